package org.ironstock.capacity.application;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.domain.PlannedRun;
import org.ironstock.capacity.domain.TestRunDraw;
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
import org.ironstock.shared.DrawSeed;
import org.ironstock.shared.DutchCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The yearly draw of test runs: its hash before the year, a run on each drawn day, its seed after the year. */
@Service
@Transactional
public class YearDraws {

    private static final String COMMITMENT = "standbyDrawCommitment";
    private static final String REVEAL = "standbyDrawReveal";

    private final TestRunRows rows;
    private final LineRows lines;
    private final CapacityPolicy policy;
    private final Dossier dossier;
    private final SecureRandom random = new SecureRandom();

    YearDraws(TestRunRows rows, LineRows lines, CapacityPolicy policy, Dossier dossier) {
        this.rows = rows;
        this.lines = lines;
        this.policy = policy;
        this.dossier = dossier;
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
        DrawSeed seed = DrawSeed.random(random);
        String commitment = TestRunDraw.commitment(year, seed);
        StoredDocument paper = dossier.draw(new DocumentToDraw(
                caseOf(year),
                COMMITMENT,
                "Vastlegging van de loting van proefproducties " + year,
                List.of(new Fact("Jaar", String.valueOf(year)), new Fact("SHA-256", commitment)),
                List.of(
                        Section.of(
                                "Werkwijze",
                                "De dag van elke lijn volgt uit een geheim getal en het kenmerk van de lijn. Van dat getal wordt nu de hash bekendgemaakt; na afloop van het jaar het getal zelf.",
                                "Hash: SHA-256 van jaar, dubbele punt en het getal in kleine hexadecimale cijfers. Dag: van de werkdagen van het jaar waarop de lijn loopt, geteld vanaf 0, die met nummer HMAC-SHA256(getal, jaar, dubbele punt, kenmerk van de lijn) modulo hun aantal.")),
                Audience.PUBLIC,
                ""));
        dossier.freeze(paper.id());
        dossier.publish(paper.id());
        boolean first = rows.commit(new YearDraw(year, seed, commitment, paper.id(), Optional.empty()), policy.now());
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
                                "Lijnen", List.of("Lijn", "Loopt van", "Tot en met", "Getrokken dag"), drawn(draw))))),
                Audience.PUBLIC,
                ""));
        dossier.freeze(paper.id());
        dossier.publish(paper.id());
        rows.reveal(year, paper.id(), policy.now());
        record(caseOf(year), "DRAW_REVEALED", "Het geheime getal en de getrokken dagen zijn bekendgemaakt.");
    }

    /** A line whose term changed after its run was opened keeps the day that followed from the term of that moment. */
    private List<List<String>> drawn(YearDraw draw) {
        Map<String, PlannedRun.Drawn> opened = rows.opened(draw.year());
        List<List<String>> days = new ArrayList<>();
        for (StandbyLine line : lines.list()) {
            Optional.ofNullable(opened.get(line.id()))
                    .or(() -> drawnFor(draw, line))
                    .ifPresent(run -> days.add(List.of(
                            line.id(),
                            run.lineFrom().toString(),
                            run.lineTo().toString(),
                            run.on().toString())));
        }
        return days;
    }

    private static Optional<PlannedRun.Drawn> drawnFor(YearDraw draw, StandbyLine line) {
        return TestRunDraw.dayOf(draw.year(), draw.seed(), line)
                .map(day -> new PlannedRun.Drawn(day, line.startsOn(), line.endsOn()));
    }

    /** What everybody may know of the draw of a year: the seed only after it was revealed. */
    @Transactional(readOnly = true)
    public Optional<PublicDraw> find(int year) {
        return rows.findDraw(year)
                .map(draw -> new PublicDraw(
                        draw.year(), draw.commitment(), draw.revealDocumentId().map(paper -> draw.seed()
                                .hex())));
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
                .forEach(line -> drawnFor(draw, line)
                        .filter(drawn -> !drawn.on().isAfter(today))
                        .flatMap(drawn -> rows.openDrawn(line.id(), drawn, policy.now()))
                        .ifPresent(opened::add)));
        return opened;
    }

    private void record(String caseRef, String what, String statement) {
        dossier.record(new EvidenceToRecord(caseRef, what, "system", statement, ""));
    }
}
