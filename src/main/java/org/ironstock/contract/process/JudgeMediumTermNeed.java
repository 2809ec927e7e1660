package org.ironstock.contract.process;

import java.util.Optional;
import org.ironstock.contract.domain.MediumTermNeed;
import org.ironstock.contract.process.MediumTermNeedVariables.Course;
import org.ironstock.contract.watch.MediumTermNeeds;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.springframework.stereotype.Component;

/** User task "Behoefte middellange termijn beoordelen": whether it is tendered, and what is asked of innovation. */
@Component
class JudgeMediumTermNeed implements OfficialTask {

    private final MediumTermNeeds needs;

    JudgeMediumTermNeed(MediumTermNeeds needs) {
        this.needs = needs;
    }

    @Override
    public String taskKey() {
        return "Task_JudgeMediumTermNeed";
    }

    @Override
    public TaskView view(TaskContext task) {
        MediumTermNeed need = needs.get(task.get(MediumTermNeedVariables.NEED_ID));
        return TaskView.empty()
                .fact("Kenmerk", need.id())
                .fact("Product", "%s (%s)".formatted(needs.productName(need), need.productCode()))
                .fact(
                        "Behoefte per maand (stuks)",
                        DutchText.number(need.monthlyQuantity().pieces()))
                .fact("Contract nodig op", DutchText.day(need.needBy()))
                .fact("Looptijd in maanden", String.valueOf(need.termMonths()))
                .fact("Gevraagd door", need.requestedBy())
                .fact("Reden", need.reason());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Course course = answer.code("course", Course.class);
        String motive = answer.text("motive");
        Optional<MediumTermNeed.Plan> plan = course == Course.TENDER
                ? Optional.of(new MediumTermNeed.Plan(
                        answer.text("innovation"), answer.text("sbir").equals("YES"), task.official()))
                : Optional.empty();
        needs.decide(task.get(MediumTermNeedVariables.NEED_ID), plan, motive, task.official());
        return TaskOutcome.of(MediumTermNeedVariables.NEED_COURSE, course).because(motive);
    }
}
