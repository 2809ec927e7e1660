package org.ironstock.tender.fairness;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.assessment.Exclusions;
import org.ironstock.tender.domain.BidRejection;
import org.ironstock.tender.domain.BidderRequest;
import org.ironstock.tender.domain.BidderRequest.Kind;
import org.ironstock.tender.domain.ExclusionGround;
import org.ironstock.tender.domain.ExclusionGround.Treatment;
import org.ironstock.tender.domain.GroundCode;
import org.ironstock.tender.domain.LookBack;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.persistence.EligibilityRows;
import org.ironstock.tender.persistence.FairnessRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody is excluded without having been heard (art. 2.87a Aw 2012): a declared ground that still counts leads to a
 * letter, the party tells its side and its measures, and only then a lawyer decides, with a motive.
 */
@Service
public class Hearings {

    private static final int LEAST_TEXT = 10;

    private final Exclusions exclusions;
    private final Bidders bidders;
    private final BidderRequests requests;
    private final FairnessRows rows;
    private final EligibilityRows eligibility;
    private final Clock clock;

    Hearings(
            Exclusions exclusions,
            Bidders bidders,
            BidderRequests requests,
            FairnessRows rows,
            EligibilityRows eligibility,
            Clock clock) {
        this.exclusions = exclusions;
        this.bidders = bidders;
        this.requests = requests;
        this.rows = rows;
        this.eligibility = eligibility;
        this.clock = clock;
    }

    /** Declared grounds on which the law lets exclude, of bids that are in, and that nobody decided yet. */
    public List<ExclusionGround> toHear(String tenderId) {
        Set<UUID> heard = rows.heard(tenderId);
        return declared(tenderId).stream()
                .filter(ground -> !heard.contains(ground.id()))
                .toList();
    }

    /** Grounds on which a party is heard, and that wait for a verdict. */
    public List<ExclusionGround> toJudge(String tenderId) {
        Set<UUID> heard = rows.heard(tenderId);
        return declared(tenderId).stream()
                .filter(ground -> heard.contains(ground.id()))
                .toList();
    }

    private List<ExclusionGround> declared(String tenderId) {
        List<UUID> in = bidders.valid(tenderId).stream().map(OpenedBid::id).toList();
        return exclusions.open(tenderId).stream()
                .filter(ground -> ground.answered()
                        && ground.treatment().orElse(Treatment.UNKNOWN).mayExclude())
                .filter(ground -> in.contains(ground.bidId()))
                .toList();
    }

    /**
     * Keeps what was found of each ground and drafts the letters. A fact before the period that is looked back on, or a
     * debt that is settled, excludes nobody: that is decided at once.
     *
     * @return whether anybody is heard
     * @throws AnswerRefused with every rule that the plan breaks
     */
    @Transactional
    public boolean plan(String tenderId, HearingPlan plan, String official) {
        Map<UUID, ExclusionGround> open = byId(toHear(tenderId));
        List<Finding> findings = new ArrayList<>();
        Map<UUID, ExclusionGround> undecided = new HashMap<>(open);
        for (HearingPlan.Row row : plan.rows()) {
            if (undecided.remove(row.groundId()) == null) {
                findings.add(finding("HEARING_UNEXPECTED", "Beoordeel elke grond één keer."));
            }
            if (row.factOn().isAfter(DutchCalendar.dayOf(clock.instant()))) {
                findings.add(finding("FACT_IN_FUTURE", "De dag van het feit ligt in de toekomst."));
            }
        }
        undecided
                .values()
                .forEach(ground -> findings.add(finding("HEARING_NOT_PLANNED", "Beoordeel " + about(ground) + ".")));
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        Map<UUID, List<String>> questions = new LinkedHashMap<>();
        for (HearingPlan.Row row : plan.rows()) {
            ExclusionGround ground = open.get(row.groundId());
            if (ground == null) {
                continue;
            }
            Optional<String> lapsed = new LookBack(
                            DutchCalendar.dayOf(bid(tenderId, ground.bidId()).receivedAt()))
                    .lapsed(ground.treatment().orElse(Treatment.UNKNOWN), row.factOn(), row.settled());
            rows.prepareHearing(
                    tenderId, ground.id(), row.factOn(), row.settled(), lapsed.isEmpty(), official, clock.instant());
            if (lapsed.isPresent()) {
                eligibility.judgeGround(tenderId, ground.id(), false, lapsed.get(), official, clock.instant());
            } else {
                questions
                        .computeIfAbsent(ground.bidId(), any -> new ArrayList<>())
                        .add(question(ground, row));
            }
        }
        questions.forEach(
                (bid, asked) -> requests.draft(bid(tenderId, bid), Kind.HEARING, String.join("\n", asked), official));
        return !questions.isEmpty();
    }

