package org.ironstock.handover;

import java.util.List;

/** How far the sites of handovers are. */
public interface HandoverProgress {

    /** Sites of a handover in the order of handing over; none before its plan is signed. */
    List<SiteProgress> of(String handoverId);
}
