package org.ironstock.handover.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.FrameworkMother;
import org.ironstock.handover.HandoverState;
import org.ironstock.handover.SiteProgress.Goes;
import org.ironstock.handover.SiteState;
import org.ironstock.handover.application.FrameworkRegister;
import org.ironstock.handover.closing.Remnants;
import org.ironstock.handover.domain.Lane;
import org.ironstock.handover.domain.RemnantTotal;
import org.ironstock.handover.persistence.SiteRows;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.signing.SignedDocument;
import org.ironstock.signing.Signing;
import org.ironstock.stock.Holding;
import org.ironstock.stock.LedgerEntry;
import org.ironstock.stock.Movement;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.MovementRefused;
import org.ironstock.stock.PlaceFreezes;
import org.ironstock.stock.StockLedger;
import org.ironstock.supplier.Suppliers;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EngineTest
class HandoverWaveProcessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private StockLedger ledger;

    @Autowired
    private PlaceFreezes freezes;

    @Autowired
    private Signing signing;

    @Autowired
    private Dossier dossier;

    @Autowired
    private SiteRows sites;

    @Autowired
    private Remnants remnants;

    @Autowired
    private FrameworkRegister frameworks;

    @Autowired
    private Suppliers suppliers;

    private WaveScene scene;

    @BeforeEach
    void aHandover() {
        scene = new WaveScene(beans);
    }

    @Test
    void aSiteIsFrozenTestedCountedValuedSignedAndHandedOver() {
        scene.planned(
                scene.lot(scene.first, 1, "vrij", 1000, "2028-01-01"),
                scene.lot(scene.first, 2, "niet vrij", 200, "2028-01-01"),
                scene.lot(scene.first, 3, "gereserveerd", 30, "2028-01-01"),
                scene.lot(scene.second, 4, "vrij", 60, "2026-04-01"));
        assertThat(scene.site(0).state()).isEqualTo(SiteState.PLANNED);
        assertThat(scene.site(0).goes())
                .extracting(Goes::destination, Goes::pieces)
                .containsExactly(
                        tuple("TAKE_OVER", Quantity.of(1000)),
                        tuple("TEST", Quantity.of(200)),
                        tuple("RESERVATION", Quantity.of(30)));
        desk.travelTo(Instant.parse("2026-03-01T22:59:00Z"));
        scene.run();
        assertThat(scene.state()).isEqualTo(SiteState.PLANNED);
        desk.travelTo(WaveScene.FREEZE);
        scene.run();
        assertThat(scene.state()).isEqualTo(SiteState.FROZEN);
        assertThat(freezes.of(scene.first)).hasSize(1);

        rejected(scene.lotId(3));
        assertThat(scene.holdings(3)).containsExactly("REJECTED VWS 200");
        endReservation();
        scene.sampled("");
        assertThat(scene.state()).isEqualTo(SiteState.COUNTING);
        scene.count(997, 200, 30);
        assertThat(scene.state()).isEqualTo(SiteState.MINUTES);
        assertThat(scene.holdings(4)).containsExactly("RESERVED VWS 30");
        scene.value();
        scene.receiverSigns();
        assertThat(scene.state()).isEqualTo(SiteState.SIGNED);
        scene.handover.signers.signAll(scene.id());
        scene.run();

        handedOver();
        desk.travelTo(Instant.parse("2026-03-05T09:00:00Z"));
        scene.run();
        scene.count(60);
        assertThat(scene.site(1).state()).isEqualTo(SiteState.NOTHING_TAKEN);
        assertThat(freezes.of(scene.second)).isEmpty();
        assertThat(scene.handover.handovers().get(scene.id()).state()).isEqualTo(HandoverState.CLOSING);
        assertThat(remnants.totals(scene.id()))
                .extracting(RemnantTotal::lane, RemnantTotal::pieces)
                .containsExactlyInAnyOrder(tuple(Lane.PROCESSING, 200L), tuple(Lane.SALE, 60L));
        assertThat(ledger.verify().findings()).isEmpty();
    }

    /** 997 x 0.08 x 670 / 1461 = 36.577 and 30 x 0.08 x 670 / 1461 = 1.1006: together 37.68. */
    private void handedOver() {
        assertThat(scene.state()).isEqualTo(SiteState.TRANSFERRED);
        assertThat(scene.holdings(2)).containsExactly("FREE %s 997".formatted(scene.receiver));
        assertThat(scene.holdings(3)).containsExactly("REJECTED VWS 200");
        assertThat(scene.holdings(4)).containsExactly("FREE %s 30".formatted(scene.receiver));
        assertThat(sites.get(scene.id() + "-L01").value()).isEqualTo(Money.euro("37.68"));
        assertThat(freezes.of(scene.first)).isEmpty();
        assertThat(dossier.documentsOf(scene.id()))
                .extracting(StoredDocument::kind)
                .contains("transfer", "handoverSettlement");
        SignedDocument signed =
                signing.signatureOf(scene.site(0).minutesId().orElseThrow()).orElseThrow();
        assertThat(signed.signatures())
                .extracting(SignedDocument.Signature::role)
                .containsExactly("lch-stock", "cibg-contract-manager", "cibg-director");
        Instant last = signed.signatures().get(2).signedAt();
        assertThat(scene.site(0).transferredAt()).contains(last);
        assertThat(ledger.entriesOfLot(scene.lotId(2), 0, 10))
                .extracting(LedgerEntry::kind, entry -> entry.quantity().pieces())
                .containsExactly(
                        tuple(MovementKind.OPENING, 1000L),
                        tuple(MovementKind.COUNT, 3L),
                        tuple(MovementKind.OWNERSHIP, 997L));
        assertThat(ledger.entriesOfLot(scene.lotId(2), 2, 1))
                .allSatisfy(entry -> assertThat(entry.occurredAt()).isEqualTo(last));
    }

    /** The papers of a lot that is not free do not come. */
    private void rejected(String lotId) {
        desk.as("lch-stock-1")
                .completeJson(
                        scene.taskOfLot("Task_CompleteCertificates", lotId),
                        Map.of("outcome", "GIVEN_UP", "reason", "De fabrikant bestaat niet meer."));
        scene.run();
        desk.as("cibg-contract-manager-1")
                .completeJson(
                        scene.taskOfLot("Task_HandleLotRejection", lotId),
                        Map.of("claim", "NONE", "serious", "NO", "reason", "Niemand om de claim bij neer te leggen."));
        scene.run();
    }

    private void endReservation() {
        assertThat(reservations(Map.of("reservedFor", "ELDERS", "choice", "KEEP")))
                .containsExactly("RESERVATION_UNKNOWN", "RESERVATION_UNDECIDED");
        assertThat(reservations(Map.of("reservedFor", "ZIEKENHUIS-1", "choice", "END")))
                .containsExactly("RESERVATION_REASON_MISSING");
        desk.as(HandoverScene.MANAGER)
                .completeJson(
                        "Task_DecideReservations",
                        scene.id(),
                        Map.of(
                                "reservations",
                                List.of(Map.of(
                                        "reservedFor",
                                        "ZIEKENHUIS-1",
                                        "choice",
                                        "END",
                                        "reason",
                                        "Het ziekenhuis heeft zelf ingekocht."))));
        scene.run();
    }

    private List<String> reservations(Map<String, Object> row) {
        return Refused.codes(() -> desk.as(HandoverScene.MANAGER)
                .completeJson("Task_DecideReservations", scene.id(), Map.of("reservations", List.of(row))));
    }

    @Test
    void aSampleIsRecordedForEveryProductThatIsDueAndABadLotStaysBehind() {
        scene.planned(
                scene.lot(scene.first, 1, "vrij", 1000, "2028-01-01"),
                scene.lot(scene.first, 2, "vrij", 500, "2028-01-01"));
        desk.travelTo(WaveScene.FREEZE);
        scene.run();
        assertThat(samples("GLOVE", "2026-02-20", "")).containsExactly("SAMPLE_NOT_ASKED", "SAMPLE_MISSING");
        assertThat(samples("IIR-MASK", "2025-09-01", "")).containsExactly("SAMPLE_DAY");
        assertThat(samples("IIR-MASK", "2026-03-03", "")).containsExactly("SAMPLE_DAY");
        assertThat(samples("IIR-MASK", "2026-02-30", "")).containsExactly("SAMPLE_NO_DAY");
        assertThat(samples("IIR-MASK", "2026-02-20", "P-9")).containsExactly("SAMPLE_LOT_UNKNOWN");
        scene.sampled(scene.lotId(3));
        assertThat(scene.site(0).goes())
                .extracting(Goes::destination, Goes::pieces)
                .containsExactly(tuple("TAKE_OVER", Quantity.of(1000)), tuple("QUARANTINE", Quantity.of(500)));
    }

    private List<String> samples(String product, String day, String failed) {
        return Refused.codes(() -> desk.as("tno-test-1")
                .completeJson("Task_RecordSamples", scene.id(), WaveScene.samples(product, day, failed)));
    }

    @Test
    void aCountDifferenceUndoesTheWaveAndItIsTriedAgain() {
        scene.frozen();
        scene.sampled("");
        scene.count(new long[] {1000}, new long[] {900});
        assertThat(scene.state()).isEqualTo(SiteState.IN_DISPUTE);
        desk.travelTo(Instant.parse("2026-03-05T23:00:01Z"));
        scene.run();
        assertThat(scene.state()).isEqualTo(SiteState.UNDONE);
        assertThat(freezes.of(scene.first)).isEmpty();
        assertThat(scene.holdings(2)).containsExactly("FREE VWS 1000");

        assertThat(Refused.codes(() -> scene.again("2026-03-05", "2026-03-05")))
                .containsExactly("WAVE_DAY_PASSED", "WAVE_DAYS_ORDER");
        assertThat(Refused.codes(() -> scene.again("2026-02-30", "2026-03-09"))).containsExactly("WAVE_DAY");
        assertThat(Refused.codes(() -> desk.as(HandoverScene.MANAGER)
                        .completeJson(
                                "Task_DecideNextAttempt",
                                scene.id(),
                                Map.of("choice", "LEAVE_OUT", "reason", "Kort."))))
                .containsExactly("WAVE_REASON_MISSING");
        scene.again("2026-03-09", "2026-03-12");
        scene.run();
        assertThat(scene.site(0).attempt()).isEqualTo(2);
        desk.travelTo(Instant.parse("2026-03-09T09:00:00Z"));
        scene.run();

        // the sample of the first attempt still counts; a third person finds five more than the books say
        scene.count(new long[] {1000}, new long[] {1030});
        settle(1005);
        scene.value();
        scene.receiverSigns();
        scene.handover.signers.signAll(scene.id());
        scene.run();
        assertThat(scene.state()).isEqualTo(SiteState.TRANSFERRED);
        assertThat(scene.holdings(2)).containsExactly("FREE %s 1000".formatted(scene.receiver), "NOT_FREE VWS 5");
        assertThat(ledger.verify().findings()).isEmpty();
    }

    private void settle(long pieces) {
        desk.as("cibg-contract-manager-2")
                .completeJson(
                        "Task_InvestigateDifference",
                        scene.id(),
                        Map.of(
                                "lots",
                                List.of(Map.of("line", 1, "pieces", pieces, "explanation", "Een doos stond apart."))));
        scene.run();
    }

    @Test
    void anEmptySiteIsExplainedByAPerson() {
        scene.planned(scene.lot(scene.first, 1, "vrij", 1000, "2028-01-01"));
        moveAway(2, scene.first, 1000);
        desk.travelTo(WaveScene.FREEZE);
        scene.run();
        assertThat(freezes.of(scene.first)).isEmpty();
        assertThat(desk.as(HandoverScene.MANAGER)
                        .view("Task_ExplainEmptySite", scene.id())
                        .tables())
                .singleElement()
                .satisfies(listed -> assertThat(listed.rows())
                        .containsExactly(List.of("Chirurgisch mondneusmasker type IIR (IIR-MASK)", "1.000")));
        assertThat(Refused.codes(() -> explain("Leeg."))).containsExactly("WAVE_REASON_MISSING");
        explain("De voorraad is verplaatst naar een andere locatie.");
        scene.run();
        assertThat(scene.state()).isEqualTo(SiteState.EMPTY);
        assertThat(desk.ends("handoverWave", scene.id())).containsExactly("EndEvent_SiteEmpty");
    }

    @Test
    void aSiteThatIsGivenUpBetweenTwoWavesIsExplainedAndWhatWasHandedOverStands() {
        scene.planned(
                scene.lot(scene.first, 1, "vrij", 1000, "2028-01-01"),
                scene.lot(scene.second, 2, "vrij", 500, "2028-01-01"));
        desk.travelTo(WaveScene.FREEZE);
        scene.run();
        scene.sampled("");
        scene.count(1000);
        scene.value();
        scene.receiverSigns();
        scene.handover.signers.signAll(scene.id());
        moveAway(3, scene.second, 500);
        desk.travelTo(Instant.parse("2026-03-05T09:00:00Z"));
        scene.run();
        explain("De locatie is opgezegd; de voorraad staat elders.");
        scene.run();
        assertThat(scene.site(1).state()).isEqualTo(SiteState.EMPTY);
        assertThat(freezes.of(scene.second)).isEmpty();
        assertThat(scene.state()).isEqualTo(SiteState.TRANSFERRED);
        assertThat(scene.handover.handovers().get(scene.id()).state()).isEqualTo(HandoverState.CLOSING);
        assertThat(remnants.totals(scene.id()))
                .as("what lies elsewhere now is still to be dealt with")
                .extracting(RemnantTotal::pieces)
                .containsExactly(500L);
    }

    private void moveAway(int row, String site, long pieces) {
        ledger.post(new Movement(
                "TEST-%s-%d".formatted(scene.id(), row),
                MovementKind.TRANSFER,
                "DOC-1",
                beans.getBean(Clock.class).instant(),
                "lch-stock-1",
                List.of(new Movement.Line(
                        scene.lotId(row),
                        Quantity.of(pieces),
                        Holding.free(site, "VWS"),
                        Holding.free("ELDERS-" + site, "VWS")))));
    }

    private void explain(String reason) {
        desk.as(HandoverScene.MANAGER).completeJson("Task_ExplainEmptySite", scene.id(), Map.of("reason", reason));
    }

    private Movement movement(MovementKind kind, long pieces, String owner, Holding to) {
        return new Movement(
                "TEST-%s-%s".formatted(kind, scene.id()),
                kind,
                "DOC-1",
                beans.getBean(Clock.class).instant(),
                "lch-stock-1",
                List.of(new Movement.Line(scene.lotId(2), Quantity.of(pieces), Holding.free(scene.first, owner), to)));
    }

    @Test
    void aRefusalOfTheReceivingPartyUndoesEverything() {
        scene.counted();
        assertThat(valued(scene.receiver, " ", " ")).containsExactly("TEMPERATURE_LOG_MISSING", "PRICE_SOURCE_MISSING");
        assertThat(Refused.codes(() -> value(List.of(price("GLOVE", true)))))
                .containsExactly("PRICE_MISSING", "PRICE_NOT_ASKED");
        assertThat(Refused.codes(() -> value(List.of(price("IIR-MASK", false)))))
                .containsExactly("SHELF_LIFE_MISSING");
        scene.value();
        assertThat(receiver(Map.of("answer", "SIGNED", "signer", " ", "sha256", "0".repeat(64))))
                .containsExactly("RECEIVER_SIGNER_MISSING", "RECEIVER_OTHER_DOCUMENT");
        assertThat(receiver(Map.of("answer", "REFUSED"))).containsExactly("RECEIVER_REASON_MISSING");
        desk.as(HandoverScene.MANAGER)
                .completeJson(
                        "Task_RecordReceiverSignature",
                        scene.id(),
                        Map.of("answer", "REFUSED", "reason", "De waarde is te hoog."));
        scene.run();
        assertThat(scene.state()).isEqualTo(SiteState.UNDONE);
        assertThat(scene.holdings(2)).containsExactly("FREE VWS 1000");
        scene.leaveOut();
        assertThat(scene.state()).isEqualTo(SiteState.LEFT_OUT);
        assertThat(remnants.totals(scene.id())).extracting(RemnantTotal::pieces).containsExactly(1000L);
    }

    private List<String> valued(String receiver, String log, String source) {
        return Refused.codes(() -> desk.as(HandoverScene.MANAGER)
                .completeJson("Task_DetermineValuation", scene.id(), WaveScene.valuation(receiver, log, source)));
    }

    private void value(List<Map<String, Object>> prices) {
        desk.as(HandoverScene.MANAGER)
                .completeJson(
                        "Task_DetermineValuation",
                        scene.id(),
                        Map.of("receiverId", scene.receiver, "temperatureLog", "Logboek 7", "prices", prices));
    }

    private static Map<String, Object> price(String product, boolean shelfLife) {
        Map<String, Object> price = new HashMap<>(
                Map.of("productCode", product, "averageCost", "0,10", "currentPrice", "0,08", "source", "F-1"));
        if (shelfLife) {
            price.put("shelfLifeMonths", 48);
        }
        return price;
    }

    private List<String> receiver(Map<String, Object> answer) {
        return Refused.codes(
                () -> desk.as(HandoverScene.MANAGER).completeJson("Task_RecordReceiverSignature", scene.id(), answer));
    }

    @Test
    void onlyTheSupplierOfTheContractTakesOver() {
        scene.counted();
        assertThat(desk.as(HandoverScene.MANAGER)
                        .view("Task_DetermineValuation", scene.id())
                        .data()
                        .get("receiverId"))
                .isEqualTo(scene.receiver);
        String other = FrameworkMother.consortium(suppliers);
        frameworks.hear(FrameworkMother.signed(other, false, FrameworkMother.need("IIR-MASK", 100)));
        assertThat(valued(other, "Logboek 7", "F-1")).containsExactly("RECEIVER_OTHER");
        assertThat(valued("SUP-9999999", "Logboek 7", "F-1")).containsExactly("RECEIVER_OTHER");
        scene.value();
        assertThat(desk.openTasks(scene.id())).containsExactly("Task_RecordReceiverSignature");
    }

    @Test
    void onTheLastDayOfTheContractTheReceivingPartyStillSigns() {
        scene = endingOnTheDayOfTheFreeze();
        scene.minuted();
        assertThat(scene.state()).isEqualTo(SiteState.SIGNED);
    }

    @Test
    void afterTheContractHasEndedNothingIsTakenOverAndTheWaveCanBeUndone() {
        scene = endingOnTheDayOfTheFreeze();
        scene.counted();
        scene.value();
        desk.travelTo(WaveScene.FREEZE.plus(1, ChronoUnit.DAYS));
        assertThat(receiver(Map.of("answer", "SIGNED", "signer", "A. Directeur", "sha256", scene.minutesSha())))
                .containsExactly("RECEIVER_CONTRACT_TERM");
        desk.as(HandoverScene.MANAGER)
                .completeJson(
                        "Task_RecordReceiverSignature",
                        scene.id(),
                        Map.of("answer", "REFUSED", "reason", "De raamovereenkomst is geëindigd."));
        scene.run();
        assertThat(scene.state()).isEqualTo(SiteState.UNDONE);
    }

    private WaveScene endingOnTheDayOfTheFreeze() {
        return new WaveScene(
                beans,
                new HandoverScene(
                        beans,
                        FrameworkMother.signed(
                                FrameworkMother.consortium(suppliers),
                                false,
                                LocalDate.of(2026, 3, 2).minusDays(90),
                                FrameworkMother.need("IIR-MASK", 100))));
    }

    @Test
    void aReceivingPartyThatDoesNotSignInTimeIsARefusal() {
        scene.counted();
        scene.value();
        desk.travelTo(Instant.parse("2026-03-17T09:00:00Z"));
        scene.run();
        assertThat(scene.state()).isEqualTo(SiteState.UNDONE);
        assertThat(desk.ends("handoverTransfer", scene.id())).containsExactly("EndEvent_SiteNotHandedOver");
    }

    @Test
    void aRefusalOfTheStateUndoesEverythingAndTheSecondAttemptSucceeds() {
        scene.minuted();
        scene.handover.signers.refuse(scene.id());
        scene.run();
        assertThat(scene.state()).isEqualTo(SiteState.UNDONE);
        assertThat(desk.as(HandoverScene.MANAGER)
                        .view("Task_DecideNextAttempt", scene.id())
                        .facts())
                .anySatisfy(fact -> assertThat(fact.value()).contains("De motivering overtuigt mij niet."));
        assertThat(scene.holdings(2)).containsExactly("FREE VWS 1000");
        assertThat(freezes.of(scene.first)).isEmpty();

        scene.again("2026-03-02", "2026-03-09");
        scene.run();
        scene.count(1000);
        scene.value();
        scene.receiverSigns();
        scene.handover.signers.signAll(scene.id());
        scene.run();
        assertThat(scene.state()).isEqualTo(SiteState.TRANSFERRED);
        // 1000 x 0.08 x 670 / 1461 = 36.687
        assertThat(sites.get(scene.id() + "-L01").value()).isEqualTo(Money.euro("36.69"));
    }

    @Test
    void theSecondAttemptProposesThePricesOfTheFirstAndTheOfficialMayChangeThem() {
        scene.counted();
        assertThat(proposedPrices()).singleElement().satisfies(price -> assertThat(price)
                .doesNotContainKeys("averageCost", "source"));
        scene.value();
        scene.receiverSigns();
        scene.handover.signers.refuse(scene.id());
        scene.run();
        scene.again("2026-03-02", "2026-03-09");
        scene.run();
        scene.count(1000);
        assertThat(proposedPrices())
                .containsExactly(Map.of(
                        "productCode",
                        "IIR-MASK",
                        "shelfLifeUnknown",
                        true,
                        "averageCost",
                        "0,1",
                        "currentPrice",
                        "0,08",
                        "shelfLifeMonths",
                        48,
                        "source",
                        "F-2026-12"));

        Map<String, Object> lower = price("IIR-MASK", true);
        lower.put("currentPrice", "0,05");
        value(List.of(lower));
        scene.run();
        // 1000 x 0.05 x 670 / 1461 = 22.929
        assertThat(sites.get(scene.id() + "-L01").value()).isEqualTo(Money.euro("22.93"));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> proposedPrices() {
        return (List<Map<String, Object>>) desk.as(HandoverScene.MANAGER)
                .view("Task_DetermineValuation", scene.id())
                .data()
                .get("prices");
    }

    @Test
    void minutesThatTheStateDoesNotSignInTimeAreUndone() {
        scene.minuted();
        desk.travelTo(Instant.parse("2026-03-17T09:00:00Z"));
        scene.run();
        assertThat(scene.state()).isEqualTo(SiteState.UNDONE);
        assertThat(scene.holdings(2)).containsExactly("FREE VWS 1000");
    }

    @Test
    void aSignedCrisisReleaseLeavesAFrozenSiteAndACountedSiteIsTriedAgain() {
        scene.minuted();
        assertThat(refusedMovement()).containsExactly("PLACE_FROZEN");
        scene.start("crisisRelease", "vws-gmt-policy-1", "handoverId", scene.id());
        assertThat(Refused.codes(() -> scene.draftRelease("ELDERS", 1))).containsExactly("SITE_NOT_FROZEN");
        assertThat(Refused.codes(() -> scene.draftRelease(scene.first, 1001))).containsExactly("CRISIS_STOCK_SHORT");
        // the minutes wait for the first signature, the release for its only one
        signMinutesButTheLast();
        scene.draftRelease(scene.first, 400);
        signAs("vws-gmt-director-1");
        assertThat(scene.holdings(2)).containsExactly("FREE VWS 600");
        assertThat(desk.ends("crisisRelease", scene.id())).containsExactly("EndEvent_CrisisStockIssued");

        scene.handover.signers.signAll(scene.id());
        scene.run();
        assertThat(scene.state()).isEqualTo(SiteState.UNDONE);
        assertThat(scene.holdings(2)).containsExactly("FREE VWS 600");
    }

    private List<String> refusedMovement() {
        try {
            ledger.post(movement(MovementKind.TRANSFER, 1, "VWS", Holding.free("ELDERS", "VWS")));
        } catch (MovementRefused refused) {
            return refused.findings().stream().map(Finding::code).toList();
        }
        return List.of();
    }

    private void signMinutesButTheLast() {
        signAs("lch-stock-1");
        signAs("cibg-contract-manager-2");
    }

    private void signAs(String official) {
        scene.sign(official);
        scene.run();
    }

    @Test
    void aReleaseThatNobodySignsOrThatComesTooLateIssuesNothing() {
        scene.counted();
        scene.askRelease(400);
        scene.handover.signers.refuse(scene.id());
        scene.run();
        assertThat(desk.ends("crisisRelease", scene.id())).containsExactly("EndEvent_CrisisReleaseRefused");

        scene.askRelease(400);
        ledger.post(movement(MovementKind.QUARANTINE, 700, "VWS", Holding.notFree(scene.first, "VWS")));
        scene.handover.signers.signAll(scene.id());
        scene.run();
        assertThat(scene.holdings(2)).containsExactly("FREE VWS 300", "NOT_FREE VWS 700");

        scene.askRelease(300);
        desk.travelTo(Instant.parse("2026-03-17T09:00:00Z"));
        scene.run();
        assertThat(desk.ends("crisisRelease", scene.id()))
                .containsExactly(
                        "EndEvent_CrisisReleaseRefused",
                        "EndEvent_CrisisReleaseRefused",
                        "EndEvent_CrisisReleaseRefused");
        assertThat(scene.holdings(2)).containsExactly("FREE VWS 300", "NOT_FREE VWS 700");
    }

    @Test
    void aReleaseIsAskedOfAFrozenSiteOnly() {
        assertThat(Refused.codes(() -> scene.start("crisisRelease", "vws-gmt-policy-1", "handoverId", "OVD-1999-001")))
                .containsExactly("HANDOVER_UNKNOWN");
        scene.planned(scene.lot(scene.first, 1, "vrij", 1000, "2028-01-01"));
        assertThat(Refused.codes(() -> scene.start("crisisRelease", "vws-gmt-policy-1", "handoverId", scene.id())))
                .containsExactly("NO_SITE_FROZEN");
    }

    @Test
    void aSignedReversalTakesATransferBackAndBothStayToBeSeen() {
        scene.transferred();
        scene.askReversal();
        scene.handover.signers.refuse(scene.id());
        scene.run();
        assertThat(scene.state()).isEqualTo(SiteState.TRANSFERRED);

        scene.askReversal();
        scene.handover.signers.signAll(scene.id());
        scene.run();
        assertThat(scene.state()).isEqualTo(SiteState.REVERSED);
        assertThat(scene.holdings(2)).containsExactly("FREE VWS 1000");
        assertThat(ledger.entriesOfLot(scene.lotId(2), 0, 10))
                .extracting(LedgerEntry::kind)
                .containsExactly(MovementKind.OPENING, MovementKind.OWNERSHIP, MovementKind.REVERSAL);
        assertThat(desk.ends("handoverReversal", scene.id()))
                .containsExactlyInAnyOrder("EndEvent_TransferStands", "EndEvent_TransferReversed");
        assertThat(Refused.codes(() ->
                        scene.start("handoverReversal", HandoverScene.MANAGER, "siteHandoverId", scene.id() + "-L01")))
                .containsExactly("TRANSFER_NOT_BOOKED");
    }

    @Test
    void aReleaseAndAReversalThatWereAskedByMistakeAreWithdrawnAndChangeNothing() {
        scene.minuted();
        scene.start("crisisRelease", "vws-gmt-policy-1", "handoverId", scene.id());
        withdraw("vws-gmt-policy-1", "Task_DraftCrisisRelease");
        assertThat(desk.ends("crisisRelease", scene.id())).containsExactly("EndEvent_CrisisReleaseWithdrawn");

        scene.handover.signers.signAll(scene.id());
        scene.run();
        assertThat(scene.state()).isEqualTo(SiteState.TRANSFERRED);
        scene.start("handoverReversal", HandoverScene.MANAGER, "siteHandoverId", scene.id() + "-L01");
        withdraw(HandoverScene.MANAGER, "Task_DraftReversal");
        assertThat(desk.ends("handoverReversal", scene.id())).containsExactly("EndEvent_ReversalWithdrawn");
        assertThat(scene.state()).isEqualTo(SiteState.TRANSFERRED);
    }

    private void withdraw(String official, String taskKey) {
        desk.as(official).completeJson(taskKey, scene.id(), Map.of("choice", "WITHDRAW", "reason", WaveScene.REASON));
    }

    @Test
    void goodsThatAreGoneAreNotTakenBack() {
        scene.transferred();
        scene.askReversal();
        ledger.post(movement(
                MovementKind.TRANSFER, 1, scene.receiver, Holding.free("ELDERS-" + scene.first, scene.receiver)));
        scene.handover.signers.signAll(scene.id());
        scene.run();
        assertThat(scene.state()).isEqualTo(SiteState.TRANSFERRED);

        scene.askReversal();
        desk.travelTo(Instant.parse("2026-03-17T09:00:00Z"));
        scene.run();
        assertThat(desk.ends("handoverReversal", scene.id()))
                .containsExactly("EndEvent_TransferStands", "EndEvent_TransferStands");
    }

    @Test
    void aWaveOfFiveThousandLotsIsSignedAtOnce() {
        int lots = 5_000;
        scene.planned(IntStream.rangeClosed(1, lots)
                .mapToObj(number -> scene.lot(scene.first, number, "vrij", 10, "2028-01-01"))
                .toArray(String[]::new));
        desk.travelTo(WaveScene.FREEZE);
        scene.run();
        scene.sampled("");
        scene.count(WaveScene.times(lots, 10));
        scene.value();
        scene.receiverSigns();
        scene.handover.signers.signAll(scene.id());
        scene.run();
        assertThat(scene.state()).isEqualTo(SiteState.TRANSFERRED);
        assertThat(ledger.entriesOfMovement(scene.id() + "-L01-1-EIGENDOM")).hasSize(lots);
        assertThat(ledger.holdingsAt(scene.first))
                .hasSize(lots)
                .allSatisfy(held -> assertThat(held.holding().owner()).isEqualTo(scene.receiver));
        // each lot 10 x 0.08 x 670 / 1461 = 0.3668, to the cent 0.37
        assertThat(sites.get(scene.id() + "-L01").value()).isEqualTo(Money.euro("1850.00"));
    }
}
