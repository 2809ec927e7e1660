package org.ironstock.tender.process;

import java.util.Map;
import java.util.UUID;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.supplier.Suppliers;
import org.ironstock.tender.domain.Question;
import org.ironstock.tender.inquiry.Questions;
import org.springframework.stereotype.Component;

/** What officials see of one question, above their choice. The text of a question is read anew each time. */
@Component
class QuestionViews {

    private final Questions questions;
    private final Suppliers suppliers;
    private final CasePapers papers;
    private final ActorNames names;

    QuestionViews(Questions questions, Suppliers suppliers, CasePapers papers, ActorNames names) {
        this.questions = questions;
        this.suppliers = suppliers;
        this.papers = papers;
        this.names = names;
    }

    Question question(TaskContext task) {
        return questions.get(id(task));
    }

    UUID id(TaskContext task) {
        return UUID.fromString(task.get(InquiryVariables.QUESTION_ID));
    }

    TaskView view(TaskContext task) {
        Question question = question(task);
        TaskView view = papers.head(task.caseRef())
                .fact("Vraag", "%d: %s".formatted(question.number(), question.subject()))
                .fact("Gesteld op", DutchText.moment(question.askedAt()))
                .fact("Vraagsteller (niet openbaar)", asker(question))
                .fact("Tekst van de vraag", question.content());
        if (question.confidential()) {
            view = view.fact("Motivering van vertrouwelijkheid", question.motive())
                    .fact(
                            "Vertrouwelijke behandeling",
                            question.privacyGranted()
                                    .map(granted ->
                                            (granted ? "toegekend: " : "geweigerd: ") + question.privacyReason())
                                    .orElse("nog te beoordelen"));
        }
        if (!question.answer().isBlank()) {
            view = view.fact("Vraag zoals bekend te maken", question.publicContent())
                    .fact("Antwoord", question.answer())
                    .fact("Beantwoord door", names.of(question.answeredBy()))
                    .fact("Wezenlijke wijziging", question.changesDocuments() ? "ja" : "nee");
        }
        if (!question.reviewReason().isBlank()) {
            view = view.fact("Opmerking van de jurist", question.reviewReason());
        }
        return papers.addTo(view, task.caseRef())
                .data(Map.of(
                        "publicQuestion", question.publicContent(),
                        "answer", question.answer(),
                        "isPrivate", question.isPrivate(),
                        "changesDocuments", question.changesDocuments()));
    }

    private String asker(Question question) {
        return suppliers.name(question.supplierId());
    }
}
