package org.ironstock.tender.fairness;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.shared.Finding;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.assessment.Exclusions;
import org.ironstock.tender.domain.BidRejection;
import org.ironstock.tender.domain.BidderRequest;
import org.ironstock.tender.domain.BidderRequest.Kind;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.persistence.EligibilityRows;
import org.ironstock.tender.persistence.FairnessRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One chance to mend a formality (herstel van een vormgebrek, art. 2.55 Aw 2012): decided per defect, so that all bidders
 * in the same position get the same question. The content of a bid never changes, and nobody gets a second chance.
 */
@Service
public class Formalities {

    private static final int LEAST_TEXT = 10;
    private static final String UNANSWERED = "GROUND_UNANSWERED";
    private static final Map<String, String> DEFECTS = Map.of(
            "ESPD_UNREADABLE",
            "De eigen verklaring (UEA) is niet leesbaar.",
            "ESPD_OTHER_PARTY",
            "Geen eigen verklaring (UEA) noemt het KvK-nummer van de inschrijver.",
            "ESPD_LEAD_UNCLEAR",
            "Uit de eigen verklaringen (UEA) blijkt niet wie inschrijft of penvoerder is.",
            UNANSWERED,
            "In de eigen verklaring (UEA) ontbreekt een antwoord op een uitsluitingsgrond.");

    private final Bidders bidders;
    private final Exclusions exclusions;
    private final BidderRequests requests;
    private final FairnessRows rows;
    private final EligibilityRows eligibility;
    private final Dossier dossier;
    private final Clock clock;

    Formalities(
            Bidders bidders,
            Exclusions exclusions,
            BidderRequests requests,
            FairnessRows rows,
            EligibilityRows eligibility,
            Dossier dossier,
            Clock clock) {
        this.bidders = bidders;
        this.exclusions = exclusions;
        this.requests = requests;
        this.rows = rows;
        this.eligibility = eligibility;
        this.dossier = dossier;
        this.clock = clock;
    }

    /**
     * A defect with every bid that has it.
     *
     * @param text in Dutch
     */
    public record Defect(String code, String text, List<OpenedBid> bids) {}

    /** Formalities that opening and declarations show, with the bids that had no chance yet. */
    public List<Defect> defects(String tenderId) {
        Map<String, Set<OpenedBid>> found = new LinkedHashMap<>();
        Map<UUID, OpenedBid> open = open(tenderId);
        open.values().forEach(bid -> bid.findings().stream()
                .map(Finding::code)
                .filter(DEFECTS::containsKey)
                .forEach(code -> found.computeIfAbsent(code, any -> new LinkedHashSet<>())
                        .add(bid)));
        exclusions.open(tenderId).stream()
                .filter(ground -> !ground.answered() && open.containsKey(ground.bidId()))
                .forEach(ground -> found.computeIfAbsent(UNANSWERED, any -> new LinkedHashSet<>())
                        .add(open.get(ground.bidId())));
        return found.entrySet().stream()
                .map(entry -> new Defect(
                        entry.getKey(),
                        DEFECTS.getOrDefault(entry.getKey(), entry.getKey()),
                        List.copyOf(entry.getValue())))
                .toList();
    }

    /** Bids that are in and were never asked to mend. */
    private Map<UUID, OpenedBid> open(String tenderId) {
        Map<UUID, OpenedBid> open = new LinkedHashMap<>();
        bidders.valid(tenderId).stream()
                .filter(bid -> !requests.everAsked(tenderId, bid.id(), Kind.MENDING))
                .forEach(bid -> open.put(bid.id(), bid));
        return open;
    }

    /**
     * Drafts one letter to every bid that has a defect which may be mended.
     *
     * @return whether anybody is asked
     * @throws AnswerRefused with every rule that the decision breaks
     */
    @Transactional
    public boolean decide(String tenderId, FormalitiesAnswer answer, String official) {
        List<Defect> defects = defects(tenderId);
        List<Finding> findings = check(tenderId, defects, answer);
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        Map<UUID, OpenedBid> open = open(tenderId);
        Map<UUID, List<String>> questions = new LinkedHashMap<>();
        for (FormalitiesAnswer.Defect decided : answer.defects()) {
            defects.stream()
                    .filter(defect -> decided.mend() && defect.code().equals(decided.code()))
                    .flatMap(defect -> defect.bids().stream())
                    .forEach(bid -> questions
                            .computeIfAbsent(bid.id(), any -> new ArrayList<>())
                            .add(decided.text().strip()));
            if (!decided.mend()) {
                dossier.record(new EvidenceToRecord(
                        tenderId,
                        "FORMALITY_LEFT",
                        official,
                        "Geen herstel gevraagd van '" + DEFECTS.getOrDefault(decided.code(), decided.code()) + "': "
                                + decided.text().strip(),
                        Kind.MENDING.ground()));
            }
        }
        answer.bids().forEach(bid -> questions
                .computeIfAbsent(bid, any -> new ArrayList<>())
                .add(answer.question().strip()));
        questions.forEach((bid, asked) -> {
            OpenedBid one = open.get(bid);
            if (one != null) {
                requests.draft(one, Kind.MENDING, String.join("\n", asked), official);
            }
        });
        return !questions.isEmpty();
    }

