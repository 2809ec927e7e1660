package org.ironstock.handover.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * By whom, where and when the stock is handed over.
 *
 * @param insurer who insures the stock until risk passes
 * @param policy number of the policy; empty when it is not known yet
 * @param security how sites and transport are guarded
 */
public record HandoverPlan(String insurer, String policy, String security, List<PlannedSite> sites) {

    /**
     * A site with its wave.
     *
     * @param freezeOn first day on which nothing leaves it any more
     * @param transferOn day on which it is handed over
     */
    public record PlannedSite(String site, int wave, LocalDate freezeOn, LocalDate transferOn) {}

    /**
     * Sites that are handed over together.
     *
     * @param number from 1, in the order of handing over
     */
    public record Wave(int number, LocalDate freezeOn, LocalDate transferOn, List<String> sites) {}

    public HandoverPlan {
        sites = List.copyOf(sites);
    }

    /** The waves in order; its sites have the same days. */
    public List<Wave> waves() {
        Map<Integer, List<PlannedSite>> byWave = new TreeMap<>();
        for (PlannedSite site : sites) {
            byWave.computeIfAbsent(site.wave(), wave -> new ArrayList<>()).add(site);
        }
        return byWave.entrySet().stream()
                .map(wave -> new Wave(
                        wave.getKey(),
                        wave.getValue().get(0).freezeOn(),
                        wave.getValue().get(0).transferOn(),
                        wave.getValue().stream().map(PlannedSite::site).sorted().toList()))
                .toList();
    }
}
