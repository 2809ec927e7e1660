package org.ironstock.signing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.ironstock.shared.Money;

/**
 * What must be signed and what the authority rules need to know of it.
 *
 * @param caseRef case that asks, e.g. {@code TND-2026-001}
 * @param documentKind row in the authority table, e.g. {@code publicationDecision}
 * @param contractRef contract whose value counts together; empty when there is none yet
 * @param supplierRef supplier whose value counts together; empty when there is none yet
 * @param needRef need whose value counts together (anti-splitting)
 * @param maxAmount amount on which the authority is tested: of a contract its maximum with all options, excluding VAT; of
 *     any other document what it binds the State to; zero when it brings no expenditure
 * @param productGroup subject of the mandate, e.g. {@code PPE}
 * @param flags what makes the ordinary authority insufficient
 * @param deadline moment after which nobody may sign any more
 */
public record SigningRequest(
        String caseRef,
        UUID documentId,
        String documentKind,
        String contractRef,
        String supplierRef,
        String needRef,
        Money maxAmount,
        String productGroup,
        Set<Flag> flags,
        Instant deadline) {

    public enum Flag {
        /** Urgency or crisis: publication without notice. */
        URGENCY,
        /** Unit price outside the range of the product list. */
        PRICE_OUT_OF_RANGE,
        /** An earlier adviser said no; needs a motive and a signer one level up. */
        NEGATIVE_ADVICE,
        /** The case runs in crisis rhythm: reminders and deputies come in hours. */
        CRISIS
    }

    public SigningRequest {
        flags = Set.copyOf(flags);
    }
}
