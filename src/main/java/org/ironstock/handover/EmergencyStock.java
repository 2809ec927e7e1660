package org.ironstock.handover;

import java.time.LocalDate;
import java.util.List;

/** The emergency stock of dike 2: what the ledger has and what suppliers keep for the State. */
public interface EmergencyStock {

    /** Newest day that is over, of which {@link #covers} tells. */
    LocalDate day();

    /** Cover of the agreed products at the end of that day; empty while nobody mirrors. */
    List<EmergencyCover> covers();
}
