package org.ironstock.capacity.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.capacity.application.Sizings;
import org.ironstock.capacity.domain.SizingFigures;
import org.ironstock.capacity.process.StandbySizingVariables.FiguresChoice;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Cijfers van dijk 1 en 2 invoeren": an official enters what is known, each figure with its source, or stops. */
@Component
class CollectFigures implements OfficialTask {

    private final Sizings sizings;
    private final SizingViews views;

    CollectFigures(Sizings sizings, SizingViews views) {
        this.sizings = sizings;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_CollectFigures";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.figures(task.caseRef());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Content content = answer.as(Content.class);
        TaskOutcome outcome = TaskOutcome.of(StandbySizingVariables.FIGURES_CHOICE, content.choice());
        if (content.choice() == FiguresChoice.STOPPED) {
            String reason = answer.text("reason");
            sizings.stop(task.caseRef(), reason, task.official());
            return outcome.because(reason);
        }
        List<Row> rows = content.products() == null ? List.of() : content.products();
        List<Finding> faults =
                sizings.enter(task.caseRef(), rows.stream().map(Row::figures).toList(), task.official());
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        return outcome;
    }

    /** The form as it is handed in. */
    record Content(
            FiguresChoice choice,
            @Nullable List<Row> products,
            @Nullable String reason) {}

    /** One product; a figure that is left out is not known. */
    record Row(
            String productCode,
            @Nullable Long stockDike1,
            @Nullable Long stockDike2,
            String stockSource,
            LocalDate stockOn,
            @Nullable Long weeklyNeed,
            String needSource) {

        SizingFigures figures() {
            return new SizingFigures(
                    productCode,
                    Optional.ofNullable(stockDike1).map(Quantity::of),
                    Optional.ofNullable(stockDike2).map(Quantity::of),
                    stockSource.strip(),
                    stockOn,
                    Optional.ofNullable(weeklyNeed).map(Quantity::of),
                    needSource.strip());
        }
    }
}
