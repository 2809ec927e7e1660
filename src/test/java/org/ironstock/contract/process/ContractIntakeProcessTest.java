package org.ironstock.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.application.ContractIntake;
import org.ironstock.contract.application.ContractTransfers;
import org.ironstock.contract.domain.Judgment;
import org.ironstock.contract.domain.Piece;
import org.ironstock.contract.persistence.IntakeRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.payment.Commitments;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.signing.Signing;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EngineTest
class ContractIntakeProcessTest {

    private static final String LAWYER = "rvo-lawyer-1";
    private static final String MOTIVE = "De prijs is marktconform en de levering is nodig voor de ijzeren voorraad.";
    /** Ten days after Monday 2 February 2026. */
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 2, 12);

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private Dossier dossier;

    @Autowired
    private Signing signing;

    @Autowired
    private Commitments commitments;

    @Autowired
    private ContractIntake intake;

    @Autowired
    private ContractTransfers transfers;

    @Autowired
    private IntakeRows rows;

    @Test
    void aCompleteContractIsSignedOverAndItsCommitmentIsKept() {
        ContractScene scene = new ContractScene(beans).transferred();
        assertThat(scene.contractId).startsWith("CTR-2026-");
        assertThat(desk.openTasks(scene.contractId)).containsExactly("Task_RegisterContract");

        scene.supplierKnown().withAllPieces().registered();
        assertThat(scene.contract().state()).isEqualTo(ContractState.TRANSFER);
        assertThat(desk.openTasks(scene.contractId)).containsExactly("Task_SignDocument");
        assertThat(commitments.reserved(scene.contractId, Money.euro(2_500_000)))
                .isTrue();
        StoredDocument transfer =
                dossier.latest(scene.contractId, "contractTransfer").orElseThrow();
        assertThat(dossier.preparers(transfer.id())).contains(ContractScene.MANAGER);

        scene.signers.signAll(scene.contractId);
        desk.runJobs(scene.contractId);
        assertThat(scene.contract().state()).isEqualTo(ContractState.ACTIVE);
        assertThat(scene.contract().remainingValue()).contains(Money.euro(2_250_000));
        assertThat(scene.contract().supplier().supplierId()).isPresent();
        assertThat(signing.notSigned(transfer.id())).isEmpty();
        assertThat(signing.signatureOf(transfer.id()).orElseThrow().signatures())
                .extracting(signature -> signature.role())
                .containsExactly("vws-gmt-director", "rvo-director");
        assertThat(commitments.reserve(scene.contractId, Commitments.IRON_STOCK, Money.euro(1), "x"))
                .map(Finding::code)
                .contains("BUDGET_COMMITTED_ALREADY");
        assertThat(desk.ends("contractIntake", scene.contractId)).containsExactly("EndEvent_ContractTakenOver");
        assertThat(evidence(scene)).contains("CONTRACT_FILE_CHECKED", "CONTRACT_TAKEN_OVER");
    }

    @Test
    void gapsAreRepairedWithinTheTerm() {
        ContractScene scene = new ContractScene(beans)
                .transferred()
                .supplierKnown()
                .withPieces(EnumSet.complementOf(EnumSet.of(Piece.TEST_REPORT)))
                .registered();
        assertThat(scene.contract().state()).isEqualTo(ContractState.REPAIR);
        assertThat(rows.findings(scene.contractId, ContractIntake.FILE))
                .extracting(Finding::code, Finding::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("PIECE_MISSING", "testReport"));
        assertThat(desk.task("Task_RepairContract", scene.contractId).getDueDate())
                .isEqualTo(Date.from(DutchCalendar.startOf(LAST_DAY.plusDays(1))));

        desk.travelTo(DutchCalendar.startOf(LocalDate.of(2026, 2, 9)));
        desk.runJobs(scene.contractId);
        assertThat(evidence(scene)).contains("CONTRACT_REPAIR_DUE");
        assertThat(desk.openTasks(scene.contractId)).containsExactly("Task_RepairContract");

        desk.travelTo(DutchCalendar.endOf(LAST_DAY));
        scene.withPieces(Set.of(Piece.TEST_REPORT)).repaired();
        assertThat(desk.openTasks(scene.contractId)).containsExactly("Task_SignDocument");
        assertThat(dossier.latest(scene.contractId, "contractDossierCheck")
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void noReminderComesBeforeItsDay() {
        ContractScene scene = new ContractScene(beans).transferred().registered();
        desk.travelTo(DutchCalendar.startOf(LocalDate.of(2026, 2, 9)).minusSeconds(1));
        desk.runJobs(scene.contractId);
        assertThat(evidence(scene)).doesNotContain("CONTRACT_REPAIR_DUE");
    }

    @Test
    void aRepairThatRepairsNothingDoesNotStartTheTermAnew() {
        ContractScene scene = new ContractScene(beans).transferred().registered();
        Instant until = intake.repairTerm(scene.contractId).until();
        desk.travelTo(Instant.parse("2026-02-05T09:00:00Z"));
        scene.repaired();

        assertThat(desk.openTasks(scene.contractId)).containsExactly("Task_RepairContract");
        assertThat(intake.repairTerm(scene.contractId).until()).isEqualTo(until);
    }

    @Test
    void afterTheTermALawyerRegularisesWithAMotive() {
        ContractScene scene = unlawful(new ContractScene(beans).supplierKnown());
        assertThat(desk.openTasks(scene.contractId)).containsExactly("Task_JudgeUnlawfulContract");
        assertThat(evidence(scene)).contains("CONTRACT_UNLAWFUL");

        judge(scene, Map.of("choice", "REGULARISE", "motive", MOTIVE));
        assertThat(desk.openTasks(scene.contractId)).containsExactly("Task_SignDocument");
        scene.signers.signAll(scene.contractId);
        desk.runJobs(scene.contractId);
        assertThat(scene.contract().state()).isEqualTo(ContractState.ACTIVE);
        assertThat(rows.judgments(scene.contractId)).singleElement().satisfies(judgment -> {
            assertThat(judgment.choice()).isEqualTo(Judgment.Choice.REGULARISE);
            assertThat(judgment.motive()).isEqualTo(MOTIVE);
            assertThat(judgment.decidedBy()).isEqualTo(LAWYER);
        });
    }

    @Test
    void aTermEndsAtTheLastMomentOfItsLastDay() {
        ContractScene scene = new ContractScene(beans).transferred().registered();
        desk.travelTo(DutchCalendar.endOf(LAST_DAY));
        desk.runJobs(scene.contractId);
        assertThat(desk.openTasks(scene.contractId)).containsExactly("Task_RepairContract");

        desk.travelTo(DutchCalendar.startOf(LAST_DAY.plusDays(1)));
        desk.runJobs(scene.contractId);
        assertThat(desk.openTasks(scene.contractId)).containsExactly("Task_JudgeUnlawfulContract");
        assertThat(scene.contract().state()).isEqualTo(ContractState.UNLAWFUL);
    }

    @Test
    void aRepairAfterTheTermComesTooLateAlsoWhenTheTimerHasNotFired() {
        ContractScene scene = new ContractScene(beans)
                .transferred()
                .supplierKnown()
                .withPieces(Set.of(Piece.PRICE))
                .registered();
        desk.travelTo(DutchCalendar.startOf(LAST_DAY.plusDays(1)));
        Map<String, Object> answer = new java.util.HashMap<>(desk.as(ContractScene.MANAGER)
                .view("Task_RepairContract", scene.contractId)
                .data());
        answer.remove("products");
        answer.remove("lead");
        desk.as(ContractScene.MANAGER).completeJson("Task_RepairContract", scene.contractId, answer);

        assertThat(desk.openTasks(scene.contractId)).containsExactly("Task_JudgeUnlawfulContract");
    }

    @Test
    void aContractThatALawyerEndsIsNotTakenOver() {
        ContractScene scene = unlawful(new ContractScene(beans));
        judge(scene, Map.of("choice", "END", "motive", MOTIVE));

        assertThat(scene.contract().state()).isEqualTo(ContractState.ENDED);
        assertThat(desk.ends("contractIntake", scene.contractId)).containsExactly("EndEvent_ContractNotTakenOver");
        assertThat(dossier.latest(scene.contractId, "contractTransfer")).isEmpty();
    }

    @Test
    void withoutMaximumEndDateAndSupplierNobodyCanRegularise() {
        ContractScene scene = new ContractScene(beans);
        Map<String, Object> data = scene.data();
        data.keySet().removeAll(Set.of("maximumValueCents", "endsOn"));
        data.put("supplier", Map.of("name", "Maskerfabriek Arnhem B.V."));
        scene.transferred(data).registered();
        desk.travelTo(DutchCalendar.startOf(LAST_DAY.plusDays(1)));
        desk.runJobs(scene.contractId);
        assertThat(desk.as(LAWYER)
                        .view("Task_JudgeUnlawfulContract", scene.contractId)
                        .data()
                        .get("asked"))
                .isEqualTo(List.of("kvkNumber", "maximumCents", "endsOn"));

        assertThat(Refused.findings(() -> judge(scene, Map.of("choice", "REGULARISE", "motive", MOTIVE))))
                .extracting(Finding::code)
                .containsExactly("TRANSFER_WITHOUT_MAXIMUM", "TRANSFER_WITHOUT_SUPPLIER", "TRANSFER_WITHOUT_END");
        assertThat(Refused.findings(() -> judge(scene, added(scene, 24_999_999L, "2026-02-12"))))
                .extracting(Finding::code)
                .containsExactly("TRANSFER_ORDERED_ABOVE", "TRANSFER_WITHOUT_SUPPLIER", "TRANSFER_AFTER_END");

        scene.supplierKnown();
        judge(scene, added(scene, 25_000_000L, "2026-02-13"));
        assertThat(desk.openTasks(scene.contractId)).containsExactly("Task_SignDocument");
        assertThat(scene.contract().terms().maximum()).contains(Money.euro(250_000));
    }

    private static Map<String, Object> added(ContractScene scene, long maximumCents, String endsOn) {
        return Map.of(
                "choice", "REGULARISE",
                "motive", MOTIVE,
                "kvkNumber", scene.kvkNumber,
                "maximumCents", maximumCents,
                "endsOn", endsOn);
    }

    @Test
    void aRefusedTransferIsOfferedAgain() {
        ContractScene scene = new ContractScene(beans).beforeSigners();
        scene.signers.refuse(scene.contractId);
        desk.runJobs(scene.contractId);
        assertThat(desk.openTasks(scene.contractId)).containsExactly("Task_RemoveTransferObstacle");
        assertThat(transfers.standsInTheWay(scene.contractId))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("overtuigt mij niet"));

        obstacle(scene, "AGAIN");
        scene.signers.signAll(scene.contractId);
        desk.runJobs(scene.contractId);
        assertThat(scene.contract().state()).isEqualTo(ContractState.ACTIVE);
        assertThat(dossier.latest(scene.contractId, "contractTransfer")
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void aTransferThatNobodySignsInTimeIsGivenUp() {
        ContractScene scene = new ContractScene(beans).beforeSigners();
        desk.travelTo(DutchCalendar.startOf(LocalDate.of(2026, 2, 17)));
        desk.runJobs(scene.contractId);
        assertThat(desk.openTasks(scene.contractId)).containsExactly("Task_RemoveTransferObstacle");
        obstacle(scene, "END");

        assertThat(scene.contract().state()).isEqualTo(ContractState.ENDED);
        assertThat(commitments.reserved(scene.contractId, new Money(1))).isFalse();
    }

    @Test
    void aTransferForWhichThereIsNoBudgetIsNotPutBeforeSigners() {
        ContractScene scene = new ContractScene(beans);
        Map<String, Object> data = scene.data();
        data.put("maximumValueCents", 100_000_000_001L);
        scene.transferred(data).supplierKnown().withAllPieces().registered();

        assertThat(desk.openTasks(scene.contractId)).containsExactly("Task_RemoveTransferObstacle");
        assertThat(desk.as(ContractScene.MANAGER)
                        .view("Task_RemoveTransferObstacle", scene.contractId)
                        .findings())
                .extracting(Finding::code)
                .containsExactly("BUDGET_EXCEEDED");
        assertThat(dossier.latest(scene.contractId, "contractTransfer")).isEmpty();
    }

    @Test
    void aTokenMovedPastTheSignaturesBindsNobody() {
        ContractScene scene = new ContractScene(beans).beforeSigners();
        assertThatThrownBy(() -> transfers.commit(scene.contractId))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(scene.contractId);
        assertThat(scene.contract().state()).isEqualTo(ContractState.TRANSFER);
    }

    @Test
    void whoRegisteredTheContractIsAPreparerOfItsTransfer() {
        ContractScene scene = new ContractScene(beans).beforeSigners();
        StoredDocument transfer =
                dossier.latest(scene.contractId, "contractTransfer").orElseThrow();
        assertThat(dossier.preparers(transfer.id())).containsExactly(ContractScene.MANAGER);
        assertThat(transfer.frozen()).isTrue();
    }

    @Test
    void valuesThatCannotBeAreRefusedAndNothingIsKept() {
        ContractScene scene = new ContractScene(beans).transferred();
        assertThat(Refused.findings(() -> scene.registered(Map.of("signedOn", "2026-02-03", "endsOn", "2026-02-01"))))
                .extracting(Finding::code)
                .containsExactly("CONTRACT_SIGNED_IN_FUTURE", "CONTRACT_DATES");
        assertThat(scene.contract().terms().signedOn()).contains(LocalDate.of(2025, 4, 10));
    }

    private ContractScene unlawful(ContractScene scene) {
        scene.transferred().registered();
        desk.travelTo(DutchCalendar.startOf(LAST_DAY.plusDays(1)));
        desk.runJobs(scene.contractId);
        return scene;
    }

    private void judge(ContractScene scene, Map<String, Object> answer) {
        desk.as(LAWYER).completeJson("Task_JudgeUnlawfulContract", scene.contractId, answer);
        desk.runJobs(scene.contractId);
    }

    private void obstacle(ContractScene scene, String choice) {
        desk.as(LAWYER)
                .completeJson(
                        "Task_RemoveTransferObstacle",
                        scene.contractId,
                        Map.of("choice", choice, "reason", "Met de ondertekenaars is overlegd."));
        desk.runJobs(scene.contractId);
    }

    private List<String> evidence(ContractScene scene) {
        return dossier.evidenceOf(scene.contractId).stream().map(Evidence::what).toList();
    }
}
