package org.ironstock.tender.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.shared.Finding;
import org.ironstock.tender.assessment.EligibilityAnswer.GroundVerdict;
import org.ironstock.tender.assessment.EligibilityAnswer.SuitabilityVerdict;
import org.ironstock.tender.domain.BidRejection;
import org.ironstock.tender.domain.EspdAnswers;
import org.ironstock.tender.domain.ExclusionGround;
import org.ironstock.tender.domain.ExclusionGround.Treatment;
import org.ironstock.tender.domain.GroundCode;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.domain.OpenedBids;
import org.ironstock.tender.persistence.EligibilityRows;
import org.springframework.stereotype.Service;

/**
 * Grounds of exclusion and suitability (art. 2.86 to 2.91 Aw 2012). A person judges each ground; an exclusion always has
 * a reason, and nobody is excluded because an answer is missing.
 */
@Service
public class Exclusions {

    private static final int LEAST_REASON = 10;

    private final OpenedBids bids;
    private final Bidders bidders;
    private final EligibilityRows rows;
    private final Clock clock;

    Exclusions(OpenedBids bids, Bidders bidders, EligibilityRows rows, Clock clock) {
        this.bids = bids;
        this.bidders = bidders;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Reads the self-declarations and keeps each ground that a party says applies or does not answer, and what it says
     * under a code that nobody here knows.
     */
    public void find(String tenderId) {
        for (OpenedBid bid : bids.of(tenderId)) {
            for (EspdAnswers declaration : bids.espdAnswers(bid.id())) {
                grounds(bid.id(), declaration).forEach(ground -> rows.add(tenderId, ground));
            }
        }
    }

    /** Codes of the grounds that must be weighed, each once. */
    public List<String> codes(String tenderId) {
        return grounds(tenderId).stream().map(ExclusionGround::code).distinct().toList();
    }

    private static List<ExclusionGround> grounds(UUID bidId, EspdAnswers declaration) {
        List<ExclusionGround> grounds = new ArrayList<>();
        for (EspdAnswers.Answer answer : declaration.answers()) {
            if (answer.applies()) {
                grounds.add(ground(bidId, declaration, answer.ground(), Optional.of(answer)));
            }
        }
        Arrays.stream(GroundCode.values())
                .map(GroundCode::code)
                .filter(code -> declaration.answer(code).isEmpty())
                .forEach(code -> grounds.add(ground(bidId, declaration, code, Optional.empty())));
        grounds.addAll(unknown(bidId, declaration));
        return grounds;
    }

    /** What stands under codes that nobody here knows; a person judges what the party means, whatever it answered. */
    private static List<ExclusionGround> unknown(UUID bidId, EspdAnswers declaration) {
        Map<String, List<EspdAnswers.Statement>> byCode = declaration.unknown().stream()
                .collect(Collectors.groupingBy(EspdAnswers.Statement::code, LinkedHashMap::new, Collectors.toList()));
        return byCode.entrySet().stream()
                .map(entry -> new ExclusionGround(
                        UUID.randomUUID(),
                        bidId,
                        declaration.partyName(),
                        entry.getKey(),
                        entry.getValue().stream()
                                .anyMatch(statement -> statement.confirmed().orElse(false)),
                        entry.getValue().stream()
                                .map(statement -> statement.label() + ": " + statement.inDutch())
                                .collect(Collectors.joining("\n")),
                        "",
                        Optional.empty()))
                .toList();
    }

    /**
     * What one party says about suitability in its declaration.
     *
     * @param party name as declared
     */
    public record PartyStatement(UUID bidId, String party, EspdAnswers.Statement statement) {}

    /** What all parties say about suitability, bid by bid, in the order of their declarations. */
    public List<PartyStatement> suitability(String tenderId) {
        List<PartyStatement> statements = new ArrayList<>();
        for (OpenedBid bid : bids.of(tenderId)) {
            for (EspdAnswers declaration : bids.espdAnswers(bid.id())) {
                declaration
                        .selection()
                        .forEach(statement ->
                                statements.add(new PartyStatement(bid.id(), declaration.partyName(), statement)));
            }
        }
        return statements;
    }

    private static ExclusionGround ground(
            UUID bidId, EspdAnswers declaration, String code, Optional<EspdAnswers.Answer> answer) {
        return new ExclusionGround(
                UUID.randomUUID(),
                bidId,
                declaration.partyName(),
                code,
                answer.isPresent(),
                answer.map(EspdAnswers.Answer::explanation).orElse(""),
                answer.map(EspdAnswers.Answer::selfCleaning).orElse(""),
                Optional.empty());
    }

    /** Keeps what the decision {@code exclusion} says of a ground. */
    public void treat(String tenderId, String code, Treatment treatment, String ruleVersion) {
        rows.treat(tenderId, code, treatment, ruleVersion);
    }

    /** Every ground that must be judged. */
    public List<ExclusionGround> grounds(String tenderId) {
        return rows.grounds(tenderId);
    }

    /** Grounds of bids that are in and that nobody judged yet in the round that counts. */
    public List<ExclusionGround> open(String tenderId) {
        List<UUID> judged = rows.judgedGrounds(tenderId);
        List<UUID> in = bidders.valid(tenderId).stream().map(OpenedBid::id).toList();
        return grounds(tenderId).stream()
                .filter(ground -> !judged.contains(ground.id()) && in.contains(ground.bidId()))
                .toList();
    }

    /**
     * Keeps the judgement; a bid that is excluded or unsuitable falls out.
     *
     * @throws AnswerRefused with every rule that the judgement breaks
     */
    public void judge(String tenderId, EligibilityAnswer answer, String official) {
        List<Finding> findings = check(tenderId, answer);
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        answer.grounds()
                .forEach(verdict -> rows.judgeGround(
                        tenderId,
                        verdict.groundId(),
                        verdict.excluded(),
                        verdict.reason().strip(),
                        official,
                        clock.instant()));
        answer.bids()
                .forEach(verdict -> rows.judgeSuitability(
                        tenderId,
                        verdict.bidId(),
                        verdict.suitable(),
                        verdict.reason().strip(),
                        official,
                        clock.instant()));
        rejections(tenderId, answer, official).forEach(rows::reject);
    }

    private List<BidRejection> rejections(String tenderId, EligibilityAnswer answer, String official) {
        Map<UUID, ExclusionGround> byId = byId(tenderId);
        List<BidRejection> rejections = new ArrayList<>();
        for (GroundVerdict verdict : answer.grounds()) {
            if (verdict.excluded()) {
                ExclusionGround ground = Objects.requireNonNull(byId.get(verdict.groundId()), "checked before");
                rejections.add(new BidRejection(
                        ground.bidId(),
                        tenderId,
                        BidRejection.Ground.EXCLUSION,
                        GroundCode.nameOf(ground.code()) + ": "
                                + verdict.reason().strip(),
                        official,
                        clock.instant()));
            }
        }
        for (SuitabilityVerdict verdict : answer.bids()) {
            if (!verdict.suitable()) {
                rejections.add(new BidRejection(
                        verdict.bidId(),
                        tenderId,
                        BidRejection.Ground.SUITABILITY,
                        verdict.reason().strip(),
                        official,
                        clock.instant()));
            }
        }
        return rejections;
    }

    private List<Finding> check(String tenderId, EligibilityAnswer answer) {
        List<Finding> findings = new ArrayList<>();
        if (!answer.noInterest()) {
            findings.add(Finding.of(
                    "NO_DECLARATION",
                    "noInterest",
                    "Verklaar dat u geen belang hebt bij een van de inschrijvers, of laat een ander deze taak doen.",
                    "art. 1.10b Aw 2012"));
        }
        findings.addAll(checkGrounds(tenderId, answer.grounds()));
        findings.addAll(checkSuitability(tenderId, answer.bids()));
        return findings;
    }

    private List<Finding> checkGrounds(String tenderId, List<GroundVerdict> verdicts) {
        List<Finding> findings = new ArrayList<>();
        Map<UUID, ExclusionGround> open = byId(tenderId);
        for (GroundVerdict verdict : verdicts) {
            Optional.ofNullable(open.remove(verdict.groundId()))
                    .ifPresentOrElse(
                            ground -> findings.addAll(GroundRules.check(ground, verdict)),
                            () -> findings.add(Finding.of(
                                    "GROUND_UNEXPECTED", "grounds", "Beoordeel elke uitsluitingsgrond één keer.")));
        }
        open.values()
                .forEach(ground -> findings.add(Finding.of(
                        "GROUND_NOT_JUDGED",
                        ground.code(),
                        "Beoordeel '" + GroundCode.nameOf(ground.code()) + "' bij " + ground.party() + ".")));
        return findings;
    }

    private List<Finding> checkSuitability(String tenderId, List<SuitabilityVerdict> verdicts) {
        List<Finding> findings = new ArrayList<>();
        Map<UUID, OpenedBid> open = bidders.valid(tenderId).stream()
                .collect(Collectors.toMap(OpenedBid::id, bid -> bid, (a, b) -> a, HashMap::new));
        for (SuitabilityVerdict verdict : verdicts) {
            OpenedBid bid = open.remove(verdict.bidId());
            if (bid == null) {
                findings.add(Finding.of("BID_UNEXPECTED", "bids", "Beoordeel elke inschrijving één keer."));
            } else if ((!verdict.suitable() || bid.flagged())
                    && verdict.reason().strip().length() < LEAST_REASON) {
                findings.add(Finding.of(
                        "SUITABILITY_WITHOUT_REASON",
                        "bids",
                        "Geef bij " + bidders.name(bid) + " een reden van ten minste " + LEAST_REASON + " tekens.",
                        "art. 2.90 Aw 2012"));
            }
        }
        open.values()
                .forEach(bid -> findings.add(Finding.of(
                        "BID_NOT_JUDGED", "bids", "Beoordeel de geschiktheid van " + bidders.name(bid) + ".")));
        return findings;
    }

    private Map<UUID, ExclusionGround> byId(String tenderId) {
        Map<UUID, ExclusionGround> grounds = new HashMap<>();
        open(tenderId).forEach(ground -> grounds.put(ground.id(), ground));
        return grounds;
    }
}
