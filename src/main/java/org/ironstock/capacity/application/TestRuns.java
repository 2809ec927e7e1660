package org.ironstock.capacity.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.ironstock.capacity.LineMonth;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.activation.ActivationSettings;
import org.ironstock.capacity.domain.ActivatedPeriods;
import org.ironstock.capacity.domain.CapacityParameter;
import org.ironstock.capacity.domain.PlannedRun;
import org.ironstock.capacity.domain.TestRunDraw;
import org.ironstock.capacity.domain.TestRunResult;
import org.ironstock.capacity.domain.TestSample;
import org.ironstock.capacity.persistence.LineRows;
import org.ironstock.capacity.persistence.MonthRows;
import org.ironstock.capacity.persistence.TestRunRows;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.quality.LotReleases;
import org.ironstock.quality.ReceivedLot;
import org.ironstock.quality.ReleaseStatus;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.stock.Lot;
import org.ironstock.stock.RegulatoryBasis;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Unannounced test runs: held by one, measured by another, their sample tested, and proof of readiness when passed. */
@Service
@Transactional
public class TestRuns {

    private static final String REPORT = "standbyTestReport";
    private static final String GROUND = "stand-by contract; werkwijze stand-by capaciteit, deel B";

    private final TestRunRows rows;
    private final LineRows lines;
    private final MonthRows months;
    private final LineMonths fees;
    private final CapacityPolicy policy;
    private final LotReleases releases;
    private final ActivationSettings settings;
    private final Dossier dossier;
    private final ObjectProvider<ActivatedPeriods> activations;

    TestRuns(
            TestRunRows rows,
            LineRows lines,
            MonthRows months,
            LineMonths fees,
            CapacityPolicy policy,
            LotReleases releases,
            ActivationSettings settings,
            Dossier dossier,
            ObjectProvider<ActivatedPeriods> activations) {
        this.rows = rows;
        this.lines = lines;
        this.months = months;
        this.fees = fees;
        this.policy = policy;
        this.releases = releases;
        this.settings = settings;
        this.dossier = dossier;
        this.activations = activations;
    }

    /** What stands in the way when an official asks for a test run, e.g. after one that failed; empty when nothing does. */
    public Optional<Finding> mayNotAsk(String lineId) {
        return lines.find(lineId).filter(line -> line.runsOn(policy.today())).isPresent()
                ? Optional.empty()
                : Optional.of(Finding.of(
                        "TEST_RUN_LINE", "standbyLineId", "Lijn %s is er niet of loopt niet.".formatted(lineId)));
    }

    /** Opens a test run that an official asked for. @return its id */
    public String ask(String lineId, String official) {
        return rows.openAsked(lineId, policy.today().getYear(), official, policy.now());
    }

    @Transactional(readOnly = true)
    public PlannedRun get(String runId) {
        return rows.get(runId);
    }

    /**
     * An official held the test run at the line: not before it was drawn or asked for, or an old good day would pass for
     * one that nobody knew beforehand; and not in a month of which the fee was confirmed, which it could not change.
     */
    public Optional<Finding> hold(String runId, LocalDate on, String official) {
        PlannedRun run = rows.get(runId);
        StandbyLine line = lines.lock(run.lineId());
        if (on.isBefore(run.openedOn()) || on.isAfter(policy.today()) || !line.runsOn(on)) {
            return Optional.of(Finding.of(
                    "TEST_RUN_DAY",
                    "heldOn",
                    "Een proefproductie is gehouden op een dag waarop de lijn loopt, tussen %s en vandaag."
                            .formatted(DutchText.day(run.openedOn())),
                    GROUND));
        }
        if (settled(line.id(), YearMonth.from(on))) {
            return Optional.of(Finding.of(
                    "TEST_RUN_MONTH_SETTLED",
                    "heldOn",
                    "De vergoeding over de maand van %s is al bevestigd; houd de proefproductie opnieuw."
                            .formatted(DutchText.day(on)),
                    GROUND));
        }
        rows.held(runId, on, official);
        return Optional.empty();
    }

    /** Only a line that was activated since the test run was opened goes without: it is measured by what it delivers. */
    public Optional<Finding> mayNotSkip(String runId) {
        PlannedRun run = rows.get(runId);
        boolean activated = run.openedOn()
                .datesUntil(policy.today().plusDays(1))
                .anyMatch(day -> activations.stream()
                        .anyMatch(known -> known.activatedDays(run.lineId(), YearMonth.from(day))
                                .contains(day)));
        return activated
                ? Optional.empty()
                : Optional.of(Finding.of(
                        "TEST_RUN_NOT_ACTIVATED",
                        runId,
                        "Lijn %s is niet geactiveerd; houd de proefproductie.".formatted(run.lineId()),
                        GROUND));
    }

    private boolean settled(String lineId, YearMonth month) {
        return months.find(lineId, month)
                .filter(it -> it.state() == LineMonth.State.CONFIRMED)
                .isPresent();
    }

