package org.ironstock.contract.process;

import java.util.List;
import org.ironstock.contract.application.ContractModifications;
import org.ironstock.contract.domain.Modification;
import org.ironstock.contract.domain.ModificationAnswers;
import org.ironstock.contract.domain.ModificationGround;
import org.ironstock.contract.process.ModificationVariables.Course;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Wijziging beoordelen": the contract manager answers what the law asks, or drops the modification. */
@Component
class JudgeModificationTask implements OfficialTask {

    private final ContractModifications modifications;
    private final ModificationViews views;

    JudgeModificationTask(ContractModifications modifications, ModificationViews views) {
        this.modifications = modifications;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_JudgeModification";
    }

    @Override
    public TaskView view(TaskContext task) {
        String id = task.get(ModificationVariables.MODIFICATION_ID);
        return views.of(id).findings(modifications.standsInTheWay(id));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String id = task.get(ModificationVariables.MODIFICATION_ID);
        Content content = answer.as(Content.class);
        if (content.decision() == Decision.DROP) {
            modifications.drop(id, content.motive(), task.official());
            return TaskOutcome.of(ModificationVariables.MODIFICATION_COURSE, Course.DROP)
                    .because(content.motive());
        }
        List<Finding> obstacles = modifications.judge(
                id,
                content.answers(),
                content.motive(),
                content.modifiedNotice() == null ? "" : content.modifiedNotice().strip(),
                task.official());
        if (!obstacles.isEmpty()) {
            throw new AnswerRefused(obstacles);
        }
        return TaskOutcome.of(ModificationVariables.MODIFICATION_COURSE, course(modifications.get(id)))
                .because(content.motive());
    }

    private static Course course(Modification modification) {
        Modification.Judgment judgment = modification.requireJudgment();
        if (judgment.ground() == ModificationGround.NEW_PROCUREMENT) {
            return Course.NEW_PROCUREMENT;
        }
        return judgment.opinionRequired() ? Course.OPINION : Course.SIGN;
    }

    enum Decision {
        WEIGH,
        DROP
    }

    private record Content(
            Decision decision,
            @Nullable Boolean clearClause,
            @Nullable Boolean unforeseeable,
            @Nullable Boolean additionalNeed,
            @Nullable Boolean otherPartyImpossible,
            @Nullable Boolean otherPartyInconvenient,
            @Nullable Boolean natureChanged,
            @Nullable Boolean substantial,
            @Nullable String modifiedNotice,
            String motive) {

        ModificationAnswers answers() {
            return new ModificationAnswers(
                    yes(clearClause),
                    yes(unforeseeable),
                    yes(additionalNeed),
                    yes(otherPartyImpossible),
                    yes(otherPartyInconvenient),
                    yes(natureChanged),
                    yes(substantial));
        }

        private static boolean yes(@Nullable Boolean answer) {
            return Boolean.TRUE.equals(answer);
        }
    }
}
