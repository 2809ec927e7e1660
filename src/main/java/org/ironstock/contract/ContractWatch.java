package org.ironstock.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the watch over a running contract says: filter material of its producer, complaints, and supervision. */
public interface ContractWatch {

    /** How long the filter material lasts, for each product of the contract that is made of it; by product. */
    List<FilterWeeks> filterWeeks(String contractId);

    /** Complaints about goods of the contract that nobody has answered, oldest first. */
    List<OpenComplaint> openComplaints(String contractId);

    /** What supervision found not met and nobody has resolved, oldest first. */
    List<OpenFinding> openFindings(String contractId);

    /**
     * Filter material for one product.
     *
     * @param standing in Dutch, e.g. "minder dan twee weken" or "onbekend"
     * @param weeks empty when it is not known, or when nothing is used
     * @param statedOn day of the newest statement of the producer; empty when there is none
     * @param shortSince when the oldest alarm about the producer that is still open was raised
     */
    record FilterWeeks(
            String productCode,
            String standing,
            Optional<BigDecimal> weeks,
            Optional<LocalDate> statedOn,
            Optional<Instant> shortSince) {}

    /**
     * A complaint without an answer.
     *
     * @param id e.g. {@code KLA-2026-001}; business key of its process
     * @param lot lot or batch as the complainant named it; empty text when it named none
     * @param dueAt last moment for the answer
     */
    record OpenComplaint(String id, String lot, Instant receivedAt, Instant dueAt) {}

    /**
     * A requirement that was not met.
     *
     * @param requirement in Dutch
     * @param owner official who resolves it
     * @param foundOn day on which it was found
     * @param resolveBy last day to resolve it
     */
    record OpenFinding(String requirement, String finding, String owner, LocalDate foundOn, LocalDate resolveBy) {}
}
