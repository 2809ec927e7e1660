package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.intake.EventHandler;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.assessment.NotReady;
import org.ironstock.tender.domain.AwardAdvice;
import org.ironstock.tender.domain.BidRejection;
import org.ironstock.tender.domain.BidderRequest;
import org.ironstock.tender.domain.BidderRequest.Kind;
import org.ironstock.tender.domain.PriceEnvelopes;
import org.ironstock.tender.domain.RankedOffer;
import org.ironstock.tender.domain.Rankings;
import org.ironstock.tender.domain.ScoringFormula;
import org.ironstock.tender.domain.SealNotBroken;
import org.ironstock.tender.domain.TenderMother;
import org.ironstock.tender.fairness.BidderRequests;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.pricing.Advice;
import org.ironstock.tender.pricing.LowPriceAnswer;
import org.ironstock.tender.pricing.LowPrices;
import org.ironstock.tender.pricing.Pricing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EngineTest
class TenderPricingProcessTest {

    private static final Map<String, Object> AWARD =
            Map.of("advice", "AWARD", "motive", "De eerste in de rangorde voldoet aan alles.");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private Rankings rankings;

    @Autowired
    private Pricing pricing;

    @Autowired
    private LowPrices lowPrices;

    @Autowired
    private Advice advice;

    @Autowired
    private Bidders bidders;

    @Autowired
    private PriceEnvelopes envelopes;

    @Autowired
    private BidderRequests requests;

    @Autowired
    private Dossier dossier;

    @Autowired
    private TenderCases tenders;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    private List<String> order(AssessmentScene scene) {
        return rankings.ranking(scene.tenderId).stream()
                .map(offer -> bidders.name(scene.tenderId, offer.bidId()))
                .toList();
    }

    private Object outcome(String instance) {
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName("adviceOutcome")
                .singleResult()
                .getValue();
    }

    /** Alfa is the cheaper one, Beta the better one. */
    private AssessmentScene betterBeta() {
        return assessed("400000", "420000", Map.of("Alfa", 3, "Beta", 5));
    }

    /** Alfa bids so far below Beta that it must explain its price. */
    private AssessmentScene cheapAlfa() {
        return equallyGood("300000", "500000");
    }

    private AssessmentScene equallyGood(String alfa, String beta) {
        return assessed(alfa, beta, Map.of("Alfa", 4, "Beta", 4));
    }

    private AssessmentScene assessed(String alfa, String beta, Map<String, Integer> scores) {
        return new AssessmentScene(beans).bid("Alfa", alfa).bid("Beta", beta).assessed(scores);
    }

    /** The bidder that was asked for an explanation gives it. */
    private BidderRequest explain(AssessmentScene scene, String bidder) {
        BidderRequest request = requests.find(scene.tenderId, scene.bidOf(bidder), Kind.LOW_PRICE)
                .orElseThrow();
        BidderRequest answered = requests.answer(
                scene.tenderId,
                request.id(),
                Kind.LOW_PRICE,
                request.supplierId(),
                "Grote voorraad en eigen productie.",
                Optional.empty(),
                "API");
        desk.runJobs(scene.tenderId);
        return answered;
    }

    private void judge(AssessmentScene scene, String bidder, boolean accepted) {
        desk.as("cibg-lawyer-2")
                .completeJson(
                        "Task_JudgeLowPrices",
                        scene.tenderId,
                        Map.of(
                                "rows",
                                List.of(Map.of(
                                        "bidId",
                                        scene.bidOf(bidder),
                                        "accepted",
                                        accepted,
                                        "reason",
                                        "Getoetst aan de marktprijzen."))));
    }

