package org.ironstock.handover.closing;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.ironstock.handover.Handover;
import org.ironstock.handover.Handovers;
import org.ironstock.handover.application.HandoverSettings;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningRequest;
import org.springframework.stereotype.Component;

/** Asks for the signatures that documents of the end of a handover need, and looks whether they are there. */
@Component
class ClosingSignatures {

    private static final String PRODUCT_GROUP = "PPE";

    private final Handovers handovers;
    private final Signing signing;
    private final HandoverSettings settings;
    private final Clock clock;

    ClosingSignatures(Handovers handovers, Signing signing, HandoverSettings settings, Clock clock) {
        this.handovers = handovers;
        this.signing = signing;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return reference of the signing */
    String request(String handoverId, UUID document, String kind, Money amount) {
        Handover handover = handovers.get(handoverId);
        return signing.request(new SigningRequest(
                handoverId,
                document,
                kind,
                handover.frameworkRef(),
                "",
                "",
                amount,
                PRODUCT_GROUP,
                Set.of(),
                DutchCalendar.endOf(DutchCalendar.official()
                        .plusWorkingDays(DutchCalendar.dayOf(clock.instant()), settings.signingWorkingDays()))));
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
