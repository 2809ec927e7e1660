package org.ironstock.payment.web;

import org.ironstock.payment.domain.BankAnswer;
import org.ironstock.payment.domain.Batch;
import org.ironstock.payment.domain.Payment;
import org.ironstock.payment.persistence.AnswerRows.OpenDifference;
import org.ironstock.payment.persistence.PaymentRows.StateSum;
import org.ironstock.shared.DutchText;
import org.ironstock.supplier.Ibans;

/** Rows of payments in the words of the pages. */
final class PageLines {

    private PageLines() {}

    /** A batch. */
    record BatchLine(String id, String day, String state, String payments, String total) {

        static BatchLine of(Batch batch) {
            return new BatchLine(
                    batch.id(),
                    DutchText.day(batch.payDay()),
                    batch.stateInDutch(),
                    DutchText.number(batch.payments()),
                    batch.total().inDutch());
        }
    }

    /** A file of the bank. */
    record AnswerLine(String id, String kind, String received, String by, String outcome) {

        static AnswerLine of(BankAnswer answer) {
            return new AnswerLine(
                    answer.id(),
                    answer.kind().inDutch() + " " + answer.messageId(),
                    DutchText.moment(answer.receivedAt()),
                    answer.receivedBy(),
                    words(answer));
        }
    }

    /** A difference with the bank. */
    record DifferenceLine(String answer, String reference, String message) {

        static DifferenceLine of(OpenDifference open) {
            return new DifferenceLine(
                    open.answerId(),
                    open.difference().endToEndId(),
                    open.difference().message());
        }
    }

    /** Payments in one state, and what they come to. */
    record SumLine(String state, String payments, String total) {

        static SumLine of(StateSum part) {
            return new SumLine(
                    part.state().inDutch(),
                    DutchText.number(part.sum().payments()),
                    part.sum().total().inDutch());
        }
    }

    /** A payment. */
    record PaymentLine(
            String reference,
            String payee,
            String account,
            String invoice,
            String amount,
            String due,
            String state,
            String note) {

        static PaymentLine of(Payment payment) {
            return new PaymentLine(
                    payment.endToEndId().orElse(""),
                    payment.order().name(),
                    Ibans.inGroups(payment.order().iban()),
                    payment.order().invoiceId(),
                    payment.order().amount().inDutch(),
                    DutchText.day(payment.order().dueOn()),
                    payment.state().inDutch(),
                    payment.bookedOn()
                            .map(day -> "geboekt op " + DutchText.day(day))
                            .orElse(payment.reason()));
        }
    }

    static String words(BankAnswer answer) {
        return "%d aanvaard, %d afgewezen, %d geboekt, %d verschillen."
                .formatted(
                        answer.counts().accepted(),
                        answer.counts().rejected(),
                        answer.counts().executed(),
                        answer.counts().differences());
    }
}
