package org.ironstock.tender.process;

import static org.ironstock.tender.process.TenderVariables.TENDER_ID;

import java.util.Map;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.tender.vault.BidOpening;
import org.springframework.stereotype.Component;

/** User task "Kluis openen - tweede opener" of {@code tenderOpening}. */
@Component
class OpenVaultSecond implements OfficialTask {

    private final BidOpening opening;

    OpenVaultSecond(BidOpening opening) {
        this.opening = opening;
    }

    @Override
    public String taskKey() {
        return "Task_OpenVaultSecond";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        return Map.copyOf(opening.facts(task.get(TENDER_ID)));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        opening.actSecond(task.get(TENDER_ID), task.official());
        return TaskOutcome.done();
    }
}
