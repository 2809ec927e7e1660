package org.ironstock.payment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.ironstock.payment.BankFiles;
import org.ironstock.payment.BankScene;
import org.ironstock.payment.application.BankAnswers;
import org.ironstock.payment.application.BankDifferences;
import org.ironstock.payment.domain.BankAnswer;
import org.ironstock.payment.domain.Batch;
import org.ironstock.payment.domain.Difference.Kind;
import org.ironstock.payment.domain.Payment.State;
import org.ironstock.payment.persistence.AnswerRows.OpenDifference;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What the bank says and that does not fit goes to a person, and changes nothing before that person decides. */
@EngineTest
class BankDifferenceProcessTest {

    private static final String TASK = "Task_SettleBankDifference";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private BankDifferences differences;

    @Autowired
    private Desk desk;

    private BankScene bank;

    @BeforeEach
    void newDay() {
        bank = new BankScene(beans);
        bank.newDay();
    }

    @Test
    void unknownReferenceIsSettledByAPersonAndChangesNothing() {
        BankAnswer answer = bank.answer(BankFiles.notification(BankFiles.booked("ONBEKEND", "5.00", bank.day())))
                .answer();

        assertThat(answer.counts().differences()).isEqualTo(1);
        assertThat(kinds(answer)).containsExactly(Kind.REFERENCE_UNKNOWN);
        assertThat(desk.as("cibg-finance-1")
                        .view(TASK, answer.id())
                        .tables()
                        .get(0)
                        .rows()
                        .get(0))
                .contains("ONBEKEND", "geen");
        assertThatThrownBy(() -> settle(answer, "BOOKED"))
                .isInstanceOfSatisfying(AnswerRefused.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::code)
                        .containsExactly("DIFFERENCE_WITHOUT_PAYMENT"));
        settle(answer, "NOTED");

