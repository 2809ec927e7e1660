package org.ironstock.handover.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ironstock.handover.domain.HandoverPlan.PlannedSite;
import org.ironstock.handover.domain.HandoverPlan.Wave;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;

/** Whether a plan can be carried out: every site in one wave, days in order, somebody who insures and guards. */
public final class PlanCheck {

    private static final String GROUND = "werkwijze overdracht noodvoorraad: overdrachtsplan";

    private final HandoverPlan plan;
    private final List<Finding> findings = new ArrayList<>();

    private PlanCheck(HandoverPlan plan) {
        this.plan = plan;
    }

    /**
     * Every reason why it cannot.
     *
     * @param known sites where the list has stock
     */
    public static List<Finding> findings(HandoverPlan plan, Collection<String> known, LocalDate today) {
        PlanCheck check = new PlanCheck(plan);
        check.people();
        check.sites(known);
        check.days(today);
        check.order();
        return List.copyOf(check.findings);
    }

    private void people() {
        if (plan.insurer().isBlank()) {
            add("PLAN_INSURER_MISSING", "insurer", "Noem de verzekeraar van de voorraad.");
        }
        if (plan.security().isBlank()) {
            add("PLAN_SECURITY_MISSING", "security", "Beschrijf de beveiliging van de locaties en het vervoer.");
        }
    }

    private void sites(Collection<String> known) {
        Set<String> left = new TreeSet<>(known);
        Set<String> seen = new HashSet<>();
        for (PlannedSite site : plan.sites()) {
            if (!seen.add(site.site())) {
                add("PLAN_SITE_TWICE", site.site(), "Locatie %s staat in meer dan een rij.".formatted(site.site()));
            } else if (!left.remove(site.site())) {
                add(
                        "PLAN_SITE_UNKNOWN",
                        site.site(),
                        "Op locatie %s ligt volgens de voorraadlijst niets.".formatted(site.site()));
            }
        }
        left.forEach(site ->
                add("PLAN_SITE_MISSING", site, "Locatie %s heeft voorraad en staat in geen golf.".formatted(site)));
    }

    private void days(LocalDate today) {
        for (PlannedSite site : plan.sites()) {
            if (site.freezeOn().isBefore(today)) {
                add(
                        "PLAN_DAY_PASSED",
                        site.site(),
                        "De bevriezing van %s op %s is al voorbij."
                                .formatted(site.site(), DutchText.day(site.freezeOn())));
            }
            if (!site.transferOn().isAfter(site.freezeOn())) {
                add(
                        "PLAN_DAYS_ORDER",
                        site.site(),
                        "%s wordt overgedragen na de dag van bevriezing, niet op %s."
                                .formatted(site.site(), DutchText.day(site.transferOn())));
            }
            boolean sameWaveOtherDays = plan.sites().stream()
                    .anyMatch(other -> other.wave() == site.wave()
                            && other.site().compareTo(site.site()) < 0
                            && !(other.freezeOn().equals(site.freezeOn())
                                    && other.transferOn().equals(site.transferOn())));
            if (sameWaveOtherDays) {
                add(
                        "PLAN_WAVE_DAYS",
                        site.site(),
                        "De locaties van golf %d hebben dezelfde dagen; %s wijkt af."
                                .formatted(site.wave(), site.site()));
            }
        }
    }

    private void order() {
        List<Wave> waves = plan.waves();
        for (int place = 0; place < waves.size(); place++) {
            Wave wave = waves.get(place);
            if (wave.number() != place + 1) {
                add("PLAN_WAVE_NUMBER", String.valueOf(wave.number()), "Nummer de golven 1, 2, 3 zonder gaten.");
                return;
            }
            if (place > 0 && wave.freezeOn().isBefore(waves.get(place - 1).transferOn())) {
                add(
                        "PLAN_WAVES_OVERLAP",
                        String.valueOf(wave.number()),
                        "Golf %d begint voordat golf %d is overgedragen.".formatted(wave.number(), place));
            }
        }
    }

    private void add(String code, String subject, String message) {
        findings.add(Finding.of(code, subject, message, GROUND));
    }
}
