package org.ironstock.quality.process;

import static org.ironstock.quality.process.LotReleaseVariables.LOT_ID;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.product.NormLimit;
import org.ironstock.quality.application.LotPapers;
import org.ironstock.quality.application.LotTests;
import org.ironstock.quality.domain.Characteristics;
import org.ironstock.quality.domain.LotNorms;
import org.ironstock.quality.domain.MeasuredValues;
import org.ironstock.quality.domain.TestJudgement;
import org.ironstock.quality.domain.TestRequirement;
import org.ironstock.quality.domain.TestResult;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Testresultaat invoeren": measured values and defective pieces; the norms judge them, not who enters them. */
@Component
class EnterTestResult implements OfficialTask {

    static final String TASK = "Task_EnterTestResult";

    private final LotPapers papers;
    private final LotTests tests;
    private final LotViews views;
    private final Clock clock;

    EnterTestResult(LotPapers papers, LotTests tests, LotViews views, Clock clock) {
        this.papers = papers;
        this.tests = tests;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return TASK;
    }

    @Override
    public TaskView view(TaskContext task) {
        String lotId = task.get(LOT_ID);
        LotNorms norms = papers.norms(papers.lot(lotId));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String test : new TreeSet<>(required(lotId))) {
            List<NormLimit> measured =
                    norms.of(test).stream().filter(TestJudgement::measured).toList();
            if (!measured.isEmpty()) {
                rows.add(Map.of(
                        "characteristic", test,
                        "label", measured.get(0).label(),
                        "limit",
                                measured.stream()
                                        .map(TestJudgement::inWords)
                                        .distinct()
                                        .collect(Collectors.joining("; "))));
            }
        }
        return views.withSample(lotId).data(Map.of("rows", rows));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        TestResultAnswer given = answer.as(TestResultAnswer.class);
        String lotId = task.get(LOT_ID);
        tests.enter(
                lotId,
                new TestResult(
                        task.official(),
                        clock.instant(),
                        day(given.testedOn()),
                        given.laboratory().strip(),
                        given.reportNumber().strip(),
                        given.defective(),
                        given.usedUp(),
                        measured(given, required(lotId)),
                        Objects.requireNonNullElse(given.remark(), "").strip()));
        return TaskOutcome.done();
    }

    private Set<String> required(String lotId) {
        return TestRequirement.tests(papers.requirements(lotId));
    }

    private static Map<String, MeasuredValues> measured(TestResultAnswer given, Set<String> required) {
        Map<String, MeasuredValues> measured = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (TestResultAnswer.Row row : given.rows()) {
            if (!required.contains(row.characteristic())) {
                findings.add(Finding.of(
                        "TEST_NOT_ASKED", word(row), "Deze eigenschap wordt bij deze partij niet getoetst."));
            }
            try {
                measured.put(row.characteristic(), MeasuredValues.of(Objects.requireNonNullElse(row.measured(), "")));
            } catch (IllegalArgumentException noValue) {
                findings.add(Finding.of(
                        "MEASURED_VALUE",
                        word(row),
                        "'%s' is geen meetwaarde. Zet een spatie of een nieuwe regel tussen de waarden en een komma voor de decimalen."
                                .formatted(noValue.getMessage())));
            }
        }
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        return measured;
    }

    private static String word(TestResultAnswer.Row row) {
        return Characteristics.inDutch(row.characteristic());
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            throw new AnswerRefused(
                    Finding.of("FIELD_TYPE", "testedOn", "Deze datum bestaat niet: %s.".formatted(typed)));
        }
    }
}
