package org.ironstock.handover.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.ironstock.handover.persistence.HandoverRows;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Money;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningRequest;
import org.springframework.stereotype.Component;

/** Asks for signatures under documents of a handover: all under its framework contract, and within the same term. */
@Component
public class HandoverSigning {

    private static final String PRODUCT_GROUP = "PPE";

    private final HandoverRows handovers;
    private final Signing signing;
    private final HandoverSettings settings;
    private final Clock clock;

    HandoverSigning(HandoverRows handovers, Signing signing, HandoverSettings settings, Clock clock) {
        this.handovers = handovers;
        this.signing = signing;
        this.settings = settings;
        this.clock = clock;
    }

    /** Last moment at which a document may be signed whose signatures are asked for now. */
    public Instant deadline() {
        return DutchCalendar.endOf(DutchCalendar.official()
                .plusWorkingDays(DutchCalendar.dayOf(clock.instant()), settings.signingWorkingDays()));
    }

    /** Asks for a decision of the State alone. @return reference of the signing */
    public String request(String handoverId, UUID document, String kind, Money amount) {
        return request(handoverId, document, kind, "", amount, Set.of());
    }

    /**
     * Asks.
     *
     * @param supplierRef party whose value counts together; empty when there is none
     * @param amount value that is bound; zero when nothing is paid
     * @return reference of the signing
     */
    public String request(
            String handoverId,
            UUID document,
            String kind,
            String supplierRef,
            Money amount,
            Set<SigningRequest.Flag> flags) {
        return signing.request(new SigningRequest(
                handoverId,
                document,
                kind,
                handovers.find(handoverId).orElseThrow().frameworkRef(),
                supplierRef,
                "",
                amount,
                PRODUCT_GROUP,
                flags,
                deadline()));
    }
}
