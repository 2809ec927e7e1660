package org.ironstock.tender.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.tender.domain.Estimate;
import org.ironstock.tender.domain.Review;
import org.ironstock.tender.domain.ScoringFormula;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TenderDocuments;
import org.ironstock.tender.persistence.Preparations;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.preparation.DocumentsProposal;
import org.ironstock.tender.preparation.Preparation;
import org.ironstock.tender.process.TenderDraftingVariables.DraftDecision;
import org.springframework.stereotype.Component;

/**
 * User task "Stukken opstellen": the buyer drafts the procurement documents. Shows what the check found and why a
 * reviewer said no; a draft is kept, right or not.
 */
@Component
class DraftDocumentsTask implements OfficialTask {

    private final TenderCases cases;
    private final Preparations preparations;
    private final Preparation preparation;
    private final DocumentsProposal proposal;
    private final Dossier dossier;
    private final WhyNotSigned unsigned;
    private final ObjectMapper json;

    DraftDocumentsTask(
            TenderCases cases,
            Preparations preparations,
            Preparation preparation,
            DocumentsProposal proposal,
            Dossier dossier,
            WhyNotSigned unsigned,
            ObjectMapper json) {
        this.cases = cases;
        this.preparations = preparations;
        this.preparation = preparation;
        this.proposal = proposal;
        this.dossier = dossier;
        this.unsigned = unsigned;
        this.json = json;
    }

    @Override
    public String taskKey() {
        return "Task_DraftDocuments";
    }

    @Override
    public TaskView view(TaskContext task) {
        Tender tender = cases.get(task.caseRef());
        TaskView view = unsigned.addTo(
                TenderViews.head(tender, dossier).findings(preparation.documentFindings(tender)),
                tender.id(),
                "publicationDecision");
        List<Review> rejections = preparations.latestReviews(tender.id()).stream()
                .filter(review -> !review.approved())
                .toList();
        if (!rejections.isEmpty()) {
            view = view.table(
                    "Niet akkoord bij de vorige toets",
                    List.of("Toets", "Reden"),
                    rejections.stream()
                            .map(review -> List.of(review.reviewer().inDutch(), review.reason()))
                            .toList());
        }
        return view.data(data(tender));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        DocumentsAnswer given = answer.as(DocumentsAnswer.class);
        DraftDecision decision = Objects.requireNonNullElse(given.decision(), DraftDecision.KEEP_DRAFT);
        TaskOutcome outcome = TaskOutcome.of(TenderDraftingVariables.DRAFT_DECISION, decision);
        if (decision == DraftDecision.STOP) {
            String reason = Reasons.required(given.stopReason(), "stopReason");
            preparation.decideToStop(task.caseRef(), reason);
            return outcome.because(reason);
        }
        preparation.saveDraft(task.caseRef(), given.documents(), task.official());
        return outcome;
    }

    private Map<String, Object> data(Tender tender) {
        TenderDocuments documents = tender.documents().orElseGet(() -> proposal.of(tender));
        Estimate estimate = tender.requireEstimate();
        Map<String, Object> data = new LinkedHashMap<>(
                json.convertValue(DocumentsAnswer.of(documents), new TypeReference<Map<String, Object>>() {}));
        data.values().removeIf(Objects::isNull);
        data.put("withNotice", !tender.requireProcedure().steps().byInvitation());
        data.put("selectionFirst", tender.requireProcedure().steps().selection());
        data.put("accelerated", tender.requireProcedure().steps().accelerated());
        data.put("procedure", tender.requireProcedure().procedure().name());
        data.put("estimateCents", estimate.amount().cents());
        data.put("highestValueCents", estimate.maximum().cents());
        data.put(
                "formulas",
                Arrays.stream(ScoringFormula.Kind.values())
                        .map(kind -> Map.of("value", kind.name(), "label", kind.inDutch()))
                        .toList());
        data.put(
                "evidenceKinds",
                Arrays.stream(TenderDocuments.Evidence.values())
                        .map(kind -> Map.of("value", kind.name(), "label", kind.inDutch()))
                        .toList());
        return data;
    }
}
