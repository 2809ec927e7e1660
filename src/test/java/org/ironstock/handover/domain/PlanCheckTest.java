package org.ironstock.handover.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ironstock.handover.domain.HandoverPlan.PlannedSite;
import org.ironstock.handover.domain.HandoverPlan.Wave;
import org.ironstock.shared.Finding;
import org.junit.jupiter.api.Test;

class PlanCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<String> SITES = List.of("ASSEN", "BREDA", "VENLO");

    @Test
    void aPlanWithEverySiteInOneWaveIsSound() {
        HandoverPlan plan = plan(site("VENLO", 1, 0, 3), site("ASSEN", 1, 0, 3), site("BREDA", 2, 3, 4));
        assertThat(codes(plan)).isEmpty();
        assertThat(plan.waves()).extracting(Wave::sites).containsExactly(List.of("ASSEN", "VENLO"), List.of("BREDA"));
    }

    @Test
    void everySiteStandsInExactlyOneWave() {
        assertThat(codes(plan(site("VENLO", 1, 0, 3), site("ASSEN", 1, 0, 3)))).containsExactly("PLAN_SITE_MISSING");
        assertThat(codes(plan(
                        site("VENLO", 1, 0, 3),
                        site("ASSEN", 1, 0, 3),
                        site("BREDA", 1, 0, 3),
                        site("BREDA", 2, 3, 4))))
                .containsExactly("PLAN_SITE_TWICE");
        assertThat(codes(plan(
                        site("VENLO", 1, 0, 3),
                        site("ASSEN", 1, 0, 3),
                        site("BREDA", 1, 0, 3),
                        site("UTRECHT", 1, 0, 3))))
                .containsExactly("PLAN_SITE_UNKNOWN");
    }

    @Test
    void aSiteIsFrozenFromTodayOnAndHandedOverOnALaterDay() {
        assertThat(codes(all(0, 1))).isEmpty();
        assertThat(codes(all(-1, 1))).containsOnly("PLAN_DAY_PASSED");
        assertThat(codes(all(1, 1))).containsOnly("PLAN_DAYS_ORDER");
    }

    @Test
    void theSitesOfAWaveHaveTheSameDays() {
        assertThat(codes(plan(site("VENLO", 1, 0, 3), site("ASSEN", 1, 0, 3), site("BREDA", 1, 0, 4))))
                .containsExactly("PLAN_WAVE_DAYS", "PLAN_WAVE_DAYS");
    }

    @Test
    void aWaveBeginsWhenTheOneBeforeItIsHandedOver() {
        assertThat(codes(plan(site("VENLO", 1, 0, 3), site("ASSEN", 1, 0, 3), site("BREDA", 2, 2, 4))))
                .containsExactly("PLAN_WAVES_OVERLAP");
        assertThat(codes(plan(site("VENLO", 1, 0, 3), site("ASSEN", 1, 0, 3), site("BREDA", 3, 3, 4))))
                .containsExactly("PLAN_WAVE_NUMBER");
    }

    @Test
    void somebodyInsuresAndGuardsTheStock() {
        List<PlannedSite> sites = all(0, 1).sites();
        assertThat(codes(new HandoverPlan(" ", "", "Bewaking dag en nacht", sites)))
                .containsExactly("PLAN_INSURER_MISSING");
        assertThat(codes(new HandoverPlan("Verzekeraar", "", " ", sites))).containsExactly("PLAN_SECURITY_MISSING");
    }

    private static HandoverPlan all(int freeze, int transfer) {
        return plan(
                site("VENLO", 1, freeze, transfer),
                site("ASSEN", 1, freeze, transfer),
                site("BREDA", 1, freeze, transfer));
    }

    private static PlannedSite site(String site, int wave, int freeze, int transfer) {
        return new PlannedSite(site, wave, TODAY.plusDays(freeze), TODAY.plusDays(transfer));
    }

    private static HandoverPlan plan(PlannedSite... sites) {
        return new HandoverPlan("Verzekeraar", "P-1", "Bewaking dag en nacht", List.of(sites));
    }

    private static List<String> codes(HandoverPlan plan) {
        return PlanCheck.findings(plan, SITES, TODAY).stream()
                .map(Finding::code)
                .toList();
    }
}
