package org.ironstock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.ironstock.demo.TenderWalk.Stop;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.tender.PublicTender;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.Tenders;
import org.ironstock.tender.assessment.AssessmentRounds;
import org.ironstock.tender.domain.AssessmentRound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.client.HttpClientErrorException;

/** A tender that goes wrong wherever it can and still ends in a contract: over HTTP and at the desks of officials. */
@EngineTest
class DisputedTenderTest {

    private static final String PRODUCT = "IIR-MASK";

    @Autowired
    private TenderWalk walk;

    @Autowired
    private Outsiders outsiders;

    @Autowired
    private Desk desk;

    @Autowired
    private Desks desks;

    @Autowired
    private Tenders tenders;

    @Autowired
    private Dossier dossier;

    @Autowired
    private AssessmentRounds rounds;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Clock clock;

    private List<Outsiders.Party> bidders;
    private DeskOffice court;

    @BeforeEach
    void inFebruary() {
        court = new DeskOffice(application);
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
        bidders = List.of(party("Noordzee"), party("Veilig Zorg"), party("Delta"));
    }

    @Test
    void aDisputedTenderIsDecidedAnewAndConcludedAfterASecondStandstill() {
        new DisputedTender(application, court).play();
    }

    @Test
    void aReassessmentOfQualityRunsThroughTheWholeTenderAgain() {
        String tenderId = walk.walk(title(), PRODUCT, 500_000, bidders, Stop.STANDSTILL);
        judge(tenderId, sue(tenderId), "REASSESS_QUALITY");
        assertThat(stage(tenderId)).isEqualTo(TenderStage.ASSESSMENT);
        desk.as("cibg-contract-manager-1")
                .completeJson(
                        "Task_RenewPanel",
                        tenderId,
                        Map.of("team", "SAME", "reason", "Het vonnis gaat niet over het team."));
        walk.resume(tenderId, bidders, Stop.DECLARATIONS, Stop.END);

        assertThat(stage(tenderId)).isEqualTo(TenderStage.CONCLUDED);
        assertThat(rounds.all(tenderId)).extracting(AssessmentRound::round).containsExactly(2);
        assertThat(kinds(tenderId)).filteredOn("qualityReport"::equals).hasSize(2);
    }

    @Test
    void aReassessmentOfThePriceKeepsTheQualityReport() {
        String tenderId = walk.walk(title(), PRODUCT, 500_000, bidders, Stop.STANDSTILL);
        judge(tenderId, sue(tenderId), "REASSESS_PRICE");
        assertThat(stage(tenderId)).isEqualTo(TenderStage.PRICING);
        walk.resume(tenderId, bidders, Stop.AWARD_ADVICE, Stop.STANDSTILL);

        assertThat(stage(tenderId)).isEqualTo(TenderStage.STANDSTILL);
        assertThat(kinds(tenderId)).filteredOn("qualityReport"::equals).hasSize(1);
        assertThat(kinds(tenderId)).filteredOn("awardDecision"::equals).hasSize(2);
    }

    @Test
    void aProhibitionLeadsToTheEndWithoutAward() {
        String tenderId = walk.walk(title(), PRODUCT, 500_000, bidders, Stop.STANDSTILL);
        judge(tenderId, sue(tenderId), "PROHIBITED");
        assertThat(desk.openTasks(tenderId)).containsExactly("Task_MotivateNoAward");
    }

