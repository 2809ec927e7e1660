package org.ironstock.handover.process;

import org.ironstock.handover.closing.Disposals;
import org.ironstock.handover.closing.Remnants;
import org.ironstock.platform.ProcessBean;

/** Service task "Naar schenking doorschuiven" of {@code lotDisposal}: nobody bought them. */
@ProcessBean("passOnUnsoldLots")
class PassOnUnsoldLots extends LotsPassedOn {

    PassOnUnsoldLots(Disposals disposals, Remnants remnants) {
        super(disposals, remnants);
    }
}
