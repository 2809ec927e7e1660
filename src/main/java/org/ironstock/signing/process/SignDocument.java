package org.ironstock.signing.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ironstock.dossier.DocumentKinds;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.Officials;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Money;
import org.ironstock.signing.application.RequestChecks;
import org.ironstock.signing.application.SignerDecisions;
import org.ironstock.signing.application.SignerPowers;
import org.ironstock.signing.domain.Decision;
import org.ironstock.signing.domain.SignerAnswer;
import org.ironstock.signing.domain.SignerStep;
import org.ironstock.signing.domain.SigningCase;
import org.springframework.stereotype.Component;

/** User task "Review and sign": one signer decides about the frozen document. */
@Component
class SignDocument implements OfficialTask {

    /** Key of the user task in the model. */
    static final String TASK = "Task_SignDocument";

    private final RequestChecks checks;
    private final SignerDecisions decisions;
    private final SignerPowers powers;
    private final Officials officials;

    SignDocument(RequestChecks checks, SignerDecisions decisions, SignerPowers powers, Officials officials) {
        this.checks = checks;
        this.decisions = decisions;
        this.powers = powers;
        this.officials = officials;
    }

    @Override
    public String taskKey() {
        return TASK;
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        SigningCase signing = checks.open(task.get(SigningVariables.SIGNING_ID));
        SignerStep step = SignerDecisions.waitingFor(signing);
        Map<String, Object> facts = new HashMap<>();
        facts.put("caseRef", signing.caseRef());
        facts.put("documentTitle", signing.documentTitle());
        facts.put("documentId", signing.documentId().toString());
        facts.put("documentKindName", DocumentKinds.inDutch(signing.documentKind()));
        facts.put("amountText", amount(signing));
        facts.put("signerRoleName", officials.groupName(step.role()));
        facts.put("onBehalfOf", String.join(", ", powers.givenBy(step)));
        facts.put("sha256", signing.documentSha256());
        facts.put("earlierSignatures", earlier(signing));
        facts.put("deadlineText", DutchText.moment(signing.deadline()));
        facts.put("negativeAdvice", signing.overridesAdvice());
        facts.put("warnings", warnings(signing, step));
        return facts;
    }

    @Override
    public TaskView view(TaskContext task) {
        SigningCase signing = checks.open(task.get(SigningVariables.SIGNING_ID));
        TaskView view = TaskView.empty()
                .fact("Kenmerk", signing.caseRef())
                .fact("Soort document", DocumentKinds.inDutch(signing.documentKind()))
                .fact("Bedrag waarop uw bevoegdheid is getoetst", amount(signing))
                .document(signing.documentTitle(), "/documents/" + signing.documentId(), signing.documentSha256());
        return view.table(
                "Eerdere handtekeningen",
                List.of("Functionaris", "Als", "Namens", "Moment"),
                signing.signatures().stream()
                        .map(given -> List.of(
                                officials.displayName(given.official()),
                                officials.groupName(given.role()),
                                given.onBehalfOf(),
                                DutchText.moment(given.signedAt())))
                        .toList());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        SignerAnswer decision = new SignerAnswer(
                answer.code("decision", Decision.class),
                answer.findText("reason").orElse(""),
                answer.findText("overrideMotive").orElse(""));
        return TaskOutcome.of(
                        SigningVariables.SIGNATURE_OUTCOME,
                        decisions.decide(task.get(SigningVariables.SIGNING_ID), task.official(), decision))
                .because(decision.decision().binds() ? decision.overrideMotive() : decision.reason());
    }

    private static String amount(SigningCase signing) {
        return signing.maxAmount().equals(Money.ZERO)
                ? "geen: dit stuk brengt geen uitgave mee"
                : signing.maxAmount().inDutch();
    }

    private String earlier(SigningCase signing) {
        String given = signing.signatures().stream()
                .map(one -> "%s (%s) op %s"
                        .formatted(
                                officials.displayName(one.official()),
                                officials.groupName(one.role()),
                                DutchText.moment(one.signedAt())))
                .collect(Collectors.joining("; "));
        return "%d van %d%s"
                .formatted(signing.signatures().size(), signing.steps().size(), given.isEmpty() ? "" : ": " + given);
    }

    private static String warnings(SigningCase signing, SignerStep step) {
        if (!signing.overridesAdvice()) {
            return "";
        }
        return step.overriding()
                ? "Een adviseur was tegen; u bent daarom als hogere ondertekenaar toegevoegd."
                : "Een adviseur was tegen; wie tekent, motiveert waarom.";
    }
}
