package org.ironstock.handover.web;

import java.util.List;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.HandoverProgress;
import org.ironstock.handover.SiteProgress;
import org.ironstock.handover.SiteState;
import org.ironstock.handover.domain.Destination;
import org.ironstock.shared.DutchText;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The map of a handover: a picture, a table and a sentence that say the same. */
@Component
class HandoverMapView {

    private final HandoverProgress progress;
    private final Dossier dossier;

    HandoverMapView(HandoverProgress progress, Dossier dossier) {
        this.progress = progress;
        this.dossier = dossier;
    }

    /**
     * Adds what the template {@code handover/map} shows; no sites before the plan is signed.
     *
     * @param blind whether whoever looks counts now, and may see no quantities
     */
    void addTo(Model model, String handoverId, boolean blind) {
        List<SiteProgress> sites = progress.of(handoverId);
        model.addAttribute("sites", sites.stream().map(site -> row(site, blind)).toList());
        model.addAttribute("picture", HandoverMap.of(sites));
        model.addAttribute("summary", summary(sites));
    }

    private static String summary(List<SiteProgress> sites) {
        return "Overgedragen: %d van %d %s. Met een telverschil: %d. Ongedaan gemaakt: %d."
                .formatted(
                        in(SiteState.TRANSFERRED, sites),
                        sites.size(),
                        sites.size() == 1 ? "locatie" : "locaties",
                        in(SiteState.IN_DISPUTE, sites),
                        in(SiteState.UNDONE, sites));
    }

    private static long in(SiteState state, List<SiteProgress> sites) {
        return sites.stream().filter(site -> site.state() == state).count();
    }

    private Row row(SiteProgress site, boolean blind) {
        return new Row(
                site.id(),
                site.site(),
                site.wave(),
                site.state().inDutch(),
                site.attempt(),
                DutchText.day(site.freezeOn()),
                DutchText.day(site.transferOn()),
                site.transferredAt().map(DutchText::moment).orElse("nog niet"),
                site.minutesId()
                        .filter(minutes -> site.state() != SiteState.UNDONE)
                        .flatMap(dossier::find)
                        .map(StoredDocument::href)
                        .orElse(""),
                blind ? "niet te zien" : DutchText.number(takenOver(site)));
    }

    private static long takenOver(SiteProgress site) {
        return site.goes().stream()
                .filter(goes -> goes.destination().equals(Destination.TAKE_OVER.name()))
                .mapToLong(goes -> goes.pieces().pieces())
                .sum();
    }

    /** One site in the table. */
    record Row(
            String id,
            String site,
            int wave,
            String state,
            int attempt,
            String freezeOn,
            String transferOn,
            String transferredAt,
            String minutes,
            String pieces) {}
}
