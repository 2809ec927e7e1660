package org.ironstock.capacity.application;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.domain.ActivatedPeriods;
import org.ironstock.capacity.domain.CapacityParameter;
import org.ironstock.capacity.domain.PlannedRun;
import org.ironstock.capacity.domain.TestRunDraw;
import org.ironstock.capacity.domain.TestRunResult;
import org.ironstock.capacity.domain.YearDraw;
import org.ironstock.capacity.persistence.LineRows;
import org.ironstock.capacity.persistence.TestRunRows;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Unannounced test runs: drawn fairly, held by one, measured by another, and proof of readiness when passed. */
@Service
@Transactional
public class TestRuns {

    private static final String COMMITMENT = "standbyDrawCommitment";
    private static final String REVEAL = "standbyDrawReveal";
    private static final String REPORT = "standbyTestReport";
    private static final String GROUND = "stand-bycontract; domein P3 B";
    private static final int SEED_BYTES = 32;

    private final TestRunRows rows;
    private final LineRows lines;
    private final CapacityPolicy policy;
    private final Dossier dossier;
    private final ObjectProvider<ActivatedPeriods> activations;
    private final SecureRandom random = new SecureRandom();

    TestRuns(
            TestRunRows rows,
            LineRows lines,
            CapacityPolicy policy,
            Dossier dossier,
            ObjectProvider<ActivatedPeriods> activations) {
        this.rows = rows;
        this.lines = lines;
        this.policy = policy;
        this.dossier = dossier;
        this.activations = activations;
    }

    /** Case of the draw of a year, e.g. {@code DRAW-2027}. */
    public static String caseOf(int year) {
        return "DRAW-" + year;
    }

    /** Draws a seed for the next year and publishes its hash; doing it again has no effect. @return the year */
    public int commit() {
        int year = policy.today().getYear() + 1;
        if (rows.findDraw(year).isPresent()) {
            return year;
        }
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        String commitment = TestRunDraw.commitment(year, seed);
        StoredDocument paper = dossier.draw(new DocumentToDraw(
                caseOf(year),
                COMMITMENT,
                "Vastlegging van de loting van proefproducties " + year,
                List.of(new Fact("Jaar", String.valueOf(year)), new Fact("SHA-256", commitment)),
                List.of(Section.of(
                        "Werkwijze",
                        "De dag van elke lijn volgt uit een geheim getal en het kenmerk van de lijn. Van dat getal wordt nu de hash bekendgemaakt; na afloop van het jaar het getal zelf.",
                        "Hash: SHA-256 van jaar, dubbele punt en het getal in kleine hexadecimale cijfers. Dag: van de werkdagen van het jaar waarop de lijn loopt, geteld vanaf 0, die met nummer HMAC-SHA256(getal, jaar, dubbele punt, kenmerk van de lijn) modulo hun aantal.")),
                Audience.PUBLIC,
                ""));
        dossier.freeze(paper.id());
        dossier.publish(paper.id());
        boolean first = rows.commit(
                new YearDraw(
                        year,
                        new YearDraw.HexSeed(HexFormat.of().formatHex(seed)),
                        commitment,
                        paper.id(),
                        Optional.empty()),
                policy.now());
        if (!first) {
            // two commitments to one year would let somebody choose between two draws
            throw new IllegalStateException("The draw of %d was committed at the same moment".formatted(year));
        }
        record(caseOf(year), "DRAW_COMMITTED", "De hash van het geheime getal is bekendgemaakt: " + commitment + ".");
        return year;
    }

    /** First moment after a year: then its seed may be known. */
    public Instant revealAt(int year) {
        return DutchCalendar.startOf(LocalDate.of(year + 1, 1, 1));
    }

    /**
     * Publishes the seed of a year that is over, with the day of each line.
     *
     * @throws IllegalStateException while the year lasts
     */
    public void reveal(int year) {
        if (policy.now().isBefore(revealAt(year))) {
            throw new IllegalStateException("The seed of %d is secret until the year is over".formatted(year));
        }
        YearDraw draw = rows.findDraw(year).orElseThrow();
        if (draw.revealDocumentId().isPresent()) {
            return;
        }
        StoredDocument paper = dossier.draw(new DocumentToDraw(
                caseOf(year),
                REVEAL,
                "Onthulling van de loting van proefproducties " + year,
                List.of(
                        new Fact("Jaar", String.valueOf(year)),
                        new Fact("Geheim getal", draw.seed().hex()),
                        new Fact("SHA-256, vooraf bekendgemaakt", draw.commitment()),
                        new Fact("Komt overeen", draw.keepsItsWord() ? "ja" : "nee")),
                List.of(new Section(
                        "Getrokken dagen",
                        List.of("Iedereen kan de loting met deze gegevens nadoen."),
                        List.of(new Table(
                                "Lijnen",
                                List.of("Lijn", "Loopt van", "Tot en met", "Getrokken dag"),
                                drawn(draw))))),
                Audience.PUBLIC,
                ""));
        dossier.freeze(paper.id());
        dossier.publish(paper.id());
        rows.reveal(year, paper.id(), policy.now());
        record(caseOf(year), "DRAW_REVEALED", "Het geheime getal en de getrokken dagen zijn bekendgemaakt.");
    }