    @Test
    void pricesAreOpenedRankedAndAdvisedOn() {
        AssessmentScene scene = betterBeta();
        String instance = scene.start("tenderPricing", Map.of());

        assertThat(tenders.get(scene.tenderId).stage()).isEqualTo(TenderStage.PRICING);
        // 60 * 3/5 + 40 * (528 - 400)/228 = 58.46 and 60 + 40 * (528 - 420)/228 = 78.95
        assertThat(rankings.ranking(scene.tenderId))
                .extracting(offer -> offer.figure().shown().toPlainString())
                .containsExactly("78.95", "58.46");
        assertThat(order(scene)).containsExactly("Beta", "Alfa");
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_GiveAwardAdvice");
        desk.as("cibg-buyer-1").completeJson("Task_GiveAwardAdvice", scene.tenderId, AWARD);

        assertThat(scene.ends(instance)).containsExactly("EndEvent_AwardAdvised");
        assertThat(outcome(instance)).isEqualTo("AWARD");
        assertThat(rankings.winner(scene.tenderId).map(RankedOffer::price)).contains(Money.euro(420_000));
        assertThat(rankings.advice(scene.tenderId).orElseThrow().negative()).isFalse();
        assertThat(dossier.latest(scene.tenderId, "awardAdvice")).isPresent();
        assertThat(dossier.preparers(dossier.latest(scene.tenderId, "awardAdvice")
                        .orElseThrow()
                        .id()))
                .contains("cibg-buyer-1");
    }

    @Test
    void aLetterFindsOwnScoresAndInWhatTheWinnerIsBetter() {
        AssessmentScene scene = betterBeta();
        scene.start("tenderPricing", Map.of());

        assertThat(rankings.result(scene.tenderId, scene.bidOf("Alfa"))).satisfies(result -> {
            assertThat(result.place().orElseThrow().rank()).isEqualTo(2);
            assertThat(result.scores()).hasSize(2).allMatch(score -> score.score() == 3 && score.scale() == 5);
            assertThat(result.relativeAdvantages()).hasSize(2).allMatch(text -> text.contains("winnaar 5 en u 3"));
        });
        assertThat(rankings.result(scene.tenderId, scene.bidOf("Beta")).relativeAdvantages())
                .isEmpty();
        assertThat(rankings.results(scene.tenderId)).hasSize(2);
        assertThat(rankings.formula(scene.tenderId)).contains("Gewogen factor");
    }

