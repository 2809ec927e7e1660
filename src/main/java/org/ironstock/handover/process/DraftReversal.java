package org.ironstock.handover.process;

import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.process.WaveVariables.Choice;
import org.ironstock.handover.wave.SiteTransfers;
import org.ironstock.handover.wave.TransferReversals;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Terugboeking motiveren". */
@Component
class DraftReversal implements OfficialTask {

    private final TransferReversals reversals;
    private final SiteTransfers transfers;
    private final SiteViews views;

    DraftReversal(TransferReversals reversals, SiteTransfers transfers, SiteViews views) {
        this.reversals = reversals;
        this.transfers = transfers;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_DraftReversal";
    }

    @Override
    public TaskView view(TaskContext task) {
        StoredDocument minutes = transfers.minutes(task.get(WaveVariables.SITE_HANDOVER_ID));
        TaskView view = views.destinations(views.withTransfer(task), task)
                .document(minutes.title(), "/documents/" + minutes.id(), minutes.sha256());
        return reversals.closed(task.caseRef())
                ? view.fact(
                        "Let op",
                        "De overdracht is afgesloten. Met deze terugboeking geldt het eindrapport niet meer en wordt zij opnieuw afgesloten.")
                : view;
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String reason = answer.text("reason");
        Choice choice = answer.code("choice", Choice.class);
        if (choice == Choice.DRAFT) {
            reversals.draft(task.get(WaveVariables.SITE_HANDOVER_ID), reason, task.official());
        }
        return TaskOutcome.of(WaveVariables.REVERSAL_CHOICE, choice).because(reason);
    }
}