    private List<List<String>> drawn(YearDraw draw) {
        List<List<String>> days = new ArrayList<>();
        for (StandbyLine line : lines.list()) {
            TestRunDraw.dayOf(draw.year(), draw.seed().bytes(), line)
                    .ifPresent(day -> days.add(List.of(
                            line.id(),
                            line.startsOn().toString(),
                            line.endsOn().toString(),
                            day.toString())));
        }
        return days;
    }

    /** What everybody may know of the draw of a year: the seed only after it was revealed. */
    @Transactional(readOnly = true)
    public Optional<PublicDraw> find(int year) {
        return rows.findDraw(year)
                .map(draw -> new PublicDraw(
                        draw.year(),
                        draw.commitment(),
                        draw.revealDocumentId().map(paper -> draw.seed().hex())));
    }

    /**
     * The draw of a year without its secret.
     *
     * @param commitment SHA-256 of year, colon and seed
     * @param seed lower-case hexadecimal; empty until it was revealed
     */
    public record PublicDraw(int year, String commitment, Optional<String> seed) {}

    /**
     * Opens the test runs that were drawn for today, or before and missed; none on a day that is no working day.
     *
     * @return ids of those that are new
     */
    public List<String> openDrawn() {
        LocalDate today = policy.today();
        List<String> opened = new ArrayList<>();
        if (!DutchCalendar.official().workingDay(today)) {
            return opened;
        }
        rows.findDraw(today.getYear()).ifPresent(draw -> lines.list().stream()
                .filter(line -> line.runsOn(today))
                .forEach(line -> TestRunDraw.dayOf(draw.year(), draw.seed().bytes(), line)
                        .filter(day -> !day.isAfter(today))
                        .flatMap(day -> rows.openDrawn(line.id(), day, policy.now()))
                        .ifPresent(opened::add)));
        return opened;
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
     * one that nobody knew beforehand.
     */
    public Optional<Finding> hold(String runId, LocalDate on, String official) {
        PlannedRun run = rows.get(runId);
        if (on.isBefore(run.openedOn())
                || on.isAfter(policy.today())
                || !lines.get(run.lineId()).runsOn(on)) {
            return Optional.of(Finding.of(
                    "TEST_RUN_DAY",
                    "heldOn",
                    "Een proefproductie is gehouden op een dag waarop de lijn loopt, tussen %s en vandaag."
                            .formatted(DutchText.day(run.openedOn())),
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

    /** TNO measured what was made; not the person who held the test run. */
    public Optional<Finding> measure(String runId, long pieces, boolean sound, String official) {
        if (rows.get(runId).heldBy().filter(official::equals).isPresent()) {
            return Optional.of(Finding.of(
                    "TEST_RUN_SAME_PERSON",
                    runId,
                    "U hield deze proefproductie zelf; iemand anders meet haar.",
                    GROUND));
        }
        rows.measured(runId, pieces, sound, official);
        return Optional.empty();
    }

    /** Judges a test run that was held and measured. @return whether it was passed */
    public boolean judge(String runId) {
        PlannedRun run = rows.get(runId);
        StandbyLine line = lines.lock(run.lineId());
        LocalDate on = run.heldOn().orElseThrow();
        long perMonth = line.termsOn(on).piecesPerMonth().pieces();
        int daysOfMonth = YearMonth.from(on).lengthOfMonth();
        int percent = policy.value(CapacityParameter.TEST_OUTPUT_PERCENT);
        boolean enough = TestRunDraw.reaches(run.pieces().orElseThrow(), perMonth, daysOfMonth, percent);
        boolean passed = enough && run.sound().orElseThrow();
        LocalDate until = passed
                ? TestRunDraw.provesUntil(on, policy.value(CapacityParameter.TEST_VALID_MONTHS))
                : on;
        StoredDocument report = dossier.draw(report(run, line, perMonth, daysOfMonth, percent, passed));
        dossier.freeze(report.id());
        rows.addResult(run, new TestRunResult(on, passed, until), perMonth, report.id(), policy.now());
        record(
                line.id(),
                "TEST_RUN_JUDGED",
                "Proefproductie %s op %s is %s."
                        .formatted(runId, DutchText.day(on), passed ? "geslaagd" : "niet geslaagd"));
        return passed;
    }

    private static DocumentToDraw report(
            PlannedRun run, StandbyLine line, long perMonth, int daysOfMonth, int percent, boolean passed) {
        return new DocumentToDraw(
                run.id(),
                REPORT,
                "Verslag van proefproductie " + run.id(),
                List.of(
                        new Fact("Lijn", "%s (%s, %s)".formatted(line.id(), line.name(), line.site())),
                        new Fact("Gehouden op", DutchText.day(run.heldOn().orElseThrow())),
                        new Fact("Aangekondigd", "nee"),
                        new Fact("Gemeten in een dag", DutchText.number(run.pieces().orElseThrow())),
                        new Fact("Nominaal per maand", DutchText.number(perMonth)),
                        new Fact("Monster voldoet", run.sound().orElseThrow() ? "ja" : "nee"),
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
