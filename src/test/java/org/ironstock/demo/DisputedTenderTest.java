package org.ironstock.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.demo.TenderWalk.Stop;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.opendata.OpenRecord;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.signing.Signing;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.tender.PublicTender;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.Tenders;
import org.ironstock.tender.assessment.AssessmentRounds;
import org.ironstock.tender.domain.AssessmentRound;
import org.ironstock.tender.fairness.BidderRequests;
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
    private Signing signing;

    @Autowired
    private AssessmentRounds rounds;

    @Autowired
    private HistoryService history;

    @Autowired
    private BidderRequests requests;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Clock clock;

    private List<Outsiders.Party> bidders;

    @BeforeEach
    void inFebruary() {
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
        bidders = List.of(party("Noordzee"), party("Veilig Zorg"), party("Delta"));
    }

    @Test
    void aDisputedTenderIsDecidedAnewAndConcludedAfterASecondStandstill() {
        String tenderId = walk.walk(title(), PRODUCT, 500_000, List.of(), Stop.BIDDING);
        bidWithALowAndALateOne(tenderId);
        walk.resume(tenderId, bidders, Stop.OPENING, Stop.AWARD_ADVICE);
        judgeLowPrice(tenderId);
        walk.resume(tenderId, bidders, Stop.AWARD_ADVICE, Stop.STANDSTILL);
        Instant firstEnd = standstillEnd(tenderId);

        String number = sue(tenderId);
        desk.travelTo(firstEnd.plusSeconds(2));
        desks.runJobs(tenderId);
        assertThat(stage(tenderId)).isEqualTo(TenderStage.STANDSTILL);
        judge(tenderId, number, "NEW_DECISION");
        assertThat(stage(tenderId)).isEqualTo(TenderStage.AWARD);

        desks.signAll(tenderId);
        desks.runJobs(tenderId);
        assertThat(standstillEnd(tenderId)).isAfter(firstEnd);
        assertThat(publicPart(tenderId).awards()).hasSize(2);
        walk.waitOutStandstill(tenderId);
        desks.runJobs(tenderId);
        walk.resume(tenderId, bidders, Stop.SUPPLIER_SIGNATURE, Stop.END);

        assertThat(stage(tenderId)).isEqualTo(TenderStage.CONCLUDED);
        assertThat(kinds(tenderId))
                .contains("judgment", "frameworkContract", "notice29")
                .filteredOn("awardDecision"::equals)
                .hasSize(2);
        assertThat(kinds(tenderId))
                .filteredOn(kind -> kind.startsWith("awardLetter-"))
                .hasSize(6);
        assertThat(kinds(tenderId))
                .filteredOn(kind -> kind.startsWith("awardWithdrawnLetter-"))
                .hasSize(3);
        StoredDocument contract = dossier.latest(tenderId, "frameworkContract").orElseThrow();
        assertThat(signing.notSigned(contract.id())).isEmpty();
        assertThat(OpenRecord.of(application, tenderId).outcomes())
                .containsExactly("award", "awardCancellation", "award", "contract");
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(tenderId)
                        .unfinished()
                        .count())
                .isZero();
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
        String number = "C/09/" + UUID.randomUUID();
        report(tenderId, number, DutchCalendar.dayOf(end).toString());
        judge(tenderId, number, "NEW_DECISION");
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

    private void bidWithALowAndALateOne(String tenderId) {
        walk.appointPanel(tenderId);
        walk.bid(tenderId, PRODUCT, bidders.get(0), 78);
        walk.bid(tenderId, PRODUCT, bidders.get(1), 82);
        walk.bid(tenderId, PRODUCT, bidders.get(2), 35);
        desk.travelTo(
                tenders.find(tenderId).orElseThrow().closingAt().orElseThrow().plusSeconds(2));
        desks.runJobs(tenderId);
        Outsiders.Party late = party("Te Laat");
        assertThatThrownBy(() -> walk.bid(tenderId, PRODUCT, late, 60))
                .isInstanceOf(HttpClientErrorException.UnprocessableEntity.class);
    }

    /** The one flagged price is explained by its bidder and accepted, so that its bid stays in. */
    private void judgeLowPrice(String tenderId) {
        Outsiders.Party low = bidders.get(2);
        outsiders.send(
                "explanation.received",
                Map.of(
                        "tenderId",
                        tenderId,
                        "requestId",
                        requests.to(tenderId, low.id()).get(0).id().toString(),
                        "supplierId",
                        low.id(),
                        "text",
                        "Wij hebben een eigen lijn en lage energiekosten."));
        desks.runJobs(tenderId);
        Task task = desk.task("Task_JudgeLowPrices", tenderId);
        List<Map<String, Object>> rows = ((List<?>)
                        desks.view("cibg-lawyer-1", task).data().get("rows"))
                .stream()
                        .map(row -> Map.<String, Object>of(
                                "bidId",
                                json.convertValue(row, Map.class).get("bidId"),
                                "accepted",
                                true,
                                "reason",
                                "De toelichting is onderbouwd met contracten."))
                        .toList();
        assertThat(rows).hasSize(1);
        desks.answer("cibg-lawyer-1", task, Map.of("rows", rows));
        desks.runJobs(tenderId);
    }

    private String sue(String tenderId) {
        String number = "C/09/" + UUID.randomUUID();
        report(
                tenderId,
                number,
                DutchCalendar.dayOf(
                                tenders.find(tenderId).orElseThrow().closingAt().orElseThrow())
                        .toString());
        return number;
    }

    private void report(String tenderId, String number, String day) {
        outsiders.send(
                "court.proceedings-started",
                Map.of("tenderId", tenderId, "caseNumber", number, "plaintiff", "Veilig Zorg", "startedOn", day));
        desks.runJobs(tenderId);
    }

    private void judge(String tenderId, String number, String outcome) {
        desks.complete(
                "cibg-lawyer-1",
                "Task_Defend",
                tenderId,
                Map.of("statement", "De beoordeling is volledig en navolgbaar gemotiveerd."));
        outsiders.send(
                "court.judgment-given",
                Map.of(
                        "tenderId",
                        tenderId,
                        "caseNumber",
                        number,
                        "outcome",
                        outcome,
                        "givenOn",
                        DutchCalendar.dayOf(clock.instant()).toString(),
                        "reference",
                        "ECLI:NL:RBDHA:2026:1234"));
        desks.runJobs(tenderId);
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
