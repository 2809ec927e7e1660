package org.ironstock.payment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;

/** Whether an approved payment may go into a file for the bank; asked when the batch is made and again before it leaves. */
public final class PaymentCheck {

    /** Most that a SEPA credit transfer carries. */
    public static final Money MOST = new Money(99_999_999_999L);

    private static final String ACCOUNT_GROUND = "werkwijze betaling: gewijzigde rekening altijd terugbellen";
    private static final String SEPA_GROUND = "Verordening (EU) 260/2012; EPC409-09";

    /** Countries and territories whose accounts SEPA reaches, by the first two letters of the IBAN (EPC409-09). */
    private static final Set<String> SEPA = Set.of(
            "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI", "GR", "HR",
            "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO",
            "RS", "SE", "SI", "SK", "SM", "VA");

    private PaymentCheck() {}

    /**
     * Everything that stands in the way.
     *
     * @param verifiedIban account of the supplier that may be paid now; empty when it has none
     */
    public static List<Finding> obstacles(ApprovedPayment payment, Optional<String> verifiedIban) {
        List<Finding> findings = new ArrayList<>();
        if (verifiedIban.isEmpty()) {
            findings.add(Finding.of(
                    "ACCOUNT_NOT_VERIFIED",
                    payment.supplierId(),
                    "Leverancier %s heeft geen geverifieerde rekening.".formatted(payment.supplierId()),
                    ACCOUNT_GROUND));
        } else if (!verifiedIban.get().equals(payment.iban())) {
            findings.add(Finding.of(
                    "ACCOUNT_DIFFERS",
                    payment.supplierId(),
                    "De goedgekeurde rekening is niet meer de geverifieerde rekening van leverancier %s."
                            .formatted(payment.supplierId()),
                    ACCOUNT_GROUND));
        }
        if (!SEPA.contains(payment.iban().substring(0, 2))) {
            findings.add(Finding.of(
                    "ACCOUNT_OUTSIDE_SEPA",
                    payment.supplierId(),
                    "De rekening ligt buiten het SEPA-gebied; betaal deze factuur met een aparte opdracht.",
                    SEPA_GROUND));
        }
        if (payment.amount().exceeds(MOST)) {
            findings.add(Finding.of(
                    "PAYMENT_TOO_LARGE",
                    payment.invoiceId(),
                    "Een SEPA-overboeking gaat tot en met %s.".formatted(MOST.inDutch()),
                    SEPA_GROUND));
        }
        return findings;
    }
}
