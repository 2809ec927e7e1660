package org.ironstock.capacity.process;

import java.util.List;
import java.util.Optional;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.application.CapacityPolicy;
import org.ironstock.capacity.application.Readiness;
import org.ironstock.capacity.domain.Declaration;
import org.ironstock.capacity.domain.ProofItem;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Event {@code capacity.readiness-declared}: a producer declares through a connected system whether a line was ready. */
@Component
class ReadinessDeclaredEvent implements EventHandler {

    private final StandbyMonthStarter starter;
    private final StandbyLines lines;
    private final CapacityPolicy policy;
    private final EventReader events;

    ReadinessDeclaredEvent(StandbyMonthStarter starter, StandbyLines lines, CapacityPolicy policy, EventReader events) {
        this.starter = starter;
        this.lines = lines;
        this.policy = policy;
        this.events = events;
    }

    @Override
    public String eventName() {
        return StandbyMonthStarter.READINESS_DECLARED;
    }

    @Override
    public String dataSchema() {
        return "events/capacity.readiness-declared.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        Content content = events.read(event, Content.class);
        if (lines.find(content.lineId()).isEmpty()) {
            throw new EventRefused(
                    List.of(Finding.of("LINE_UNKNOWN", "lineId", "Er is geen lijn %s.".formatted(content.lineId()))));
        }
        Readiness.Outcome outcome = starter.declare(declaration(content, event.client()));
        if (!outcome.kept()) {
            throw new EventRefused(outcome.faults());
        }
        return Reach.reached("declaration", String.valueOf(outcome.number()));
    }

    private Declaration declaration(Content content, String client) {
        List<ProofStated> stated = content.proofs() == null ? List.of() : content.proofs();
        return new Declaration(
                0,
                content.lineId(),
                EventReader.day("from", content.from()),
                EventReader.day("to", content.to()),
                content.ready(),
                content.reason() == null ? "" : content.reason().strip(),
                stated.stream().map(ReadinessDeclaredEvent::proof).toList(),
                client,
                policy.now(),
                Optional.ofNullable(content.replaces()));
    }

    private static Declaration.Proof proof(ProofStated stated) {
        return new Declaration.Proof(
                ProofItem.valueOf(stated.item()),
                EventReader.day("validFrom", stated.validFrom()),
                EventReader.day("validTo", stated.validTo()),
                stated.reference().strip());
    }

    /** Data of the event, as its schema describes. */
    private record Content(
            String lineId,
            String from,
            String to,
            boolean ready,
            @Nullable String reason,
            @Nullable List<ProofStated> proofs,
            @Nullable Long replaces) {}

    /** One proof in it. */
    private record ProofStated(String item, String validFrom, String validTo, String reference) {}
}
