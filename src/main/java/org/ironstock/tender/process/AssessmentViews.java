package org.ironstock.tender.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.Officials;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.tender.assessment.AssessmentTeam;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.assessment.RejectedBids;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.stereotype.Component;

/** What the forms of assessment and pricing show in the same way. */
@Component
class AssessmentViews {

    private final TenderCases tenders;
    private final Bidders bidders;
    private final RejectedBids rejected;
    private final AssessmentTeam team;
    private final Dossier dossier;
    private final Officials officials;

    AssessmentViews(
            TenderCases tenders,
            Bidders bidders,
            RejectedBids rejected,
            AssessmentTeam team,
            Dossier dossier,
            Officials officials) {
        this.tenders = tenders;
        this.bidders = bidders;
        this.rejected = rejected;
        this.team = team;
        this.dossier = dossier;
        this.officials = officials;
    }

    /** Reference and title of the tender, with the documents by which bids are judged. */
    TaskView head(String tenderId) {
        return TenderViews.withPapers(
                TenderViews.named(tenders.get(tenderId)), tenderId, dossier, "procurementDocuments");
    }

    /** The same with links to the quality documents of all bids that are in, for who may read them. */
    TaskView withQuality(String tenderId, String official) {
        TaskView view = head(tenderId);
        if (!team.cleared(tenderId, official)) {
            return view;
        }
        Map<UUID, String> names = bidders.names(tenderId);
        for (OpenedBid bid : bidders.valid(tenderId)) {
            view = view.document(
                    "Kwaliteitsdocument van " + names.getOrDefault(bid.id(), bid.supplierId()),
                    "/api/tenders/" + tenderId + "/bids/" + bid.id() + "/quality",
                    "");
        }
        return view;
    }

    /** Choices of who may take a seat over, by name. */
    List<Map<String, String>> candidates(String tenderId, String seat) {
        return team.candidates(tenderId, seat).stream()
                .map(official -> Map.of("value", official, "label", officials.displayName(official)))
                .toList();
    }

    /** Name of a bidder, with the party of its bid that a declaration is about where that is another. */
    String nameOf(String tenderId, UUID bidId, String party) {
        String bidder = bidders.name(tenderId, bidId);
        return bidder.equals(party) ? bidder : "%s (%s)".formatted(bidder, party);
    }

    /** Table of the parties that bid. */
    TaskView withBidders(TaskView view, String tenderId) {
        return view.table(
                "Inschrijvers",
                List.of("Inschrijver", "Ontvangen"),
                bidders.all(tenderId).stream()
                        .map(bid -> List.of(bidders.name(bid), DutchText.momentToTheSecond(bid.receivedAt())))
                        .toList());
    }

    /** Table of the bids that fell out; nothing when none did. */
    TaskView withRejections(TaskView view, String tenderId) {
        List<List<String>> rows = rejected.rows(tenderId);
        return rows.isEmpty() ? view : view.table(RejectedBids.TITLE, RejectedBids.COLUMNS, rows);
    }
}
