package org.ironstock.tender.dispute;

import java.util.Optional;
import org.ironstock.tender.domain.Complaint;

/** Takes complaints in: each is kept and put before an official at once. */
public interface ComplaintDesk {

    /** @param supplierId supplier that complains; empty when an outsider does */
    Complaint take(String tenderId, String complainant, Optional<String> supplierId, String content);
}
