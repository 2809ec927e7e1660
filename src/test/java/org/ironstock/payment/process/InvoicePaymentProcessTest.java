package org.ironstock.payment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.payment.InvoiceXml;
import org.ironstock.payment.application.TakenInvoice;
import org.ironstock.payment.domain.Invoice;
import org.ironstock.payment.domain.Registration;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An invoice is paid for what was received, accepted and agreed, and for nothing else; silence pays nothing. */
@EngineTest
class InvoicePaymentProcessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private Dossier dossier;

    private InvoiceScene scene;

    @BeforeEach
    void anOrder() {
        desk.travelTo(Instant.parse("2026-11-23T09:00:00Z"));
        scene = InvoiceScene.ordered(beans);
    }

    @Test
    void anInvoiceThatAgreesIsApprovedByTwoAndPaid() {
        scene.delivered("REC-1", 100, "2026-11-20");
        String id = scene.send(scene.invoice("F-1"));

        assertThat(desk.openTasks(id)).containsExactly("Task_ApprovePaymentFirst");
        assertThat(scene.standing(id).payable()).contains(Money.euro("78.65"));
        scene.approve(id);
        assertThat(scene.get(id).state()).isEqualTo(Invoice.State.QUEUED);
        scene.paid(id, "2026-11-24");

        assertThat(scene.ends("invoicePayment", id)).containsExactly("EndEvent_InvoicePaid");
        assertThat(scene.ends("invoiceApproval", id)).containsExactly("EndEvent_PaymentRecorded");
        assertThat(scene.ends("invoiceClock", id)).containsExactly("EndEvent_ClockStopped");
        assertThat(scene.get(id).state()).isEqualTo(Invoice.State.PAID);
        assertThat(evidence(id)).contains("INVOICE_RECEIVED", "INVOICE_MATCHED", "PAYMENT_OFFERED", "INVOICE_PAID");
    }

    @Test
    void theSameInvoiceTwiceIsADuplicateAndEnds() {
        scene.delivered("REC-1", 1_000, "2026-11-20");
        String first = scene.send(scene.invoice("F-1"));
        TakenInvoice again = scene.take(scene.invoice("f-1"));
        desk.runJobs(again.invoiceId());

        assertThat(again.registration()).isEqualTo(Registration.DUPLICATE);
        assertThat(again.duplicateOf()).contains(first);
        assertThat(scene.ends("invoicePayment", again.invoiceId())).containsExactly("EndEvent_InvoiceDuplicate");
        assertThat(desk.openTasks(first)).containsExactly("Task_ApprovePaymentFirst");
    }

    @Test
    void aCorrectionOfARefusedInvoiceIsNoDuplicate() {
        scene.delivered("REC-1", 100, "2026-11-20");
        String refused = scene.send(scene.invoice("F-1").with("boekhouding@example.nl", " "));
        TakenInvoice corrected = scene.take(scene.invoice("F-1"));

        assertThat(scene.ends("invoicePayment", refused)).containsExactly("EndEvent_InvoiceRefused");
        assertThat(corrected.registration()).isEqualTo(Registration.NEW);
    }

    @Test
    void anInvoiceThatBreaksRulesIsRefusedByLetterAndNoClockStarts() {
        scene.delivered("REC-1", 100, "2026-11-20");
        TakenInvoice taken = scene.take(scene.invoice("F-1").with("schemeID=\"0190\"", "schemeID=\"0106\""));
        desk.runJobs(taken.invoiceId());

        assertThat(taken.findings())
                .filteredOn(Finding::blocking)
                .extracting(Finding::code)
                .contains("BR-NL-BFR-2");
        assertThat(scene.ends("invoicePayment", taken.invoiceId())).containsExactly("EndEvent_InvoiceRefused");
        assertThat(scene.standing(taken.invoiceId()).term()).isEmpty();
        assertThat(scene.standing(taken.invoiceId()).letter())
                .hasValueSatisfying(letter -> assertThat(dossier.drawing(letter))
                        .hasValueSatisfying(
                                drawn -> assertThat(drawn.sections().toString()).contains("BR-NL-BFR-2")));
        assertThat(evidence(taken.invoiceId())).contains("INVOICE_REFUSED");
        assertThat(scene.ends("invoiceClock", taken.invoiceId())).isEmpty();
    }

    @Test
    void invoicesForStrangeOrdersBuyersOrSuppliersAreRefused() {
        scene.delivered("REC-1", 100, "2026-11-20");
        assertThat(codes(scene.take(scene.invoice("F-1").with(scene.order, "ORD-unknown"))))
                .containsExactly("INVOICE_ORDER_UNKNOWN");
        assertThat(codes(scene.take(scene.invoice("F-2").with(InvoiceXml.OIN, "00000004003214345002"))))
                .containsExactly("INVOICE_BUYER_OTHER");
        assertThat(codes(scene.take(scene.invoice("F-3").with(scene.kvk, "12345678"))))
                .containsExactly("INVOICE_SUPPLIER_OTHER");
        InvoiceScene other = InvoiceScene.ordered(beans);
        assertThat(codes(scene.take(scene.invoice("F-4").with(scene.order, other.order))))
                .containsExactly("INVOICE_ORDER_UNKNOWN");
    }

    @Test
    void theSameNumberWithAnotherAmountGoesToAPerson() {
        scene.delivered("REC-1", 1_000, "2026-11-20");
        scene.send(scene.invoice("F-1"));
        String other = scene.send(scene.invoice("F-1").charging(200, "0.65", "130.00", "27.30", "157.30"));
        assertThat(desk.openTasks(other)).containsExactly("Task_JudgeSameNumber");
        assertThat(desk.as(InvoiceScene.MANAGER)
                        .view("Task_JudgeSameNumber", other)
                        .facts())
                .extracting(fact -> fact.label())
                .contains("Eerder met dit nummer");
        scene.answer(InvoiceScene.MANAGER, "Task_JudgeSameNumber", other, "PROCEED");
        assertThat(desk.openTasks(other)).containsExactly("Task_ApprovePaymentFirst");

        String third = scene.send(scene.invoice("F-1").charging(300, "0.65", "195.00", "40.95", "235.95"));
        scene.answer(InvoiceScene.MANAGER, "Task_JudgeSameNumber", third, "REJECT");
        assertThat(scene.ends("invoicePayment", third)).containsExactly("EndEvent_SameNumberRejected");
        assertThat(scene.get(third).state()).isEqualTo(Invoice.State.REJECTED);
    }

    @Test
    void withoutReceiptAnInvoiceWaitsAndIsNeverPaid() {
        String id = scene.send(scene.invoice("F-1"));
        assertThat(desk.openTasks(id)).isEmpty();
        assertThat(scene.standing(id).term()).isEmpty();

        Instant endOfFifthDay = DutchCalendar.endOf(java.time.LocalDate.of(2026, 11, 28));
        desk.travelTo(endOfFifthDay.minusSeconds(1));
        desk.runJobs(id);
        assertThat(desk.openTasks(id)).isEmpty();
        desk.travelTo(endOfFifthDay);
        desk.runJobs(id);
        assertThat(desk.openTasks(id)).containsExactly("Task_ChaseReceipt");

        assertThat(Refused.codes(() -> scene.answer(InvoiceScene.MANAGER, "Task_ChaseReceipt", id, "SHORT")))
                .containsExactly("INVOICE_NOTHING_ACCEPTED");
        scene.answer(InvoiceScene.MANAGER, "Task_ChaseReceipt", id, "WAIT");
        assertThat(desk.openTasks(id)).isEmpty();
        scene.delivered("REC-1", 100, "2026-11-29");
        desk.runJobs(id);
        assertThat(desk.openTasks(id)).containsExactly("Task_ApprovePaymentFirst");
    }

    @Test
    void goodsThatArrivedButWereNotAcceptedAreWaitedForWhileTheClockRuns() {
        scene.received("REC-1", 100, "2026-11-24", "lch-stock-1");
        String id = scene.send(scene.invoice("F-1"));
        assertThat(desk.openTasks(id)).isEmpty();
        assertThat(scene.standing(id).term())
                .hasValueSatisfying(term -> assertThat(term.from()).isEqualTo("2026-11-24"));
        scene.accepted("REC-1", 100, "2026-11-30");
        desk.runJobs(id);
        assertThat(desk.openTasks(id)).containsExactly("Task_ApprovePaymentFirst");
    }

    @Test
    void anInvoiceWithoutReceiptCanBeRejected() {
        String id = overdue("F-1");
        scene.answer(InvoiceScene.MANAGER, "Task_ChaseReceipt", id, "REJECT");
        assertThat(scene.ends("invoicePayment", id)).containsExactly("EndEvent_NotReceivedRejected");
    }

    @Test
    void whatDoesNotComeAnyMoreIsNotPaid() {
        scene.delivered("REC-1", 60, "2026-11-20");
        scene.received("REC-2", 40, "2026-11-21", "lch-stock-1");
        String id = overdue("F-1");
        scene.answer(InvoiceScene.MANAGER, "Task_ChaseReceipt", id, "SHORT");
        assertThat(desk.openTasks(id)).containsExactly("Task_HandleDeviation");
        assertThat(desk.as(InvoiceScene.MANAGER)
                        .view("Task_HandleDeviation", id)
                        .findings())
                .extracting(Finding::code)
                .containsExactly("INVOICE_SHORT");
        scene.answer(InvoiceScene.MANAGER, "Task_HandleDeviation", id, "APPROVE_PART");

        assertThat(scene.standing(id).payable()).contains(Money.euro("47.19"));
        assertThat(dossier.latest(id, "invoicePartLetter")).isPresent();
        assertThat(desk.openTasks(id)).containsExactly("Task_ApprovePaymentFirst");
    }

    @Test
    void aHigherPriceIsPaidAtTheAgreedOne() {
        scene.delivered("REC-1", 100, "2026-11-20");
        String id = scene.send(scene.invoice("F-1").charging(100, "0.66", "66.00", "13.86", "79.86"));
        assertThat(desk.as(InvoiceScene.MANAGER)
                        .view("Task_HandleDeviation", id)
                        .findings())
                .extracting(Finding::code)
                .containsExactly("INVOICE_PRICE");
        scene.answer(InvoiceScene.MANAGER, "Task_HandleDeviation", id, "APPROVE_PART");
        assertThat(scene.standing(id).payable()).contains(Money.euro("78.65"));
        scene.approve(id);
        scene.paid(id, "2026-11-25");
        assertThat(scene.ends("invoicePayment", id)).containsExactly("EndEvent_InvoicePaid");
    }

    @Test
    void aDisputedInvoiceWaitsForItsCreditNoteAndIsMatchedAnew() {
        scene.delivered("REC-1", 60, "2026-11-20");
        String id = scene.send(scene.invoice("F-1"));
        scene.answer(InvoiceScene.MANAGER, "Task_HandleDeviation", id, "DISPUTE");
        assertThat(scene.get(id).state()).isEqualTo(Invoice.State.DISPUTED);
        assertThat(desk.openTasks(id)).isEmpty();

        String note = scene.send(scene.creditNote("C-1", "F-1").charging(40, "0.65", "26.00", "5.46", "31.46"));
        assertThat(desk.openTasks(note)).containsExactly("Task_SettleCreditNote");
        scene.answer("rvo-finance-1", "Task_SettleCreditNote", note, "ACCEPT");
        desk.runJobs(id);

        assertThat(scene.ends("invoicePayment", note)).containsExactly("EndEvent_CreditNoteProcessed");
        assertThat(scene.get(note).state()).isEqualTo(Invoice.State.SETTLED);
        assertThat(desk.openTasks(id)).containsExactly("Task_ApprovePaymentFirst");
        assertThat(scene.standing(id).payable()).contains(Money.euro("47.19"));
    }

    @Test
    void aDisputeWithoutCreditNoteComesBackToAPersonAndIsNotPaid() {
        scene.delivered("REC-1", 60, "2026-11-20");
        String id = scene.send(scene.invoice("F-1"));
        scene.answer(InvoiceScene.MANAGER, "Task_HandleDeviation", id, "DISPUTE");
        desk.travelTo(DutchCalendar.endOf(java.time.LocalDate.of(2026, 12, 7)));
        desk.runJobs(id);
        assertThat(desk.openTasks(id)).containsExactly("Task_HandleDeviation");
        scene.answer(InvoiceScene.MANAGER, "Task_HandleDeviation", id, "REJECT");
        assertThat(scene.ends("invoicePayment", id)).containsExactly("EndEvent_InvoiceRejected");
        assertThat(scene.ends("invoiceClock", id)).containsExactly("EndEvent_ClockStopped");
        assertThat(dossier.latest(id, "invoiceRejection")).isPresent();
    }

    @Test
    void anInvoiceThatIsCreditedWholeIsClosed() {
        scene.delivered("REC-1", 60, "2026-11-20");
        String id = scene.send(scene.invoice("F-1"));
        scene.answer(InvoiceScene.MANAGER, "Task_HandleDeviation", id, "DISPUTE");
        String note = scene.send(scene.creditNote("C-1", "F-1"));
        scene.answer("rvo-finance-1", "Task_SettleCreditNote", note, "ACCEPT");
        desk.runJobs(id);
        assertThat(scene.ends("invoicePayment", id)).containsExactly("EndEvent_InvoiceCredited");
        assertThat(scene.get(id).state()).isEqualTo(Invoice.State.SETTLED);
    }

    @Test
    void aCreditNoteForNoInvoiceOrTooMuchIsNotAccepted() {
        scene.delivered("REC-1", 100, "2026-11-20");
        String stray = scene.send(scene.creditNote("C-1", "F-9"));
        assertThat(Refused.codes(() -> scene.answer("rvo-finance-1", "Task_SettleCreditNote", stray, "ACCEPT")))
                .containsExactly("CREDIT_NOTE_INVOICE_UNKNOWN");
        scene.answer("rvo-finance-1", "Task_SettleCreditNote", stray, "REJECT");
        assertThat(scene.get(stray).state()).isEqualTo(Invoice.State.REJECTED);

        scene.send(scene.invoice("F-1"));
        String high = scene.send(scene.creditNote("C-2", "F-1").charging(101, "0.65", "65.65", "13.79", "79.44"));
        assertThat(Refused.codes(() -> scene.answer("rvo-finance-1", "Task_SettleCreditNote", high, "ACCEPT")))
                .containsExactly("CREDIT_NOTE_TOO_HIGH");
        assertThat(codes(scene.take(scene.creditNote("C-3", "F-1")
                        .with("<cac:BillingReference>", "<!--")
                        .with("</cac:BillingReference>", "-->"))))
                .containsExactly("CREDIT_NOTE_REFERENCE");
        assertThat(scene.take(scene.creditNote("C-2", "F-1")).findings())
                .extracting(Finding::code)
                .contains("INVOICE_NUMBER_USED");
    }

    @Test
    void aCreditNoteAfterPaymentStaysAClaim() {
        scene.delivered("REC-1", 100, "2026-11-20");
        String id = scene.send(scene.invoice("F-1"));
        scene.approve(id);
        scene.paid(id, "2026-11-24");
        String note = scene.send(scene.creditNote("C-1", "F-1"));
        scene.answer("rvo-finance-1", "Task_SettleCreditNote", note, "ACCEPT");
        assertThat(scene.get(note).state()).isEqualTo(Invoice.State.OPEN_CREDIT);
        assertThat(scene.get(id).state()).isEqualTo(Invoice.State.PAID);
    }

    @Test
    void anAccountThatIsNotRegisteredAlwaysGoesToAPerson() {
        scene.delivered("REC-1", 100, "2026-11-20");
        String id = scene.send(scene.invoice("F-1").iban("NL02ABNA0123456789"));
        assertThat(desk.openTasks(id)).containsExactly("Task_CallBackSupplier");
        assertThat(Refused.codes(() -> scene.answer(InvoiceScene.FIRST, "Task_CallBackSupplier", id, "VERIFIED")))
                .containsExactly("INVOICE_ACCOUNT_UNKNOWN");
        scene.account("NL02ABNA0123456789");
        scene.answer(InvoiceScene.FIRST, "Task_CallBackSupplier", id, "VERIFIED");
        assertThat(desk.openTasks(id)).containsExactly("Task_ApprovePaymentFirst");
        assertThat(Refused.codes(() -> scene.answer(InvoiceScene.FIRST, "Task_ApprovePaymentFirst", id, "APPROVE")))
                .containsExactly("PAYMENT_PREPARER");
    }

    @Test
    void anInvoiceWithAStrangeAccountCanBeRejected() {
        scene.delivered("REC-1", 100, "2026-11-20");
        String id = scene.send(scene.invoice("F-1").iban("NL02ABNA0123456789"));
        scene.answer(InvoiceScene.FIRST, "Task_CallBackSupplier", id, "REJECT");
        assertThat(scene.ends("invoicePayment", id)).containsExactly("EndEvent_AccountRejected");
    }

    @Test
    void aPartIsNotApprovedOnAStrangeAccountOrWhenNothingWasAccepted() {
        scene.received("REC-1", 100, "2026-11-20", "lch-stock-1");
        scene.accepted("REC-1", 0, "2026-11-21");
        String id = scene.send(scene.invoice("F-1"));
        assertThat(Refused.codes(() -> scene.answer(InvoiceScene.MANAGER, "Task_HandleDeviation", id, "APPROVE_PART")))
                .containsExactly("INVOICE_NOTHING_PAYABLE");
    }

    @Test
    void aClosedOrderGoesToAPerson() {
        scene.delivered("REC-1", 100, "2026-11-20");
        scene.closeOrder();
        String id = scene.send(scene.invoice("F-1"));
        assertThat(desk.as(InvoiceScene.MANAGER)
                        .view("Task_HandleDeviation", id)
                        .findings())
                .extracting(Finding::code)
                .containsExactly("INVOICE_ORDER_CLOSED");
    }

    /** An invoice for which goods are missing, at the moment that a person is asked. */
    private String overdue(String number) {
        String id = scene.send(scene.invoice(number));
        desk.travelTo(DutchCalendar.endOf(java.time.LocalDate.of(2026, 11, 28)));
        desk.runJobs(id);
        return id;
    }

    private static List<String> codes(TakenInvoice taken) {
        return taken.findings().stream()
                .filter(Finding::blocking)
                .map(Finding::code)
                .distinct()
                .toList();
    }

    private List<String> evidence(String id) {
        return dossier.evidenceOf(id).stream().map(Evidence::what).toList();
    }
}
