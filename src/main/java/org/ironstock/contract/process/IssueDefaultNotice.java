package org.ironstock.contract.process;

import org.ironstock.contract.late.ContractDefaults;
import org.ironstock.contract.process.ContractDefaultVariables.NoticeChoice;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "In gebreke stellen": the notice of default is drafted, or not sent for a reason. */
@Component
class IssueDefaultNotice implements OfficialTask {

    private final ContractDefaults defaults;
    private final DefaultViews views;

    IssueDefaultNotice(ContractDefaults defaults, DefaultViews views) {
        this.defaults = defaults;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_IssueDefaultNotice";
    }

    @Override
    public TaskView view(TaskContext task) {
        String id = task.get(ContractDefaultVariables.DEFAULT_ID);
        return views.of(id).findings(defaults.noticeObstacles(id));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String id = task.get(ContractDefaultVariables.DEFAULT_ID);
        NoticeChoice choice = answer.code("choice", NoticeChoice.class);
        String text = answer.text(choice == NoticeChoice.NOTIFY ? "demand" : "motive");
        if (choice == NoticeChoice.NOTIFY) {
            defaults.draftNotice(id, text, task.official());
        } else {
            defaults.drop(id, text, task.official());
        }
        return TaskOutcome.of(ContractDefaultVariables.DEFAULT_NOTICE_CHOICE, choice)
                .because(text);
    }
}
