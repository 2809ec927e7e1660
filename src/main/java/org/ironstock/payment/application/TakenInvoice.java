package org.ironstock.payment.application;

import java.util.List;
import java.util.Optional;
import org.ironstock.payment.domain.Registration;
import org.ironstock.shared.Finding;

/**
 * What became of a file that could be read as an invoice.
 *
 * @param duplicateOf the invoice that was there already
 * @param findings blocking ones are why it was refused
 */
public record TakenInvoice(
        String invoiceId, Registration registration, Optional<String> duplicateOf, List<Finding> findings) {

    public TakenInvoice {
        findings = List.copyOf(findings);
    }

    public boolean refused() {
        return registration == Registration.REFUSED;
    }
}
