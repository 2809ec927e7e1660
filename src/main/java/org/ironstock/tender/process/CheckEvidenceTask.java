package org.ironstock.tender.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.domain.EvidenceDemand;
import org.ironstock.tender.domain.EvidencePiece;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.evidence.EvidenceAnswer;
import org.ironstock.tender.evidence.WinnerEvidence;
import org.ironstock.tender.process.TenderEvidenceVariables.EvidenceOutcome;
import org.springframework.stereotype.Component;

/** User task "Bewijsmiddelen toetsen": each piece of evidence of the first in rank is judged; what the rules find invalid cannot be accepted (art. 2.102 Aw 2012). */
@Component
class CheckEvidenceTask implements OfficialTask {

    private final WinnerEvidence evidence;
    private final Bidders bidders;
    private final AssessmentViews views;
    private final Dossier dossier;

    CheckEvidenceTask(WinnerEvidence evidence, Bidders bidders, AssessmentViews views, Dossier dossier) {
        this.evidence = evidence;
        this.bidders = bidders;
        this.views = views;
        this.dossier = dossier;
    }

    @Override
    public String taskKey() {
        return "Task_CheckEvidence";
    }

    @Override
    public TaskView view(TaskContext task) {
        String tenderId = task.caseRef();
        OpenedBid bid = evidence.candidate(tenderId);
        TaskView view = views.head(tenderId)
                .fact("Eerste in rangorde", bidders.name(bid))
                .fact("Ingeschreven op", DutchText.moment(bid.receivedAt()));
        List<Finding> findings = new ArrayList<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (EvidenceDemand demand : evidence.demands(tenderId)) {
            Optional<EvidencePiece> piece = evidence.newest(bid.id(), demand.code());
            if (piece.isPresent()) {
                StoredDocument document = dossier.get(piece.get().documentId());
                view = view.document(document.title(), document.href(), document.sha256());
            }
            List<Finding> found = evidence.findings(bid, demand);
            findings.addAll(found);
            rows.add(Map.of(
                    "demand", demand.code(),
                    "text", demand.text(),
                    "shown", piece.map(CheckEvidenceTask::shown).orElse("Niet ontvangen"),
                    "found",
                            found.isEmpty()
                                    ? "Geen"
                                    : found.stream().map(Finding::message).collect(Collectors.joining(" "))));
        }
        return views.withRejections(view.findings(findings), tenderId).data(Map.of("rows", rows));
    }

    private static String shown(EvidencePiece piece) {
        String until = piece.validUntil()
                .map(end -> ", geldig tot " + DutchText.day(end))
                .orElse("");
        String norm = piece.norm().isBlank() ? "" : ", " + piece.norm();
        return "Afgegeven op " + DutchText.day(piece.issuedOn()) + until + norm + ". Ontvangen op "
                + DutchText.moment(piece.receivedAt()) + ".";
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        boolean proven = evidence.judge(task.caseRef(), answer.as(EvidenceAnswer.class), task.official());
        return TaskOutcome.of(
                TenderEvidenceVariables.EVIDENCE_OUTCOME, proven ? EvidenceOutcome.PROVEN : EvidenceOutcome.NOT_PROVEN);
    }
}
