package org.ironstock.signing.process;

import java.time.Instant;
import org.ironstock.platform.ProcessVariable;
import org.ironstock.signing.SigningOutcome;
import org.ironstock.signing.domain.DossierOutcome;
import org.ironstock.signing.domain.MandateOutcome;
import org.ironstock.signing.domain.SignatureOutcome;

/** Variables of process {@code signing}. */
public final class SigningVariables {

    /** Request that is signed; given by the caller. */
    public static final ProcessVariable<String> SIGNING_ID = ProcessVariable.text("signingId");

    /** Kind of document; input of both decisions. Written by {@code openSigningRequest}. */
    static final ProcessVariable<String> DOCUMENT_KIND = ProcessVariable.text("documentKind");

    /** Maximum value with options, in cents, excluding VAT; input of {@code signingAuthority}. */
    static final ProcessVariable<Long> AMOUNT_CENTS = ProcessVariable.whole("amountCents");

    /** Publication without notice; input of {@code signingAuthority}. */
    static final ProcessVariable<Boolean> URGENCY = ProcessVariable.flag("urgency");

    /** Unit price outside the range of the product list; input of {@code signingAuthority}. */
    static final ProcessVariable<Boolean> PRICE_OUT_OF_RANGE = ProcessVariable.flag("priceOutOfRange");

    /** Moment after which nobody may sign; read by the timer on the sub-process. */
    static final ProcessVariable<Instant> SIGNING_DEADLINE_AT = ProcessVariable.moment("signingDeadlineAt");

    /** Written by {@code checkMandate}, read by the gateway after it. */
    static final ProcessVariable<MandateOutcome> MANDATE_OUTCOME =
            ProcessVariable.code("mandateOutcome", MandateOutcome.class);

    /** Written by {@code checkRequiredDocuments}, read by the gateway after it. */
    static final ProcessVariable<DossierOutcome> DOSSIER_OUTCOME =
            ProcessVariable.code("dossierOutcome", DossierOutcome.class);

    /** Group whose member signs next; written by {@code prepareSigner}. */
    static final ProcessVariable<String> SIGNER_GROUP = ProcessVariable.text("signerGroup");

    /** When the next signer is reminded; written by {@code prepareSigner}. */
    static final ProcessVariable<Instant> REMINDER_AT = ProcessVariable.moment("reminderAt");

    /** When the deputy of the next signer is called in; written by {@code prepareSigner}. */
    static final ProcessVariable<Instant> DEPUTY_AT = ProcessVariable.moment("deputyAt");

    /** What follows from the last decision; written by task {@code Task_SignDocument}. */
    static final ProcessVariable<SignatureOutcome> SIGNATURE_OUTCOME =
            ProcessVariable.code("signatureOutcome", SignatureOutcome.class);

    /** How the process ended; read by the caller. */
    public static final ProcessVariable<SigningOutcome> SIGNING_OUTCOME =
            ProcessVariable.code("signingOutcome", SigningOutcome.class);

    private SigningVariables() {}
}
