package org.ironstock.tender.process;

import java.util.List;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.tender.domain.Nota;
import org.ironstock.tender.inquiry.Notas;
import org.ironstock.tender.process.InquiryVariables.ReviewOutcome;
import org.springframework.stereotype.Component;

/** User task "Nota juridisch toetsen" of {@code tenderAnswers}: another person than who drafted it resolves whatever may betray a party. */
@Component
class ReviewNotaTask implements OfficialTask {

    private final Notas notas;
    private final CasePapers papers;
    private final ActorNames names;

    ReviewNotaTask(Notas notas, CasePapers papers, ActorNames names) {
        this.notas = notas;
        this.papers = papers;
        this.names = names;
    }

    @Override
    public String taskKey() {
        return "Task_ReviewNota";
    }

    @Override
    public TaskView view(TaskContext task) {
        Nota nota = notas.get(task.caseRef(), number(task));
        TaskView view = papers.head(task.caseRef())
                .fact("Nota", String.valueOf(nota.number()))
                .fact("Opgesteld door", names.of(nota.draftedBy()))
                .fact("Wezenlijke wijziging", nota.substantial() ? "ja: " + nota.changeMotive() : "nee")
                .findings(notas.anonymityFindings(nota));
        if (!nota.statement().isBlank()) {
            view = view.fact("Mededelingen", nota.statement());
        }
        view = view.table(
                "Vragen en antwoorden zoals bekend te maken",
                List.of("Nummer", "Onderwerp", "Vraag", "Antwoord"),
                nota.questions().stream()
                        .map(question -> List.of(
                                String.valueOf(question.number()),
                                question.subject(),
                                question.publicContent(),
                                question.answer()))
                        .toList());
        return papers.addTo(view, task.caseRef());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        ReviewOutcome decision = answer.code("decision", ReviewOutcome.class);
        String reason = decision == ReviewOutcome.REJECTED ? Reasons.required(answer, "reason") : "";
        String anonymityMotive = answer.findText("anonymityMotive").orElse("");
        notas.review(
                task.caseRef(),
                number(task),
                decision == ReviewOutcome.APPROVED,
                reason,
                anonymityMotive,
                task.official());
        return TaskOutcome.of(InquiryVariables.NOTA_REVIEW_OUTCOME, decision)
                .because(reason.isBlank() ? anonymityMotive : reason);
    }

    private static int number(TaskContext task) {
        return Math.toIntExact(task.get(InquiryVariables.NOTA_NUMBER));
    }
}
