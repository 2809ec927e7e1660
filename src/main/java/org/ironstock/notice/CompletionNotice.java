package org.ironstock.notice;

import java.time.LocalDate;
import java.util.List;
import org.ironstock.shared.Money;

/**
 * Notice that a contract was carried out to its end, subtype E5. No law asks for one: the form is voluntary (Implementing
 * Regulation (EU) 2019/1780, Annex, forms E1 to E5). Who publishes it tells of a contract that the public was told of
 * before.
 *
 * @param concludedNotice notice that told of the contract (OPP-090): its publication number, e.g. {@code 123456-2026}, or
 *     the identifier and version of ours
 * @param contractor party to the contract; its amount is the value of the contract, excluding VAT (BT-720)
 * @param concludedOn day on which the contract was concluded (BT-145)
 * @param endedOn last day on which it was in force
 * @param paid what was paid under it (BT-779)
 * @param paidExplanation what that amount holds and does not hold (BT-780)
 * @param penalties what the contractor owed as penalties (BT-782)
 * @param duration when the contract began and ended, and why (BT-781)
 */
public record CompletionNotice(
        String caseRef,
        String title,
        String description,
        NoticeContent.Buyer buyer,
        List<String> cpvCodes,
        String concludedNotice,
        NoticeContent.Winner contractor,
        LocalDate concludedOn,
        LocalDate endedOn,
        Money paid,
        String paidExplanation,
        Money penalties,
        String duration)
        implements NoticeContent {

    public CompletionNotice {
        cpvCodes = List.copyOf(cpvCodes);
    }

    @Override
    public String subtype() {
        return Notice.COMPLETION_NOTICE;
    }

    @Override
    public CompletionNotice withWording(
            String newTitle, String newDescription, List<String> newCpvCodes, NoticeContent.Buyer newBuyer) {
        return new CompletionNotice(
                caseRef,
                newTitle,
                newDescription,
                newBuyer,
                newCpvCodes,
                concludedNotice,
                contractor,
                concludedOn,
                endedOn,
                paid,
                paidExplanation,
                penalties,
                duration);
    }
}
