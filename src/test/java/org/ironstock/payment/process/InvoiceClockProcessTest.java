package org.ironstock.payment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.payment.InvoiceXml;
import org.ironstock.payment.application.PaymentClocks;
import org.ironstock.payment.domain.PaymentTerm;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Money;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Three alarms around the last day of payment; none of them pays. */
@EngineTest
class InvoiceClockProcessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private Dossier dossier;

    @Autowired
    private PaymentClocks clocks;

    private InvoiceScene scene;

    @BeforeEach
    void anOrder() {
        // Thirty days after Monday 2 February is Wednesday 4 March.
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
        scene = InvoiceScene.ordered(beans);
        scene.delivered("REC-1", 100, "2026-01-30");
    }

    @Test
    void eachAlarmComesOnItsDayAndNotBefore() {
        String id = scene.send(scene.invoice("F-1"));
        assertThat(scene.standing(id).term()).contains(new PaymentTerm(day("2026-02-02"), day("2026-03-04")));

        // Ten days before is a Sunday: the Friday before it.
        before(id, "2026-02-20");
        assertThat(evidence(id)).doesNotContain("PAYMENT_REMINDED");
        on(id, "2026-02-20");
        assertThat(evidence(id)).contains("PAYMENT_REMINDED");
        assertThat(desk.task("Task_ApprovePaymentFirst", id).getPriority()).isEqualTo(75);

        // Three days before is a Sunday too.
        before(id, "2026-02-27");
        assertThat(evidence(id)).doesNotContain("PAYMENT_ESCALATED");
        on(id, "2026-02-27");
        assertThat(desk.openTasks(id)).containsExactly("Task_ApprovePaymentFirst", "Task_PreventLatePayment");
        assertThat(desk.task("Task_PreventLatePayment", id).getDueDate().toInstant())
                .isEqualTo(DutchCalendar.endOf(day("2026-03-04")));
        scene.answer("process-owner-1", "Task_PreventLatePayment", id, "HANDLED");

        before(id, "2026-03-05");
        assertThat(clocks.findLate(id)).isEmpty();
        on(id, "2026-03-05");
        assertThat(clocks.findLate(id)).hasValueSatisfying(late -> {
            assertThat(late.dueOn()).isEqualTo("2026-03-04");
            assertThat(late.costs()).isEqualTo(Money.euro(40));
            assertThat(late.debt()).isEqualTo(Money.euro("78.65"));
        });
        assertThat(desk.openTasks(id)).containsExactly("Task_ApprovePaymentFirst");
    }

    @Test
    void aLatePaymentIsReckonedToTheDayOfPayment() {
        String id = scene.send(scene.invoice("F-1"));
        on(id, "2026-03-05");
        scene.approve(id);
        scene.paid(id, "2026-04-03");
        // 78.65 at 10.15% over 30 of 365 days
        assertThat(clocks.findLate(id)).hasValueSatisfying(late -> {
            assertThat(late.interest()).isEqualTo(Money.euro("0.66"));
            assertThat(late.paidOn()).contains(day("2026-04-03"));
        });
        assertThat(desk.as("process-owner-1").doing(() -> evidence(id))).contains("PAYMENT_LATE_RECKONED");
    }

    @Test
    void paymentOnTheLastDayIsInTimeAlsoWhenTheBankTellsLater() {
        String id = scene.send(scene.invoice("F-1"));
        scene.approve(id);
        on(id, "2026-03-05");
        assertThat(clocks.findLate(id)).isPresent();
        scene.paid(id, "2026-03-04");
        scene.answer(InvoiceScene.FIRST, "Task_InvestigatePayment", id, "CHECKED");
        assertThat(clocks.findLate(id)).hasValueSatisfying(late -> {
            assertThat(late.interest()).isEqualTo(Money.ZERO);
            assertThat(late.costs()).isEqualTo(Money.ZERO);
        });
        assertThat(evidence(id)).contains("PAYMENT_IN_TIME");
    }

    @Test
    void anInvoiceThatIsRejectedAfterItsLastDayOwesNothing() {
        String id = scene.send(scene.invoice("F-1").charging(100, "0.66", "66.00", "13.86", "79.86"));
        on(id, "2026-03-05");
        assertThat(clocks.findLate(id)).isPresent();
        scene.answer(InvoiceScene.MANAGER, "Task_HandleDeviation", id, "REJECT");
        assertThat(clocks.findLate(id)).hasValueSatisfying(late -> {
            assertThat(late.interest()).isEqualTo(Money.ZERO);
            assertThat(late.costs()).isEqualTo(Money.ZERO);
        });
        assertThat(evidence(id)).contains("PAYMENT_NOT_DUE");
    }

    @Test
    void theClockStopsWithTheInvoiceAndTakesTheTaskOfTheProcessOwnerWithIt() {
        String id = scene.send(scene.invoice("F-1"));
        on(id, "2026-02-27");
        scene.approve(id);
        scene.paid(id, "2026-02-28");
        assertThat(desk.openTasks(id)).isEmpty();
        assertThat(scene.ends("invoiceClock", id)).containsExactly("EndEvent_ClockStopped");
        on(id, "2026-03-05");
        assertThat(clocks.findLate(id)).isEmpty();
    }

    @Test
    void acceptanceBeforeItsTermBringsTheLastDayForward() {
        InvoiceScene agreed = new InvoiceScene(beans);
        agreed.account(InvoiceXml.IBAN);
        agreed.order(30, Optional.of(14));
        agreed.received("REC-1", 100, "2026-02-01", "lch-stock-1");
        String id = agreed.send(agreed.invoice("F-1"));
        assertThat(agreed.standing(id).term().orElseThrow().from()).isEqualTo("2026-02-15");
        agreed.accepted("REC-1", 100, "2026-02-06");
        desk.runJobs(id);
        assertThat(agreed.standing(id).term().orElseThrow().from()).isEqualTo("2026-02-06");
        Instant reminder = agreed.standing(id).term().orElseThrow().reminderAt();
        desk.travelTo(reminder);
        desk.runJobs(id);
        assertThat(dossier.evidenceOf(id).stream().map(Evidence::what)).contains("PAYMENT_REMINDED");
    }

    private void before(String id, String date) {
        desk.travelTo(DutchCalendar.startOf(day(date)).minusSeconds(1));
        desk.runJobs(id);
    }

    private void on(String id, String date) {
        desk.travelTo(DutchCalendar.startOf(day(date)));
        desk.runJobs(id);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private List<String> evidence(String id) {
        return dossier.evidenceOf(id).stream().map(Evidence::what).toList();
    }
}
