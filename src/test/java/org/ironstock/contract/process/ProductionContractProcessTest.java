package org.ironstock.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.ProductionContract.Terms;
import org.ironstock.contract.application.RunningContracts;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EngineTest
class ProductionContractProcessTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private ContractRows rows;

    @Autowired
    private RunningContracts running;

    @Test
    void aContractRunsUntilItsLastDayHasPassed() {
        ContractScene scene = new ContractScene(beans).takenOver();
        desk.travelTo(DutchCalendar.endOf(LAST_DAY));
        desk.runJobs(scene.contractId);
        assertThat(scene.contract().state()).isEqualTo(ContractState.ACTIVE);

        desk.travelTo(DutchCalendar.startOf(LAST_DAY.plusDays(1)));
        desk.runJobs(scene.contractId);
        assertThat(scene.contract().state()).isEqualTo(ContractState.ENDED);
        assertThat(desk.ends("productionContract", scene.contractId)).containsExactly("EndEvent_ContractEnded");
    }

    @Test
    void aContractThatWasExtendedRunsOn() {
        ContractScene scene = new ContractScene(beans).takenOver();
        extend(scene.contract(), LAST_DAY.plusYears(1));
        desk.travelTo(DutchCalendar.startOf(LAST_DAY.plusDays(1)));
        desk.runJobs(scene.contractId);
        assertThat(scene.contract().state()).isEqualTo(ContractState.ACTIVE);

        desk.travelTo(DutchCalendar.startOf(LAST_DAY.plusYears(1).plusDays(1)));
        desk.runJobs(scene.contractId);
        assertThat(scene.contract().state()).isEqualTo(ContractState.ENDED);
    }

    @Test
    void aTokenMovedPastTheLastDayEndsNoContract() {
        ContractScene scene = new ContractScene(beans).takenOver();
        assertThatThrownBy(() -> running.close(scene.contractId))
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

    private void extend(ProductionContract contract, LocalDate endsOn) {
        Terms terms = contract.terms();
        rows.save(contract.under(new Terms(
                terms.signedOn(),
                terms.signer(),
                terms.signerFunction(),
                terms.mandateReference(),
                terms.maximum(),
                terms.paymentTermDays(),
                terms.acceptanceTermDays(),
                Optional.of(endsOn))));
    }
}
