package org.ironstock.tender.process;

import java.util.List;
import java.util.Map;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.tender.domain.Nota;
import org.ironstock.tender.domain.Question;
import org.ironstock.tender.inquiry.Notas;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.process.InquiryVariables.NotaOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Nota van inlichtingen samenstellen" of {@code tenderAnswers}: agreed answers, and what the State tells of its own accord. */
@Component
class CompileNotaTask implements OfficialTask {

    private final Notas notas;
    private final TenderCases tenders;
    private final CasePapers papers;

    CompileNotaTask(Notas notas, TenderCases tenders, CasePapers papers) {
        this.notas = notas;
        this.tenders = tenders;
        this.papers = papers;
    }

    @Override
    public String taskKey() {
        return "Task_CompileNota";
    }

    @Override
    public TaskView view(TaskContext task) {
        Nota nota = notas.get(task.caseRef(), number(task));
        TaskView view = papers.head(task.caseRef())
                .fact("Nota", String.valueOf(nota.number()))
                .fact(
                        "Uiterlijk bekendmaken",
                        DutchText.moment(tenders.get(task.caseRef())
                                .dates()
                                .answersUntil()
                                .orElseThrow()));
        if (!nota.reviewReason().isBlank()) {
            view = view.fact("Opmerking van de jurist", nota.reviewReason());
        }
        List<Map<String, Object>> rows = notas.ready(task.caseRef()).stream()
                .map(question -> Map.<String, Object>of(
                        "number",
                        question.number(),
                        "include",
                        true,
                        "question",
                        question.subject() + ": " + question.publicContent(),
                        "answer",
                        question.answer(),
                        "changes",
                        question.changesDocuments() ? "ja" : "nee"))
                .toList();
        List<Question> waiting = notas.waiting(task.caseRef());
        if (!waiting.isEmpty()) {
            view = view.table(
                    "Vragen die nog niet gereed zijn",
                    List.of("Nummer", "Onderwerp", "Stand"),
                    waiting.stream()
                            .map(question -> List.of(
                                    String.valueOf(question.number()),
                                    question.subject(),
                                    question.state().inDutch()))
                            .toList());
        }
        return papers.addTo(view, task.caseRef())
                .data(Map.of(
                        "rows", rows,
                        "statement", nota.statement(),
                        "substantial", nota.substantial(),
                        "changeMotive", nota.changeMotive()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        NotaOutcome decision = answer.code("decision", NotaOutcome.class);
        if (decision == NotaOutcome.DROPPED) {
            String reason = Reasons.required(answer, "reason");
            notas.drop(task.caseRef(), number(task), task.official());
            return TaskOutcome.of(InquiryVariables.NOTA_OUTCOME, decision).because(reason);
        }
        Content content = answer.as(Content.class);
        notas.draft(
                task.caseRef(),
                number(task),
                new Notas.Draft(
                        Answers.list(content.rows()).stream()
                                .filter(row -> Boolean.TRUE.equals(row.include()))
                                .map(Row::number)
                                .toList(),
                        Answers.text(content.statement()),
                        Boolean.TRUE.equals(content.substantial()),
                        Answers.text(content.changeMotive())),
                task.official());
        return TaskOutcome.of(InquiryVariables.NOTA_OUTCOME, decision);
    }

    private static int number(TaskContext task) {
        return Math.toIntExact(task.get(InquiryVariables.NOTA_NUMBER));
    }

    /** The form as it is handed in. */
    private record Content(
            String decision,
            @Nullable List<Row> rows,
            @Nullable String statement,
            @Nullable Boolean substantial,
            @Nullable String changeMotive,
            @Nullable String reason) {}

    /** One answer. */
    private record Row(
            int number,
            @Nullable Boolean include,
            @Nullable String question,
            @Nullable String answer,
            @Nullable String changes) {}
}