    /**
     * TNO measured what was made and took a sample along; not the person who held the test run.
     *
     * @param sample empty when there was none, so that the test run is not passed
     */
    public Optional<Finding> measure(String runId, long pieces, Optional<TestSample> sample, String official) {
        PlannedRun run = rows.get(runId);
        if (run.heldBy().filter(official::equals).isPresent()) {
            return Optional.of(Finding.of(
                    "TEST_RUN_SAME_PERSON",
                    runId,
                    "U hield deze proefproductie zelf; iemand anders meet haar.",
                    GROUND));
        }
        LocalDate madeOn = run.heldOn().orElseThrow();
        if (sample.filter(taken ->
                        taken.pieces().pieces() > pieces || !taken.expiresOn().isAfter(madeOn))
                .isPresent()) {
            return Optional.of(Finding.of(
                    "TEST_RUN_SAMPLE",
                    "samplePieces",
                    "Een monster is ten hoogste wat is gemaakt en verloopt na de dag waarop het is gemaakt.",
                    GROUND));
        }
        rows.measured(runId, pieces, sample, official);
        return Optional.empty();
    }

    /** Books the sample as a lot that waits for its release (C4); again without effect. @return its id */
    public String receiveSample(String runId) {
        PlannedRun run = rows.get(runId);
        StandbyLine line = lines.get(run.lineId());
        TestSample sample = run.sample().orElseThrow();
        releases.receive(new ReceivedLot(
                new Lot(
                        run.sampleLot(),
                        line.productCode(),
                        sample.supplierLot(),
                        Optional.of(line.supplierId()),
                        run.heldOn(),
                        sample.expiresOn(),
                        RegulatoryBasis.lasting(sample.basis())),
                sample.pieces(),
                sample.place(),
                settings.owner(),
                Optional.empty(),
                run.id(),
                DutchCalendar.startOf(run.heldOn().orElseThrow()),
                run.measuredBy().orElseThrow(),
                List.of()));
        return run.sampleLot();
    }

    /** Whether the sample was released; a test run without a sample has none that was. */
    private boolean sound(PlannedRun run) {
        return run.sample().isPresent()
                && releases.find(run.sampleLot())
                                .orElseThrow(() -> new IllegalStateException(
                                        "Sample %s was never received".formatted(run.sampleLot())))
                                .state()
                        == ReleaseStatus.State.RELEASED;
    }

    /** Judges a test run whose sample was tested; months that wait for their fee are measured anew. @return whether passed */
    public boolean judge(String runId) {
        PlannedRun run = rows.get(runId);
        StandbyLine line = lines.lock(run.lineId());
        LocalDate on = run.heldOn().orElseThrow();
        long perMonth = line.termsOn(on).piecesPerMonth().pieces();
        int daysOfMonth = YearMonth.from(on).lengthOfMonth();
        int percent = policy.value(CapacityParameter.TEST_OUTPUT_PERCENT);
        boolean enough = TestRunDraw.reaches(run.pieces().orElseThrow(), perMonth, daysOfMonth, percent);
        boolean sound = sound(run);
        boolean passed = enough && sound;
        LocalDate until = passed ? TestRunDraw.provesUntil(on, policy.value(CapacityParameter.TEST_VALID_MONTHS)) : on;
        StoredDocument report = dossier.draw(report(run, line, perMonth, daysOfMonth, percent, sound, passed));
        dossier.freeze(report.id());
        rows.addResult(run, new TestRunResult(on, passed, until), perMonth, report.id(), policy.now());
        fees.measureAnew(line.id(), YearMonth.from(on));
        record(
                line.id(),
                "TEST_RUN_JUDGED",
                "Proefproductie %s op %s is %s."
                        .formatted(runId, DutchText.day(on), passed ? "geslaagd" : "niet geslaagd"));
        return passed;
    }

    private static DocumentToDraw report(
            PlannedRun run,
            StandbyLine line,
            long perMonth,
            int daysOfMonth,
            int percent,
            boolean sound,
            boolean passed) {
        return new DocumentToDraw(
                run.id(),
                REPORT,
                "Verslag van proefproductie " + run.id(),
                List.of(
                        new Fact("Lijn", "%s (%s, %s)".formatted(line.id(), line.name(), line.site())),
                        new Fact("Gehouden op", DutchText.day(run.heldOn().orElseThrow())),
                        new Fact("Aangekondigd", "nee"),
                        new Fact(
                                "Gemeten in een dag",
                                DutchText.number(run.pieces().orElseThrow())),
                        new Fact("Nominaal per maand", DutchText.number(perMonth)),
                        new Fact(
                                "Monster",
                                run.sample().isEmpty()
                                        ? "niet genomen"
                                        : "%s, %s".formatted(run.sampleLot(), sound ? "voldoet" : "afgekeurd")),
                        new Fact("Oordeel", passed ? "geslaagd" : "niet geslaagd")),
                List.of(Section.of(
                        "Regel",
                        "Geslaagd is een proefproductie die ten minste %d%% haalt van de nominale productie van een dag (een maand gedeeld door %d dagen) en waarvan het monster voldoet."
                                .formatted(percent, daysOfMonth))),
                Audience.OFFICIALS,
                run.measuredBy().orElse(""));
    }

    /** The line of a test run. */
    @Transactional(readOnly = true)
    public StandbyLine line(String runId) {
        return lines.get(rows.get(runId).lineId());
    }

    private void record(String caseRef, String what, String statement) {
        dossier.record(new EvidenceToRecord(caseRef, what, "system", statement, ""));
    }
}
