package org.ironstock.quality.process;

import static org.ironstock.quality.process.LotReleaseVariables.LOT_ID;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.quality.Certificate;
import org.ironstock.quality.CertificateKind;
import org.ironstock.quality.application.LotDecisions;
import org.ironstock.quality.application.LotPapers;
import org.ironstock.quality.domain.RejectionReason;
import org.ironstock.quality.process.LotReleaseVariables.CertificatesOutcome;
import org.ironstock.shared.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Certificaten aanvullen": what misses is read from the papers of the supplier, or the lot is given up. */
@Component
class CompleteCertificates implements OfficialTask {

    private static final int LEAST_REASON = 10;

    private final LotPapers papers;
    private final LotDecisions decisions;
    private final LotViews views;

    CompleteCertificates(LotPapers papers, LotDecisions decisions, LotViews views) {
        this.papers = papers;
        this.decisions = decisions;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_CompleteCertificates";
    }

    @Override
    public TaskView view(TaskContext task) {
        String lotId = task.get(LOT_ID);
        return views.head(lotId)
                .findings(papers.findings(lotId))
                .data(Map.of(
                        "rows",
                        papers.certificates(lotId).stream()
                                .map(CompleteCertificates::row)
                                .toList(),
                        "kinds",
                        Arrays.stream(CertificateKind.values())
                                .map(kind -> Map.of("value", kind.name(), "label", kind.inDutch()))
                                .toList(),
                        "productionDateKnown",
                        papers.lot(lotId).producedOn().isPresent()));
    }

    private static Map<String, Object> row(Certificate paper) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", paper.kind().name());
        row.put("reference", paper.reference());
        row.put("normEditions", String.join("; ", paper.normEditions()));
        row.put("performance", paper.performance());
        row.put("notifiedBody", paper.notifiedBody());
        row.put("issuedOn", paper.issuedOn().toString());
        row.put("validUntil", paper.validUntil().map(LocalDate::toString).orElse(""));
        row.put("udiDi", paper.udiDi());
        row.put("srn", paper.srn());
        row.put("documentId", paper.documentId().map(UUID::toString).orElse(""));
        return row;
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        CertificatesAnswer given = answer.as(CertificatesAnswer.class);
        CertificatesOutcome outcome = CertificatesOutcome.valueOf(given.outcome());
        String lotId = task.get(LOT_ID);
        if (outcome == CertificatesOutcome.GIVEN_UP) {
            String reason = text(given.reason());
            if (reason.length() < LEAST_REASON) {
                throw new AnswerRefused(Finding.of(
                        "FIELD_REQUIRED", "reason", "Geef in ten minste tien tekens de reden van de afkeuring."));
            }
            decisions.giveUp(lotId, reason, task.official());
            return TaskOutcome.of(LotReleaseVariables.CERTIFICATES_OUTCOME, outcome)
                    .and(LotReleaseVariables.REJECTION_REASON, RejectionReason.CERTIFICATES_NOT_VALID)
                    .because(reason);
        }
        papers.replace(lotId, certificates(given), day("producedOn", given.producedOn()), task.official());
        return TaskOutcome.of(LotReleaseVariables.CERTIFICATES_OUTCOME, outcome);
    }

    private static List<Certificate> certificates(CertificatesAnswer given) {
        List<Certificate> papers = new ArrayList<>();
        for (CertificatesAnswer.Row row : Objects.requireNonNullElse(given.rows(), List.<CertificatesAnswer.Row>of())) {
            papers.add(new Certificate(
                    CertificateKind.valueOf(row.kind()),
                    row.reference().strip(),
                    editions(text(row.normEditions())),
                    text(row.performance()),
                    text(row.notifiedBody()),
                    day("issuedOn", row.issuedOn())
                            .orElseThrow(() -> new AnswerRefused(
                                    Finding.of("FIELD_REQUIRED", "issuedOn", "Vul in wanneer het stuk is afgegeven."))),
                    day("validUntil", row.validUntil()),
                    text(row.udiDi()),
                    text(row.srn()),
                    document(row.documentId())));
        }
        return papers;
    }

    private static List<String> editions(String typed) {
        return Arrays.stream(typed.split(";"))
                .map(String::strip)
                .filter(edition -> !edition.isEmpty())
                .toList();
    }

    private static Optional<UUID> document(@Nullable String id) {
        try {
            return Optional.of(text(id)).filter(text -> !text.isEmpty()).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            throw new AnswerRefused(Finding.of("FIELD_TYPE", "documentId", "Dit is geen kenmerk van een document."));
        }
    }

    private static Optional<LocalDate> day(String field, @Nullable String typed) {
        try {
            return Optional.of(text(typed)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            throw new AnswerRefused(Finding.of("FIELD_TYPE", field, "Deze datum bestaat niet: %s.".formatted(typed)));
        }
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
