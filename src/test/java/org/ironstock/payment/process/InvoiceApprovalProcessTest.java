package org.ironstock.payment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.payment.application.InvoiceApprovals;
import org.ironstock.payment.domain.Approval;
import org.ironstock.payment.domain.Invoice;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.signing.ConflictOfInterest;
import org.ironstock.signing.Signing;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two officials approve each payment, and what they approved is judged anew before the bank hears of it. */
@EngineTest
class InvoiceApprovalProcessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private InvoiceApprovals approvals;

    @Autowired
    private Dossier dossier;

    private InvoiceScene scene;

    @BeforeEach
    void anOrder() {
        desk.travelTo(Instant.parse("2026-11-23T09:00:00Z"));
        scene = InvoiceScene.ordered(beans);
    }

    @Test
    void oneOfficialDoesNotApproveTwice() {
        String id = toApprove();
        scene.answer(InvoiceScene.FIRST, "Task_ApprovePaymentFirst", id, "APPROVE");
        assertThat(codes(id, InvoiceScene.FIRST, "Task_ApprovePaymentSecond")).containsExactly("PAYMENT_TWO_PERSONS");
        release(id, "Task_ApprovePaymentSecond", InvoiceScene.FIRST);
        scene.answer("rvo-finance-1", "Task_ApprovePaymentSecond", id, "APPROVE");
        assertThat(approvals.of(id))
                .extracting(Approval::official)
                .containsExactly(InvoiceScene.FIRST, "rvo-finance-1");
        assertThat(approvals.of(id)).extracting(Approval::amount).containsOnly(Money.euro("78.65"));
    }

    @Test
    void whoBookedTheReceiptDoesNotApproveInEitherPlace() {
        scene.received("REC-1", 100, "2026-11-20", InvoiceScene.FIRST);
        scene.accepted("REC-1", 100, "2026-11-20");
        String id = scene.send(scene.invoice("F-1"));
        assertThat(codes(id, InvoiceScene.FIRST, "Task_ApprovePaymentFirst")).containsExactly("PAYMENT_RECEIPT_BOOKER");
        release(id, "Task_ApprovePaymentFirst", InvoiceScene.FIRST);
        scene.answer(InvoiceScene.SECOND, "Task_ApprovePaymentFirst", id, "APPROVE");
        assertThat(codes(id, InvoiceScene.FIRST, "Task_ApprovePaymentSecond"))
                .containsExactly("PAYMENT_RECEIPT_BOOKER");
    }

    @Test
    void whoDeclaredAnInterestDoesNotApprove() {
        String id = toApprove();
        beans.getBean(Signing.class)
                .declareConflict(new ConflictOfInterest("rvo-finance-2", id, "", "Mijn zus werkt bij de leverancier."));
        assertThat(codes(id, "rvo-finance-2", "Task_ApprovePaymentFirst")).containsExactly("PAYMENT_CONFLICT");
    }

    @Test
    void approvalThatIsWithheldTakesAReasonAndGoesToWhoDecidesAboutDeviations() {
        String id = toApprove();
        assertThatThrownBy(() -> desk.as(InvoiceScene.FIRST)
                        .completeJson("Task_ApprovePaymentFirst", id, Map.of("outcome", "WITHHOLD")))
                .isInstanceOf(AnswerRefused.class);
        scene.answer(InvoiceScene.FIRST, "Task_ApprovePaymentFirst", id, "WITHHOLD");
        assertThat(scene.ends("invoiceApproval", id)).containsExactly("EndEvent_ApprovalWithheld");
        assertThat(desk.as(InvoiceScene.MANAGER)
                        .view("Task_HandleDeviation", id)
                        .findings())
                .extracting(Finding::code)
                .containsExactly("PAYMENT_WITHHELD");
        scene.answer(InvoiceScene.MANAGER, "Task_HandleDeviation", id, "APPROVE_PART");
        assertThat(dossier.latest(id, "invoicePartLetter")).isEmpty();
        scene.approve(id);
        assertThat(scene.get(id).state()).isEqualTo(Invoice.State.QUEUED);
    }

    @Test
    void theSecondWithholdsTooAndTheFirstApprovalFalls() {
        String id = toApprove();
        scene.answer(InvoiceScene.FIRST, "Task_ApprovePaymentFirst", id, "APPROVE");
        scene.answer(InvoiceScene.SECOND, "Task_ApprovePaymentSecond", id, "WITHHOLD");
        assertThat(approvals.of(id)).isEmpty();
        assertThat(desk.openTasks(id)).containsExactly("Task_HandleDeviation");
    }

    @Test
    void anAccountThatChangedAfterApprovalStopsThePayment() {
        String id = toApprove();
        scene.answer(InvoiceScene.FIRST, "Task_ApprovePaymentFirst", id, "APPROVE");
        scene.account("NL02ABNA0123456789");
        scene.answer(InvoiceScene.SECOND, "Task_ApprovePaymentSecond", id, "APPROVE");
        assertThat(scene.ends("invoiceApproval", id)).containsExactly("EndEvent_PaymentHeld");
        assertThat(scene.get(id).state()).isEqualTo(Invoice.State.IN_TREATMENT);
        assertThat(desk.openTasks(id)).containsExactly("Task_CallBackSupplier");
        assertThat(evidence(id)).contains("PAYMENT_HELD");
    }

    @Test
    void aCreditNoteAfterTheFirstApprovalLetsItLapse() {
        String id = toApprove();
        scene.answer(InvoiceScene.FIRST, "Task_ApprovePaymentFirst", id, "APPROVE");
        String note = scene.send(scene.creditNote("C-1", "F-1").charging(10, "0.65", "6.50", "1.37", "7.87"));
        scene.answer("rvo-finance-1", "Task_SettleCreditNote", note, "ACCEPT");
        assertThat(codes(id, InvoiceScene.SECOND, "Task_ApprovePaymentSecond"))
                .containsExactly("PAYMENT_APPROVAL_LAPSED");
        scene.answer(InvoiceScene.SECOND, "Task_ApprovePaymentSecond", id, "WITHHOLD");
        assertThat(desk.openTasks(id)).containsExactly("Task_HandleDeviation");
    }

    @Test
    void movingATokenPaysNothing() {
        String id = toApprove();
        assertThat(approvals.offer(id)).extracting(Finding::code).containsExactly("PAYMENT_HELD");
        assertThat(scene.get(id).state()).isEqualTo(Invoice.State.IN_TREATMENT);
        assertThatThrownBy(() -> approvals.paid(id)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPaymentThatTheBankRefusedIsTreatedAnew() {
        String id = queued();
        scene.bankRefused(id, "AC04: rekening opgeheven");
        assertThat(desk.as(InvoiceScene.FIRST)
                        .view("Task_HandleRejectedPayment", id)
                        .facts())
                .anySatisfy(fact -> assertThat(fact.value()).contains("AC04"));
        scene.answer(InvoiceScene.FIRST, "Task_HandleRejectedPayment", id, "AGAIN");
        assertThat(scene.ends("invoiceApproval", id)).containsExactly("EndEvent_PaymentReturned");
        assertThat(desk.openTasks(id)).containsExactly("Task_ApprovePaymentFirst");
        scene.approve(id);
        scene.paid(id, "2026-11-26");
        assertThat(scene.ends("invoicePayment", id)).containsExactly("EndEvent_InvoicePaid");
    }

    @Test
    void aRefusedPaymentInDoubtGoesToWhoDecidesAboutDeviations() {
        String id = queued();
        scene.bankRefused(id, "AC04: rekening opgeheven");
        scene.answer(InvoiceScene.FIRST, "Task_HandleRejectedPayment", id, "DEVIATION");
        assertThat(desk.openTasks(id)).containsExactly("Task_HandleDeviation");
    }

    @Test
    void whenTheBankSaysNothingAPersonLooksAndNobodyMarksItPaid() {
        String id = queued();
        silence(id, "2026-11-26");
        scene.answer(InvoiceScene.FIRST, "Task_InvestigatePayment", id, "CHECKED");
        assertThat(desk.openTasks(id)).isEmpty();
        assertThat(scene.get(id).state()).isEqualTo(Invoice.State.QUEUED);
        silence(id, "2026-11-29");
        scene.paid(id, "2026-11-30");
        assertThat(desk.openTasks(id)).containsExactly("Task_InvestigatePayment");
        scene.answer(InvoiceScene.FIRST, "Task_InvestigatePayment", id, "CHECKED");
        assertThat(scene.get(id).state()).isEqualTo(Invoice.State.PAID);
    }

    @Test
    void whatTheBankRefusedDuringTheSearchIsHandledAsRefused() {
        String id = queued();
        silence(id, "2026-11-26");
        scene.bankRefused(id, "AM04: saldo");
        scene.answer(InvoiceScene.FIRST, "Task_InvestigatePayment", id, "CHECKED");
        assertThat(desk.openTasks(id)).containsExactly("Task_HandleRejectedPayment");
    }

    private String toApprove() {
        scene.delivered("REC-1", 100, "2026-11-20");
        return scene.send(scene.invoice("F-1"));
    }

    private String queued() {
        String id = toApprove();
        scene.approve(id);
        return id;
    }

    /** Nothing is heard until the end of this day. */
    private void silence(String id, String day) {
        Instant end = DutchCalendar.endOf(LocalDate.parse(day));
        desk.travelTo(end.minusSeconds(1));
        desk.runJobs(id);
        assertThat(desk.openTasks(id)).isEmpty();
        desk.travelTo(end);
        desk.runJobs(id);
        assertThat(desk.openTasks(id)).containsExactly("Task_InvestigatePayment");
    }

    private Set<String> codes(String id, String official, String task) {
        return Set.copyOf(Refused.codes(() -> scene.answer(official, task, id, "APPROVE")));
    }

    private void release(String id, String task, String official) {
        String taskId = desk.task(task, id).getId();
        desk.as(official).doing(() -> {
            tasks.claim(taskId, null);
            return taskId;
        });
    }

    private List<String> evidence(String id) {
        return dossier.evidenceOf(id).stream().map(Evidence::what).toList();
    }
}
