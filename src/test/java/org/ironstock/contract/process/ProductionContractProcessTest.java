package org.ironstock.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.ProductionContract.Terms;
import org.ironstock.contract.application.ContractModifications;
import org.ironstock.contract.domain.ContractDissolution;
import org.ironstock.contract.domain.Ending;
import org.ironstock.contract.domain.RenewalDecision;
import org.ironstock.contract.ending.ContractEndings;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.EndingRows;
import org.ironstock.contract.persistence.IntakeRows;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.tender.TenderSearch;
import org.ironstock.tender.Tenders;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A contract until 31 March 2027: what follows is decided from 30 June 2026, its end is prepared from 31 December. */
@EngineTest
class ProductionContractProcessTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);
    private static final LocalDate RENEWAL = LocalDate.of(2026, 6, 30);
    private static final LocalDate WRAP_UP = LocalDate.of(2026, 12, 31);
    private static final String DECIDE = "Task_DecideRenewal";
    private static final String PREPARE = "Task_PrepareWrapUp";
    private static final String ESTABLISH = "Task_EstablishContractEnd";
    private static final String REASON = "De behoefte blijft en de prijs van dit contract is scherp.";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private ContractRows rows;

    @Autowired
    private EndingRows endingRows;

    @Autowired
    private IntakeRows intake;

    @Autowired
    private ContractEndings endings;

    @Autowired
    private ContractDissolution dissolution;

    @Autowired
    private ContractModifications modifications;

    @Autowired
    private RunningContractMessages messages;

    @Autowired
    private Tenders tenders;

    @Test
    void aContractRunsUntilItsLastDayHasPassed() {
        ContractScene scene = new ContractScene(beans).takenOver();
        at(scene, DutchCalendar.endOf(LAST_DAY));
        assertThat(scene.contract().state()).isEqualTo(ContractState.ACTIVE);

        at(scene, DutchCalendar.startOf(LAST_DAY.plusDays(1)));
        assertThat(scene.contract().state()).isEqualTo(ContractState.SETTLING);
        assertThat(desk.openTasks(scene.contractId)).containsExactly("Task_DetermineSettlement");
        assertThat(endingRows.find(scene.contractId))
                .contains(new Ending(Ending.Cause.RUN_OUT, Optional.empty(), LAST_DAY));
    }

    @Test
    void whatFollowsIsDecidedNineMonthsAndTheEndIsPreparedThreeMonthsBefore() {
        ContractScene scene = new ContractScene(beans).takenOver();
        at(scene, DutchCalendar.endOf(RENEWAL.minusDays(1)));
        assertThat(desk.openTasks(scene.contractId)).isEmpty();

        at(scene, DutchCalendar.startOf(RENEWAL));
        assertThat(desk.openTasks(scene.contractId)).containsExactly(DECIDE);
        decide(scene, "LET_END", Map.of());
        assertThat(endings.renewal(scene.contractId).map(RenewalDecision::choice))
                .contains(RenewalDecision.Choice.LET_END);

        at(scene, DutchCalendar.endOf(WRAP_UP.minusDays(1)));
        assertThat(desk.openTasks(scene.contractId)).isEmpty();
        at(scene, DutchCalendar.startOf(WRAP_UP));
        assertThat(desk.as(ContractScene.MANAGER)
                        .view(PREPARE, scene.contractId)
                        .tables()
                        .toString())
                .contains("36.000.000");
        desk.as(ContractScene.MANAGER)
                .completeJson(PREPARE, scene.contractId, Map.of("plan", "De laatste order wordt in maart geteld."));
        assertThat(desk.openTasks(scene.contractId)).isEmpty();
    }

    @Test
    void aContractThatEndsSoonStartsWithBothTasksAtOnce() {
        ContractScene scene = new ContractScene(beans);
        Map<String, Object> data = scene.data();
        data.put("endsOn", "2026-03-31");
        data.put("schedule", List.of(Map.of("dueOn", "2026-03-01", "line", 1, "quantity", 2_000_000)));
        scene.transferred(data)
                .supplierKnown()
                .withAllPieces()
                .registered()
                .signers
                .signAll(scene.contractId);
        desk.runJobs(scene.contractId);

        assertThat(desk.openTasks(scene.contractId)).containsExactlyInAnyOrder(DECIDE, PREPARE);
        at(scene, DutchCalendar.startOf(LocalDate.of(2026, 4, 1)));
        assertThat(desk.openTasks(scene.contractId)).containsExactly("Task_DetermineSettlement");
    }

    @Test
    void renewingAsksForAModificationAndTheTermsAreCountedAnewOnceItIsInForce() {
        ContractScene scene = new ContractScene(beans).takenOver();
        at(scene, DutchCalendar.startOf(RENEWAL));
        decide(scene, "RENEW", Map.of("endsOn", "2028-03-31"));

        assertThat(modifications.of(scene.contractId))
                .singleElement()
                .satisfies(asked -> assertThat(asked.requireWish().endsOn()).contains(LocalDate.of(2028, 3, 31)));
        at(scene, DutchCalendar.startOf(WRAP_UP));
        assertThat(desk.openTasks(scene.contractId)).containsExactlyInAnyOrder("Task_JudgeModification", PREPARE);
        judge(scene);
        scene.signers.signAll(scene.contractId);
        desk.runJobs(scene.contractId);

        assertThat(scene.contract().terms().endsOn()).contains(LocalDate.of(2028, 3, 31));
        assertThat(desk.openTasks(scene.contractId)).isEmpty();
        at(scene, DutchCalendar.startOf(LocalDate.of(2027, 6, 30)));
        assertThat(desk.openTasks(scene.contractId)).containsExactly(DECIDE);
    }

    @Test
    void renewingNamesALaterDayAndNeedsAContractWithoutOpenModification() {
        ContractScene scene = new ContractScene(beans).takenOver();
        at(scene, DutchCalendar.startOf(RENEWAL));

        assertThat(Refused.codes(() -> decide(scene, "RENEW", Map.of()))).containsExactly("RENEWAL_WITHOUT_DAY");
        assertThat(Refused.codes(() -> decide(scene, "RENEW", Map.of("endsOn", "2027-03-31"))))
                .contains("RENEWAL_NOT_LATER");
        modifications.ask(scene.contractId, ContractScene.MANAGER, REASON, Optional.empty());
        assertThat(Refused.codes(() -> decide(scene, "RENEW", Map.of("endsOn", "2027-04-01"))))
                .containsExactly("MODIFICATION_OPEN");
        assertThat(desk.openTasks(scene.contractId)).containsExactly(DECIDE);
    }

    @Test
    void whatFollowsCanBeTendered() {
        ContractScene scene = new ContractScene(beans).takenOver();
        at(scene, DutchCalendar.startOf(RENEWAL));
        assertThat(Refused.codes(() -> decide(scene, "TENDER", Map.of()))).containsExactly("RENEWAL_TENDER_INCOMPLETE");
        decide(
                scene,
                "TENDER",
                Map.of(
                        "productCode",
                        "IIR-MASK",
                        "monthlyQuantity",
                        2_000_000,
                        "needBy",
                        "2027-04-01",
                        "termMonths",
                        24));

        assertThat(tenders.list(new TenderSearch(
                                Set.of(), "Vervolg op " + scene.contract().title(), false, 0, 100))
                        .total())
                .isPositive();
        assertThat(desk.openTasks(scene.contractId)).isEmpty();
    }

    @Test
    void aContractThatWasExtendedOutsideTheProcessRunsOn() {
        ContractScene scene = new ContractScene(beans).takenOver();
        endsOn(scene.contract(), Optional.of(LAST_DAY.plusYears(1)));
        at(scene, DutchCalendar.startOf(LAST_DAY.plusDays(1)));
        assertThat(scene.contract().state()).isEqualTo(ContractState.ACTIVE);

        at(scene, DutchCalendar.startOf(LAST_DAY.plusYears(1).plusDays(1)));
        assertThat(scene.contract().state()).isEqualTo(ContractState.SETTLING);
    }

    @Test
    void anUnknownLastDayIsForAnOfficialToEstablish() {
        ContractScene scene = new ContractScene(beans).takenOver();
        endsOn(scene.contract(), Optional.empty());
        messages.endMoved(scene.contractId);
        assertThat(desk.as(ContractScene.MANAGER)
                        .view(ESTABLISH, scene.contractId)
                        .findings())
                .extracting(Finding::code)
                .containsExactly("CONTRACT_END_UNKNOWN");
        assertThat(Refused.codes(() -> establish(scene, "2025-04-09"))).containsExactly("CONTRACT_END_BEFORE_START");
        establish(scene, "2026-12-31");

        assertThat(scene.contract().terms().endsOn()).contains(LocalDate.of(2026, 12, 31));
        at(scene, DutchCalendar.startOf(LocalDate.of(2026, 3, 31)));
        assertThat(desk.openTasks(scene.contractId)).containsExactly(DECIDE);
    }

    @Test
    void aDissolvedContractIsSettledAndTakesNoOrders() {
        ContractScene scene = new ContractScene(beans).takenOver();
        UUID document = intake.findTransfer(scene.contractId).orElseThrow();
        dissolution.dissolve(scene.contractId, document);
        desk.runJobs(scene.contractId);

        assertThat(scene.contract().state()).isEqualTo(ContractState.SETTLING);
        assertThat(scene.contract().active()).isFalse();
        assertThat(endingRows.find(scene.contractId))
                .contains(new Ending(
                        Ending.Cause.DISSOLVED, Optional.of(document), DutchCalendar.dayOf(ContractScene.MONDAY)));
        assertThat(desk.openTasks(scene.contractId)).containsExactly("Task_DetermineSettlement");
        assertThatThrownBy(() -> dissolution.dissolve(scene.contractId, document))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not run");
    }

    @Test
    void anUnsignedDocumentDissolvesNothing() {
        ContractScene scene = new ContractScene(beans).takenOver();
        UUID unsigned = intake.pieces(scene.contractId).get(0).documentId();

        assertThatThrownBy(() -> dissolution.dissolve(scene.contractId, unsigned))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unsigned");
        assertThat(scene.contract().state()).isEqualTo(ContractState.ACTIVE);
    }

    @Test
    void aTokenMovedPastTheLastDayEndsNoContract() {
        ContractScene scene = new ContractScene(beans).takenOver();
        assertThatThrownBy(() -> endings.end(scene.contractId))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2027-03-31");
        assertThat(scene.contract().state()).isEqualTo(ContractState.ACTIVE);
    }

    @Test
    void aContractThatIsNotTakenOverEndsAtOnce() {
        ContractScene scene = new ContractScene(beans).beforeSigners();
        scene.signers.refuse(scene.contractId);
        desk.runJobs(scene.contractId);
        desk.as(ContractScene.MANAGER)
                .completeJson(
                        "Task_RemoveTransferObstacle",
                        scene.contractId,
                        Map.of("choice", "END", "reason", "VWS houdt het contract zelf."));
        desk.runJobs(scene.contractId);
        assertThat(desk.ends("productionContract", scene.contractId)).containsExactly("EndEvent_ContractLeft");
    }

    private void at(ContractScene scene, Instant moment) {
        desk.travelTo(moment);
        desk.runJobs(scene.contractId);
    }

    private void decide(ContractScene scene, String choice, Map<String, Object> more) {
        Map<String, Object> answer = new HashMap<>(Map.of("choice", choice, "reason", REASON));
        answer.putAll(more);
        desk.as(ContractScene.MANAGER).completeJson(DECIDE, scene.contractId, answer);
        desk.runJobs(scene.contractId);
    }

    private void establish(ContractScene scene, String day) {
        desk.as(ContractScene.MANAGER)
                .completeJson(
                        ESTABLISH, scene.contractId, Map.of("endsOn", day, "source", "Artikel 3 van het contract"));
        desk.runJobs(scene.contractId);
    }

    private void judge(ContractScene scene) {
        Map<String, Object> answer = new HashMap<>(Map.of(
                "decision", "WEIGH",
                "clearClause", true,
                "unforeseeable", false,
                "additionalNeed", false,
                "otherPartyImpossible", false,
                "otherPartyInconvenient", false,
                "natureChanged", false,
                "substantial", false,
                "motive", REASON));
        desk.as("rvo-contract-manager-2").completeJson("Task_JudgeModification", scene.contractId, answer);
        desk.runJobs(scene.contractId);
    }

    private void endsOn(ProductionContract contract, Optional<LocalDate> endsOn) {
        Terms terms = contract.terms();
        rows.save(contract.under(new Terms(
                terms.signedOn(),
                terms.signer(),
                terms.signerFunction(),
                terms.mandateReference(),
                terms.maximum(),
                terms.paymentTermDays(),
                terms.acceptanceTermDays(),
                endsOn)));
    }
}
