package org.ironstock.handover.process;

import org.ironstock.handover.closing.Disposals;
import org.ironstock.handover.closing.Remnants;
import org.ironstock.platform.ProcessBean;

/** Service task "Naar verwerking doorschuiven" of {@code lotDisposal}: nobody takes them as a gift. */
@ProcessBean("passOnUngivenLots")
class PassOnUngivenLots extends LotsPassedOn {

    PassOnUngivenLots(Disposals disposals, Remnants remnants) {
        super(disposals, remnants);
    }
}
