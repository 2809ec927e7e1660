package org.ironstock.contract.late;

import java.util.List;
import org.ironstock.contract.domain.Penalty;

/** Claims of the State for late deliveries, as far as they are calculated. */
public interface Penalties {

    /** All under a contract, oldest first: open, imposed and waived ones. */
    List<Penalty> of(String contractId);
}
