package org.ironstock.payment.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.ironstock.payment.BankFiles;
import org.ironstock.payment.BankScene;
import org.ironstock.payment.domain.Invoice;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From the file of a supplier to the booking of the bank, through the batch of the day. */
@EngineTest
class InvoiceToBankTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    private BankScene bank;
    private InvoiceScene scene;
    private String invoice;

    @BeforeEach
    void anApprovedInvoice() {
        bank = new BankScene(beans);
        bank.newDay();
        scene = InvoiceScene.ordered(beans);
        scene.delivered("REC-1", 100, bank.day().toString());
        invoice = scene.send(scene.invoice("F-1"));
        scene.answer("rvo-finance-1", "Task_ApprovePaymentFirst", invoice, "APPROVE");
        scene.answer("rvo-finance-2", "Task_ApprovePaymentSecond", invoice, "APPROVE");
    }

    @Test
    void anInvoiceIsPaidWithTheBatchOfTheDay() {
        String batch = bank.payMoment();
        bank.release(batch);
        bank.deliver();
        bank.answer(BankFiles.report(batch, "", BankFiles.accepted(bank.nameOf(invoice))));
        bank.answer(BankFiles.notification(BankFiles.booked(bank.nameOf(invoice), "78.65", bank.day())));
        bank.tell();
        desk.runJobs(invoice);

        assertThat(scene.get(invoice).state()).isEqualTo(Invoice.State.PAID);
        assertThat(scene.ends("invoicePayment", invoice)).containsExactly("EndEvent_InvoicePaid");
        assertThat(scene.ends("invoiceClock", invoice)).containsExactly("EndEvent_ClockStopped");
    }

    @Test
    void anAccountThatFellAwayBringsTheInvoiceBackBeforeTheBankHears() {
        scene.account("NL02ABNA0123456789");
        bank.payMoment();
        bank.tell();
        desk.runJobs(invoice);

        assertThat(desk.openTasks(invoice)).containsExactly("Task_HandleRejectedPayment");
        scene.answer("rvo-finance-1", "Task_HandleRejectedPayment", invoice, "AGAIN");
        assertThat(desk.openTasks(invoice)).containsExactly("Task_CallBackSupplier");
    }
}
