package org.ironstock.notice;

import java.time.LocalDate;
import java.util.List;
import org.ironstock.shared.Money;

/**
 * Prior information notice, subtype 4: what the authority means to procure, for information only.
 *
 * @param estimate estimated value excluding VAT (BT-27)
 * @param noticeExpectedOn day on which the contract notice is expected (BT-127)
 */
public record PlanningNotice(
        String caseRef,
        String title,
        String description,
        NoticeContent.Buyer buyer,
        List<String> cpvCodes,
        Money estimate,
        LocalDate noticeExpectedOn)
        implements NoticeContent {

    public PlanningNotice {
        cpvCodes = List.copyOf(cpvCodes);
    }

    @Override
    public String subtype() {
        return Notice.PLANNING_NOTICE;
    }

    @Override
    public PlanningNotice withWording(
            String newTitle, String newDescription, List<String> newCpvCodes, NoticeContent.Buyer newBuyer) {
        return new PlanningNotice(caseRef, newTitle, newDescription, newBuyer, newCpvCodes, estimate, noticeExpectedOn);
    }
}
