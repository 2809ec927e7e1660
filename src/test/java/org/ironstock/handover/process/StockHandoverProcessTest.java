package org.ironstock.handover.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ironstock.handover.ListText.row;
import static org.ironstock.handover.process.HandoverScene.site;

import java.time.Duration;
import java.util.List;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.HandoverState;
import org.ironstock.handover.application.HandoverPlans;
import org.ironstock.handover.application.StockLists;
import org.ironstock.handover.domain.HandoverPlan.Wave;
import org.ironstock.handover.domain.StockList;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.AsOf;
import org.ironstock.stock.HoldingQuestion;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.StockLedger;
import org.ironstock.stock.StockStatus;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EngineTest
class StockHandoverProcessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private StockLedger ledger;

    @Autowired
    private StockLists lists;

    @Autowired
    private HandoverPlans plans;

    @Autowired
    private Dossier dossier;

    private HandoverScene scene;

    @BeforeEach
    void aCase() {
        scene = new HandoverScene(beans);
    }

    @Test
    void anAcceptedListIsBookedAsItIsAndEveryLotGetsADestination() {
        scene.begun();
        StockList list = scene.listed();
        assertThat(holdings()).isEmpty();
        assertThat(desk.as(HandoverScene.MANAGER)
                        .view("Task_AcceptStockList", scene.handoverId)
                        .data())
                .containsEntry("listNumber", list.number());

        scene.accept(HandoverScene.MANAGER, list.number(), "");
        assertThat(holdings()).isEmpty();
        desk.runJobs(scene.handoverId);

        assertThat(holdings())
                .extracting(stock -> stock.holding().status(), StockHolding::quantity)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(StockStatus.FREE, Quantity.of(1000)),
                        org.assertj.core.groups.Tuple.tuple(StockStatus.NOT_FREE, Quantity.of(200)),
                        org.assertj.core.groups.Tuple.tuple(StockStatus.RESERVED, Quantity.of(30)),
                        org.assertj.core.groups.Tuple.tuple(StockStatus.REJECTED, Quantity.of(4)),
                        org.assertj.core.groups.Tuple.tuple(StockStatus.EXPIRED, Quantity.of(5)),
                        org.assertj.core.groups.Tuple.tuple(StockStatus.FREE, Quantity.of(60)),
                        org.assertj.core.groups.Tuple.tuple(StockStatus.FREE, Quantity.of(70)));
        assertThat(ledger.entriesOfLot(scene.lots().get(0), 0, 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo(MovementKind.OPENING));
        assertThat(ledger.verify().findings()).isEmpty();
        assertThat(lists.find(list.number()).orElseThrow().state()).isEqualTo(StockList.State.BOOKED);
        assertThat(dossier.documentsOf(scene.handoverId))
                .extracting(StoredDocument::kind)
                .contains("stockListAcceptance");
        assertThat(scene.handovers().get(scene.handoverId).state()).isEqualTo(HandoverState.PLAN);
        assertThat(desk.openTasks(scene.handoverId)).containsExactly("Task_DraftHandoverPlan");
    }

    @Test
    void whoBroughtTheListDoesNotAcceptIt() {
        scene.begun();
        assertThat(Refused.codes(() -> scene.accept(HandoverScene.MANAGER, 1, "")))
                .containsExactly("LIST_NOT_WAITING");
        StockList own = lists.bring(
                scene.handoverId,
                "lijst.csv",
                new java.io.ByteArrayInputStream(org.ironstock.handover.ListText.of(
                        row("ASSEN", "IIR-MASK", scene.lot(1), "vrij", "1", "2028-01-01"))),
                HandoverScene.MANAGER);
        assertThat(Refused.codes(() -> scene.accept(HandoverScene.MANAGER, own.number(), "")))
                .containsExactly("LIST_OWN");
    }

    @Test
    void aListWithRemarksIsAcceptedWithAnExplanation() {
        scene.begun();
        StockList list = scene.bring(
                row("ASSEN", "IIR-MASK", scene.lot(1), "vrij", "1", "2028-01-01"),
                row("VENLO", "IIR-MASK", scene.lot(1), "vrij", "1", "2028-01-01"));
        assertThat(Refused.codes(() -> scene.accept(HandoverScene.MANAGER, list.number(), "x".repeat(19))))
                .containsExactly("LIST_REMARK_MISSING");
        scene.accept(HandoverScene.MANAGER, list.number(), "x".repeat(20));
    }

    @Test
    void theSameFileIsAcceptedOnce() {
        scene.opened();
        HandoverScene other = new HandoverScene(beans).begun();
        StockList again = lists.bring(
                other.handoverId,
                "lijst.csv",
                new java.io.ByteArrayInputStream(org.ironstock.handover.ListText.of(
                        row("ASSEN", "IIR-MASK", scene.lot(1), "vrij", "1000", "2028-01-01"),
                        row("ASSEN", "IIR-MASK", scene.lot(2), "niet vrij", "200", "2028-01-01"),
                        row("ASSEN", "IIR-MASK", scene.lot(3), "gereserveerd", "30", "2028-01-01"),
                        row("VENLO", "IIR-MASK", scene.lot(4), "afgekeurd", "4", "2028-01-01"),
                        row("VENLO", "IIR-MASK", scene.lot(5), "verlopen", "5", "2025-01-01"),
                        row("VENLO", "IIR-MASK", scene.lot(6), "vrij", "60", "2026-04-01"),
                        row("VENLO", "IIR-MASK", scene.lot(7), "vrij", "70", "2028-01-01"))),
                HandoverScene.KEEPER);
        assertThat(Refused.codes(() -> other.accept(HandoverScene.MANAGER, again.number(), "")))
                .containsExactly("LIST_KNOWN");
    }

    @Test
    void aSignedPlanHasItsWaves() {
        scene.opened();
        scene.draft();
        desk.runJobs(scene.handoverId);
        assertThat(plans.waves(scene.handoverId)).isEmpty();

        scene.signers.signAll(scene.handoverId);
        desk.runJobs(scene.handoverId);

        assertThat(plans.waves(scene.handoverId))
                .extracting(Wave::number, Wave::sites)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, List.of("ASSEN")),
                        org.assertj.core.groups.Tuple.tuple(2, List.of("VENLO")));
        assertThat(scene.handovers().get(scene.handoverId).state()).isEqualTo(HandoverState.WAVES);
    }

    @Test
    void aPlanThatCannotBeCarriedOutIsRefused() {
        scene.opened();
        assertThat(Refused.codes(() -> scene.draft(site("ASSEN", 1, "2026-03-02", "2026-03-05"))))
                .containsExactly("PLAN_SITE_MISSING");
        assertThat(Refused.codes(() -> scene.draft(
                        site("ASSEN", 1, "2026-02-30", "2026-03-05"), site("VENLO", 1, "2026-03-02", "2026-03-05"))))
                .containsExactly("PLAN_DAY");
    }

    @Test
    void aRefusedPlanIsDrawnUpAnew() {
        scene.opened();
        scene.draft();
        desk.runJobs(scene.handoverId);
        scene.signers.refuse(scene.handoverId);
        desk.runJobs(scene.handoverId);

        assertThat(desk.openTasks(scene.handoverId)).containsExactly("Task_DraftHandoverPlan");
        assertThat(plans.waves(scene.handoverId)).isEmpty();
        scene.draft(site("ASSEN", 1, "2026-03-02", "2026-03-05"), site("VENLO", 1, "2026-03-02", "2026-03-05"));
        desk.runJobs(scene.handoverId);
        scene.signers.signAll(scene.handoverId);
        desk.runJobs(scene.handoverId);
        assertThat(plans.waves(scene.handoverId)).extracting(Wave::sites).containsExactly(List.of("ASSEN", "VENLO"));
    }

    @Test
    void aPlanThatIsNotSignedInTimeIsDrawnUpAnew() {
        scene.opened();
        scene.draft();
        desk.runJobs(scene.handoverId);
        desk.travelTo(HandoverScene.MONDAY.plus(Duration.ofDays(15)));
        desk.runJobs(scene.handoverId);
        assertThat(desk.openTasks(scene.handoverId)).containsExactly("Task_DraftHandoverPlan");
    }

    private List<StockHolding> holdings() {
        return scene.lots().stream()
                .flatMap(lot -> ledger.holdings(HoldingQuestion.ofLot(lot, AsOf.latest())).stream())
                .toList();
    }
}
