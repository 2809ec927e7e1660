package org.ironstock.handover.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.count.CountDifferences;
import org.ironstock.handover.count.CountResult.Line;
import org.ironstock.handover.count.CountSheets;
import org.ironstock.handover.domain.CountAcceptance;
import org.ironstock.handover.domain.CountRole;
import org.ironstock.handover.domain.CountSheet;
import org.ironstock.handover.domain.CountState;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EngineTest
class BlindCountProcessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private CountSheets sheets;

    @Autowired
    private CountDifferences differences;

    @Autowired
    private Dossier dossier;

    private CountScene scene;

    @BeforeEach
    void aCount() {
        scene = new CountScene(beans);
    }

    @Test
    void twoCountsThatAgreeAreFiled() {
        scene.lot(1000).lot(0).opened();
        scene.first(1000, 0);
        assertThat(desk.openTasks(scene.reference)).containsExactly("Task_CountSecond");
        scene.second(1000, 0);

        assertThat(desk.ends("blindCount", scene.reference)).containsExactly("EndEvent_CountAgreed");
        assertThat(desk.ends("countProbe", scene.reference)).containsExactly("EndEvent_AGREED");
        assertThat(scene.result().state()).isEqualTo(CountState.AGREED);
        assertThat(scene.result().lines())
                .extracting(Line::accepted, Line::acceptance)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Optional.of(Quantity.of(1000)), Optional.of(CountAcceptance.EQUAL)),
                        org.assertj.core.groups.Tuple.tuple(
                                Optional.of(Quantity.NONE), Optional.of(CountAcceptance.EQUAL)));
        assertThat(dossier.documentsOf(scene.reference))
                .extracting(StoredDocument::kind)
                .containsExactly("countRecord");
        assertThat(scene.result().document())
                .contains(dossier.documentsOf(scene.reference).get(0).id());
    }

    @Test
    void aSmallDifferenceIsCountedOnceMoreByBoth() {
        scene.lot(1000).lot(1000).opened();
        scene.first(1000, 994);
        scene.second(1000, 1000);
        assertThat(scene.counts.state(scene.countId)).isEqualTo(CountState.RECOUNTING);
        assertThat(lines(CountScene.FIRST, "Task_CountFirst")).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("line", 2));

        assertThat(Refused.codes(
                        () -> scene.handIn("Task_CountFirst", CountScene.FIRST, CountScene.sheet(1, 1000, 1000))))
                .containsExactly("COUNT_LINE_UNKNOWN");
        scene.handIn("Task_CountFirst", CountScene.FIRST, CountScene.sheet(2, 998));
        scene.handIn("Task_CountSecond", CountScene.SECOND, CountScene.sheet(2, 1000));
        desk.runJobs(scene.reference);

        assertThat(scene.result().lines())
                .extracting(Line::accepted, Line::acceptance)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Optional.of(Quantity.of(1000)), Optional.of(CountAcceptance.EQUAL)),
                        org.assertj.core.groups.Tuple.tuple(
                                Optional.of(Quantity.of(998)), Optional.of(CountAcceptance.RECOUNT)));
    }

    @Test
    void whatStillDiffersAfterTheRecountIsForAThirdPerson() {
        scene.lot(1000).lot(1000).opened();
        scene.first(1000, 994);
        scene.second(500, 1000);
        assertThat(desk.openTasks(scene.reference)).containsExactly("Task_CountFirst", "Task_CountSecond");
        scene.handIn("Task_CountFirst", CountScene.FIRST, CountScene.sheet(2, 994));
        scene.handIn("Task_CountSecond", CountScene.SECOND, CountScene.sheet(2, 1000));
        desk.runJobs(scene.reference);

        assertThat(differences.disputed(scene.countId)).hasSize(2);
        assertThat(Refused.codes(() -> scene.settle(CountScene.THIRD, 1, 1000)))
                .containsExactly("COUNT_SETTLED_MISSING");
        assertThat(Refused.codes(() -> scene.settle(CountScene.THIRD, 3, 1000)))
                .containsExactlyInAnyOrder("COUNT_SETTLED_OTHER", "COUNT_SETTLED_MISSING", "COUNT_SETTLED_MISSING");
    }

    @Test
    void aThirdPersonSettlesALargeDifference() {
        scene.lot(1000).opened("lch-stock", "cibg-contract-manager");
        scene.first(1000);
        scene.second("cibg-contract-manager-1", 979);
        assertThat(rows("cibg-contract-manager-2", "Task_InvestigateDifference", "lots"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("book", "1.000")
                        .containsEntry("first", "1.000")
                        .containsEntry("second", "979"));
        assertThat(settle("cibg-contract-manager-1")).containsExactly("COUNT_THIRD_COUNTED");
        scene.settle("cibg-contract-manager-2", 1, 990);

        assertThat(desk.ends("blindCount", scene.reference)).containsExactly("EndEvent_DifferenceSettled");
        assertThat(desk.ends("countProbe", scene.reference)).containsExactly("EndEvent_AGREED");
        Line line = scene.result().lines().get(0);
        assertThat(line.accepted()).contains(Quantity.of(990));
        assertThat(line.third()).contains(Quantity.of(990));
        assertThat(line.acceptance()).contains(CountAcceptance.THIRD);
        assertThat(line.explanation()).isEqualTo("Twee dozen stonden apart.");
        assertThat(settle("cibg-contract-manager-2")).containsExactly("COUNT_NOT_INVESTIGATED");
    }

    @Test
    void aDifferenceThatNobodySettlesInThreeDaysEndsTheCount() {
        scene.lot(1000).opened();
        scene.first(1000);
        scene.second(979);
        // Monday and three days: until the end of Thursday
        desk.travelTo(Instant.parse("2026-02-05T22:59:58Z"));
        desk.runJobs(scene.reference);
        assertThat(desk.openTasks(scene.reference)).containsExactly("Task_InvestigateDifference");

        desk.travelTo(Instant.parse("2026-02-05T23:00:00Z"));
        desk.runJobs(scene.reference);
        assertThat(desk.ends("countProbe", scene.reference)).containsExactly("EndEvent_COUNT_DIFFERENCE");
        assertThat(scene.result().state()).isEqualTo(CountState.UNRESOLVED);
        assertThat(scene.result().lines()).extracting(Line::accepted).containsExactly(Optional.empty());
    }

    @Test
    void twoPeopleCountAndNobodyTwice() {
        scene.lot(1000).opened("lch-stock", "lch-stock");
        scene.first("lch-stock-1", 994);
        assertThat(handIn(CountRole.SECOND, "lch-stock-1")).containsExactly("COUNT_SAME_PERSON");
        scene.second("lch-stock-2", 1000);
        assertThat(Refused.codes(() -> scene.first("lch-stock-2", 1000))).containsExactly("COUNT_SAME_PERSON");
    }

    @Test
    void oneSheetIsTakenOfTwoThatComeForTheSameCount() {
        scene.lot(1000).opened();
        scene.first("lch-stock-1", 1000);
        assertThat(handIn(CountRole.FIRST, "lch-stock-2")).containsExactly("COUNT_HANDED_IN");
    }

    @Test
    void aClosedCountTakesNothingMore() {
        scene.lot(1000).opened();
        scene.first(1000);
        assertThatIllegalStateException().isThrownBy(() -> scene.result());
        scene.second(1000);
        assertThat(handIn(CountRole.FIRST, "lch-stock-2")).containsExactly("COUNT_CLOSED");
        assertThat(scene.result().lines()).extracting(Line::first).containsExactly(Optional.of(Quantity.of(1000)));
    }

    @Test
    void aCountThatWasCalledOffTakesNothingMore() {
        scene.lot(1000).opened();
        scene.counts.cancel(scene.countId, "De overdracht is geweigerd.");
        scene.counts.cancel(scene.countId, "Nog eens.");
        assertThat(Refused.codes(() -> scene.first(1000))).containsExactly("COUNT_CLOSED");
        assertThat(scene.result().state()).isEqualTo(CountState.CANCELLED);
    }

    @Test
    void aLotThatLiesThereAndIsNotInTheBooksIsForAThirdPerson() {
        scene.lot(1000).opened();
        Map<String, Object> found = Map.of(
                "lines",
                List.of(Map.of("line", 1, "pieces", 1000)),
                "found",
                List.of(Map.of(
                        "productCode", "iir-mask", "supplierLot", "B-99", "expiresOn", "2028-01-01", "pieces", 40)));
        Map<String, Object> noDay = Map.of(
                "lines",
                List.of(Map.of("line", 1, "pieces", 1000)),
                "found",
                List.of(Map.of(
                        "productCode", "iir-mask", "supplierLot", "B-99", "expiresOn", "2028-02-30", "pieces", 40)));
        assertThat(Refused.codes(() -> scene.handIn("Task_CountFirst", CountScene.FIRST, noDay)))
                .containsExactly("COUNT_FOUND_DAY");
        scene.handIn("Task_CountFirst", CountScene.FIRST, found);
        assertThat(lines(CountScene.SECOND, "Task_CountSecond")).hasSize(1);
        scene.handIn("Task_CountSecond", CountScene.SECOND, found);
        desk.runJobs(scene.reference);

        assertThat(differences.disputed(scene.countId)).singleElement().satisfies(line -> assertThat(line.lotId())
                .isEmpty());
        scene.settle(CountScene.THIRD, 2, 40);
        assertThat(scene.result().lines().get(1).accepted()).contains(Quantity.of(40));
    }

    @Test
    void aLotThatOnlyOneCounterFoundIsForAThirdPerson() {
        scene.lot(1000).opened();
        scene.handIn(
                "Task_CountFirst",
                CountScene.FIRST,
                Map.of(
                        "lines",
                        List.of(Map.of("line", 1, "pieces", 1000)),
                        "found",
                        List.of(Map.of(
                                "productCode",
                                "IIR-MASK",
                                "supplierLot",
                                "B-99",
                                "expiresOn",
                                "2028-01-01",
                                "pieces",
                                40))));
        scene.second(1000);
        assertThat(differences.disputed(scene.countId)).singleElement().satisfies(line -> assertThat(line.second())
                .isEmpty());
    }

    @Test
    void nothingIsComparedBeforeBothHaveHandedIn() {
        scene.lot(1000).opened();
        scene.first(1000);
        assertThatIllegalStateException().isThrownBy(() -> sheets.compare(scene.countId));
    }

    @Test
    void aCountHasLotsAndGroupsThatSeeIt() {
        assertThatIllegalArgumentException().isThrownBy(() -> scene.opened());
        scene.lot(1);
        assertThatIllegalArgumentException().isThrownBy(() -> scene.opened("cibg-buyer", "lch-stock"));
    }

    private List<String> handIn(CountRole role, String official) {
        return sheets
                .handIn(
                        scene.countId,
                        role,
                        new CountSheet(List.of(new CountSheet.Entry(1, 1000)), List.of()),
                        official)
                .stream()
                .map(Finding::code)
                .toList();
    }

    private List<String> settle(String official) {
        return differences
                .settle(
                        scene.countId,
                        List.of(new CountDifferences.Settled(1, Quantity.NONE, "Er ligt niets meer.")),
                        official)
                .stream()
                .map(Finding::code)
                .toList();
    }

    private List<Map<String, Object>> lines(String official, String taskKey) {
        return rows(official, taskKey, "lines");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(String official, String taskKey, String name) {
        return (List<Map<String, Object>>)
                desk.as(official).view(taskKey, scene.reference).data().get(name);
    }
}
