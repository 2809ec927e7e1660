package org.ironstock.handover.process;

import java.util.List;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.process.WaveVariables.ReceiverAnswer;
import org.ironstock.handover.wave.SiteTransfers;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Handtekening ontvangende partij vastleggen": it signs first, and the very document that the State signs. */
@Component
class RecordReceiverSignature implements OfficialTask {

    private final SiteTransfers transfers;
    private final SiteViews views;

    RecordReceiverSignature(SiteTransfers transfers, SiteViews views) {
        this.transfers = transfers;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_RecordReceiverSignature";
    }

    @Override
    public TaskView view(TaskContext task) {
        StoredDocument minutes = transfers.minutes(task.get(WaveVariables.SITE_HANDOVER_ID));
        return views.withTransfer(task).document(minutes.title(), "/documents/" + minutes.id(), minutes.sha256());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String site = task.get(WaveVariables.SITE_HANDOVER_ID);
        ReceiverAnswer given = answer.code("answer", ReceiverAnswer.class);
        String reason = answer.findText("reason").orElse("").strip();
        if (given == ReceiverAnswer.SIGNED) {
            List<Finding> faults = transfers.receiverSigned(
                    site,
                    answer.findText("signer").orElse(""),
                    answer.findText("sha256").orElse(""),
                    task.official());
            if (!faults.isEmpty()) {
                throw new AnswerRefused(faults);
            }
        } else if (reason.isEmpty()) {
            throw new AnswerRefused(Finding.of(
                    "RECEIVER_REASON_MISSING", "reason", "Schrijf op waarom de ontvangende partij weigert."));
        } else {
            transfers.receiverRefused(site, reason, task.official());
        }
        return TaskOutcome.of(WaveVariables.RECEIVER_ANSWER, given).because(reason);
    }
}
