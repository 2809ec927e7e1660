package org.ironstock.handover.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.domain.SiteHandover;
import org.ironstock.handover.wave.SitesUnderWay;
import org.ironstock.platform.ProcessBean;

/** Service task "Volgende locatie kiezen" of {@code stockHandover}; writes {@code siteLeft}, {@code siteHandoverId} and {@code freezeAt}. */
@ProcessBean("selectNextSite")
class SelectNextSite implements JavaDelegate {

    private final SitesUnderWay sites;

    SelectNextSite(SitesUnderWay sites) {
        this.sites = sites;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<SiteHandover> next = sites.next(StockHandoverVariables.HANDOVER_ID.get(execution));
        WaveVariables.SITE_LEFT.set(execution, next.isPresent());
        next.ifPresent(site -> {
            WaveVariables.SITE_HANDOVER_ID.set(execution, site.id());
            WaveVariables.FREEZE_AT.set(execution, sites.freezeAt(site.id()));
        });
    }
}
