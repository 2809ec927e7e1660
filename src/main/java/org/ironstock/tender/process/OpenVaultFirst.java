package org.ironstock.tender.process;

import static org.ironstock.tender.process.TenderOpeningVariables.OPENING_WINDOW_ENDS_AT;
import static org.ironstock.tender.process.TenderVariables.TENDER_ID;

import java.util.Map;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.tender.vault.BidOpening;
import org.springframework.stereotype.Component;

/** User task "Kluis openen - eerste opener" of {@code tenderOpening}; its outcome is how long the second has. */
@Component
class OpenVaultFirst implements OfficialTask {

    private final BidOpening opening;

    OpenVaultFirst(BidOpening opening) {
        this.opening = opening;
    }

    @Override
    public String taskKey() {
        return "Task_OpenVaultFirst";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        return Map.copyOf(opening.facts(task.get(TENDER_ID)));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        return TaskOutcome.of(OPENING_WINDOW_ENDS_AT, opening.actFirst(task.get(TENDER_ID), task.official()));
    }
}
