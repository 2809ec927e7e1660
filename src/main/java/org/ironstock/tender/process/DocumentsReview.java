package org.ironstock.tender.process;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.tender.domain.Review;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.Preparations;
import org.ironstock.tender.persistence.TenderCases;

/** A review of the procurement documents: approve, or reject with a reason. */
final class DocumentsReview implements OfficialTask {

    /** Values of the choice in the form. */
    private enum Decision {
        APPROVED,
        REJECTED
    }

    private final String taskKey;
    private final Review.Reviewer reviewer;
    private final TenderCases cases;
    private final Preparations preparations;
    private final Dossier dossier;
    private final Clock clock;

    DocumentsReview(
            String taskKey,
            Review.Reviewer reviewer,
            TenderCases cases,
            Preparations preparations,
            Dossier dossier,
            Clock clock) {
        this.taskKey = taskKey;
        this.reviewer = reviewer;
        this.cases = cases;
        this.preparations = preparations;
        this.dossier = dossier;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return taskKey;
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Tender tender = cases.get(task.caseRef());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("reference", tender.id());
        facts.put("title", tender.title());
        facts.put("procedureName", tender.requireProcedure().procedure().inDutch());
        facts.put("maximumText", tender.requireDocuments().maximumValue().inDutch());
        for (String kind : new String[] {"needStatement", "estimate", "procurementDocuments"}) {
            dossier.latest(tender.id(), kind).ifPresent(document -> facts.put(kind + "Href", document.href()));
        }
        return facts;
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        boolean approved = answer.code("decision", Decision.class) == Decision.APPROVED;
        String given = answer.findText("reason").orElse("");
        String reason = approved ? given : Reasons.required(given, "reason");
        preparations.addReview(
                task.caseRef(),
                new Review(
                        preparations.round(task.caseRef()),
                        reviewer,
                        approved,
                        reason,
                        task.official(),
                        clock.instant()));
        return TaskOutcome.done().because(approved ? "Akkoord. " + reason : "Niet akkoord: " + reason);
    }
}
