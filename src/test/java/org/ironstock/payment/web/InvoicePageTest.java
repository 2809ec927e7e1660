package org.ironstock.payment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.ironstock.payment.InvoiceXml;
import org.ironstock.payment.application.InvoiceDesk;
import org.ironstock.payment.application.InvoiceList;
import org.ironstock.payment.application.InvoiceSubmission;
import org.ironstock.payment.application.TakenInvoice;
import org.ironstock.payment.domain.Registration;
import org.ironstock.payment.process.InvoicesAtHand;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.ui.ConcurrentModel;
import org.springframework.ui.Model;

/** Officials hand in what reached them another way, and read what became of everything. */
@EngineTest
class InvoicePageTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private InvoicePage page;

    @Autowired
    private InvoiceDesk intake;

    @Autowired
    private InvoiceList invoices;

    private InvoicesAtHand scene;

    @BeforeEach
    void anOrder() {
        desk.travelTo(Instant.parse("2026-11-23T09:00:00Z"));
        scene = new InvoicesAtHand(beans);
    }

    @Test
    void anOfficialHandsInForTheSupplierThatTheFileNames() {
        TakenInvoice taken =
                intake.take(InvoiceSubmission.ofOfficial(scene.invoice("F-1").bytes(), "cibg-finance-1"));
        assertThat(taken.registration()).isEqualTo(Registration.NEW);
        assertThat(invoices.get(taken.invoiceId()).supplierId()).isEqualTo(scene.supplierId());
        desk.runJobs(taken.invoiceId());
        assertThat(Refused.codes(() -> desk.as("cibg-finance-1")
                        .completeJson(
                                "Task_ApprovePaymentFirst", taken.invoiceId(), java.util.Map.of("outcome", "APPROVE"))))
                .containsExactly("PAYMENT_PREPARER");
    }

    @Test
    void whatNamesNoSupplierThatWeKnowIsLoggedAndNotTaken() {
        InvoiceXml stranger = scene.invoice("F-1").with(scene.kvk(), "00000000");
        assertThat(Refused.codes(() -> intake.take(InvoiceSubmission.ofOfficial(stranger.bytes(), "cibg-finance-2"))))
                .containsExactly("INVOICE_SUPPLIER_UNKNOWN");
        assertThat(invoices.log())
                .anySatisfy(receipt -> assertThat(receipt.outcome()).isEqualTo("INVOICE_SUPPLIER_UNKNOWN"));
    }

    @Test
    void thePageTellsWhatBecameOfAFileAndWhichRulesItBroke() {
        assertThat(message(scene.invoice("F-1").text())).startsWith("Factuur aangenomen als INV-2026-");
        assertThat(message(scene.invoice("F-1").text())).contains("was al ontvangen");
        assertThat(message(scene.invoice("F-1")
                        .charging(10, "0.65", "6.50", "1.37", "7.87")
                        .text()))
                .contains("ander bedrag");
        assertThat(message(scene.invoice("F-2")
                        .with("schemeID=\"0190\"", "schemeID=\"0106\"")
                        .text()))
                .startsWith("Geweigerd");
        assertThat(message("geen xml")).contains("niet als factuur aangenomen");
        assertThat(message(InvoiceXml.soundCreditNote()
                        .order(scene.order())
                        .kvk(scene.kvk())
                        .text()))
                .startsWith("Creditnota aangenomen");
    }

    private String message(String file) {
        Model model = new ConcurrentModel();
        return desk.as("cibg-finance-1").doing(() -> {
            page.take(file, model);
            return (String) model.getAttribute("message");
        });
    }
}
