package org.ironstock.tender.process;

import java.util.List;
import java.util.Map;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.assessment.EligibilityAnswer;
import org.ironstock.tender.assessment.Exclusions;
import org.ironstock.tender.domain.ExclusionGround;
import org.ironstock.tender.domain.ExclusionGround.Treatment;
import org.ironstock.tender.domain.GroundCode;
import org.ironstock.tender.process.TenderEligibilityVariables.EligibilityOutcome;
import org.springframework.stereotype.Component;

/** User task "Uitsluiting en geschiktheid beoordelen": each ground that a party declared or left open, and each bid, is judged by a person. */
@Component
class JudgeEligibilityTask implements OfficialTask {

    private final Exclusions exclusions;
    private final Bidders bidders;
    private final AssessmentViews views;
    private final AssessmentOutcomes outcomes;

    JudgeEligibilityTask(Exclusions exclusions, Bidders bidders, AssessmentViews views, AssessmentOutcomes outcomes) {
        this.exclusions = exclusions;
        this.bidders = bidders;
        this.views = views;
        this.outcomes = outcomes;
    }

    @Override
    public String taskKey() {
        return "Task_JudgeEligibility";
    }

    @Override
    public TaskView view(TaskContext task) {
        String tenderId = task.caseRef();
        return views.withRejections(
                        withSuitability(views.withBidders(views.head(tenderId), tenderId), tenderId), tenderId)
                .findings(bidders.all(tenderId).stream()
                        .flatMap(bid -> bid.findings().stream()
                                .map(finding -> Finding.warning(
                                        finding.code(), bidders.name(bid), finding.message(), finding.ground())))
                        .toList())
                .data(Map.of("grounds", grounds(tenderId), "bids", bids(tenderId)));
    }

    /** Table of what parties say about suitability; nothing when none says anything. */
    private TaskView withSuitability(TaskView view, String tenderId) {
        List<List<String>> rows = exclusions.suitability(tenderId).stream()
                .map(said -> List.of(
                        views.nameOf(tenderId, said.bidId(), said.party()),
                        said.statement().label(),
                        said.statement().inDutch()))
                .toList();
        return rows.isEmpty()
                ? view
                : view.table(
                        "Geschiktheid volgens de eigen verklaringen",
                        List.of("Inschrijver", "Onderwerp", "Antwoord"),
                        rows);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        EligibilityAnswer judged = answer.as(EligibilityAnswer.class);
        if (Boolean.TRUE.equals(judged.mendFirst())) {
            return TaskOutcome.of(TenderEligibilityVariables.ELIGIBILITY_OUTCOME, EligibilityOutcome.MEND_FIRST);
        }
        exclusions.judge(task.caseRef(), judged, task.official());
        return TaskOutcome.of(TenderAssessmentVariables.ASSESSMENT_OUTCOME, outcomes.of(task.caseRef()))
                .and(TenderEligibilityVariables.ELIGIBILITY_OUTCOME, EligibilityOutcome.JUDGED);
    }

    private List<Map<String, Object>> grounds(String tenderId) {
        return exclusions.open(tenderId).stream()
                .map(ground -> Map.<String, Object>of(
                        "groundId", ground.id(),
                        "bidder", views.nameOf(tenderId, ground.bidId(), ground.party()),
                        "ground", GroundCode.nameOf(ground.code()),
                        "declared", declared(ground),
                        "selfCleaning", ground.selfCleaning(),
                        "law", ground.treatment().orElse(Treatment.UNKNOWN).inDutchWithGround()))
                .toList();
    }

    private static String declared(ExclusionGround ground) {
        if (GroundCode.of(ground.code()).isEmpty()) {
            return "Onbekende code in de verklaring. " + ground.explanation();
        }
        return ground.answered() ? "Van toepassing: " + ground.explanation() : "Niet beantwoord";
    }

    private List<Map<String, Object>> bids(String tenderId) {
        return bidders.valid(tenderId).stream()
                .map(bid -> Map.<String, Object>of("bidId", bid.id(), "bidder", bidders.name(bid)))
                .toList();
    }
}
