package org.ironstock.capacity.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ironstock.capacity.LineMonth;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.domain.ActivatedPeriods;
import org.ironstock.capacity.domain.DayJudgement;
import org.ironstock.capacity.domain.Declaration;
import org.ironstock.capacity.domain.DeclarationRules;
import org.ironstock.capacity.domain.MonthReadiness;
import org.ironstock.capacity.domain.ReadinessNow;
import org.ironstock.capacity.domain.TestRunResult;
import org.ironstock.capacity.persistence.DeclarationRows;
import org.ironstock.capacity.persistence.LineRows;
import org.ironstock.capacity.persistence.MonthRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What producers declared about their lines, and what it says about each day. */
@Service
@Transactional
public class Readiness implements ReadinessNow {

    private static final String GROUND = "stand-by contract; werkwijze stand-by capaciteit, deel B";
    private static final int MONTHS_BACK = 2;

    private final LineRows lines;
    private final DeclarationRows declarations;
    private final MonthRows months;
    private final CapacityPolicy policy;
    private final ObjectProvider<ActivatedPeriods> activations;
    private final Dossier dossier;

    Readiness(
            LineRows lines,
            DeclarationRows declarations,
            MonthRows months,
            CapacityPolicy policy,
            ObjectProvider<ActivatedPeriods> activations,
            Dossier dossier) {
        this.lines = lines;
        this.declarations = declarations;
        this.months = months;
        this.policy = policy;
        this.activations = activations;
        this.dossier = dossier;
    }

    /** What came of a declaration: its faults, and nothing is kept; or its number and the month that it completes. */
    public record Outcome(List<Finding> faults, long number, Optional<String> completedMonth) {

        public boolean kept() {
            return faults.isEmpty();
        }
    }

    /** Takes a declaration; two at the same time about the same line come one after the other. */
    public Outcome declare(Declaration declared) {
        StandbyLine line = lines.lock(declared.lineId());
        YearMonth month = YearMonth.from(declared.from());
        List<Finding> faults = DeclarationRules.faults(
                line,
                declared,
                declarations.counting(line.id(), month),
                one -> isMeasured(line.id(), one),
                policy.today());
        if (!faults.isEmpty()) {
            return new Outcome(faults, 0, Optional.empty());
        }
        long number = declarations.add(declared);
        dossier.record(new EvidenceToRecord(
                line.id(),
                "READINESS_DECLARED",
                declared.declaredBy(),
                "Verklaring %d over %s tot en met %s: %s.%s"
                        .formatted(
                                number,
                                DutchText.day(declared.from()),
                                DutchText.day(declared.to()),
                                declared.ready() ? "gereed" : "niet gereed",
                                declared.replaces()
                                        .map(" Vervangt verklaring %d."::formatted)
                                        .orElse("")),
                ""));
        return new Outcome(List.of(), number, completes(line, month));
    }

    private boolean isMeasured(String lineId, YearMonth month) {
        return months.find(lineId, month)
                .filter(LineMonth::closedForDeclarations)
                .isPresent();
    }

    private Optional<String> completes(StandbyLine line, YearMonth month) {
        Optional<LineMonth> waiting = months.find(line.id(), month).filter(it -> it.state() == LineMonth.State.ASKED);
        if (waiting.isEmpty() || !declaredWhole(line, month)) {
            return Optional.empty();
        }
        months.save(waiting.get().moveTo(LineMonth.State.CLOSED));
        return waiting.map(LineMonth::id);
    }

    /** Whether something was declared about every day of a month on which the line had to be ready. */
    boolean declaredWhole(StandbyLine line, YearMonth month) {
        return judge(line, month).stream().noneMatch(day -> day.kind() == DayJudgement.Kind.SILENT);
    }

    /** One judgement for each day of a month on which the line runs. */
    public List<DayJudgement> judge(StandbyLine line, YearMonth month) {
        return MonthReadiness.judge(
                line,
                month,
                declarations.counting(line.id(), month),
                declarations.testRuns(line.id()),
                activatedDays(line.id(), month));
    }

    /** Declarations about a month that count. */
    public List<Declaration> declared(String lineId, YearMonth month) {
        return declarations.counting(lineId, month);
    }

    private Set<LocalDate> activatedDays(String lineId, YearMonth month) {
        return activations.stream()
                .findFirst()
                .map(known -> known.activatedDays(lineId, month))
                .orElse(Set.of());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> obstacles(String lineId) {
        return obstacles(List.of(lines.get(lineId))).getOrDefault(lineId, List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Finding>> obstacles(List<StandbyLine> of) {
        LocalDate today = policy.today();
        LocalDate oldest = YearMonth.from(today).minusMonths(MONTHS_BACK).atDay(1);
        List<String> ids = of.stream().map(StandbyLine::id).toList();
        Map<String, Declaration> latest = declarations.latest(ids, oldest);
        Map<String, List<TestRunResult>> testRuns = declarations.testRuns(ids);
        Set<String> inDefault = months.inDefault(ids);
        Map<String, List<Finding>> found = new HashMap<>();
        for (StandbyLine line : of) {
            List<Finding> obstacles = new ArrayList<>(term(line, today));
            Declaration last = latest.get(line.id());
            obstacles.addAll(
                    last == null
                            ? List.of(undeclared(line.id(), oldest))
                            : declaredObstacles(line.id(), last, testRuns.getOrDefault(line.id(), List.of()), today));
            if (inDefault.contains(line.id())) {
                obstacles.add(Finding.of(
                        "LINE_IN_DEFAULT",
                        line.id(),
                        "De producent van lijn %s is in gebreke.".formatted(line.id()),
                        GROUND));
            }
            found.put(line.id(), obstacles);
        }
        return found;
    }

    private static List<Finding> term(StandbyLine line, LocalDate today) {
        return line.runsOn(today)
                ? List.of()
                : List.of(Finding.of(
                        "LINE_NOT_RUNNING",
                        line.id(),
                        "Lijn %s staat gereed van %s tot en met %s."
                                .formatted(line.id(), DutchText.day(line.startsOn()), DutchText.day(line.endsOn())),
                        GROUND));
    }

    private static Finding undeclared(String lineId, LocalDate oldest) {
        return Finding.of(
                "LINE_NOT_DECLARED",
                lineId,
                "Over lijn %s is sinds %s niets verklaard; zwijgen is niet gereed."
                        .formatted(lineId, DutchText.day(oldest)),
                GROUND);
    }

    private static List<Finding> declaredObstacles(
            String lineId, Declaration last, List<TestRunResult> testRuns, LocalDate today) {
        if (!last.ready()) {
            return List.of(Finding.of(
                    "LINE_DECLARED_NOT_READY",
                    lineId,
                    "De producent verklaarde over %s dat lijn %s niet gereed is: %s"
                            .formatted(DutchText.day(last.to()), lineId, last.reason()),
                    GROUND));
        }
        return MonthReadiness.missing(last, today, testRuns).stream()
                .map(item -> Finding.of(
                        "LINE_PROOF_LAPSED",
                        item.name(),
                        "Vandaag geldt voor lijn %s geen bewijs van: %s.".formatted(lineId, item.inDutch()),
                        GROUND))
                .toList();
    }
}
