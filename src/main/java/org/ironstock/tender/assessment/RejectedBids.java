package org.ironstock.tender.assessment;

import java.util.List;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.springframework.stereotype.Component;

/** The bids that fell out, as quality report, award advice and forms tell it in Dutch: who, on which ground and why. */
@Component
public class RejectedBids {

    /** Title of the section and of the table. */
    public static final String TITLE = "Afgevallen inschrijvingen";

    /** Heads of the columns of {@link #rows}. */
    public static final List<String> COLUMNS = List.of("Inschrijver", "Grond", "Reden");

    private final Bidders bidders;

    RejectedBids(Bidders bidders) {
        this.bidders = bidders;
    }

    /** One row for each bid that fell out; empty when none did. */
    public List<List<String>> rows(String tenderId) {
        return bidders.rejections(tenderId).stream()
                .map(rejection -> List.of(
                        bidders.name(tenderId, rejection.bidId()),
                        rejection.ground().inDutch(),
                        rejection.reason()))
                .toList();
    }

    /** The section of a document of the case; it says so when no bid fell out. */
    public Section section(String tenderId) {
        List<List<String>> rows = rows(tenderId);
        return rows.isEmpty()
                ? Section.of(TITLE, "Geen.")
                : new Section(TITLE, List.of(), List.of(new Table(TITLE, COLUMNS, rows)));
    }
}
