package org.ironstock.capacity.activation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.ironstock.capacity.ActivationFailed;
import org.ironstock.capacity.ActivationMilestoneMissed;
import org.ironstock.capacity.domain.Activation;
import org.ironstock.capacity.domain.ActivationChecks;
import org.ironstock.capacity.domain.ActivationMilestone;
import org.ironstock.capacity.domain.ActivationParameter;
import org.ironstock.capacity.domain.ActivationState;
import org.ironstock.capacity.domain.ActivationStep;
import org.ironstock.capacity.domain.FailurePenalty;
import org.ironstock.capacity.domain.MilestoneStanding;
import org.ironstock.capacity.persistence.ActivationRows;
import org.ironstock.contract.Deliveries;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows an activation: milestones told with what shows them, measures when they are late, and whether it delivered. */
@Service
@Transactional
public class ActivationProgress {

    private static final String SYSTEM = "system";

    private final ActivationRows rows;
    private final Deliveries deliveries;
    private final ActivationPolicy policy;
    private final Dossier dossier;
    private final ApplicationEventPublisher events;

    ActivationProgress(
            ActivationRows rows,
            Deliveries deliveries,
            ActivationPolicy policy,
            Dossier dossier,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.policy = policy;
        this.dossier = dossier;
        this.events = events;
    }

    /** Milestones of an activation, the first due first. */
    @Transactional(readOnly = true)
    public List<MilestoneStanding> milestones(String activationId) {
        return rows.milestones(activationId);
    }

    /** Last moment of a milestone. */
    @Transactional(readOnly = true)
    public Instant dueAt(String activationId, ActivationMilestone milestone) {
        return DutchCalendar.endOf(standing(activationId, milestone).dueOn());
    }

    /** Last moment for the capacity to be delivered and accepted. */
    @Transactional(readOnly = true)
    public Instant capacityDueAt(String activationId) {
        return DutchCalendar.endOf(rows.get(activationId).capacityDueOn().orElseThrow());
    }

