package org.ironstock.payment.iso20022;

import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.AmountAndCurrencyExchange3;
import com.prowidesoftware.swift.model.mx.dic.AmountAndCurrencyExchangeDetails3;
import com.prowidesoftware.swift.model.mx.dic.BatchInformation2;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.EntryStatus1Choice;
import com.prowidesoftware.swift.model.mx.dic.EntryTransaction10;
import com.prowidesoftware.swift.model.mx.dic.PaymentReturnReason5;
import com.prowidesoftware.swift.model.mx.dic.TransactionReferences6;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ironstock.payment.domain.BankLine;
import org.ironstock.payment.domain.BankLine.ForeignBooking;
import org.ironstock.payment.domain.BankLine.OneBooking;
import org.ironstock.payment.domain.BankLine.WholeBooking;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a notification: an amount on our account, with the payments that it consists of where the bank names
 * them. What is not booked yet says nothing.
 */
final class BookedEntry {

    private static final String BOOKED = "BOOK";
    private static final String EURO = "EUR";

    private final Consumer<BankLine> lines;
    private final List<EntryTransaction10> withoutAmount = new ArrayList<>(1);
    private Optional<Money> amount = Optional.empty();
    private String foreign = "";
    private boolean debit;
    private boolean reversal;
    private boolean booked;
    private Optional<LocalDate> bookedOn = Optional.empty();
    private Optional<BatchInformation2> together = Optional.empty();
    private int payments;

    BookedEntry(Consumer<BankLine> lines) {
        this.lines = lines;
    }

    void amount(String currency, String text) {
        if (currency.equals(EURO)) {
            amount = Optional.of(money(decimal(text)));
        } else {
            foreign = currency + " " + text;
        }
    }

    void direction(String code) {
        debit = code.equals("DBIT");
    }

    void reversal(String flag) {
        reversal = flag.equals("true") || flag.equals("1");
    }

    void status(EntryStatus1Choice status) {
        booked = BOOKED.equals(status.getCd());
    }

    void bookedOn(DateAndDateTime2Choice date) {
        bookedOn = date.getDt() == null
                ? Optional.ofNullable(date.getDtTm()).map(moment -> DutchCalendar.dayOf(moment.toInstant()))
                : Optional.of(date.getDt());
    }

    void together(BatchInformation2 batch) {
        together = Optional.of(batch);
    }

    void payment(EntryTransaction10 payment) {
        payments++;
        Optional<ActiveOrHistoricCurrencyAndAmount> own = amountOf(payment);
        if (own.isPresent()) {
            give(payment, own.get());
        } else if (withoutAmount.isEmpty()) {
            withoutAmount.add(payment);
        } else {
            throw new AnswerUnreadable("BANK_FILE_MALFORMED", "Een boeking noemt meer betalingen zonder hun bedragen.");
        }
    }

    /** The entry is read: gives what could not be given before. */
    void end() {
        if (!withoutAmount.isEmpty() && payments > 1) {
            throw new AnswerUnreadable("BANK_FILE_MALFORMED", "Een boeking noemt meer betalingen zonder hun bedragen.");
        }
        if (!booked) {
            return;
        }
        if (!withoutAmount.isEmpty()) {
            whole(reference(withoutAmount.get(0)), away(withoutAmount.get(0)), reason(withoutAmount.get(0)));
        } else if (payments == 0 && together.isPresent() && debit && !reversal) {
            booked(together.get());
        } else if (payments == 0) {
            whole("", debit && !reversal, "");
        }
    }

    private void whole(String reference, boolean away, String reason) {
        lines.accept(
                foreign.isEmpty()
                        ? new OneBooking(reference, known(amount), away, known(bookedOn), reason)
                        : new ForeignBooking(reference, foreign));
    }

    private void booked(BatchInformation2 batch) {
        ActiveOrHistoricCurrencyAndAmount own = batch.getTtlAmt();
        Money total = own == null || own.getValue() == null ? known(amount) : money(own.getValue());
        lines.accept(new WholeBooking(
                StatusReport.text(batch.getPmtInfId()), count(batch.getNbOfTxs()), total, known(bookedOn)));
    }

    private void give(EntryTransaction10 payment, ActiveOrHistoricCurrencyAndAmount own) {
        if (!booked) {
            return;
        }
        lines.accept(
                EURO.equals(own.getCcy())
                        ? new OneBooking(
                                reference(payment),
                                money(own.getValue()),
                                away(payment),
                                known(bookedOn),
                                reason(payment))
                        : new ForeignBooking(
                                reference(payment),
                                own.getCcy() + " " + own.getValue().toPlainString()));
    }

    private boolean away(EntryTransaction10 payment) {
        CreditDebitCode own = payment.getCdtDbtInd();
        return (own == null ? debit : own == CreditDebitCode.DBIT) && !reversal && payment.getRtrInf() == null;
    }

    private static String reference(EntryTransaction10 payment) {
        TransactionReferences6 references = payment.getRefs();
        return references == null ? "" : StatusReport.text(references.getEndToEndId());
    }

    private static String reason(EntryTransaction10 payment) {
        PaymentReturnReason5 returned = payment.getRtrInf();
        if (returned == null) {
            return "";
        }
        String code = returned.getRsn() == null
                ? ""
                : StatusReport.text(returned.getRsn().getCd());
        return (code + " " + String.join(" ", returned.getAddtlInf())).strip();
    }

    /** The amount where the versions of the message put it. */
    private static Optional<ActiveOrHistoricCurrencyAndAmount> amountOf(EntryTransaction10 payment) {
        AmountAndCurrencyExchange3 details = payment.getAmtDtls();
        return Stream.of(
                        Optional.ofNullable(payment.getAmt()),
                        details == null ? none() : inner(details.getTxAmt()),
                        details == null ? none() : inner(details.getInstdAmt()))
                .flatMap(Optional::stream)
                .filter(amount -> amount.getValue() != null && amount.getCcy() != null)
                .findFirst();
    }

    private static Optional<ActiveOrHistoricCurrencyAndAmount> none() {
        return Optional.empty();
    }

    private static Optional<ActiveOrHistoricCurrencyAndAmount> inner(
            @Nullable AmountAndCurrencyExchangeDetails3 details) {
        return details == null ? Optional.empty() : Optional.ofNullable(details.getAmt());
    }

    private static <T> T known(Optional<T> field) {
        return field.orElseThrow(() ->
                new AnswerUnreadable("BANK_FILE_MALFORMED", "Bij een boeking ontbreekt het bedrag of de boekdatum."));
    }

    private static int count(@Nullable String text) {
        try {
            return Integer.parseInt(StatusReport.text(text));
        } catch (NumberFormatException noCount) {
            throw new AnswerUnreadable("BANK_FILE_MALFORMED", "Bij een verzamelboeking ontbreekt het aantal.", noCount);
        }
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException noAmount) {
            throw new AnswerUnreadable("BANK_FILE_MALFORMED", "Een bedrag is geen getal.", noAmount);
        }
    }

    /** An amount in euro of the bank, at most eighteen digits with two decimals. */
    static Money money(BigDecimal amount) {
        try {
            return Money.euro(amount);
        } catch (IllegalArgumentException tooFine) {
            throw new AnswerUnreadable("BANK_FILE_MALFORMED", "Een bedrag heeft meer dan twee decimalen.", tooFine);
        }
    }
}
