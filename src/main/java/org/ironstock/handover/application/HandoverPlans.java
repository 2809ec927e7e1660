package org.ironstock.handover.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.Handover;
import org.ironstock.handover.HandoverState;
import org.ironstock.handover.domain.HandoverPlan;
import org.ironstock.handover.domain.HandoverPlan.Wave;
import org.ironstock.handover.domain.PlanCheck;
import org.ironstock.handover.persistence.HandoverRows;
import org.ironstock.handover.persistence.PlanRows;
import org.ironstock.handover.persistence.PlanRows.Drafted;
import org.ironstock.handover.persistence.StockListRows;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.signing.Signing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans of handovers: drawn up, checked, signed, and then the waves that they name. */
@Service
@Transactional
public class HandoverPlans {

    private final HandoverRows handovers;
    private final PlanRows plans;
    private final StockListRows lists;
    private final Dossier dossier;
    private final Signing signing;
    private final HandoverSigning signatures;
    private final Clock clock;

    HandoverPlans(
            HandoverRows handovers,
            PlanRows plans,
            StockListRows lists,
            Dossier dossier,
            Signing signing,
            HandoverSigning signatures,
            Clock clock) {
        this.handovers = handovers;
        this.plans = plans;
        this.lists = lists;
        this.dossier = dossier;
        this.signing = signing;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** The newest version of a plan. */
    public Optional<HandoverPlan> find(String handoverId) {
        return plans.find(handoverId).map(Drafted::plan);
    }

    /** Sites where the accepted list of a handover has stock. */
    public List<String> sites(String handoverId) {
        return lists.sites(listOf(handovers.find(handoverId).orElseThrow()));
    }

    private static long listOf(Handover handover) {
        return handover.listNumber()
                .orElseThrow(() -> new IllegalStateException("There is no accepted list in " + handover.id()));
    }

    /**
     * Keeps a plan that can be carried out.
     *
     * @return why it cannot; empty when it is kept
     */
    public List<Finding> draft(String handoverId, HandoverPlan plan, String official) {
        List<Finding> findings = PlanCheck.findings(plan, sites(handoverId), today());
        if (findings.isEmpty()) {
            plans.add(handoverId, plan, official, clock.instant());
        }
        return findings;
    }

    /** Draws the newest version and asks for its signatures; gives the reference of the signing. */
    public String requestSignatures(String handoverId) {
        Handover handover = handovers.lock(handoverId);
        Drafted drafted = plans.find(handoverId).orElseThrow();
        StoredDocument document = dossier.draw(
                HandoverPapers.plan(handover, drafted.plan(), lists.totals(listOf(handover)), drafted.official()));
        plans.document(handoverId, drafted.version(), document.id());
        return signatures.request(handoverId, document.id(), HandoverPapers.PLAN, Money.ZERO);
    }

    /**
     * Registers the waves of the signed plan.
     *
     * @throws IllegalStateException when the document of the plan is not signed
     */
    public void registerWaves(String handoverId) {
        Handover handover = handovers.lock(handoverId);
        Drafted drafted = plans.find(handoverId).orElseThrow();
        Optional<Finding> unsigned = signing.notSigned(plans.documentOf(handoverId, drafted.version()));
        if (unsigned.isPresent()) {
            throw new IllegalStateException(
                    "The plan of %s is not signed: %s".formatted(handover.id(), unsigned.get()));
        }
        plans.plan(handoverId, drafted.plan().waves());
        handovers.state(handoverId, HandoverState.PLANNED);
    }

    /** Waves of the signed plan, in order. */
    public List<Wave> waves(String handoverId) {
        return plans.waves(handoverId);
    }

    private LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }
}