    private MilestoneStanding standing(String activationId, ActivationMilestone milestone) {
        return rows.milestones(activationId).stream()
                .filter(one -> one.milestone() == milestone)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("%s has no %s".formatted(activationId, milestone)));
    }

    /** What makes a milestone one that cannot be told. */
    @Transactional(readOnly = true)
    public List<Finding> faults(String activationId, ActivationMilestone milestone, LocalDate reachedOn) {
        List<Finding> faults = new ArrayList<>();
        Activation activation = rows.get(activationId);
        if (activation.state() != ActivationState.RUNNING) {
            faults.add(notRunning(activation));
        }
        if (reachedOn.isAfter(policy.today()) || reachedOn.isBefore(activation.startsOn())) {
            faults.add(Finding.of(
                    "ACTIVATION_MILESTONE_DAY",
                    "reachedOn",
                    "De dag ligt tussen het begin van de activering (%s) en vandaag."
                            .formatted(DutchText.day(activation.startsOn())),
                    ActivationChecks.GROUND));
        }
        if (milestone == ActivationMilestone.FIRST_LOT
                && deliveries.received(activationId).pieces() == 0) {
            faults.add(Finding.of(
                    "ACTIVATION_LOT_MISSING",
                    "milestone",
                    "Er is nog geen partij van deze activering geteld en ter keuring geboekt.",
                    ActivationChecks.GROUND));
        }
        return faults;
    }

    static Finding notRunning(Activation activation) {
        return Finding.of(
                "ACTIVATION_NOT_RUNNING",
                "activationId",
                "Activering %s loopt niet: zij is %s."
                        .formatted(activation.id(), activation.state().inDutch()),
                ActivationChecks.GROUND);
    }

    /** Keeps that a milestone was reached. @return whether it was not known before */
    public boolean reach(
            String activationId, ActivationMilestone milestone, LocalDate on, String evidence, String toldBy) {
        boolean first = rows.reach(activationId, milestone, on, evidence, toldBy);
        if (first) {
            record(
                    activationId,
                    "ACTIVATION_MILESTONE_REACHED",
                    toldBy,
                    "Mijlpaal '%s' is gehaald op %s. Bewijs: %s"
                            .formatted(milestone.inDutch(), DutchText.day(on), evidence));
        }
        return first;
    }

    /** Lots were booked. @return whether the first lot of a running activation was among them */
    public boolean firstLot(String activationId, List<String> lots, LocalDate on, String official) {
        return !lots.isEmpty()
                && rows.lock(activationId).state() == ActivationState.RUNNING
                && reach(activationId, ActivationMilestone.FIRST_LOT, on, "partij " + lots.get(0), official);
    }

    /** A milestone was not reached on its last day. @return last moment to determine a measure */
    public Instant missed(String activationId, ActivationMilestone milestone) {
        Activation activation = rows.lock(activationId);
        MilestoneStanding standing = standing(activationId, milestone);
        rows.note(
                activationId,
                List.of(Finding.warning(
                        "ACTIVATION_MILESTONE_LATE",
                        milestone.name(),
                        "Mijlpaal '%s' is niet gehaald op %s."
                                .formatted(milestone.inDutch(), DutchText.day(standing.dueOn())),
                        ActivationChecks.GROUND)));
        record(
                activationId,
                "ACTIVATION_MILESTONE_MISSED",
                SYSTEM,
                "Mijlpaal '%s' is niet op tijd gehaald; de crisisorganisatie is ingelicht."
                        .formatted(milestone.inDutch()));
        events.publishEvent(new ActivationMilestoneMissed(
                activationId,
                activation.request().lineId(),
                activation.productCode(),
                milestone.name(),
                standing.dueOn()));
        return policy.endOfWorkingDays(ActivationParameter.MEASURE_DAYS);
    }

    /** An official determines what is done about a late milestone. */
    public void measure(
            String activationId, ActivationMilestone milestone, String measure, String reason, String official) {
        rows.lock(activationId);
        rows.addStep(
                activationId,
                new ActivationStep(
                        ActivationStep.Kind.MEASURE,
                        true,
                        Money.ZERO,
                        milestone.name(),
                        "%s: %s".formatted(measure, reason),
                        official,
                        policy.now()));
    }

    /** Nobody determined a measure in time. */
    public void escalate(String activationId, ActivationMilestone milestone) {
        record(
                activationId,
                "ACTIVATION_MEASURE_ESCALATED",
                SYSTEM,
                "Over mijlpaal '%s' is niet op tijd een maatregel bepaald; de proceseigenaar is ingeschakeld."
                        .formatted(milestone.inDutch()));
    }

    /** Judges at the end of the term whether the capacity was delivered and accepted, and keeps the figures. */
    public boolean delivered(String activationId) {
        Activation activation = rows.lock(activationId);
        LocalDate due = activation.capacityDueOn().orElseThrow();
        Quantity target = FailurePenalty.target(
                activation, policy.value(ActivationParameter.TARGET_PERCENT, activation.startsOn()));
        Quantity accepted = deliveries.accepted(activationId, due);
        boolean delivered = !target.exceeds(accepted);
        if (!delivered) {
            rows.keepFailure(
                    activationId,
                    FailurePenalty.of(
                            activation,
                            target,
                            accepted,
                            policy.value(ActivationParameter.PENALTY_PERCENT, activation.startsOn()),
                            policy.value(ActivationParameter.PENALTY_CAP_PERCENT, activation.startsOn())));
        }
        record(
                activationId,
                delivered ? "ACTIVATION_DELIVERED" : "ACTIVATION_NOT_DELIVERED",
                SYSTEM,
                "Op %s moesten %s stuks geleverd en aanvaard zijn; het zijn er %s."
                        .formatted(
                                DutchText.day(due),
                                DutchText.number(target.pieces()),
                                DutchText.number(accepted.pieces())));
        return delivered;
    }

    /** The activation failed: the crisis side is told at once, so that it can choose another dike. */
    public void fail(String activationId) {
        Activation activation = rows.lock(activationId);
        FailurePenalty failure = rows.failure(activationId).orElseThrow();
        rows.save(activation.failed(policy.today()));
        rows.note(
                activationId,
                List.of(Finding.warning(
                        "ACTIVATION_FAILED",
                        activation.request().lineId(),
                        "De capaciteit is niet binnen de termijn geleverd en aanvaard.",
                        ActivationChecks.GROUND)));
        events.publishEvent(new ActivationFailed(
                activationId,
                activation.request().lineId(),
                activation.productCode(),
                Quantity.of(failure.target().pieces() - failure.accepted().pieces()),
                policy.today()));
        record(
                activationId,
                "ACTIVATION_FAILED",
                SYSTEM,
                "De activering is mislukt; de crisisorganisatie is ingelicht om een andere dijk te kiezen.");
    }

    private void record(String id, String what, String actor, String statement) {
        dossier.record(new EvidenceToRecord(id, what, actor, statement, ""));
    }
}
