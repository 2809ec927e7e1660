package org.ironstock.contract.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ironstock.contract.domain.Initiative;
import org.ironstock.contract.persistence.InitiativeRows;
import org.ironstock.shared.CsvLine;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shortlist of promising and unused initiatives; nothing of it is ever lost. */
@Service
@Transactional
public class Shortlist {

    private final InitiativeRows rows;
    private final Clock clock;

    Shortlist(InitiativeRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What an official wrote about an initiative.
     *
     * @param monthly pieces a month; empty when not known
     */
    public record Entry(
            String name,
            String party,
            Initiative.Kind kind,
            String subject,
            Optional<Quantity> monthly,
            Initiative.Standing standing,
            String note,
            String reason) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** It stands on the list. */
        record Kept(Initiative initiative) implements Outcome {}

        /** Everything that is wrong with it; nothing was kept. */
        record Refused(List<Finding> findings) implements Outcome {}
    }

    /** Puts a new initiative on the list. */
    public Outcome add(Entry entry, String official) {
        List<Finding> faults = version("", 1, entry, official).faults();
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        Initiative initiative = version(rows.add(), 1, entry, official);
        rows.addVersion(initiative);
        return new Outcome.Kept(initiative);
    }

    /**
     * Makes a new version of an initiative.
     *
     * @param basedOn version that the official read
     * @throws java.util.NoSuchElementException when there is no such initiative
     */
    public Outcome change(String id, int basedOn, Entry entry, String official) {
        Initiative next = version(id, basedOn + 1, entry, official);
        List<Finding> faults = next.faults();
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        rows.lock(id);
        if (rows.history(id).get(0).version() != basedOn) {
            return new Outcome.Refused(List.of(Finding.of(
                    "INITIATIVE_CHANGED",
                    id,
                    "Iemand anders heeft dit initiatief intussen gewijzigd; lees het opnieuw.")));
        }
        rows.addVersion(next);
        return new Outcome.Kept(next);
    }

    private Initiative version(String id, int version, Entry entry, String official) {
        Instant now = clock.instant();
        return new Initiative(
                id,
                version,
                entry.name().strip(),
                entry.party().strip(),
                entry.kind(),
                entry.subject().strip(),
                entry.monthly(),
                entry.standing(),
                entry.note().strip(),
                entry.reason().strip(),
                official,
                now);
    }

    /** The newest version of each that holds this text and stands so. */
    @Transactional(readOnly = true)
    public List<Initiative> list(String text, Optional<Initiative.Standing> standing) {
        return rows.list(text, standing);
    }

    /** All versions of one, newest first; empty when there is no such initiative. */
    @Transactional(readOnly = true)
    public List<Initiative> history(String id) {
        return rows.history(id);
    }

    /** The same list as CSV, in which no cell can act as a formula. */
    @Transactional(readOnly = true)
    public String asFile(String text, Optional<Initiative.Standing> standing) {
        StringBuilder file = new StringBuilder();
        line(file, "id", "naam", "partij", "soort", "onderwerp", "per_maand", "stand", "toelichting", "gewijzigd_op");
        for (Initiative one : rows.list(text, standing)) {
            line(
                    file,
                    one.id(),
                    one.name(),
                    one.party(),
                    one.kind().inDutch(),
                    one.subject(),
                    one.monthly().map(Quantity::pieces).map(String::valueOf).orElse("onbekend"),
                    one.standing().inDutch(),
                    one.note(),
                    DutchCalendar.dayOf(one.changedAt()).toString());
        }
        return file.toString();
    }

    private static void line(StringBuilder file, String... cells) {
        file.append(CsvLine.of(List.of(cells)));
    }
}
