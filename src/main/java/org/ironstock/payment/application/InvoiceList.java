package org.ironstock.payment.application;

import java.util.List;
import java.util.Optional;
import org.ironstock.payment.domain.Invoice;
import org.ironstock.payment.domain.InvoiceReceipt;
import org.ironstock.payment.domain.InvoiceStanding;
import org.ironstock.payment.persistence.InvoiceRows;
import org.springframework.stereotype.Service;

/** Invoices and the log of what came in, as pages and suppliers read them. */
@Service
public class InvoiceList {

    private static final int MOST_LISTED = 500;

    private final InvoiceRows rows;

    InvoiceList(InvoiceRows rows) {
        this.rows = rows;
    }

    public Optional<Invoice> find(String invoiceId) {
        return rows.find(invoiceId);
    }

    /** @throws java.util.NoSuchElementException when there is no such invoice */
    public Invoice get(String invoiceId) {
        return rows.get(invoiceId);
    }

    /** @throws java.util.NoSuchElementException when there is no such invoice */
    public InvoiceStanding standing(String invoiceId) {
        return rows.standing(invoiceId);
    }

    /** Those of a supplier, newest first, without their lines. */
    public List<Invoice> ofSupplier(String supplierId) {
        return rows.ofSupplier(supplierId, MOST_LISTED);
    }

    /** All, newest first, without their lines. */
    public List<Invoice> newest() {
        return rows.newest(MOST_LISTED);
    }

    /** Everything that came in, also what could not be read, newest first. */
    public List<InvoiceReceipt> log() {
        return rows.newestReceipts(MOST_LISTED);
    }
}
