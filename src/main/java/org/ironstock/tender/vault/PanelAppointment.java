package org.ironstock.tender.vault;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.Officials;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.BidVault;
import org.ironstock.tender.domain.Panel;
import org.ironstock.tender.domain.PanelRole;
import org.ironstock.tender.domain.Panels;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.persistence.VaultRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appoints, before closing, who opens the vault and who evaluates. */
@Service
public class PanelAppointment {

    /** Group that appoints when nobody did so in time. */
    public static final String DIRECTOR = "cibg-director";

    /** Fewest evaluators of a panel. */
    public static final int LEAST_EVALUATORS = Panel.LEAST_EVALUATORS;

    private final Panels panels;
    private final VaultRows vaults;
    private final TenderCases tenders;
    private final Officials officials;
    private final Dossier dossier;
    private final BidSettings settings;
    private final Clock clock;

    PanelAppointment(
            Panels panels,
            VaultRows vaults,
            TenderCases tenders,
            Officials officials,
            Dossier dossier,
            BidSettings settings,
            Clock clock) {
        this.panels = panels;
        this.vaults = vaults;
        this.tenders = tenders;
        this.officials = officials;
        this.dossier = dossier;
        this.settings = settings;
        this.clock = clock;
    }

    /** Who was chosen for what, by user id; openers with their deputies. */
    public record Choice(
            List<String> firstOpeners,
            List<String> secondOpeners,
            String chair,
            List<String> evaluators,
            List<String> reserves) {

        public Choice {
            firstOpeners = List.copyOf(firstOpeners);
            secondOpeners = List.copyOf(secondOpeners);
            evaluators = List.copyOf(evaluators);
            reserves = List.copyOf(reserves);
        }
    }

    /** Somebody to choose. */
    public record Person(String id, String name) {}

    /** Moment at which the appointment should be done. */
    public Instant dueAt(Instant closingAt) {
        return DutchCalendar.endOf(
                DutchCalendar.official().minusWorkingDays(DutchCalendar.dayOf(closingAt), settings.panelWorkingDays()));
    }

    /** What the form shows above the choice. */
    public TaskView show(String tenderId) {
        BidVault vault = vaults.find(tenderId).orElseThrow();
        TaskView view = TaskView.empty()
                .fact("Kenmerk", tenderId)
                .fact("Aanbesteding", tenders.get(tenderId).title())
                .fact("Sluiting inschrijving", DutchText.momentToTheSecond(vault.closingAt()));
        return clock.instant().isAfter(vault.closingAt()) ? view.findings(List.of(afterClosing())) : view;
    }

    /** Who may be chosen, by role. */
    public Map<String, List<Person>> choices() {
        return Map.of(
                "firstOpeners", people(Panel.FIRST_OPENER_GROUPS),
                "secondOpeners", people(Panel.SECOND_OPENER_GROUPS),
                "chairs", people(Panel.CHAIR_GROUPS),
                "evaluators", people(Panel.EVALUATOR_GROUPS));
    }

    /**
     * Appoints.
     *
     * @param reason needed after closing
     * @throws AnswerRefused with every rule that the choice breaks
     */
    @Transactional
    public void appoint(String tenderId, String official, Choice choice, String reason) {
        BidVault vault = vaults.findLocked(tenderId).orElseThrow();
        Instant now = clock.instant();
        Panel panel = new Panel(
                tenderId,
                official,
                now,
                choice.firstOpeners(),
                choice.secondOpeners(),
                choice.chair(),
                choice.evaluators(),
                choice.reserves());
        List<Finding> findings = new ArrayList<>(panel.check(officials::groupsOf));
        if (now.isAfter(vault.closingAt())
                && (reason.isBlank() || !officials.groupsOf(official).contains(DIRECTOR))) {
            findings.add(afterClosing());
        }
        if (vault.opened()) {
            findings.add(Finding.of("VAULT_OPENED", "panel", "De kluis is al geopend; benoemen kan niet meer."));
        }
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        panels.appoint(panel, reason);
        dossier.record(new EvidenceToRecord(tenderId, "PANEL_APPOINTED", official, statement(panel), ""));
    }

    private String statement(Panel panel) {
        return "%s: %s. %s: %s. %s: %s. %s: %s."
                .formatted(
                        PanelRole.FIRST_OPENER.inDutch(),
                        names(panel.firstOpeners()),
                        PanelRole.SECOND_OPENER.inDutch(),
                        names(panel.secondOpeners()),
                        PanelRole.CHAIR.inDutch(),
                        names(List.of(panel.chair())),
                        PanelRole.EVALUATOR.inDutch(),
                        names(panel.evaluators()));
    }

    private String names(Collection<String> who) {
        return String.join(", ", who.stream().map(officials::displayName).toList());
    }

    private List<Person> people(Set<String> groups) {
        Set<String> ids = new TreeSet<>();
        groups.forEach(group -> ids.addAll(officials.membersOf(group)));
        return ids.stream()
                .map(id -> new Person(id, officials.displayName(id)))
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    private static Finding afterClosing() {
        return Finding.of(
                "PANEL_AFTER_CLOSING",
                "reason",
                "De inschrijving is gesloten: alleen de directeur kan nu nog benoemen, met een motivering.");
    }
}
