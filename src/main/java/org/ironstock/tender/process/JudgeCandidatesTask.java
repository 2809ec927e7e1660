package org.ironstock.tender.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.Candidate;
import org.ironstock.tender.domain.SelectionPlan;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.procedure.Selection;
import org.ironstock.tender.procedure.Selection.ReadRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * User task "Gegadigden beoordelen": exclusion grounds and suitability per candidate, and points for the published
 * selection criteria.
 */
@Component
class JudgeCandidatesTask implements OfficialTask {

    private final TenderCases cases;
    private final Selection selection;
    private final Dossier dossier;

    JudgeCandidatesTask(TenderCases cases, Selection selection, Dossier dossier) {
        this.cases = cases;
        this.selection = selection;
        this.dossier = dossier;
    }

    /** Form {@code judgeCandidates}. */
    private record Answer(List<Row> candidates, @Nullable List<Points> points) {}

    private record Row(
            String supplierId,
            @Nullable String name,
            @Nullable Verdict verdict,
            @Nullable String reason) {}

    private record Points(
            String supplierId,
            @Nullable String name,
            String criterion,
            @Nullable Integer points) {}

    private enum Verdict {
        SUITABLE,
        UNSUITABLE
    }

    @Override
    public String taskKey() {
        return "Task_JudgeCandidates";
    }

    @Override
    public TaskView view(TaskContext task) {
        String tenderId = task.caseRef();
        List<ReadRequest> requests = selection.requests(tenderId);
        SelectionPlan plan = selection.plan(tenderId);
        Map<String, Candidate> judged = selection.candidates(tenderId).stream()
                .collect(Collectors.toMap(Candidate::supplierId, candidate -> candidate));
        TaskView view = TenderViews.head(cases.get(tenderId), dossier)
                .table(
                        "Verzoeken tot deelneming",
                        List.of("Gegadigde", "Ontvangen", "Uitsluitingsgronden volgens de eigen verklaring"),
                        requests.stream()
                                .map(request -> List.of(
                                        request.name(),
                                        DutchText.moment(request.receivedAt()),
                                        request.appliesTo().isEmpty()
                                                ? "geen"
                                                : String.join("\n", request.appliesTo())))
                                .toList());
        view = withTold(
                view,
                "Referenties",
                List.of("Kerncompetentie", "Opdrachtgever", "Waarde"),
                requests,
                ReadRequest::references);
        view = withTold(
                view, "Selectiecriteria", List.of("Criterium", "Toelichting"), requests, ReadRequest::selection);
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Map<String, Object>> points = new ArrayList<>();
        for (ReadRequest request : requests) {
            Candidate before = judged.get(request.supplierId());
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("supplierId", request.supplierId());
            row.put("name", request.name());
            if (before != null) {
                row.put("verdict", before.suitable() ? Verdict.SUITABLE.name() : Verdict.UNSUITABLE.name());
                row.put("reason", before.reason());
            }
            rows.add(row);
            for (SelectionPlan.Criterion criterion : plan.criteria()) {
                Map<String, Object> point = new LinkedHashMap<>();
                point.put("supplierId", request.supplierId());
                point.put("name", request.name());
                point.put("criterion", criterion.code());
                point.put("criterionName", "%s (%d%%)".formatted(criterion.name(), criterion.weight()));
                if (before != null && before.points().containsKey(criterion.code())) {
                    point.put("points", before.points().get(criterion.code()));
                }
                points.add(point);
            }
        }
        return view.data(Map.of("candidates", rows, "points", points));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Answer given = answer.as(Answer.class);
        List<Finding> findings = new ArrayList<>();
        List<Candidate> judged = new ArrayList<>();
        for (Row row : given.candidates()) {
            if (row.verdict() == null) {
                findings.add(Finding.of(
                        "CANDIDATE_NOT_JUDGED",
                        row.supplierId(),
                        "%s is niet beoordeeld.".formatted(selection.nameOf(row.supplierId()))));
                continue;
            }
            judged.add(Candidate.judged(
                    task.caseRef(),
                    row.supplierId(),
                    row.verdict() == Verdict.SUITABLE,
                    Answers.text(row.reason()),
                    points(given, row.supplierId())));
        }
        if (findings.isEmpty()) {
            findings.addAll(selection.judge(task.caseRef(), judged, task.official()));
        }
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        return TaskOutcome.done().because("Alle gegadigden zijn beoordeeld.");
    }

    /** One table of what all candidates say on a subject; none when none says anything. */
    private static TaskView withTold(
            TaskView view,
            String caption,
            List<String> columns,
            List<ReadRequest> requests,
            Function<ReadRequest, List<List<String>>> told) {
        List<List<String>> rows = requests.stream()
                .flatMap(request -> told.apply(request).stream().map(row -> after(request.name(), row)))
                .toList();
        return rows.isEmpty() ? view : view.table(caption, after("Gegadigde", columns), rows);
    }

    private static List<String> after(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static Map<String, Integer> points(Answer given, String supplierId) {
        Map<String, Integer> points = new LinkedHashMap<>();
        for (Points row : Answers.list(given.points())) {
            Integer value = row.points();
            if (row.supplierId().equals(supplierId) && value != null) {
                points.put(row.criterion(), value);
            }
        }
        return points;
    }
}