    private static String question(ExclusionGround ground, HearingPlan.Row row) {
        return "%s verklaarde dat deze grond van toepassing is: %s (%s). Dag van het feit: %s. Wij overwegen uw inschrijving daarom uit te sluiten."
                .formatted(
                        ground.party(),
                        GroundCode.nameOf(ground.code()),
                        ground.treatment().orElse(Treatment.UNKNOWN).ground(),
                        DutchText.day(row.factOn()));
    }

    private OpenedBid bid(String tenderId, UUID bidId) {
        return bidders.all(tenderId).stream()
                .filter(bid -> bid.id().equals(bidId))
                .findFirst()
                .orElseThrow();
    }

    /** The hearing of the bid that a ground is about; empty when none was asked. */
    public Optional<BidderRequest> hearing(String tenderId, ExclusionGround ground) {
        return requests.find(tenderId, ground.bidId(), Kind.HEARING).filter(BidderRequest::asked);
    }

    /**
     * Keeps the verdict on every ground that was heard; an exclusion makes the bid fall out.
     *
     * @throws AnswerRefused with every rule that the judgement breaks
     */
    @Transactional
    public void judge(String tenderId, SelfCleaningAnswer answer, String official) {
        Map<UUID, ExclusionGround> open = byId(toJudge(tenderId));
        List<Finding> findings = new ArrayList<>();
        if (!answer.noInterest()) {
            findings.add(Finding.of(
                    "NO_DECLARATION",
                    "noInterest",
                    "Verklaar dat u geen belang hebt bij een van de inschrijvers, of laat een ander deze taak doen.",
                    "art. 1.10b Aw 2012"));
        }
        Map<UUID, ExclusionGround> undecided = new HashMap<>(open);
        for (SelfCleaningAnswer.Row row : answer.rows()) {
            ExclusionGround ground = undecided.remove(row.groundId());
            if (ground == null) {
                findings.add(finding("GROUND_UNEXPECTED", "Beoordeel elke grond één keer."));
            } else {
                findings.addAll(check(tenderId, ground, row));
            }
        }
        undecided
                .values()
                .forEach(ground -> findings.add(finding("GROUND_NOT_JUDGED", "Beoordeel " + about(ground) + ".")));
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        for (SelfCleaningAnswer.Row row : answer.rows()) {
            ExclusionGround ground = open.get(row.groundId());
            if (ground == null) {
                continue;
            }
            String reason = row.reason().strip();
            eligibility.judgeGround(tenderId, ground.id(), row.excluded(), reason, official, clock.instant());
            if (row.excluded()) {
                eligibility.reject(new BidRejection(
                        ground.bidId(),
                        tenderId,
                        BidRejection.Ground.EXCLUSION,
                        GroundCode.nameOf(ground.code()) + ": " + reason,
                        official,
                        clock.instant()));
            }
        }
    }

    private List<Finding> check(String tenderId, ExclusionGround ground, SelfCleaningAnswer.Row row) {
        List<Finding> findings = new ArrayList<>();
        if (row.excluded() && hearing(tenderId, ground).filter(this::ended).isEmpty()) {
            findings.add(finding(
                    "EXCLUDED_UNHEARD",
                    "Over " + about(ground) + " is nog niet gehoord; zonder horen geen uitsluiting."));
        }
        if (row.reason().strip().length() < LEAST_TEXT) {
            findings.add(finding(
                    "VERDICT_WITHOUT_REASON",
                    "Geef bij " + about(ground) + " een reden van ten minste " + LEAST_TEXT + " tekens."));
        }
        return findings;
    }

    private boolean ended(BidderRequest hearing) {
        return hearing.answerInTime().isPresent() || hearing.closedAt().isPresent() || hearing.late(clock.instant());
    }

    private static String about(ExclusionGround ground) {
        return "'" + GroundCode.nameOf(ground.code()) + "' bij " + ground.party();
    }

    private static Finding finding(String code, String message) {
        return Finding.of(code, "grounds", message, Kind.HEARING.ground());
    }

    private static Map<UUID, ExclusionGround> byId(List<ExclusionGround> grounds) {
        Map<UUID, ExclusionGround> byId = new LinkedHashMap<>();
        grounds.forEach(ground -> byId.put(ground.id(), ground));
        return byId;
    }
}
