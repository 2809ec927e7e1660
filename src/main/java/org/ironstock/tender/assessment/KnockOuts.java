package org.ironstock.tender.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.shared.Finding;
import org.ironstock.tender.assessment.KnockOutAnswer.Row;
import org.ironstock.tender.domain.BidRejection;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.domain.TenderDocuments.KnockOut;
import org.ironstock.tender.persistence.EligibilityRows;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.stereotype.Service;

/** Knock-out requirements: a bid that fails one is invalid, with the reason that its letter gives. */
@Service
public class KnockOuts {

    private static final int LEAST_REASON = 10;

    private final TenderCases tenders;
    private final Bidders bidders;
    private final EligibilityRows rows;
    private final Clock clock;

    KnockOuts(TenderCases tenders, Bidders bidders, EligibilityRows rows, Clock clock) {
        this.tenders = tenders;
        this.bidders = bidders;
        this.rows = rows;
        this.clock = clock;
    }

    /** The published requirements. */
    public List<KnockOut> of(String tenderId) {
        return tenders.get(tenderId).requireDocuments().knockOuts();
    }

    /**
     * Keeps the judgement; a bid that fails a requirement falls out.
     *
     * @throws AnswerRefused with every rule that the judgement breaks
     */
    public void judge(String tenderId, KnockOutAnswer answer, String official) {
        List<Finding> findings = check(tenderId, answer);
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        for (Row row : answer.rows()) {
            rows.judgeKnockOut(
                    tenderId,
                    row.bidId(),
                    row.knockOut(),
                    row.meets(),
                    row.reason().strip(),
                    official,
                    clock.instant());
        }
        failed(tenderId, answer)
                .forEach((bid, reason) -> rows.reject(new BidRejection(
                        bid, tenderId, BidRejection.Ground.KNOCK_OUT, reason, official, clock.instant())));
    }

    private Map<UUID, String> failed(String tenderId, KnockOutAnswer answer) {
        Map<String, String> texts = of(tenderId).stream().collect(Collectors.toMap(KnockOut::code, KnockOut::text));
        return answer.rows().stream()
                .filter(row -> !row.meets())
                .collect(Collectors.groupingBy(
                        Row::bidId,
                        Collectors.mapping(
                                row -> texts.get(row.knockOut()) + ": "
                                        + row.reason().strip(),
                                Collectors.joining(" "))));
    }

    private List<Finding> check(String tenderId, KnockOutAnswer answer) {
        List<Finding> findings = new ArrayList<>();
        Map<UUID, OpenedBid> bids =
                bidders.valid(tenderId).stream().collect(Collectors.toMap(OpenedBid::id, Function.identity()));
        Set<Cell> open = new LinkedHashSet<>();
        bids.keySet().forEach(bid -> of(tenderId).forEach(knockOut -> open.add(new Cell(bid, knockOut.code()))));
        for (Row row : answer.rows()) {
            if (!open.remove(new Cell(row.bidId(), row.knockOut()))) {
                findings.add(Finding.of(
                        "KNOCK_OUT_UNEXPECTED", row.knockOut(), "Toets elke eis één keer per geldige inschrijving."));
            }
            if (!row.meets() && row.reason().strip().length() < LEAST_REASON) {
                findings.add(Finding.of(
                        "KNOCK_OUT_WITHOUT_REASON",
                        row.knockOut(),
                        "Geef bij elke eis waaraan niet is voldaan een reden van ten minste " + LEAST_REASON
                                + " tekens.",
                        "art. 2.130 Aw 2012"));
            }
        }
        for (Cell cell : open) {
            String name = bids.containsKey(cell.bidId()) ? bidders.name(bids.get(cell.bidId())) : "";
            findings.add(Finding.of(
                    "KNOCK_OUT_NOT_JUDGED", cell.knockOut(), "Toets eis " + cell.knockOut() + " bij " + name + "."));
        }
        return findings;
    }

    private record Cell(UUID bidId, String knockOut) {}
}
