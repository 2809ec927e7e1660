package org.ironstock.payment.process;

import org.ironstock.payment.InvoiceXml;
import org.springframework.context.ApplicationContext;

/** The scene of invoices for tests of other packages: a supplier that can sign in, with an order that was delivered. */
public final class InvoicesAtHand {

    private final InvoiceScene scene;

    public InvoicesAtHand(ApplicationContext beans) {
        scene = InvoiceScene.ordered(beans);
        scene.delivered("REC-1", 100, "2026-11-20");
    }

    public InvoiceXml invoice(String number) {
        return scene.invoice(number);
    }

    public String supplierId() {
        return scene.supplierId;
    }

    public String secret() {
        return scene.secret;
    }

    public String order() {
        return scene.order;
    }

    public String kvk() {
        return scene.kvk;
    }
}
