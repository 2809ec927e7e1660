package org.ironstock.handover.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.HandoverClosed;
import org.ironstock.handover.HandoverState;
import org.ironstock.handover.application.FrameworkRegister;
import org.ironstock.handover.closing.Disposals;
import org.ironstock.handover.closing.FinalReports;
import org.ironstock.handover.closing.Reconciliations;
import org.ironstock.handover.closing.Remnants;
import org.ironstock.handover.domain.Country;
import org.ironstock.handover.domain.Disposal;
import org.ironstock.handover.domain.Lane;
import org.ironstock.handover.domain.Reconciliation;
import org.ironstock.handover.domain.RemnantTotal;
import org.ironstock.handover.domain.StockDifference;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.stock.Flow;
import org.ironstock.stock.LedgerEntry;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.Reversal;
import org.ironstock.stock.StockLedger;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@EngineTest
@RecordApplicationEvents
class HandoverClosingProcessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private StockLedger ledger;

    @Autowired
    private Remnants remnants;

    @Autowired
    private Disposals disposals;

    @Autowired
    private Reconciliations reconciliations;

    @Autowired
    private FinalReports reports;

    @Autowired
    private FrameworkRegister frameworks;

    @Autowired
    private Dossier dossier;

    @Autowired
    private ApplicationEvents events;

    private ClosingScene scene;

    @BeforeEach
    void aCase() {
        scene = new ClosingScene(beans).begun();
    }

    @Test
    void everythingThatIsLeftGoesItsWayAndTheBooksComeToZero() {
        assertThat(remnants.lanes(scene.handoverId))
                .containsExactlyInAnyOrder(Lane.SALE, Lane.PROCESSING, Lane.QUARANTINE);
        scene.judged(Lane.PROCESSING, Map.of());

        scene.chosen(Lane.SALE, Map.of("pieces", 40));
        assertThat(shown("Task_OfferLots", ClosingScene.MANAGER).tables().get(1).rows())
                .as("what forty pieces of € 0,06 cost new")
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get(0)).endsWith(" (IIR-MASK)");
                    assertThat(row).endsWith(new Money(240).inDutch());
                });
        scene.offered();
        scene.sold();
        scene.signed();
        Disposal sale = disposals.of(scene.handoverId).get(0);
        assertThat(sale.state()).isEqualTo(Disposal.State.BOOKED);
        assertThat(ledger.entriesOfLot(scene.lot(5), 0, 10))
                .filteredOn(entry -> entry.kind() == MovementKind.SALE)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.quantity().pieces()).isEqualTo(40);
                    assertThat(entry.documentRef())
                            .isEqualTo(sale.document().orElseThrow().toString());
                });

        scene.chosen(Lane.SALE, Map.of());
        scene.offered();
        scene.nobody("Task_RecordBuyer");
        assertThat(pieces(Lane.DONATION)).isEqualTo(20);
        scene.processed();
        assertThat(remnants.lanes(scene.handoverId)).containsExactly(Lane.DONATION);

        scene.chosen(Lane.DONATION, Map.of());
        scene.given("CHARITY", "12345678", "NL");
        scene.signed();

        assertThat(desk.openTasks(scene.handoverId)).containsExactly("Task_DraftFinalReport");
        scene.reported();
        scene.signed();

        assertThat(desk.ends("handoverClosing", scene.handoverId)).containsExactly("EndEvent_HandoverClosed");
        assertThat(desk.ends("stockHandover", scene.handoverId)).containsExactly("EndEvent_HandoverEnded");
        assertThat(desk.ends("lotDisposal", scene.handoverId)).hasSize(4).containsOnly("EndEvent_LaneEmpty");
        assertThat(scene.handover.handovers().get(scene.handoverId).state()).isEqualTo(HandoverState.ENDED);
        assertThat(events.stream(HandoverClosed.class))
                .singleElement()
                .satisfies(closed -> assertThat(closed.handoverId()).isEqualTo(scene.handoverId));
        LocalDate closedOn = LocalDate.of(2026, 2, 2);
        assertThat(frameworks.find(scene.handover.frameworkRef)).hasValueSatisfying(framework -> {
            assertThat(framework.mirroredOn(closedOn)).isFalse();
            assertThat(framework.mirroredOn(closedOn.plusDays(1)))
                    .as("a mirror is due, although no wave was transferred")
                    .isTrue();
        });
        Reconciliation.Line line = reconciliations
                .latest(scene.handoverId)
                .orElseThrow()
                .verdict()
                .lines()
                .get(0);
        assertThat(line.of(Flow.OPENING)).isEqualTo(1369);
        assertThat(line.of(Flow.TRANSFERRED)).isEqualTo(1070);
        assertThat(line.of(Flow.SOLD)).isEqualTo(40);
        assertThat(line.of(Flow.DONATED)).isEqualTo(20);
        assertThat(line.of(Flow.PROCESSED)).isEqualTo(239);
        assertThat(line.balance()).isZero();
        assertThat(dossier.documentsOf(scene.handoverId))
                .extracting(StoredDocument::kind)
                .contains(
                        "sale",
                        "donation",
                        "processing",
                        "disposalLots",
                        "wasteCertificate",
                        "reconciliation",
                        "finalReport",
                        "finalReportFigures",
                        "finalReportData");
        assertThat(new String(
                        dossier.content(dossier.latest(scene.handoverId, "finalReportData")
                                .orElseThrow()
                                .id()),
                        java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"proceedsCents\":12500", "\"transferred\":1070");
        assertThat(ledger.verify().findings()).isEmpty();
    }

    @Test
    void aDecisionThatIsNotTakenPutsTheLotsBack() {
        scene.judged(Lane.DONATION, Map.of("lotId", scene.lot(1)));
        scene.judged(Lane.PROCESSING, Map.of());
        scene.moved(Lane.SALE, Lane.DONATION, Map.of());
        scene.moved(Lane.PROCESSING, Lane.QUARANTINE, Map.of());
        assertThat(remnants.lanes(scene.handoverId)).containsExactly(Lane.DONATION, Lane.QUARANTINE);

        scene.chosen(Lane.DONATION, Map.of("pieces", 200));
        assertThat(disposals.lots(disposals.of(scene.handoverId).get(0).id(), "", 0, 10))
                .as("what expires first is in it whole, the next lot is cut")
                .extracting(lot -> lot.lotId(), lot -> lot.quantity().pieces())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(scene.lot(5), 60L),
                        org.assertj.core.groups.Tuple.tuple(scene.lot(1), 140L));
        assertThat(shown("Task_RecordRecipient", ClosingScene.MANAGER).data().get("countries"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains(new Country("NL", "Nederland"), new Country("UA", "Oekraïne"));
        scene.given("NEEDY_COUNTRY", "", "UA");
        assertThat(shown("Task_AdviseForeignAffairs", "foreign-affairs-1").facts())
                .contains(new TaskView.Fact("Land", "Oekraïne"));
        scene.advised("NEGATIVE");
        assertThat(pieces(Lane.DONATION)).isEqualTo(260);

        scene.chosen(Lane.DONATION, Map.of());
        scene.given("PUBLIC_TASK", "", "NL");
        scene.refused();
        assertThat(pieces(Lane.DONATION)).isEqualTo(260);
        assertThat(disposals.of(scene.handoverId).get(0).state()).isEqualTo(Disposal.State.RETURNED);

        scene.chosen(Lane.DONATION, Map.of());
        scene.given("NEEDY_COUNTRY", "", "UA");
        scene.advised("POSITIVE");
        desk.travelTo(HandoverScene.MONDAY.plus(Duration.ofDays(15)));
        desk.runJobs(scene.handoverId);
        assertThat(pieces(Lane.DONATION)).isEqualTo(260);
        assertThat(ledger.entriesOfLot(scene.lot(1), 0, 10))
                .extracting(LedgerEntry::kind)
                .containsExactly(MovementKind.OPENING);

        scene.chosen(Lane.DONATION, Map.of());
        scene.nobody("Task_RecordRecipient");
        assertThat(remnants.totals(scene.handoverId))
                .extracting(RemnantTotal::lane, RemnantTotal::pieces)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Lane.PROCESSING, 260L),
                        org.assertj.core.groups.Tuple.tuple(Lane.QUARANTINE, 39L));
    }

    @Test
    void expiredLotsReachNobody() {
        assertThat(Refused.codes(() -> desk.as(ClosingScene.LAWYER)
                        .completeJson(
                                "Task_JudgeQuarantine",
                                scene.handoverId,
                                Map.of("lane", "SALE", "reason", ClosingScene.REASON, "productCode", "FFP2-MASK"))))
                .containsExactly("LANE_NOTHING");
        scene.chosen(Lane.SALE, Map.of());
        scene.offered();
        desk.travelTo(HandoverScene.MONDAY.plus(Duration.ofDays(58)));
        assertThat(Refused.codes(() -> scene.sold())).containsExactly("DISPOSAL_EXPIRED");
        scene.nobody("Task_RecordBuyer");
        assertThat(remnants.totals(scene.handoverId))
                .extracting(RemnantTotal::lane)
                .containsExactly(Lane.PROCESSING, Lane.QUARANTINE);
        assertThat(Refused.codes(() -> scene.moved(Lane.PROCESSING, Lane.SALE, Map.of())))
                .containsExactly("LANE_UNFIT");
        assertThat(Refused.codes(() -> scene.chosen(Lane.PROCESSING, Map.of("productCode", "FFP2-MASK"))))
                .containsExactly("DISPOSAL_EMPTY");
    }

    @Test
    void aDifferenceBlocksTheEndUntilItIsMendedOrSignedAsLost() {
        scene.judged(Lane.MISSING, Map.of("lotId", scene.lot(2)));
        scene.judged(Lane.PROCESSING, Map.of());
        scene.moved(Lane.SALE, Lane.PROCESSING, Map.of());
        scene.plant("TE-VEEL", 7);
        scene.processed();
        scene.judged(Lane.MISSING, Map.of());

        assertThat(differences())
                .containsExactlyInAnyOrder(
                        StockDifference.Kind.LEFT, StockDifference.Kind.LEFT, StockDifference.Kind.OPENING);
        assertThat(Refused.codes(() -> scene.resolved("LOST"))).containsExactly("LOSS_OTHER_DIFFERENCE");
        ledger.reverse(new Reversal(
                scene.handoverId + "-TEST-TE-VEEL",
                "Dubbel geboekt",
                scene.plan().toString(),
                "lch-stock-1"));
        scene.resolved("MENDED");
        assertThat(differences()).containsExactly(StockDifference.Kind.LEFT);
        assertThat(Refused.codes(() -> desk.as(ClosingScene.FINANCE)
                        .completeJson(
                                "Task_ResolveDifference",
                                scene.handoverId,
                                Map.of("resolution", "LOST", "reason", "Niet gevonden."))))
                .containsExactly("LOSS_REASON");

        scene.resolved("LOST");
        scene.refused();
        assertThat(desk.openTasks(scene.handoverId)).containsExactly("Task_ResolveDifference");
        scene.resolved("LOST");
        desk.travelTo(HandoverScene.MONDAY.plus(Duration.ofDays(15)));
        desk.runJobs(scene.handoverId);
        assertThat(desk.openTasks(scene.handoverId)).containsExactly("Task_ResolveDifference");
        scene.resolved("LOST");
        scene.signed();
        assertThat(ledger.entriesOfLot(scene.lot(2), 0, 10))
                .extracting(LedgerEntry::kind)
                .containsExactly(MovementKind.OPENING, MovementKind.COUNT);

        aReportThatNoLongerHoldsIsDrawnUpAnew();
    }

    @Test
    void aReportThatSaysTooLittleIsRefused() {
        reconciliations.reconcile(scene.handoverId);
        assertThat(reports.draft(scene.handoverId, "a".repeat(49), "l".repeat(49), ClosingScene.MANAGER))
                .extracting(Finding::code)
                .containsExactly("REPORT_ACCOUNT", "REPORT_LESSONS");
        assertThat(reports.draft(scene.handoverId, "a".repeat(50), "l".repeat(50), ClosingScene.MANAGER))
                .isEmpty();
    }

    private void aReportThatNoLongerHoldsIsDrawnUpAnew() {
        scene.reported();
        scene.refused();
        scene.reported();
        desk.travelTo(HandoverScene.MONDAY.plus(Duration.ofDays(31)));
        desk.runJobs(scene.handoverId);
        assertThat(desk.openTasks(scene.handoverId)).containsExactly("Task_DraftFinalReport");
        scene.reported();
        scene.plant("NA-RAPPORT", 1);
        scene.signed();
        assertThat(desk.openTasks(scene.handoverId)).containsExactly("Task_JudgeQuarantine");
        ledger.reverse(new Reversal(
                scene.handoverId + "-TEST-NA-RAPPORT",
                "Dubbel geboekt",
                scene.plan().toString(),
                "lch-stock-1"));
        scene.judged(Lane.MISSING, Map.of());
        scene.reported();
        scene.signed();
        assertThat(desk.ends("handoverClosing", scene.handoverId)).containsExactly("EndEvent_HandoverClosed");
        assertThat(List.copyOf(reconciliations.of(scene.handoverId))).hasSizeGreaterThan(3);
    }

    private TaskView shown(String taskKey, String official) {
        return desk.as(official).view(taskKey, scene.handoverId);
    }

    private List<StockDifference.Kind> differences() {
        return reconciliations.latest(scene.handoverId).orElseThrow().verdict().differences().stream()
                .map(StockDifference::kind)
                .toList();
    }

    private long pieces(Lane lane) {
        return remnants.totals(scene.handoverId).stream()
                .filter(total -> total.lane() == lane)
                .mapToLong(RemnantTotal::pieces)
                .sum();
    }
}