    @Test
    void aWinnerThatRefusesIsFollowedByTheNextInRankWhoProvesAndSigns() {
        String tenderId = walk.walk(title(), PRODUCT, 500_000, bidders, Stop.SUPPLIER_SIGNATURE);
        String winner = winnerOf(tenderId);
        outsiders.send(
                "contract.refused-by-supplier",
                Map.of("contractId", contractOf(tenderId), "reason", "De grondstoffen zijn te duur geworden."));
        desks.runJobs(tenderId);
        desks.answer(
                "cibg-lawyer-2",
                "Task_RemoveContractObstacle",
                tenderId,
                Map.of("choice", "NEXT_IN_RANK", "reason", "De winnaar heeft het contract geweigerd."));
        desks.runJobs(tenderId);
        List<Outsiders.Party> others =
                bidders.stream().filter(party -> !party.id().equals(winner)).toList();
        walk.resume(tenderId, others, Stop.EVIDENCE, Stop.AWARD_DECISION);
        desks.answer(
                TenderWalk.BUYER,
                "Task_RenewAdvice",
                tenderId,
                Map.of("motive", "De winnaar tekent niet; de volgende in rang heeft alles bewezen."));
        desks.runJobs(tenderId);
        walk.resume(tenderId, others, Stop.AWARD_DECISION, Stop.END);

        assertThat(stage(tenderId)).isEqualTo(TenderStage.CONCLUDED);
        assertThat(publicPart(tenderId).contract().orElseThrow().supplierId()).isNotEqualTo(winner);
    }

    @Test
    void aJudgmentDuringContractingBringsTheTenderBackToTheAward() {
        String tenderId = walk.walk(title(), PRODUCT, 500_000, bidders, Stop.STANDSTILL);
        Instant end = standstillEnd(tenderId);
        walk.waitOutStandstill(tenderId);
        desks.runJobs(tenderId);
        judge(tenderId, sue(tenderId, DutchCalendar.dayOf(end)), "NEW_DECISION");
        walk.supplierSigns(tenderId, bidders);
        desks.runJobs(tenderId);
        desks.answer(
                "cibg-lawyer-2",
                "Task_RemoveContractObstacle",
                tenderId,
                Map.of("choice", "WITHDRAW_AWARD", "reason", "De rechter wil een nieuwe beslissing."));
        desks.runJobs(tenderId);
        assertThat(stage(tenderId)).isEqualTo(TenderStage.AWARD);
        walk.resume(tenderId, bidders, Stop.AWARD_DECISION, Stop.END);
        assertThat(stage(tenderId)).isEqualTo(TenderStage.CONCLUDED);
    }

    private String sue(String tenderId) {
        return sue(tenderId, DutchCalendar.dayOf(clock.instant()));
    }

    private String sue(String tenderId, LocalDate startedOn) {
        String number = "C/09/" + UUID.randomUUID();
        court.defend(tenderId, number, "Veilig Zorg", startedOn);
        return number;
    }

    private void judge(String tenderId, String number, String outcome) {
        court.judged(tenderId, number, outcome, DutchCalendar.dayOf(clock.instant()));
    }

    private Instant standstillEnd(String tenderId) {
        return publicPart(tenderId).dates().standstillEndsAt().orElseThrow();
    }

    private PublicTender publicPart(String tenderId) {
        return tenders.findPublic(tenderId).orElseThrow();
    }

    private TenderStage stage(String tenderId) {
        return tenders.find(tenderId).orElseThrow().stage();
    }

    private List<String> kinds(String tenderId) {
        return dossier.documentsOf(tenderId).stream().map(StoredDocument::kind).toList();
    }

    private String contractOf(String tenderId) {
        return offers(tenderId)
                .map(offer -> String.valueOf(offer.getValue().get("contractId")))
                .findFirst()
                .orElseThrow();
    }

    private String winnerOf(String tenderId) {
        return offers(tenderId).map(Map.Entry::getKey).findFirst().orElseThrow();
    }

    private Stream<Map.Entry<String, Map<?, ?>>> offers(String tenderId) {
        return bidders.stream().flatMap(party -> {
            try {
                return Stream.of(Map.<String, Map<?, ?>>entry(party.id(), outsiders.offeredContract(tenderId, party)));
            } catch (HttpClientErrorException.NotFound notTheWinner) {
                return Stream.empty();
            }
        });
    }

    private Outsiders.Party party(String name) {
        String kvk = String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
        return walk.party(name + " " + kvk, kvk, "Utrecht");
    }

    private static String title() {
        return "Mondmaskers " + UUID.randomUUID();
    }
}
