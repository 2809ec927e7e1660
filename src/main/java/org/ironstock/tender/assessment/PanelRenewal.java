package org.ironstock.tender.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.Officials;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.AssessmentRound;
import org.ironstock.tender.domain.Panel;
import org.ironstock.tender.domain.Panels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Another team for bids that are judged anew; who opened the vault stays the same. */
@Service
public class PanelRenewal {

    private final Panels panels;
    private final AssessmentRounds rounds;
    private final Officials officials;
    private final Dossier dossier;
    private final Clock clock;

    PanelRenewal(Panels panels, AssessmentRounds rounds, Officials officials, Dossier dossier, Clock clock) {
        this.panels = panels;
        this.rounds = rounds;
        this.officials = officials;
        this.dossier = dossier;
        this.clock = clock;
    }

    /** Name of an official as others know it. */
    public String name(String official) {
        return officials.displayName(official);
    }

    /** Why bids are judged anew; empty in the first round. */
    public String reason(String tenderId) {
        return rounds.all(tenderId).stream()
                .reduce((former, later) -> later)
                .map(AssessmentRound::reason)
                .orElse("");
    }

    /** Who may be chosen, by role: {@code id} and {@code name}. */
    public Map<String, List<Map<String, String>>> choices() {
        return Map.of("chairs", people(Panel.CHAIR_GROUPS), "evaluators", people(Panel.EVALUATOR_GROUPS));
    }

    private List<Map<String, String>> people(Set<String> groups) {
        Set<String> ids = new TreeSet<>();
        groups.forEach(group -> ids.addAll(officials.membersOf(group)));
        return ids.stream()
                .map(id -> Map.of("id", id, "name", officials.displayName(id)))
                .toList();
    }

    /**
     * Appoints another team.
     *
     * @throws AnswerRefused with every rule that the choice breaks, and in the first round
     */
    @Transactional
    public void renew(
            String tenderId,
            String chair,
            List<String> evaluators,
            List<String> reserves,
            String official,
            String reason) {
        Panel former = panels.get(tenderId);
        Panel renewed = new Panel(
                tenderId,
                official,
                clock.instant(),
                former.firstOpeners(),
                former.secondOpeners(),
                chair,
                evaluators,
                reserves);
        List<Finding> findings = new ArrayList<>(renewed.check(officials::groupsOf));
        if (rounds.current(tenderId) == 1) {
            findings.add(Finding.of(
                    "PANEL_RUNS", "panel", "Een ander team kan alleen bij een herbeoordeling worden benoemd."));
        }
        if (chair.equals(official) || evaluators.contains(official) || reserves.contains(official)) {
            findings.add(Finding.of("APPOINTS_SELF", "panel", "U kunt uzelf niet in het team benoemen."));
        }
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        panels.appoint(renewed, reason);
        dossier.record(new EvidenceToRecord(
                tenderId,
                "PANEL_RENEWED",
                official,
                "Team voor de herbeoordeling: voorzitter %s; beoordelaars %s. Reden: %s"
                        .formatted(
                                name(chair),
                                String.join(
                                        ", ",
                                        evaluators.stream().map(this::name).toList()),
                                reason),
                ""));
    }
}
