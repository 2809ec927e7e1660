package org.ironstock.handover.closing;

import java.util.UUID;
import org.ironstock.handover.application.HandoverSigning;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.signing.Signing;
import org.springframework.stereotype.Component;

/** Asks for the signatures that documents of the end of a handover need, and looks whether they are there. */
@Component
class ClosingSignatures {

    private final HandoverSigning signatures;
    private final Signing signing;

    ClosingSignatures(HandoverSigning signatures, Signing signing) {
        this.signatures = signatures;
        this.signing = signing;
    }

    /** @return reference of the signing */
    String request(String handoverId, UUID document, String kind, Money amount) {
        return signatures.request(handoverId, document, kind, amount);
    }

    boolean signed(UUID document) {
        return signing.notSigned(document).isEmpty();
    }

    /** @throws IllegalStateException when the document is not signed */
    void require(UUID document) {
        signing.notSigned(document).map(Finding::message).ifPresent(unsigned -> {
            throw new IllegalStateException("Document %s is not signed: %s".formatted(document, unsigned));
        });
    }

    /** Why nobody signed, in Dutch. */
    String whyNot(UUID document) {
        return signing.whyNotSigned(document).orElse("De ondertekening is niet voltooid.");
    }

    void giveBack(UUID document, String reason) {
        signing.giveBack(document, reason);
    }
}
