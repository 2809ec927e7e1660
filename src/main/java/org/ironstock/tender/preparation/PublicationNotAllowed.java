package org.ironstock.tender.preparation;

import org.ironstock.shared.Finding;

/** Something would be published or sent without a signed decision; a token in the wrong place cannot make it right. */
public class PublicationNotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    PublicationNotAllowed(Finding finding) {
        super(finding.message());
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
