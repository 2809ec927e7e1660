package org.ironstock.handover.count;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.PersonalDetail;
import org.ironstock.handover.domain.BlindCount;
import org.ironstock.handover.domain.CountAcceptance;
import org.ironstock.handover.domain.CountLine;
import org.ironstock.handover.domain.CountState;
import org.ironstock.handover.persistence.CountRows;
import org.ironstock.handover.persistence.CountRows.Handed;
import org.ironstock.platform.Officials;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Quantity;
import org.springframework.stereotype.Component;

/** Closes a count and files its record, the first moment at which anybody reads what was counted. */
@Component
class CountClosing {

    /** Kind of the record of a count. */
    static final String RECORD = "countRecord";

    private static final String NONE = "–";

    private final CountRows rows;
    private final Dossier dossier;
    private final Officials officials;

    CountClosing(CountRows rows, Dossier dossier, Officials officials) {
        this.rows = rows;
        this.dossier = dossier;
        this.officials = officials;
    }

    /** @param settledBy the third person, where one was needed */
    void close(BlindCount count, CountState state, Optional<String> settledBy, Instant now) {
        UUID document = dossier.draw(record(count, state, settledBy, now)).id();
        rows.close(count.id(), state, settledBy.orElse(null), document, now);
    }

    private DocumentToDraw record(BlindCount count, CountState state, Optional<String> settledBy, Instant now) {
        List<CountLine> lines = rows.lines(count.id());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Locatie", count.site()));
        facts.add(new Fact("Uitkomst", state.inDutch()));
        facts.add(new Fact("Gesloten op", DutchText.moment(now)));
        facts.add(new Fact("Partijen", DutchText.number(lines.size())));
        for (Handed sheet : rows.sheets(count.id())) {
            facts.add(new Fact(
                    sheet.round() == 1
                            ? sheet.role().inDutch()
                            : "hertelling, " + sheet.role().inDutch(),
                    new PersonalDetail(officials.displayName(sheet.counter())) + ", " + DutchText.moment(sheet.at())));
        }
        settledBy.ifPresent(third ->
                facts.add(new Fact("Verschil onderzocht door", new PersonalDetail(officials.displayName(third)))));
        return new DocumentToDraw(
                count.reference(),
                RECORD,
                "Telstaat %s: %s".formatted(count.id(), count.title()),
                facts,
                List.of(new Section(
                        "Geteld en vastgesteld",
                        List.of("Twee personen telden los van elkaar en zonder de boeken te zien."),
                        List.of(table(lines)))),
                Audience.RESTRICTED,
                settledBy.orElse(""));
    }

    private static Table table(List<CountLine> lines) {
        return new Table(
                "Aantallen in stuks",
                List.of("Product", "Partij", "Boeken", "Eerste", "Tweede", "Vastgesteld", "Hoe"),
                lines.stream()
                        .map(line -> List.of(
                                line.productCode(),
                                line.supplierLot(),
                                line.lotId().isEmpty()
                                        ? "niet bekend"
                                        : DutchText.number(line.book().pieces()),
                                pieces(line.firstBefore(), line.first()),
                                pieces(line.secondBefore(), line.second()),
                                pieces(Optional.empty(), line.accepted()),
                                line.acceptance().map(CountAcceptance::inDutch).orElse("niet vastgesteld")
                                        + (line.explanation().isEmpty() ? "" : ": " + line.explanation())))
                        .toList());
    }

    private static String pieces(Optional<Quantity> before, Optional<Quantity> last) {
        String shown = last.map(quantity -> DutchText.number(quantity.pieces())).orElse(NONE);
        return before.map(quantity -> "%s, herteld %s".formatted(DutchText.number(quantity.pieces()), shown))
                .orElse(shown);
    }
}
