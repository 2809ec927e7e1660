package org.ironstock.capacity.process;

import java.util.List;
import org.ironstock.capacity.activation.ActivationClaims;
import org.ironstock.capacity.domain.ActivationStep;
import org.ironstock.capacity.domain.FailurePenalty;
import org.ironstock.capacity.domain.FeeHistory.ConfirmedFee;
import org.ironstock.capacity.persistence.ActivationRows;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Money;
import org.springframework.stereotype.Component;

/** What both officials see of a claim after a failed activation: what was missed, the penalty, the fees that go back. */
@Component
class FailureClaimView {

    private final ActivationClaims claims;
    private final ActivationRows rows;
    private final ActivationViews views;

    FailureClaimView(ActivationClaims claims, ActivationRows rows, ActivationViews views) {
        this.claims = claims;
        this.rows = rows;
        this.views = views;
    }

    /** Before the claim is set: what it would come to with the penalty. */
    TaskView toSet(String activationId) {
        Money penalty = claims.failure(activationId).penalty();
        return of(
                activationId,
                TaskView.empty()
                        .fact(
                                "Vordering met boete",
                                feeBack(activationId).plus(penalty).inDutch()));
    }

    /** What was set, by whom, before another confirms it. */
    TaskView toConfirm(String activationId) {
        ActivationStep set =
                rows.lastStep(activationId, ActivationStep.Kind.CLAIM_SET).orElseThrow();
        TaskView total = TaskView.empty()
                .fact(
                        "Te bevestigen vordering",
                        feeBack(activationId).plus(set.amount()).inDutch());
        return of(activationId, views.toConfirm(total, set, "Vastgestelde boete"));
    }

    private Money feeBack(String activationId) {
        return ConfirmedFee.sum(claims.feesBack(activationId));
    }

    private TaskView of(String activationId, TaskView about) {
        FailurePenalty failure = claims.failure(activationId);
        return views.of(
                activationId,
                about.fact("Vergoeding die teruggaat", feeBack(activationId).inDutch())
                        .fact("Berekende boete", failure.penalty().inDutch())
                        .fact("Boete ten hoogste", failure.cap().inDutch())
                        .fact("Te leveren en aanvaard", ActivationViews.pieces(failure.target()))
                        .fact("Op tijd aanvaard", ActivationViews.pieces(failure.accepted()))
                        .table(
                                "Vergoeding die teruggaat",
                                List.of("Maand", "Vergoeding"),
                                claims.feesBack(activationId).stream()
                                        .map(fee -> List.of(
                                                DutchText.month(fee.month()),
                                                fee.amount().inDutch()))
                                        .toList()));
    }
}
