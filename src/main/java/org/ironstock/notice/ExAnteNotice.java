package org.ironstock.notice;

import java.time.LocalDate;
import java.util.List;
import org.ironstock.shared.Money;

/**
 * Voluntary ex-ante transparency notice, subtype 25: the intention to award a contract without a call for competition.
 * The contract is not signed before twenty days have passed since its publication (art. 4.16 Aw 2012).
 *
 * @param maximum highest value of the framework agreement, excluding VAT; also what the notice gives as its value
 * @param directAward why there is no call for competition (BT-135, BT-136)
 * @param winner whom the contract is meant for
 * @param decidedOn day of the decision to award (BT-1451)
 */
public record ExAnteNotice(
        String caseRef,
        String title,
        String description,
        NoticeContent.Buyer buyer,
        List<String> cpvCodes,
        Money maximum,
        int frameworkMonths,
        int maximumParticipants,
        List<NoticeContent.AwardCriterion> criteria,
        DirectAward directAward,
        NoticeContent.Winner winner,
        LocalDate decidedOn)
        implements NoticeContent.Procured {

    public ExAnteNotice {
        cpvCodes = List.copyOf(cpvCodes);
        criteria = List.copyOf(criteria);
    }

    @Override
    public NoticeContent.ProcedureType procedure() {
        return NoticeContent.ProcedureType.NEGOTIATED_WITHOUT_CALL;
    }

    @Override
    public String subtype() {
        return Notice.EX_ANTE_NOTICE;
    }

    @Override
    public ExAnteNotice withWording(
            String newTitle, String newDescription, List<String> newCpvCodes, NoticeContent.Buyer newBuyer) {
        return new ExAnteNotice(
                caseRef,
                newTitle,
                newDescription,
                newBuyer,
                newCpvCodes,
                maximum,
                frameworkMonths,
                maximumParticipants,
                criteria,
                directAward,
                winner,
                decidedOn);
    }
}
