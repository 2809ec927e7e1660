package org.ironstock.tender.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.inquiry.Extensions;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.process.InquiryVariables.ExtensionOutcome;
import org.springframework.stereotype.Component;

/** User task "Over verlenging beslissen" of {@code tenderExtension}: silence extends nothing and refuses nothing; bidding cannot close meanwhile. */
@Component
class DecideExtensionTask implements OfficialTask {

    private final Extensions extensions;
    private final TenderCases tenders;
    private final CasePapers papers;
    private final WhyNotSigned unsigned;

    DecideExtensionTask(Extensions extensions, TenderCases tenders, CasePapers papers, WhyNotSigned unsigned) {
        this.extensions = extensions;
        this.tenders = tenders;
        this.papers = papers;
        this.unsigned = unsigned;
    }

    @Override
    public String taskKey() {
        return "Task_DecideExtension";
    }

    @Override
    public TaskView view(TaskContext task) {
        String tenderId = task.caseRef();
        Tender tender = tenders.get(tenderId);
        LocalDate proposal = extensions.proposal(tenderId);
        boolean mayRefuse = extensions.mayRefuse(tenderId);
        TaskView view = papers.head(tenderId)
                .fact(
                        "Bekendgemaakte sluiting",
                        tender.dates().closingAt().map(DutchText::moment).orElse("onbekend"))
                .fact("Eerste dag die voldoet", DutchText.day(proposal))
                .fact("Verlengen verplicht", mayRefuse ? "nee, u beslist" : "ja")
                .table(
                        "Waarom de sluiting verschuift",
                        List.of("Aanleiding", "Wat er is gebeurd", "Niet eerder dan", "Grond"),
                        extensions.open(tenderId).stream()
                                .map(need -> List.of(
                                        need.ground().inDutch(),
                                        need.detail(),
                                        DutchText.day(need.earliestClosing()),
                                        need.ground().law()))
                                .toList());
        view = unsigned.addTo(view, tenderId, "extensionDecision");
        view = unsigned.addTo(view, tenderId, "outageDecision");
        return papers.addTo(view, tenderId).data(Map.of("proposal", proposal.toString(), "mayRefuse", mayRefuse));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        ExtensionOutcome decision = answer.code("decision", ExtensionOutcome.class);
        String motive = Reasons.required(answer, "motive");
        TaskOutcome outcome =
                TaskOutcome.of(InquiryVariables.EXTENSION_OUTCOME, decision).because(motive);
        if (decision == ExtensionOutcome.REFUSE) {
            extensions.refuse(task.caseRef(), motive, task.official());
            return outcome;
        }
        int number = extensions.decide(task.caseRef(), answer.day("newClosing"), motive, task.official());
        return outcome.and(InquiryVariables.EXTENSION_NUMBER, (long) number);
    }
}
