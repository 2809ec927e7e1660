package org.ironstock.capacity.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.capacity.domain.FeeHistory;
import org.ironstock.capacity.domain.FeeHistory.ConfirmedFee;
import org.ironstock.contract.persistence.LetterRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.payment.PaymentSettled;
import org.ironstock.shared.Money;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fees of three months, confirmed and in part paid, of a line that fails when it is activated. */
@EngineTest
class FeesBackProcessTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 6);

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private FeeHistory fees;

    @Autowired
    private LetterRows letters;

    @Autowired
    private Dossier dossier;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    private StandbyScene line;

    @BeforeEach
    void threeMonthsOfALineThatPassedItsTestInJanuary() {
        desk.travelTo(Instant.parse("2026-01-05T09:00:00Z"));
        line = StandbyScene.running(beans, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        line.account();
        // 31 van 31 dagen: de hele vergoeding van € 30.000
        settled(YearMonth.of(2026, 1), 31, "30000.00");
        testPassed(LocalDate.of(2026, 1, 15));
        // 27 van 28 dagen is 96,42%: naar rato, € 30.000 x 27 / 28 = € 28.928,57
        settled(YearMonth.of(2026, 2), 27, "28928.57");
        paid(line.invoice(line.month(YearMonth.of(2026, 2)).id(), "F-2", "28928.57", "6075.00", "35003.57"));
        // 24 van 31 dagen is 77,41%: de helft, € 15.000
        settled(YearMonth.of(2026, 3), 24, "15000.00");
    }

    private void settled(YearMonth month, int readyDays, String due) {
        line.paid(line.measured(month, readyDays));
        assertThat(line.due(month)).isEqualTo(due);
    }

    /** Two officials approved the invoice, and the bank paid it. */
    private void paid(String invoice) {
        approve("cibg-finance-1", "Task_ApprovePaymentFirst", invoice);
        approve("cibg-finance-2", "Task_ApprovePaymentSecond", invoice);
        events.publishEvent(new PaymentSettled(
                invoice, PaymentSettled.Outcome.EXECUTED, "", Optional.of(LocalDate.of(2026, 3, 20))));
        desk.runJobs(invoice);
    }

    private void approve(String official, String task, String invoice) {
        desk.as(official)
                .completeJson(task, invoice, Map.of("outcome", "APPROVE", "reason", "Nagegaan en zo besloten."));
        desk.runJobs(invoice);
    }

    private void testPassed(LocalDate day) {
        jdbc.sql("""
                        insert into capacity.test_run (line_id, held_on, pieces, nominal, passed, valid_until, document_id,
                            held_by, measured_by, kept_at)
                        values (:line, :day, 100, 100, true, :until, :document, 'rvo-contract-manager-1', 'tno-test-1',
                            now())""")
                .param("line", line.lineId)
                .param("day", day)
                .param("until", day.plusYears(1))
                .param("document", UUID.randomUUID())
                .update();
    }

    @Test
    void whatWasPaidSinceTheLastPassedTestGoesBackByLetterWithATerm() {
        line.goTo(MONDAY);
        ActivationScene scene = ActivationScene.of(beans, line);
        String id = scene.running();
        line.goTo(LocalDate.of(2026, 6, 7));
        desk.runJobs(id);
        assertThat(fees.sinceLastPassedTestRun(line.lineId))
                .extracting(ConfirmedFee::amount)
                .containsExactly(new Money(2_892_857), new Money(1_500_000));
        assertThat(desk.as(ActivationScene.MANAGER)
                        .view("Task_SetFailureClaim", id)
                        .facts()
                        .toString())
                .contains(new Money(4_392_857).inDutch());

        answer(ActivationScene.MANAGER, "Task_SetFailureClaim", id, "CLAIM");
        answer(ActivationScene.SECOND, "Task_ConfirmFailureClaim", id, "CONFIRM");
        desk.runJobs(id);

        // 1.000 stuks x € 0,08 = € 80 ontbreekt; een kwart is € 20, en 10% van € 240 is € 24
        StoredDocument letter = dossier.latest(id, "activationClaim").orElseThrow();
        assertThat(letter.frozen()).isTrue();
        assertThat(letters.to(line.supplierId()))
                .extracting(LetterRows.Letter::documentId)
                .contains(letter.id());
        assertThat(dossier.evidenceOf(id).toString())
                .contains("De Staat vordert %s: vergoeding %s en boete %s. Te betalen uiterlijk op 7 juli 2026."
                        .formatted(
                                new Money(4_394_857).inDutch(),
                                new Money(4_392_857).inDutch(),
                                Money.euro(20).inDutch()));
        assertThat(fees.sinceLastPassedTestRun(line.lineId))
                .as("what went back once is not claimed again")
                .isEmpty();
        followed(id);
    }

    private void followed(String id) {
        line.goTo(LocalDate.of(2026, 6, 20));
        received(id, 1_000_000, "BANK-1");
        assertThat(desk.as("rvo-finance-1").view("Task_RecordClaimReceipt", id).toString())
                .contains(new Money(4_394_857).inDutch(), "BANK-1", new Money(3_394_857).inDutch());
        assertThat(Refused.codes(() -> received(id, 3_394_858, "BANK-2"))).containsExactly("CLAIM_RECEIPT_AMOUNT");
        assertThat(desk.as("rvo-finance-1")
                        .view("Task_RecordClaimReceipt", id)
                        .data()
                        .toString())
                .as("the supplier may still pay")
                .contains("choice=[RECEIVED]");
        assertThat(Refused.codes(() -> handOver(id))).containsExactly("CLAIM_TERM_RUNS");
        line.goTo(LocalDate.of(2026, 7, 7));
        desk.runJobs(id);
        assertThat(dossier.latest(id, "activationClaimReminder")).isEmpty();

        line.goTo(LocalDate.of(2026, 7, 8));
        desk.runJobs(id);
        received(id, 94_857, "BANK-2");
        desk.runJobs(id);
        UUID reminder =
                dossier.latest(id, "activationClaimReminder").orElseThrow().id();
        assertThat(letters.to(line.supplierId()))
                .extracting(LetterRows.Letter::documentId)
                .as("reminded once, whatever came in meanwhile")
                .containsOnlyOnce(reminder);
        assertThat(dossier.documentsOf(id))
                .extracting(StoredDocument::kind)
                .containsOnlyOnce("activationClaimReminder");
        received(id, 3_300_000, "BANK-3");
        assertThat(desk.ends("activationFailure", id)).containsExactly("EndEvent_ClaimPaid");
    }

    private void received(String id, long cents, String reference) {
        desk.as("rvo-finance-1")
                .completeJson(
                        "Task_RecordClaimReceipt",
                        id,
                        Map.of(
                                "choice",
                                "RECEIVED",
                                "amountCents",
                                cents,
                                "receivedOn",
                                "2026-06-19",
                                "reference",
                                reference));
    }

    private void handOver(String id) {
        desk.as("rvo-finance-1")
                .completeJson(
                        "Task_RecordClaimReceipt",
                        id,
                        Map.of("choice", "HAND_OVER", "motive", "De leverancier betaalt niet."));
    }

    private void answer(String official, String task, String id, String choice) {
        desk.as(official)
                .completeJson(
                        task, id, Map.of("choice", choice, "motive", "Er is niets geleverd binnen twee maanden."));
    }
}
