package org.ironstock.capacity.process;

import java.util.List;
import org.ironstock.capacity.activation.ActivationClaims;
import org.ironstock.capacity.domain.FailurePenalty;
import org.ironstock.capacity.domain.FeeHistory.ConfirmedFee;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Money;
import org.springframework.stereotype.Component;

/** What both officials see of a claim after a failed activation: what was missed, the penalty, the fees that go back. */
@Component
class FailureClaimView {

    private final ActivationClaims claims;
    private final ActivationViews views;

    FailureClaimView(ActivationClaims claims, ActivationViews views) {
        this.claims = claims;
        this.views = views;
    }

    TaskView of(String caseRef) {
        FailurePenalty failure = claims.failure(caseRef);
        List<ConfirmedFee> fees = claims.feesBack(caseRef);
        return views.of(caseRef)
                .fact(
                        "Te leveren en aanvaard",
                        DutchText.number(failure.target().pieces()))
                .fact("Op tijd aanvaard", DutchText.number(failure.accepted().pieces()))
                .fact(
                        "Vergoeding die teruggaat",
                        fees.stream()
                                .map(ConfirmedFee::amount)
                                .reduce(Money.ZERO, Money::plus)
                                .inDutch())
                .fact("Berekende boete", failure.penalty().inDutch())
                .fact("Boete ten hoogste", failure.cap().inDutch())
                .table(
                        "Vergoeding die teruggaat",
                        List.of("Maand", "Vergoeding"),
                        fees.stream()
                                .map(fee -> List.of(
                                        DutchText.month(fee.month()),
                                        fee.amount().inDutch()))
                                .toList());
    }
}
