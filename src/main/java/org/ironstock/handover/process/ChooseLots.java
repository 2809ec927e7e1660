package org.ironstock.handover.process;

import org.ironstock.handover.closing.Disposals;
import org.ironstock.handover.domain.RemnantChoice;
import org.ironstock.handover.process.HandoverClosingVariables.LotChoice;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Partijen kiezen": a set of lots is held for one decision, or lots go to another lane. */
@Component
class ChooseLots implements OfficialTask {

    private final Disposals disposals;
    private final LaneMoves lanes;
    private final DisposalViews views;

    ChooseLots(Disposals disposals, LaneMoves lanes, DisposalViews views) {
        this.disposals = disposals;
        this.lanes = lanes;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_ChooseLots";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.ofLane(task);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        LotChoice what = answer.code("choice", LotChoice.class);
        RemnantChoice choice = new RemnantChoice(
                task.get(HandoverClosingVariables.LANE),
                answer.findText("productCode").orElse(""),
                // whoever disposes takes what expires first; only a move may name one lot
                what == LotChoice.MOVED ? answer.findText("lotId").orElse("") : "",
                answer.findText("pieces").map(given -> answer.whole("pieces")).orElse(RemnantChoice.ALL));
        if (what == LotChoice.MOVED) {
            return lanes.move(task, choice, answer);
        }
        String disposalId = disposals
                .choose(task.caseRef(), choice, task.official())
                .orElseThrow(
                        () -> new AnswerRefused(
                                Finding.of(
                                        "DISPOSAL_EMPTY",
                                        "productCode",
                                        "Van deze keuze ligt er niets dat nog een gebruiker mag bereiken; verplaats verlopen partijen naar de verwerking.")));
        return TaskOutcome.of(HandoverClosingVariables.LOT_CHOICE, what)
                .and(HandoverClosingVariables.DISPOSAL_ID, disposalId);
    }
}
