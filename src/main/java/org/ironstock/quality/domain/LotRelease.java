package org.ironstock.quality.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.quality.ReleaseStatus.State;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.RegulatoryBasis;

/**
 * A lot that waits for its release, or waited.
 *
 * @param caseRef business key of the case that has it tested; the lot itself until a case began
 * @param supplierId empty when unknown
 * @param producedOn from the box or the papers; empty when unknown
 * @param rulesDate day of receipt: the rules of that day hold for the whole case
 */
public record LotRelease(
        String lotId,
        String caseRef,
        String productCode,
        String supplierId,
        String supplierLot,
        Quantity quantity,
        String place,
        String owner,
        Optional<LocalDate> producedOn,
        LocalDate expiresOn,
        RegulatoryBasis basis,
        Optional<LocalDate> intendedIssueOn,
        LocalDate rulesDate,
        State state) {

    /** Whether the ground on which the lot is on the market ends before it can be issued. */
    public boolean basisEndsBeforeIssue(LocalDate today) {
        return basis.endedOn(issueOn(today));
    }

    /** Day until which the regulatory basis must last: the intended day of issue, never one that has passed. */
    public LocalDate issueOn(LocalDate today) {
        return intendedIssueOn.filter(day -> day.isAfter(today)).orElse(today);
    }

    public boolean inTest() {
        return state == State.IN_TEST;
    }
}
