package org.ironstock.tender.domain;

import java.util.List;
import java.util.UUID;
import org.ironstock.shared.Finding;

/** Whether a winner has proven what it declared; award and contract ask before they bind the State. */
public interface WinnerProof {

    /**
     * What the evidence of a bid lacks today: it was never judged, it was judged as not valid, or a certificate has
     * expired since. Empty when the State may contract.
     */
    List<Finding> gaps(String tenderId, UUID bidId);
}
