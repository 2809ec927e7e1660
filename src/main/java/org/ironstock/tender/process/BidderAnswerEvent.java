package org.ironstock.tender.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventRefused;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.BidderRequest.Kind;
import org.ironstock.tender.fairness.BidderRequests;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An answer of a bidder that comes as an event, e.g. {@code explanation.received}, instead of over its own address. */
final class BidderAnswerEvent implements EventHandler {

    private final String name;
    private final Kind kind;
    private final BidderRequests requests;

    private BidderAnswerEvent(String name, Kind kind, BidderRequests requests) {
        this.name = name;
        this.kind = kind;
        this.requests = requests;
    }

    @Override
    public String eventName() {
        return name;
    }

    @Override
    public String dataSchema() {
        return "events/bidder-answer.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        JsonNode data = event.data();
        String tenderId = data.get("tenderId").asText();
        try {
            requests.answer(
                    tenderId,
                    UUID.fromString(data.get("requestId").asText()),
                    kind,
                    data.get("supplierId").asText(),
                    data.get("text").asText(),
                    Optional.empty(),
                    "EVENT");
        } catch (Problem refused) {
            if (!refused.findings().isEmpty()) {
                throw new EventRefused(refused.findings());
            }
            throw new EventRefused(List.of(Finding.of(
                    "ANSWER_NOT_TAKEN",
                    "requestId",
                    refused.status().value() == 409
                            ? "De termijn is gesloten; er wordt geen antwoord meer aangenomen."
                            : "Deze vraag is niet aan deze inschrijver gesteld.",
                    kind.ground())));
        }
        return Reach.reached("tender", tenderId);
    }

    /** One event for each kind of question that is answered in words. */
    @Configuration(proxyBeanMethods = false)
    static class Events {

        @Bean
        EventHandler mendingReceived(BidderRequests requests) {
            return new BidderAnswerEvent("mending.received", Kind.MENDING, requests);
        }

        @Bean
        EventHandler hearingAnswered(BidderRequests requests) {
            return new BidderAnswerEvent("hearing.answered", Kind.HEARING, requests);
        }

        @Bean
        EventHandler explanationReceived(BidderRequests requests) {
            return new BidderAnswerEvent("explanation.received", Kind.LOW_PRICE, requests);
        }
    }
}
