package org.ironstock.notice.process;

import static org.ironstock.notice.process.NoticePublicationVariables.REJECTION_DECISION;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ironstock.dossier.Dossier;
import org.ironstock.notice.Notice;
import org.ironstock.notice.NoticeInvalid;
import org.ironstock.notice.application.Publications;
import org.ironstock.notice.domain.Correction;
import org.ironstock.notice.persistence.StoredNotice;
import org.ironstock.notice.process.NoticePublicationVariables.RejectionDecision;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Afwijzing verwerken": correct the notice and offer it again, or give it up. */
@Component
class HandleNoticeRejection implements OfficialTask {

    private final Publications publications;
    private final Dossier dossier;

    HandleNoticeRejection(Publications publications, Dossier dossier) {
        this.publications = publications;
        this.dossier = dossier;
    }

    @Override
    public String taskKey() {
        return "Task_HandleNoticeRejection";
    }

    @Override
    public TaskView view(TaskContext task) {
        StoredNotice stored = publications.get(noticeId(task));
        Notice notice = stored.notice();
        Correction current = Correction.of(stored.content());
        TaskView view = TaskView.empty()
                .fact("Kenmerk", notice.caseRef())
                .fact("Soort aankondiging", NoticeWords.kind(notice))
                .fact("Editie", Integer.toString(notice.edition()))
                .findings(notice.rejectionReasons().stream()
                        .map(reason -> Finding.of("NOTICE_REJECTED", "", reason))
                        .toList())
                .data(Map.of(
                        "title", current.title(),
                        "description", current.description(),
                        "cpvCodes", String.join(", ", current.cpvCodes()),
                        "contactEmail", current.contactEmail(),
                        "contactTelephone", current.contactTelephone()));
        return dossier.latest(notice.caseRef(), NoticeWords.documentKind(notice))
                .map(document -> view.document(document.title(), document.href(), document.sha256()))
                .orElse(view);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        RejectionDecision decision = answer.code("decision", RejectionDecision.class);
        if (decision == RejectionDecision.RESEND) {
            correct(noticeId(task), answer);
        }
        return TaskOutcome.of(REJECTION_DECISION, decision).because(answer.text("reason"));
    }

    private void correct(UUID noticeId, FormAnswer answer) {
        Correction correction = new Correction(
                answer.text("title"),
                answer.text("description"),
                codes(answer.text("cpvCodes")),
                answer.text("contactEmail"),
                answer.text("contactTelephone"));
        try {
            publications.correct(noticeId, correction);
        } catch (NoticeInvalid invalid) {
            throw new AnswerRefused(invalid.findings());
        }
    }

    private static List<String> codes(String text) {
        return Stream.of(text.split(",")).map(String::strip).toList();
    }

    private static UUID noticeId(TaskContext task) {
        return UUID.fromString(task.get(NoticePublicationVariables.NOTICE_ID));
    }
}
