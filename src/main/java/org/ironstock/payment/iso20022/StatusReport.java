package org.ironstock.payment.iso20022;

import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.OriginalGroupHeader17;
import com.prowidesoftware.swift.model.mx.dic.OriginalTransactionReference28;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction105;
import com.prowidesoftware.swift.model.mx.dic.StatusReason6Choice;
import com.prowidesoftware.swift.model.mx.dic.StatusReasonInformation12;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ironstock.payment.domain.BankLine;
import org.ironstock.payment.domain.BankLine.OneStatus;
import org.ironstock.payment.domain.BankLine.WholeStatus;
import org.ironstock.payment.domain.BankStatus;
import org.ironstock.shared.Money;
import org.jspecify.annotations.Nullable;

/** What a status report says, from the whole message down to one payment. */
final class StatusReport {

    private static final int LONGEST_REASON = 500;

    private final Consumer<BankLine> lines;
    private String messageId = "";
    private String paymentGroupStatus = "";
    private final List<StatusReasonInformation12> paymentGroupReasons = new ArrayList<>();
    private boolean paymentsNamed;

    StatusReport(Consumer<BankLine> lines) {
        this.lines = lines;
    }

    void group(OriginalGroupHeader17 group) {
        messageId = text(group.getOrgnlMsgId());
        if (messageId.isEmpty()) {
            throw new AnswerUnreadable("BANK_FILE_MALFORMED", "Het bericht noemt niet over welk bestand het gaat.");
        }
        String code = text(group.getGrpSts());
        if (!code.isEmpty()) {
            lines.accept(new WholeStatus(messageId, status(code), reason(group.getStsRsnInf())));
        }
    }

    void paymentGroupStatus(String code) {
        paymentGroupStatus = code;
    }

    void paymentGroupReason(StatusReasonInformation12 reason) {
        paymentGroupReasons.add(reason);
    }

    void payment(PaymentTransaction105 payment) {
        paymentsNamed = true;
        String code = text(payment.getTxSts());
        String own = reason(payment.getStsRsnInf());
        lines.accept(new OneStatus(
                text(payment.getOrgnlEndToEndId()),
                status(code.isEmpty() ? paymentGroupStatus : code),
                amount(payment.getOrgnlTxRef()),
                own.isEmpty() ? reason(paymentGroupReasons) : own));
    }

    void endPaymentGroup() {
        if (!paymentsNamed && !paymentGroupStatus.isEmpty()) {
            lines.accept(new WholeStatus(messageId, status(paymentGroupStatus), reason(paymentGroupReasons)));
        }
        paymentsNamed = false;
        paymentGroupStatus = "";
        paymentGroupReasons.clear();
    }

    void end() {
        if (messageId.isEmpty()) {
            throw new AnswerUnreadable("BANK_FILE_MALFORMED", "Het bericht noemt niet over welk bestand het gaat.");
        }
    }

    private static BankStatus status(String code) {
        return BankStatus.of(code)
                .orElseThrow(() -> new AnswerUnreadable(
                        "BANK_STATUS_UNKNOWN",
                        "De bank gebruikt een status die wij niet kennen: '%s'.".formatted(code)));
    }

    private static Optional<Money> amount(@Nullable OriginalTransactionReference28 reference) {
        if (reference == null || reference.getAmt() == null) {
            return Optional.empty();
        }
        ActiveOrHistoricCurrencyAndAmount amount = reference.getAmt().getInstdAmt();
        return amount == null || amount.getValue() == null || !"EUR".equals(amount.getCcy())
                ? Optional.empty()
                : Optional.of(BookedEntry.money(amount.getValue()));
    }

    private static String reason(List<StatusReasonInformation12> reasons) {
        String all = reasons.stream()
                .map(reason -> (code(reason.getRsn()) + " " + String.join(" ", reason.getAddtlInf())).strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        return all.length() > LONGEST_REASON ? all.substring(0, LONGEST_REASON) : all;
    }

    private static String code(@Nullable StatusReason6Choice reason) {
        if (reason == null) {
            return "";
        }
        return text(reason.getCd()).isEmpty() ? text(reason.getPrtry()) : text(reason.getCd());
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
