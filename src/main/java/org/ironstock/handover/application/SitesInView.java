package org.ironstock.handover.application;

import java.util.Comparator;
import java.util.List;
import org.ironstock.handover.HandoverProgress;
import org.ironstock.handover.SiteProgress;
import org.ironstock.handover.SiteState;
import org.ironstock.handover.count.Counts;
import org.ironstock.handover.domain.CountState;
import org.ironstock.handover.domain.Destination;
import org.ironstock.handover.domain.SiteHandover;
import org.ironstock.handover.persistence.SiteLotRows;
import org.ironstock.handover.persistence.SiteRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the sites of handovers are, for who watches. */
@Service
class SitesInView implements HandoverProgress {

    private final SiteRows sites;
    private final SiteLotRows lots;
    private final Counts counts;

    SitesInView(SiteRows sites, SiteLotRows lots, Counts counts) {
        this.sites = sites;
        this.lots = lots;
        this.counts = counts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SiteProgress> of(String handoverId) {
        return sites.of(handoverId).stream().map(this::progress).toList();
    }

    private SiteProgress progress(SiteHandover site) {
        // what an attempt found is void once that attempt is undone
        List<SiteProgress.Goes> frozen = site.state() == SiteState.UNDONE ? List.of() : lots.goes(site);
        List<SiteProgress.Goes> goes = frozen.isEmpty() ? lots.planned(site.handoverId(), site.site()) : frozen;
        return new SiteProgress(
                site.id(),
                site.handoverId(),
                site.site(),
                site.wave(),
                state(site),
                site.attempt(),
                site.freezeOn(),
                site.transferOn(),
                site.minutesId(),
                site.transferredAt(),
                goes.stream()
                        .sorted(Comparator.comparing(one -> Destination.valueOf(one.destination())))
                        .toList());
    }

    /** A difference that a third person looks into is a dispute before the wave gives up on it. */
    private SiteState state(SiteHandover site) {
        return site.state() == SiteState.COUNTING && counts.state(site.countId()) == CountState.INVESTIGATING
                ? SiteState.IN_DISPUTE
                : site.state();
    }
}
