package org.ironstock.handover.process;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ironstock.handover.Handovers;
import org.ironstock.handover.application.Destinations;
import org.ironstock.handover.domain.SiteHandover;
import org.ironstock.handover.wave.SitesUnderWay;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Lege locatie verklaren": the plan changed, and somebody says how. */
@Component
class ExplainEmptySite implements OfficialTask {

    private final SitesUnderWay sites;
    private final SiteViews views;
    private final Handovers handovers;
    private final Destinations destinations;
    private final ListedProducts listed;

    ExplainEmptySite(
            SitesUnderWay sites,
            SiteViews views,
            Handovers handovers,
            Destinations destinations,
            ListedProducts listed) {
        this.sites = sites;
        this.views = views;
        this.handovers = handovers;
        this.destinations = destinations;
        this.listed = listed;
    }

    @Override
    public String taskKey() {
        return "Task_ExplainEmptySite";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task)
                .table("Wat hier volgens de aanvaarde lijst lag", List.of("Product", "Stuks"), listed(task));
    }

    /** What the list said of the site, which is gone. */
    private List<List<String>> listed(TaskContext task) {
        SiteHandover site = sites.get(task.get(WaveVariables.SITE_HANDOVER_ID));
        Map<String, Long> pieces = new TreeMap<>();
        handovers.get(site.handoverId()).listNumber().map(destinations::totals).orElse(List.of()).stream()
                .filter(total -> total.site().equals(site.site()))
                .forEach(total -> pieces.merge(total.productCode(), total.pieces(), Long::sum));
        return pieces.entrySet().stream()
                .map(one -> List.of(listed.inDutch(one.getKey()), DutchText.number(one.getValue())))
                .toList();
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String reason = answer.text("reason");
        List<Finding> faults = sites.explainEmpty(task.get(WaveVariables.SITE_HANDOVER_ID), reason, task.official());
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        return TaskOutcome.done().because(reason);
    }
}