    @Test
    void noPriceIsAVariableOfTheEngine() {
        AssessmentScene scene = equallyGood("404071.17", "420000");
        scene.start("tenderPricing", Map.of());

        assertThat(history.createHistoricVariableInstanceQuery().list())
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains("404071")
                        || String.valueOf(variable.getValue()).contains("40407117"));
    }

    @Test
    void pricesStayClosedWithoutASignedQualityReport() {
        AssessmentScene scene = new AssessmentScene(beans).bid("Alfa", "400000").opened();
        runtime.startProcessInstanceByKey("tenderPricing", scene.tenderId, Map.of("tenderId", scene.tenderId));
        Job job = management.createJobQuery().processDefinitionKey("tenderPricing").executable().list().stream()
                .filter(one -> scene.tenderId.equals(runtime.createProcessInstanceQuery()
                        .processInstanceId(one.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> management.executeJob(job.getId())).isInstanceOf(NotReady.class);
        assertThatThrownBy(() -> envelopes.open(scene.tenderId)).isInstanceOf(SealNotBroken.class);
        assertThatThrownBy(() -> pricing.rank(scene.tenderId)).isInstanceOf(NotReady.class);
        assertThat(rankings.ranking(scene.tenderId)).isEmpty();
    }

    @Test
    void anAcceptedExplanationKeepsTheBid() {
        AssessmentScene scene = cheapAlfa();
        String instance = scene.start("tenderPricing", Map.of());
        assertThat(desk.openTasks(scene.tenderId)).isEmpty();
        assertThat(requests.of(scene.tenderId, Kind.LOW_PRICE)).singleElement().satisfies(asked -> {
            assertThat(asked.bidId()).isEqualTo(scene.bidOf("Alfa"));
            assertThat(asked.dueAt())
                    .contains(DutchCalendar.endOf(DutchCalendar.official()
                            .plusWorkingDays(DutchCalendar.dayOf(asked.askedAt().orElseThrow()), 5)));
        });
        explain(scene, "Alfa");

        assertThatThrownBy(() -> desk.as("cibg-lawyer-2")
                        .completeJson("Task_JudgeLowPrices", scene.tenderId, Map.of("rows", List.of())))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining("Beoordeel de lage prijs van Alfa");
        judge(scene, "Alfa", true);

        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_GiveAwardAdvice");
        assertThat(pricing.newest(scene.tenderId).round()).isOne();
        desk.as("cibg-buyer-1").completeJson("Task_GiveAwardAdvice", scene.tenderId, AWARD);
        assertThat(scene.ends(instance)).containsExactly("EndEvent_AwardAdvised");
    }

    @Test
    void eachLowPriceIsJudgedOnceWithAReasonOfTenCharactersBeforeAnybodyAdvises() {
        AssessmentScene scene = cheapAlfa();
        scene.start("tenderPricing", Map.of());
        explain(scene, "Alfa");

        assertThat(Refused.codes(() -> lowPrices.judge(
                        scene.tenderId,
                        new LowPriceAnswer(List.of(accepted(scene, "Te kort.."), accepted(scene, "Te kort.."))),
                        "cibg-lawyer-2")))
                .containsExactly("PRICE_WITHOUT_REASON", "PRICE_UNEXPECTED");
        assertThat(Refused.codes(
                        () -> advice.give(scene.tenderId, AwardAdvice.Advice.AWARD, "Voldoet.", "cibg-buyer-1")))
                .containsExactly("LOW_PRICE_OPEN");
        lowPrices.judge(scene.tenderId, new LowPriceAnswer(List.of(accepted(scene, "Te kort..."))), "cibg-lawyer-2");
        advice.give(scene.tenderId, AwardAdvice.Advice.AWARD, "Voldoet.", "cibg-buyer-1");
        assertThat(rankings.advice(scene.tenderId)).isPresent();
    }

    private static LowPriceAnswer.Row accepted(AssessmentScene scene, String reason) {
        return new LowPriceAnswer.Row(scene.bidOf("Alfa"), true, reason);
    }

    @Test
    void aTokenMovedPastTheAdviceDrawsNone() {
        AssessmentScene scene = new AssessmentScene(beans).bid("Alfa", "400000").assessed(Map.of("Alfa", 4));
        scene.start("tenderPricing", Map.of());

        assertThatThrownBy(() -> advice.draw(scene.tenderId))
                .isInstanceOfSatisfying(NotReady.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::code)
                        .containsExactly("NO_ADVICE"))
                .hasMessageContaining("nog geen gunningsadvies gegeven");
        assertThat(dossier.latest(scene.tenderId, Advice.KIND)).isEmpty();
    }

    @Test
    void aPriceJustAboveTheLimitIsNotFlagged() {
        AssessmentScene scene = equallyGood("350000.01", "500000");
        scene.start("tenderPricing", Map.of());

        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_GiveAwardAdvice");
    }

    @Test
    void aPriceExactlyAtTheLimitIsFlagged() {
        AssessmentScene scene = equallyGood("350000", "500000");
        scene.start("tenderPricing", Map.of());

        assertThat(requests.of(scene.tenderId, Kind.LOW_PRICE)).hasSize(1);
    }

    @Test
    void aRejectedExplanationMakesTheRankingAnewAndSaysWhetherTheOrderChanged() {
        TenderMother.DocumentsBuilder documents = new TenderMother.DocumentsBuilder();
        documents.formula = ScoringFormula.relative("SUPPLY");
        // with C: A 55 + 40*19/50 = 70.2 above B 48 + 40*19/40 = 67; without C: B 48 + 40 = 88 above A 55 + 32 = 87
        AssessmentScene scene = new AssessmentScene(beans, documents.build())
                .bid("A", "500000")
                .bid("B", "400000")
                .bid("C", "190000")
                .assessedByCriterion(Map.of("A", List.of(5, 4), "B", List.of(4, 4), "C", List.of(2, 1)));
        scene.start("tenderPricing", Map.of());
        List<String> before = order(scene);
        assertThat(pricing.reversals(scene.tenderId)).singleElement().satisfies(reversal -> assertThat(
                        reversal.excluded())
                .isEqualTo(scene.bidOf("C").toString()));
        explain(scene, "C");
        judge(scene, "C", false);
        assertThat(desk.as("cibg-buyer-1")
                        .view("Task_GiveAwardAdvice", scene.tenderId)
                        .findings())
                .filteredOn(finding -> finding.code().equals("ORDER_CHANGED"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.blocking()).isFalse();
                    assertThat(finding.message())
                            .isEqualTo("De rangorde veranderde nadat een inschrijving was afgevallen.");
                });

        assertThat(pricing.newest(scene.tenderId)).satisfies(round -> {
            assertThat(round.round()).isEqualTo(2);
            assertThat(round.orderChanged()).isTrue();
        });
        assertThat(dossier.evidenceOf(scene.tenderId))
                .extracting(Evidence::statement)
                .anyMatch(text -> text.contains("veranderd; eerst: A, B, C; nu: B, A."));
        assertThat(before).containsExactly("A", "B", "C");
        assertThat(order(scene)).containsExactly("B", "A");
        assertThat(bidders.rejections(scene.tenderId))
                .extracting(BidRejection::ground)
                .containsExactly(BidRejection.Ground.ABNORMALLY_LOW);
        assertThat(rankings.result(scene.tenderId, scene.bidOf("C")).rejection())
                .isPresent();
    }

    @Test
    void aBidWithoutAPriceAboveZeroFallsOutAndNobodyIsLeftToAwardTo() {
        AssessmentScene scene = new AssessmentScene(beans).bid("Alfa", "0.00").assessed(Map.of("Alfa", 4));
        String instance = scene.start("tenderPricing", Map.of());
        assertThat(bidders.rejections(scene.tenderId))
                .extracting(BidRejection::ground)
                .containsExactly(BidRejection.Ground.PRICE_INVALID);

        assertThatThrownBy(() -> desk.as("cibg-buyer-1").completeJson("Task_GiveAwardAdvice", scene.tenderId, AWARD))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining("geen geldige inschrijving");
        desk.as("cibg-buyer-1")
                .completeJson(
                        "Task_GiveAwardAdvice",
                        scene.tenderId,
                        Map.of("advice", "NO_AWARD", "motive", "Er is geen geldige prijs aangeboden."));

        assertThat(scene.ends(instance)).containsExactly("EndEvent_NoAwardAdvised");
        assertThat(outcome(instance)).isEqualTo("NO_AWARD");
    }

    @Test
    void aNegativeAdviceIsKeptForWhoSigns() {
        AssessmentScene scene = new AssessmentScene(beans).bid("Alfa", "400000").assessed(Map.of("Alfa", 4));
        String instance = scene.start("tenderPricing", Map.of());
        assertThat(Refused.codes(() -> desk.as("cibg-buyer-1")
                        .completeJson(
                                "Task_GiveAwardAdvice",
                                scene.tenderId,
                                Map.of("advice", "AGAINST_BUT_SUBMITTED", "motive", "Negen tek"))))
                .containsExactly("REASON_TOO_SHORT");
        desk.as("cibg-buyer-1")
                .completeJson(
                        "Task_GiveAwardAdvice",
                        scene.tenderId,
                        Map.of(
                                "advice",
                                "AGAINST_BUT_SUBMITTED",
                                "motive",
                                "Er is maar één aanbieder en de prijs is hoog."));

        assertThat(outcome(instance)).isEqualTo("AWARD");
        assertThat(rankings.advice(scene.tenderId)).get().satisfies(advice -> {
            assertThat(advice.negative()).isTrue();
            assertThat(advice.advice()).isEqualTo(AwardAdvice.Advice.AGAINST_BUT_SUBMITTED);
            assertThat(advice.advisedBy()).isEqualTo("cibg-buyer-1");
        });
    }

    @Test
    void nobodyIsRejectedWithoutHavingBeenAskedOrBeforeTheTermHasEnded() {
        AssessmentScene scene = cheapAlfa();
        String instance = scene.start("tenderPricing", Map.of());
        LowPriceAnswer reject = new LowPriceAnswer(
                List.of(new LowPriceAnswer.Row(scene.bidOf("Alfa"), false, "Te goedkoop om waar te zijn.")));
        Instant due = requests.of(scene.tenderId, Kind.LOW_PRICE).get(0).dueAt().orElseThrow();

        desk.travelTo(due);
        assertThatThrownBy(() -> lowPrices.judge(scene.tenderId, reject, "cibg-lawyer-2"))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining("zonder verzoek mag niet worden afgewezen");
        assertThat(bidders.rejections(scene.tenderId)).isEmpty();

        desk.travelTo(due.plusSeconds(1));
        desk.runJobs(scene.tenderId);
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_JudgeLowPrices");
        judge(scene, "Alfa", false);
        assertThat(bidders.rejections(scene.tenderId)).hasSize(1);
        desk.as("cibg-buyer-1").completeJson("Task_GiveAwardAdvice", scene.tenderId, AWARD);
        assertThat(scene.ends(instance)).containsExactly("EndEvent_AwardAdvised");
    }

    @ParameterizedTest(name = "{0} seconds after the term")
    @CsvSource({"0, false", "1, true"})
    void anExplanationAfterTheTermIsKeptAsLateAndCountsAsNone(long seconds, boolean late) {
        AssessmentScene scene = cheapAlfa();
        scene.start("tenderPricing", Map.of());
        Instant due = requests.of(scene.tenderId, Kind.LOW_PRICE).get(0).dueAt().orElseThrow();
        desk.travelTo(due.plusSeconds(seconds));
        BidderRequest answered = explain(scene, "Alfa");

        assertThat(answered.answers()).singleElement().satisfies(answer -> assertThat(answer.late())
                .isEqualTo(late));
        assertThat(answered.answerInTime().isPresent()).isEqualTo(!late);
        assertThat(lowPrices.explanation(scene.tenderId, scene.bidOf("Alfa")))
                .contains(late ? "Geen toelichting" : "Grote voorraad");
    }

    @Test
    void anExplanationComesAsAnEventAndNobodyAnswersForAnother() {
        AssessmentScene scene = cheapAlfa();
        scene.start("tenderPricing", Map.of());
        BidderRequest request = requests.of(scene.tenderId, Kind.LOW_PRICE).get(0);
        EventHandler handler = beans.getBeansOfType(EventHandler.class).values().stream()
                .filter(one -> one.eventName().equals("explanation.received"))
                .findFirst()
                .orElseThrow();
        String words = "Wij produceren zelf.";
        assertThat(Refused.findings(() -> handler.handle(event(request, "SUP-ANDER", words))))
                .extracting(Finding::message)
                .containsExactly("Deze vraag is niet aan deze inschrijver gesteld.");
        assertThat(Refused.codes(() -> handler.handle(event(request, request.supplierId(), " "))))
                .containsExactly("ANSWER_EMPTY");

        handler.handle(event(request, request.supplierId(), words));
        desk.runJobs(scene.tenderId);
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_JudgeLowPrices");
        assertThat(Refused.findings(() -> handler.handle(event(request, request.supplierId(), words))))
                .extracting(Finding::message)
                .containsExactly("De termijn is gesloten; er wordt geen antwoord meer aangenomen.");
    }

    private EventHandler.InboundEvent event(BidderRequest request, String supplier, String words) {
        return new EventHandler.InboundEvent(
                "1",
                "urn:test",
                "",
                "test-client",
                beans.getBean(ObjectMapper.class)
                        .valueToTree(Map.of(
                                "tenderId",
                                request.tenderId(),
                                "requestId",
                                request.id().toString(),
                                "supplierId",
                                supplier,
                                "text",
                                words)));
    }
}
