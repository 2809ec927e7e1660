package org.ironstock.payment.ubl;

import org.ironstock.shared.Finding;

/** The bytes are no invoice at all: no XML, XML with a document type, or another kind of document. */
public class UnreadableInvoice extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    UnreadableInvoice(Finding finding) {
        super(finding.message());
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
