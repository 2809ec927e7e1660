package org.ironstock.notice.process;

import static org.ironstock.notice.process.NoticePublicationVariables.ANSWER_DUE_AT;
import static org.ironstock.notice.process.NoticePublicationVariables.DISPATCHED_AT;
import static org.ironstock.notice.process.NoticePublicationVariables.INVESTIGATION_OUTCOME;
import static org.ironstock.notice.process.NoticePublicationVariables.PUBLICATION_NUMBER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.notice.Notice;
import org.ironstock.notice.application.Publications;
import org.ironstock.notice.domain.PublicationReport;
import org.ironstock.notice.persistence.StoredNotice;
import org.ironstock.notice.process.NoticePublicationVariables.InvestigationOutcome;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Publicatie uitzoeken": what became of a notice that the platform does not answer about. */
@Component
class InvestigatePublication implements OfficialTask {

    private final Publications publications;
    private final Dossier dossier;

    InvestigatePublication(Publications publications, Dossier dossier) {
        this.publications = publications;
        this.dossier = dossier;
    }

    @Override
    public String taskKey() {
        return "Task_InvestigatePublication";
    }

    @Override
    public TaskView view(TaskContext task) {
        StoredNotice stored = publications.get(noticeId(task));
        Notice notice = stored.notice();
        TaskView view = TaskView.empty()
                .fact("Kenmerk", notice.caseRef())
                .fact("Soort aankondiging", NoticeWords.kind(notice))
                .fact("Kenmerk bij het platform", notice.id() + ", editie " + notice.edition())
                .fact(
                        "Aangeboden op",
                        stored.handedOverAt().map(DutchText::moment).orElse(""))
                .fact("Stand", NoticeWords.state(notice))
                .fact("Laatst vernomen", publications.lastHeard(notice));
        return dossier.latest(notice.caseRef(), NoticeWords.documentKind(notice))
                .map(document -> view.document(document.title(), document.href(), document.sha256()))
                .orElse(view);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        InvestigationOutcome outcome = answer.code("outcome", InvestigationOutcome.class);
        TaskOutcome done = TaskOutcome.of(INVESTIGATION_OUTCOME, outcome).because(answer.text("explanation"));
        return switch (outcome) {
            case PUBLISHED -> published(task, answer, done);
            case WAIT -> done.and(ANSWER_DUE_AT, publications.answerDueAt());
            case RESEND -> done;
        };
    }

    private TaskOutcome published(TaskContext task, FormAnswer answer, TaskOutcome done) {
        PublicationReport report =
                new PublicationReport(required(answer, "number", "het publicatienummer"), moment(answer));
        List<Finding> findings = publications.check(publications.lock(noticeId(task)), report);
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        return done.and(PUBLICATION_NUMBER, report.publicationNumber()).and(DISPATCHED_AT, report.dispatchedAt());
    }

    private static Instant moment(FormAnswer answer) {
        String day = required(answer, "dispatchDay", "de dag van verzending");
        String time = required(answer, "dispatchTime", "de tijd van verzending");
        try {
            return DutchCalendar.momentOf(LocalDate.parse(day).atTime(LocalTime.parse(time)))
                    .orElseThrow(InvestigatePublication::noMoment);
        } catch (DateTimeParseException noSuchDay) {
            throw noMoment();
        }
    }

    private static AnswerRefused noMoment() {
        return new AnswerRefused(Finding.of("DISPATCH_MOMENT", "dispatchDay", "Deze dag of tijd bestaat niet."));
    }

    /** Asked for only where the notice was published, so the form itself does not require it. */
    private static String required(FormAnswer answer, String key, String what) {
        return answer.findText(key)
                .orElseThrow(() -> new AnswerRefused(Finding.of("FIELD_REQUIRED", key, "Vul " + what + " in.")));
    }

    private static UUID noticeId(TaskContext task) {
        return UUID.fromString(task.get(NoticePublicationVariables.NOTICE_ID));
    }
}
