package org.ironstock.payment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ironstock.dossier.Dossier;
import org.ironstock.payment.BankFiles;
import org.ironstock.payment.BankScene;
import org.ironstock.payment.PaymentSettled;
import org.ironstock.payment.PaymentSettled.Outcome;
import org.ironstock.payment.application.PaymentBatches;
import org.ironstock.payment.domain.Batch;
import org.ironstock.payment.domain.Payment.State;
import org.ironstock.payment.iso20022.PaymentSchema;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The batch of the day, from its payment moment to what the bank made of it. */
@EngineTest
@RecordApplicationEvents
class PaymentBatchProcessTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private ApplicationEvents events;

    private BankScene bank;

    @Autowired
    private Desk desk;

    @Autowired
    private Dossier dossier;

    @Autowired
    private PaymentBatches batches;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void newDay() {
        bank = new BankScene(beans);
        bank.newDay();
    }

    @Test
    void releasedBatchIsSentAndPaidWhenTheBankBookedItAll() throws Exception {
        String supplier = bank.supplier();
        String first = bank.approve(supplier, 121_000);
        String second = bank.approve(supplier, 50);
        String batch = bank.payMoment();

        assertThat(bank.batch(batch).payments()).isEqualTo(2);
        assertThat(bank.batch(batch).total().cents()).isEqualTo(121_050);
        bank.release(batch);
        bank.deliver();

        byte[] sent = Files.readAllBytes(Path.of("target/test-data/engine/outbox/payments", batch + ".pain.001.xml"));
        PaymentSchema.requireValid(sent);
        assertThat(sent)
                .isEqualTo(
                        dossier.content(bank.batch(batch).file().orElseThrow().documentId()));
        assertThat(new String(sent, StandardCharsets.UTF_8))
                .contains("<NbOfTxs>2</NbOfTxs>", "<CtrlSum>1210.50</CtrlSum>", "<MsgId>" + batch + "</MsgId>");

        bank.answer(BankFiles.report(
                batch, "", BankFiles.accepted(bank.nameOf(first)), BankFiles.accepted(bank.nameOf(second))));
        assertThat(bank.payment(first).state()).isEqualTo(State.ACCEPTED);
        assertThat(bank.batch(batch).state()).isEqualTo(Batch.State.SENT);

        bank.answer(BankFiles.notification(
                BankFiles.booked(bank.nameOf(first), "1210.00", bank.day()),
                BankFiles.booked(bank.nameOf(second), "0.50", bank.day())));

        assertThat(bank.statesOf(first))
                .containsExactly(State.WAITING, State.BATCHED, State.SENT, State.ACCEPTED, State.EXECUTED);
        assertThat(bank.batch(batch).state()).isEqualTo(Batch.State.SETTLED);
        assertThat(desk.ends("paymentBatch", batch)).containsExactly("EndEvent_BatchSettled");
        assertThat(tell(first))
                .containsExactly(new PaymentSettled(first, Outcome.EXECUTED, "", Optional.of(bank.day())));
        assertThat(tell(first)).as("told once").hasSize(1);
    }

    @Test
    void paymentMomentIsTwoInTheAfternoonInTheNetherlandsInWinterAndSummer() {
        bank.goTo(LocalDate.of(2031, 1, 6));
        bank.fire();
        assertThat(bank.timerDue()).isAfter(Instant.EPOCH);
        assertThat(bank.timerDue().atZone(DutchCalendar.ZONE).getHour()).isEqualTo(14);
    }

    @Test
    void nothingToPayMakesNoBatch() {
        bank.payMoment();

        assertThat(bank.hasBatch()).isFalse();
    }

    @Test
    void holidayMakesNoBatch() {
        bank.approve(bank.supplier(), 100);
        // Easter Monday.
        desk.travelTo(BankScene.at(LocalDate.of(2031, 4, 14), 14, 0));
        assertThat(batches.collect()).isEmpty();
        desk.travelTo(BankScene.at(LocalDate.of(2031, 4, 12), 14, 0));
        assertThat(batches.collect()).as("Saturday").isEmpty();
    }

    @Test
    void secondStartOnTheSameDayMakesNoSecondBatch() {
        String supplier = bank.supplier();
        bank.approve(supplier, 100);
        String batch = bank.payMoment();
        String late = bank.approve(supplier, 200);

        bank.fire();

        assertThat(bank.batch(batch).payments()).isEqualTo(1);
        assertThat(bank.payment(late).state()).isEqualTo(State.WAITING);
    }

    @Test
    void paymentToAnAccountThatIsNotVerifiedGoesBackToItsInvoice() {
        String without = bank.approve(bank.supplierWithoutAccount(), 100);
        String other = bank.approve(bank.supplier("NL69INGB0123456789"), 100);
        String good = bank.approve(bank.supplier(), 100);

        bank.payMoment();

        assertThat(tell(without)).singleElement().satisfies(event -> {
            assertThat(event.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(event.reason()).contains("geen geverifieerde rekening");
        });
        assertThat(tell(other)).singleElement().satisfies(event -> assertThat(event.reason())
                .contains("niet meer de geverifieerde rekening"));
        assertThat(bank.payment(good).state()).isEqualTo(State.BATCHED);
    }

    @Test
    void whoApprovedAnInvoiceDoesNotReleaseItsPayment() {
        bank.approve(bank.supplier(), 100, BankScene.IBAN, Set.of(BankScene.RELEASER, "rvo-finance-1"));
        String batch = bank.payMoment();

        assertThatThrownBy(() -> bank.release(batch))
                .isInstanceOfSatisfying(AnswerRefused.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::code)
                        .contains("SIGNER_IS_PREPARER"));
        bank.giveTaskBack("Task_SignDocument", batch);
        desk.as("cibg-finance-2").complete("Task_SignDocument", batch, Map.of("decision", "SIGN"));
        desk.runJobs(batch);
        assertThat(bank.batch(batch).state()).isEqualTo(Batch.State.SENT);
    }

    @Test
    void refusedReleaseLetsPaymentsWaitForTheNextBatchButForThoseNamed() {
        String supplier = bank.supplier();
        String stays = bank.approve(supplier, 100);
        String doubted = bank.approve(supplier, 200);
        String batch = bank.payMoment();
        String name = bank.nameOf(doubted);
        bank.refuseRelease(batch);

        assertThat(desk.as("rvo-finance-1")
                        .view("Task_ResolveUnpaidBatch", batch)
                        .findings())
                .anySatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo("BATCH_UNPAID");
                    assertThat(finding.message()).contains("Een bedrag lijkt mij niet juist.");
                });
        assertThatThrownBy(
                        () -> resolve(batch, Map.of("decision", "REQUEUE", "returned", "PAY-0-1", "reason", reason())))
                .isInstanceOfSatisfying(AnswerRefused.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::code)
                        .containsExactly("PAYMENT_NOT_IN_BATCH"));
        resolve(batch, Map.of("decision", "REQUEUE", "returned", " " + name + "\n", "reason", reason()));

        assertThat(bank.payment(stays).state()).isEqualTo(State.WAITING);
        assertThat(tell(doubted)).singleElement().satisfies(event -> assertThat(event.reason())
                .isEqualTo(reason()));
        assertThat(bank.batch(batch).state()).isEqualTo(Batch.State.DISSOLVED);
        assertThat(desk.ends("paymentBatch", batch)).containsExactly("EndEvent_BatchDissolved");

        bank.nextWorkingDay();
        String next = bank.payMoment();
        assertThat(bank.payment(stays).batchId()).contains(next);
    }

    @Test
    void unreleasedBatchCanGoBackToItsInvoicesWhole() {
        String invoice = bank.approve(bank.supplier(), 100);
        String batch = bank.payMoment();
        bank.refuseRelease(batch);

        resolve(batch, Map.of("decision", "RETURN", "reason", reason()));

        assertThat(tell(invoice)).extracting(PaymentSettled::outcome).containsExactly(Outcome.REJECTED);
        assertThat(bank.payment(invoice).state()).isEqualTo(State.REJECTED);
    }

    @Test
    void silenceOfTheReleaserNeverPays() {
        String invoice = bank.approve(bank.supplier(), 100);
        String batch = bank.payMoment();

        desk.travelTo(BankScene.at(bank.day().plusDays(15), 12, 0));
        desk.runJobs(batch);

        assertThat(desk.openTasks(batch)).containsExactly("Task_ResolveUnpaidBatch");
        assertThat(bank.payment(invoice).state()).isEqualTo(State.BATCHED);
        resolve(batch, Map.of("decision", "RETURN", "reason", reason()));
    }

    @Test
    void accountTakenBackAfterTheFileWasMadeStopsTheBatch() {
        String supplier = bank.supplier();
        bank.approve(supplier, 100);
        String batch = bank.payMoment();
        bank.accounts()
                .refuse(
                        bank.accounts().findVerified(supplier).orElseThrow().number(),
                        "Melding van fraude door de leverancier.",
                        "rvo-finance-2");

        bank.release(batch);

        assertThat(desk.openTasks(batch)).containsExactly("Task_ResolveUnpaidBatch");
        assertThat(batches.obstacles(batch)).extracting(Finding::code).containsExactly("ACCOUNT_CHANGED_SINCE_RELEASE");
        resolve(batch, Map.of("decision", "RETURN", "reason", reason()));
    }

    @Test
    void tokenMovedPastTheReleaseSendsNothing() {
        bank.approve(bank.supplier(), 100);
        String batch = bank.payMoment();

        assertThat(batches.send(batch)).extracting(Finding::code).contains("DOCUMENT_NOT_SIGNED");
        assertThat(bank.batch(batch).state()).isEqualTo(Batch.State.OFFERED);
        bank.refuseRelease(batch);
        resolve(batch, Map.of("decision", "RETURN", "reason", reason()));
    }

    @Test
    void fileOtherThanTheOneReleasedNeverLeaves() {
        bank.approve(bank.supplier(), 100);
        String batch = bank.payMoment();
        jdbc.sql("update payment.batch set file_sha256 = repeat('0', 64) where id = :id")
                .param("id", batch)
                .update();

        bank.release(batch);

        assertThat(batches.obstacles(batch))
                .extracting(Finding::code)
                .containsExactly("PAYMENT_FILE_CHANGED", "PAYMENT_FILE_NOT_ORDERED");
        resolve(batch, Map.of("decision", "RETURN", "reason", reason()));
    }

    @Test
    void batchWithoutFileIsNotSent() {
        bank.approve(bank.supplier(), 100);
        desk.travelTo(BankScene.at(bank.day(), 14, 0));
        Batch batch = batches.collect().orElseThrow();

        assertThat(batches.obstacles(batch.id())).extracting(Finding::code).containsExactly("BATCH_WITHOUT_FILE");
    }

    @Test
    void partlyRejectedBatchEndsWithEachInvoiceKnowingItsOwn() {
        String supplier = bank.supplier();
        String good = bank.approve(supplier, 100);
        String bad = bank.approve(supplier, 200);
        String batch = sentBatch();

        bank.answer(BankFiles.report(
                batch, "PART", BankFiles.accepted(bank.nameOf(good)), BankFiles.rejected(bank.nameOf(bad))));
        assertThat(tell(bad)).singleElement().satisfies(event -> assertThat(event.reason())
                .isEqualTo("AC04 Rekening opgeheven"));
        assertThat(bank.batch(batch).state()).isEqualTo(Batch.State.SENT);
        bank.answer(BankFiles.notification(BankFiles.booked(bank.nameOf(good), "1.00", bank.day())));

        assertThat(bank.batch(batch).state()).isEqualTo(Batch.State.SETTLED);
    }

    @Test
    void rejectedPaymentCanBePaidInALaterBatch() {
        String supplier = bank.supplier();
        String invoice = bank.approve(supplier, 100);
        String batch = sentBatch();
        String former = bank.nameOf(invoice);
        bank.answer(BankFiles.report(batch, "RJCT"));
        assertThat(desk.ends("paymentBatch", batch)).containsExactly("EndEvent_BatchSettled");
        tell(invoice);

        bank.nextWorkingDay();
        bank.approveAgain(invoice, supplier, 100);
        bank.payMoment();

        assertThat(bank.nameOf(invoice)).isNotEqualTo(former);
    }

    @Test
    void wholeBatchBookedAsOneAmountIsPaid() {
        String supplier = bank.supplier();
        String one = bank.approve(supplier, 100);
        String two = bank.approve(supplier, 250);
        String batch = sentBatch();

        bank.answer(BankFiles.notification(BankFiles.bookedTogether(batch + "-1", 2, "3.50", bank.day())));

        assertThat(List.of(bank.payment(one).state(), bank.payment(two).state()))
                .containsOnly(State.EXECUTED);
        assertThat(bank.batch(batch).state()).isEqualTo(Batch.State.SETTLED);
    }

    @Test
    void sameAnswerTwiceHasNoSecondEffect() {
        String invoice = bank.approve(bank.supplier(), 100);
        String batch = sentBatch();
        String file = BankFiles.report(batch, "", BankFiles.rejected(bank.nameOf(invoice)));

        String first = bank.answer(file).answer().id();
        tell(invoice);

        assertThat(bank.answer(file)).satisfies(taken -> {
            assertThat(taken.repeated()).isTrue();
            assertThat(taken.answer().id()).isEqualTo(first);
        });
        assertThat(tell(invoice)).hasSize(1);
    }

    @Test
    void fileThatTheBankRefusesAtTheDoorGoesToAPerson() {
        bank.approve(bank.supplier(), 100);
        String batch = bank.payMoment();
        bank.release(batch);
        bank.occupyOutbox(batch);
        bank.deliver();

        assertThat(desk.as("cibg-finance-2")
                        .view("Task_ResolveUnpaidBatch", batch)
                        .findings())
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("al een ander bestand"));
        resolve(batch, Map.of("decision", "REQUEUE", "reason", reason()));
        assertThat(desk.ends("paymentBatch", batch)).containsExactly("EndEvent_BatchDissolved");
    }

    @Test
    void silentBankIsLookedIntoAfterThreeDaysAndNotASecondEarlier() {
        String invoice = bank.approve(bank.supplier(), 100);
        String batch = sentBatch();
        Instant due = bank.batch(batch)
                .sentAt()
                .orElseThrow()
                .atZone(DutchCalendar.ZONE)
                .plusDays(3)
                .toInstant();

        desk.travelTo(due.minusSeconds(1));
        desk.runJobs(batch);
        assertThat(desk.openTasks(batch)).isEmpty();
        desk.travelTo(due);
        desk.runJobs(batch);
        assertThat(desk.openTasks(batch)).containsExactly("Task_InvestigateBankSilence");
        assertThat(bank.payment(invoice).state()).isEqualTo(State.SENT);
        assertThat(desk.as("rvo-finance-1")
                        .view("Task_InvestigateBankSilence", batch)
                        .facts())
                .anyMatch(fact -> fact.value().equals("afgeleverd"));

        investigate(batch, "WAIT");
        assertThat(desk.openTasks(batch)).isEmpty();
        desk.travelTo(due.atZone(DutchCalendar.ZONE).plusDays(3).toInstant());
        desk.runJobs(batch);
        investigate(batch, "RESEND");
        bank.deliver();

        bank.answer(BankFiles.report(batch, "", BankFiles.rejected(bank.nameOf(invoice))));
        assertThat(desk.ends("paymentBatch", batch)).containsExactly("EndEvent_BatchSettled");
    }

    @Test
    void answerDuringTheInvestigationEndsIt() {
        String invoice = bank.approve(bank.supplier(), 100);
        String batch = sentBatch();
        desk.travelTo(BankScene.at(bank.day().plusDays(4), 12, 0));
        desk.runJobs(batch);
        assertThat(desk.openTasks(batch)).containsExactly("Task_InvestigateBankSilence");

        bank.answer(BankFiles.notification(BankFiles.booked(bank.nameOf(invoice), "1.00", bank.day())));

        assertThat(desk.openTasks(batch)).isEmpty();
        assertThat(desk.ends("paymentBatch", batch)).containsExactly("EndEvent_BatchSettled");
    }

    /** Invoices are told; gives what this one heard. */
    private List<PaymentSettled> tell(String invoice) {
        bank.tell();
        return events.stream(PaymentSettled.class)
                .filter(event -> event.invoiceId().equals(invoice))
                .toList();
    }

    private String sentBatch() {
        String batch = bank.payMoment();
        bank.release(batch);
        bank.deliver();
        assertThat(bank.batch(batch).state()).isEqualTo(Batch.State.SENT);
        return batch;
    }

    private void resolve(String batch, Map<String, Object> answer) {
        desk.as("rvo-finance-1").completeJson("Task_ResolveUnpaidBatch", batch, answer);
    }

    private void investigate(String batch, String decision) {
        desk.as("rvo-finance-1")
                .completeJson("Task_InvestigateBankSilence", batch, Map.of("decision", decision, "reason", reason()));
        desk.runJobs(batch);
    }

    private static String reason() {
        return "Besproken met de bank en de contractmanager.";
    }
}
