package org.ironstock.handover.process;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ironstock.handover.domain.Destination;
import org.ironstock.handover.domain.SiteHandover;
import org.ironstock.handover.domain.SiteLot;
import org.ironstock.handover.wave.SiteLots;
import org.ironstock.handover.wave.SitesUnderWay;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.supplier.Suppliers;
import org.springframework.stereotype.Component;

/** What the tasks of a wave show of their site. */
@Component
class SiteViews {

    private final SitesUnderWay sites;
    private final SiteLots lots;
    private final Suppliers suppliers;

    SiteViews(SitesUnderWay sites, SiteLots lots, Suppliers suppliers) {
        this.sites = sites;
        this.lots = lots;
        this.suppliers = suppliers;
    }

    TaskView of(TaskContext task) {
        SiteHandover site = sites.get(task.get(WaveVariables.SITE_HANDOVER_ID));
        TaskView view = TaskView.empty()
                .fact("Overdracht", site.handoverId())
                .fact("Locatie", site.site())
                .fact("Golf", String.valueOf(site.wave()))
                .fact("Poging", String.valueOf(site.attempt()))
                .fact("Stand", site.state().inDutch());
        String reason = sites.reason(site.id());
        return reason.isEmpty() ? view : view.fact("Reden", reason);
    }

    /** The same with who takes over, for what value and since when, as far as that is settled. */
    TaskView withTransfer(TaskContext task) {
        SiteHandover site = sites.get(task.get(WaveVariables.SITE_HANDOVER_ID));
        TaskView view = of(task).fact("Ontvangende partij", party(site.receiverId()))
                .fact(
                        "Waarde van wat wordt overgenomen, exclusief btw",
                        site.value().inDutch());
        return site.transferredAt()
                .map(moment -> view.fact("Overgedragen op", DutchText.moment(moment)))
                .orElse(view);
    }

    /** A supplier as an official reads it: the name with the number behind it. */
    String party(String supplierId) {
        return suppliers.label(supplierId);
    }

    /** The site with what goes where. */
    TaskView withDestinations(TaskContext task) {
        return destinations(of(task), task);
    }

    /** What goes where on the site of a task, below what a view shows already. */
    TaskView destinations(TaskView view, TaskContext task) {
        Map<Destination, Long> pieces = new TreeMap<>();
        for (SiteLot lot : lots.of(task.get(WaveVariables.SITE_HANDOVER_ID))) {
            pieces.merge(lot.destination(), lot.found().pieces(), Long::sum);
        }
        return view.table(
                "Bestemmingen op deze locatie",
                List.of("Bestemming", "Stuks"),
                pieces.entrySet().stream()
                        .map(one -> List.of(one.getKey().inDutch(), DutchText.number(one.getValue())))
                        .toList());
    }
}