        assertThat(desk.ends("bankDifference", answer.id())).containsExactly("EndEvent_DifferencesSettled");
        assertThat(differences.countOpen(answer.id())).isZero();
    }

    @Test
    void otherAmountLeavesThePaymentOpenUntilAPersonCountsItAsBooked() {
        String invoice = bank.approve(bank.supplier(), 500);
        String batch = sent();

        BankAnswer answer = bank.answer(
                        BankFiles.notification(BankFiles.booked(bank.nameOf(invoice), "4.99", bank.day())))
                .answer();
        assertThat(kinds(answer)).containsExactly(Kind.AMOUNT_DIFFERS);
        assertThat(bank.payment(invoice).state()).isEqualTo(State.SENT);
        settle(answer, "BOOKED");

        assertThat(bank.payment(invoice).bookedOn()).contains(bank.day());
        assertThat(bank.batch(batch).state()).isEqualTo(Batch.State.SETTLED);
    }

    @Test
    void differenceCanSendThePaymentBackToItsInvoice() {
        String invoice = bank.approve(bank.supplier(), 500);
        String batch = sent();
        BankAnswer answer = bank.answer(
                        BankFiles.report(batch, "", BankFiles.acceptedFor(bank.nameOf(invoice), "5.01")))
                .answer();

        settle(answer, "REJECTED");

        assertThat(bank.payment(invoice).state()).isEqualTo(State.REJECTED);
        assertThat(bank.payment(invoice).reason()).isEqualTo("Nagevraagd bij de bank.");
        assertThat(bank.batch(batch).state()).isEqualTo(Batch.State.SETTLED);
    }

    @Test
    void moreDifferencesAreSettledOneAfterTheOther() {
        BankAnswer answer = bank.answer(BankFiles.notification(
                        BankFiles.booked("ONBEKEND-1", "5.00", bank.day()),
                        BankFiles.booked("ONBEKEND-2", "6.00", bank.day()).replace("EUR", "USD")))
                .answer();
        List<OpenDifference> open = differences.open(answer.id(), 10);
        assertThat(kinds(answer)).containsExactly(Kind.REFERENCE_UNKNOWN, Kind.CURRENCY_DIFFERS);

        settle(answer, open.get(0), "NOTED");
        assertThat(desk.openTasks(answer.id())).containsExactly(TASK);
        assertThatThrownBy(() -> settle(answer, open.get(0), "NOTED"))
                .isInstanceOfSatisfying(AnswerRefused.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::code)
                        .containsExactly("DIFFERENCE_SETTLED_ALREADY"));
        settle(answer, open.get(1), "NOTED");

        assertThat(desk.openTasks(answer.id())).isEmpty();
    }

    @Test
    void paymentBookedTwiceOrReturnedGoesToAPerson() {
        String invoice = bank.approve(bank.supplier(), 500);
        sent();
        String name = bank.nameOf(invoice);

        BankAnswer answer = bank.answer(BankFiles.notification(
                        BankFiles.booked(name, "5.00", bank.day()),
                        BankFiles.booked(name, "5.00", bank.day()),
                        BankFiles.returned(name, "5.00", bank.day())))
                .answer();

        assertThat(answer.counts().executed()).isEqualTo(1);
        assertThat(kinds(answer)).containsExactly(Kind.BOOKED_TWICE, Kind.PAYMENT_RETURNED);
        assertThat(bank.payment(invoice).state()).isEqualTo(State.EXECUTED);
    }

    @Test
    void wholeAnswersThatDoNotFitGoToAPerson() {
        bank.approve(bank.supplier(), 500);
        String batch = bank.payMoment();
        BankAnswer early = bank.answer(BankFiles.report(batch, "ACCP")).answer();
        assertThat(kinds(early)).containsExactly(Kind.PAYMENT_NOT_SENT);
        bank.release(batch);

        BankAnswer unknown =
                bank.answer(BankFiles.report("PAY-1999-01-01", "RJCT")).answer();
        assertThat(kinds(unknown)).containsExactly(Kind.REFERENCE_UNKNOWN);
        BankAnswer total = bank.answer(
                        BankFiles.notification(BankFiles.bookedTogether(batch + "-1", 1, "5.01", bank.day())))
                .answer();
        assertThat(kinds(total)).containsExactly(Kind.TOTAL_DIFFERS);
        BankAnswer count = bank.answer(
                        BankFiles.notification(BankFiles.bookedTogether(batch + "-1", 2, "5.00", bank.day())))
                .answer();
        assertThat(kinds(count)).containsExactly(Kind.TOTAL_DIFFERS);
        BankAnswer group = bank.answer(
                        BankFiles.notification(BankFiles.bookedTogether("ANDERS-1", 1, "5.00", bank.day())))
                .answer();
        assertThat(kinds(group)).containsExactly(Kind.REFERENCE_UNKNOWN);

        bank.answer(BankFiles.notification(BankFiles.bookedTogether(batch + "-1", 1, "5.00", bank.day())));
        BankAnswer late = bank.answer(BankFiles.report(batch, "RJCT")).answer();
        assertThat(kinds(late)).containsExactly(Kind.STATUS_CONTRADICTS);
    }

    @Test
    void otherFileWithAnIdentificationThatWasUsedIsAConflict() {
        bank.answer(BankFiles.notification("NTF-DUBBEL", List.of()));

        assertThatThrownBy(() -> bank.answer(
                        BankFiles.notification("NTF-DUBBEL", List.of(BankFiles.booked("X", "1.00", bank.day())))))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status().value()).isEqualTo(409);
                    assertThat(problem.findings()).extracting(Finding::code).containsExactly("BANK_MESSAGE_REUSED");
                });
    }

    @Test
    void fileWithAFaultAtItsEndHasNoEffectAtAll() {
        String invoice = bank.approve(bank.supplier(), 500);
        sent();
        String cut = BankFiles.notification(BankFiles.booked(bank.nameOf(invoice), "5.00", bank.day()))
                .replace("</Document>", "");

        assertThatThrownBy(() -> bank.answer(cut)).isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                        problem.status().value())
                .isEqualTo(422));
        assertThat(bank.payment(invoice).state()).isEqualTo(State.SENT);
    }

    @Test
    void fileThatIsTooLargeIsNotRead() {
        assertThatThrownBy(() -> bank.answer("x".repeat(BankAnswers.LARGEST_BYTES + 1)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status().value()).isEqualTo(413);
                    assertThat(problem.findings()).extracting(Finding::code).containsExactly("BANK_FILE_TOO_LARGE");
                });
        assertThatThrownBy(() -> bank.answer("x".repeat(BankAnswers.LARGEST_BYTES)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.status().value()).isEqualTo(422));
    }

    private String sent() {
        String batch = bank.payMoment();
        bank.release(batch);
        bank.deliver();
        return batch;
    }

    private List<Kind> kinds(BankAnswer answer) {
        return differences.open(answer.id(), 50).stream()
                .map(open -> open.difference().kind())
                .toList();
    }

    private void settle(BankAnswer answer, String resolution) {
        settle(answer, differences.open(answer.id(), 1).get(0), resolution);
    }

    private void settle(BankAnswer answer, OpenDifference open, String resolution) {
        desk.as("cibg-finance-1")
                .completeJson(
                        TASK,
                        answer.id(),
                        Map.of(
                                "settlements",
                                List.of(Map.of(
                                        "number",
                                        open.number(),
                                        "resolution",
                                        resolution,
                                        "explanation",
                                        "Nagevraagd bij de bank."))));
    }
}
