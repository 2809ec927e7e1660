package org.ironstock.handover.process;

import java.util.List;
import org.ironstock.handover.closing.Remnants;
import org.ironstock.handover.domain.Lane;
import org.ironstock.handover.domain.RemnantChoice;
import org.ironstock.handover.process.HandoverClosingVariables.LotChoice;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** Moves lots to another lane, as forms of lanes ask it in the same way: {@code lane} and {@code reason}. */
@Component
class LaneMoves {

    private final Remnants remnants;

    LaneMoves(Remnants remnants) {
        this.remnants = remnants;
    }

    /** @throws AnswerRefused when the lots may not go there */
    TaskOutcome move(TaskContext task, RemnantChoice choice, FormAnswer answer) {
        String reason = answer.text("reason");
        List<Finding> findings =
                remnants.move(task.caseRef(), choice, answer.code("lane", Lane.class), reason, task.official());
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        return TaskOutcome.of(HandoverClosingVariables.LOT_CHOICE, LotChoice.MOVED)
                .and(HandoverClosingVariables.LOTS_LEFT, LotsLeft.in(task.scope(), remnants))
                .because(reason);
    }
}