    private List<Finding> check(String tenderId, List<Defect> defects, FormalitiesAnswer answer) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Defect> undecided = new HashMap<>();
        defects.forEach(defect -> undecided.put(defect.code(), defect));
        for (FormalitiesAnswer.Defect decided : answer.defects()) {
            if (undecided.remove(decided.code()) == null) {
                findings.add(finding("FORMALITY_UNEXPECTED", "Beslis één keer over elk gebrek."));
            }
            if (decided.text().strip().length() < LEAST_TEXT) {
                findings.add(finding(
                        "FORMALITY_WITHOUT_TEXT",
                        "Geef bij elk gebrek in ten minste " + LEAST_TEXT
                                + " tekens de vraag aan de inschrijvers, of de reden om geen herstel te vragen."));
            }
        }
        undecided
                .values()
                .forEach(defect -> findings.add(finding("FORMALITY_NOT_DECIDED", "Beslis over: " + defect.text())));
        boolean other = !answer.bids().isEmpty() || !answer.question().isBlank();
        if (other && (answer.bids().isEmpty() || answer.question().strip().length() < LEAST_TEXT)) {
            findings.add(finding(
                    "FORMALITY_INCOMPLETE",
                    "Geef bij een ander gebrek een vraag van ten minste " + LEAST_TEXT
                            + " tekens en elke inschrijving die het heeft."));
        }
        Map<UUID, OpenedBid> open = open(tenderId);
        answer.bids().stream()
                .filter(bid -> !open.containsKey(bid))
                .forEach(bid -> findings.add(finding(
                        "SECOND_CHANCE",
                        bidders.name(tenderId, bid) + " kreeg al een kans om te herstellen of is afgevallen; een tweede"
                                + " kans is er niet.")));
        return findings;
    }

    private static Finding finding(String code, String message) {
        return Finding.of(code, "formalities", message, Kind.MENDING.ground());
    }

    /** What was asked to mend and nobody judged yet. */
    public List<BidderRequest> toJudge(String tenderId) {
        Set<UUID> judged = rows.judgedMendings(tenderId);
        return requests.of(tenderId, Kind.MENDING).stream()
                .filter(request -> request.asked() && !judged.contains(request.id()))
                .toList();
    }

    /**
     * Keeps the judgement; a bid whose formality is not mended falls out.
     *
     * @throws AnswerRefused with every rule that the judgement breaks
     */
    @Transactional
    public void judge(String tenderId, MendingAnswer answer, String official) {
        Map<UUID, BidderRequest> open = new HashMap<>();
        toJudge(tenderId).forEach(request -> open.put(request.bidId(), request));
        List<Finding> findings = new ArrayList<>();
        Map<UUID, BidderRequest> undecided = new HashMap<>(open);
        for (MendingAnswer.Row row : answer.rows()) {
            BidderRequest request = undecided.remove(row.bidId());
            if (request == null) {
                findings.add(finding("MENDING_UNEXPECTED", "Beoordeel elk herstel één keer."));
            } else {
                findings.addAll(check(request, row));
            }
        }
        undecided
                .values()
                .forEach(request -> findings.add(finding(
                        "MENDING_NOT_JUDGED",
                        "Beoordeel het herstel van " + bidders.name(tenderId, request.bidId()) + ".")));
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        for (MendingAnswer.Row row : answer.rows()) {
            BidderRequest request = open.get(row.bidId());
            if (request == null) {
                continue;
            }
            rows.judgeMending(request.id(), row.verdict().name(), row.reason().strip(), official, clock.instant());
            if (row.verdict() != MendingAnswer.Verdict.MENDED) {
                eligibility.reject(new BidRejection(
                        row.bidId(),
                        tenderId,
                        BidRejection.Ground.FORMALITY,
                        row.reason().strip(),
                        official,
                        clock.instant()));
            }
        }
    }

    private List<Finding> check(BidderRequest request, MendingAnswer.Row row) {
        List<Finding> findings = new ArrayList<>();
        String name = bidders.name(request.tenderId(), request.bidId());
        if (row.verdict() == MendingAnswer.Verdict.MENDED
                && request.answerInTime().isEmpty()) {
            findings.add(finding(
                    "MENDED_WITHOUT_ANSWER", name + " antwoordde niet of te laat; dan is het gebrek niet hersteld."));
        }
        if (row.reason().strip().length() < LEAST_TEXT) {
            findings.add(finding(
                    "MENDING_WITHOUT_REASON",
                    "Geef bij " + name + " een reden van ten minste " + LEAST_TEXT + " tekens."));
        }
        return findings;
    }
}
