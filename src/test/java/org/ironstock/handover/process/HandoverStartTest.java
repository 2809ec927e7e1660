package org.ironstock.handover.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.ironstock.handover.FrameworkMother;
import org.ironstock.handover.Handover;
import org.ironstock.handover.Handovers;
import org.ironstock.handover.WaveTransferred;
import org.ironstock.handover.application.FrameworkRegister;
import org.ironstock.intake.dispatch.Receipt;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.support.ConnectedSystem;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.tender.FrameworkContractSigned;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What begins a handover, and what does not. */
@EngineTest
class HandoverStartTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Handovers handovers;

    @Autowired
    private FrameworkRegister frameworks;

    @Autowired
    private SignedFrameworks listener;

    @Autowired
    private Desk desk;

    private ConnectedSystem system;

    @BeforeEach
    void onAMonday() {
        desk.travelTo(HandoverScene.MONDAY);
        system = new ConnectedSystem(beans);
    }

    @Test
    void aSignedContractThatDemandsTheTakeoverBeginsItsHandoverOnce() {
        FrameworkContractSigned signed = signed(true);
        listener.signed(signed);
        assertThat(of(signed)).singleElement().satisfies(handover -> {
            assertThat(handover.openedBy()).isEqualTo("system");
            assertThat(desk.openTasks(handover.id())).containsExactly("Task_AcceptStockList");
        });
        listener.signed(signed);
        assertThat(of(signed)).hasSize(1);
    }

    @Test
    void aContractThatOnlyWishesTheTakeoverBeginsNone() {
        FrameworkContractSigned signed = signed(false);
        listener.signed(signed);
        assertThat(of(signed)).isEmpty();
        assertThat(frameworks.find(signed.contractId()))
                .hasValueSatisfying(framework ->
                        assertThat(framework.runsOn(LocalDate.of(2030, 1, 1))).isTrue());
    }

    @Test
    void theEndOfTheCrisisOrganisationBeginsWhatNobodyBegan() {
        FrameworkContractSigned signed = signed(true);
        frameworks.hear(signed);
        Receipt first = system.send("handover.lch-ended", Map.of("endedOn", "2026-02-01"));
        assertThat(first.status()).isEqualTo("started");
        assertThat(of(signed)).extracting(Handover::frameworkRef).containsExactly(signed.contractId());
        assertThat(system.send("handover.lch-ended", Map.of("endedOn", "2026-02-01"))
                        .status())
                .isEqualTo("reached");
        assertThat(of(signed)).hasSize(1);
    }

    @Test
    void onlyASignedFrameworkContractIsHandedOverTo() {
        String definition = beans.getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey("stockHandover")
                .latestVersion()
                .singleResult()
                .getId();
        assertThat(Refused.codes(() -> {
                    try {
                        desk.as(HandoverScene.MANAGER).doing(() -> beans.getBean(FormService.class)
                                .submitStartForm(definition, Map.of("frameworkRef", "CTR-1999-001")));
                    } catch (RuntimeException failed) {
                        throw failed.getCause() == null ? failed : failed.getCause();
                    }
                }))
                .containsExactly("HANDOVER_FRAMEWORK_UNKNOWN");
    }

    @Test
    void fromTheDayAfterItsFirstTransferTheReceivingPartyMirrors() {
        FrameworkContractSigned signed = signed(true);
        listener.signed(signed);
        transferred(signed, "2026-03-05T15:00:00Z");
        transferred(signed, "2026-03-09T15:00:00Z");
        assertThat(frameworks.find(signed.contractId())).hasValueSatisfying(framework -> {
            assertThat(framework.mirroredOn(LocalDate.of(2026, 3, 5))).isFalse();
            assertThat(framework.mirroredOn(LocalDate.of(2026, 3, 6))).isTrue();
        });
    }

    private void transferred(FrameworkContractSigned signed, String at) {
        String handoverId = of(signed).get(0).id();
        beans.getBean(MirrorsDue.class)
                .transferred(new WaveTransferred(
                        handoverId,
                        handoverId + "-L01",
                        "VENLO",
                        signed.supplierId(),
                        1,
                        Quantity.of(10),
                        Money.euro(1),
                        UUID.randomUUID(),
                        Instant.parse(at)));
    }

    private List<Handover> of(FrameworkContractSigned signed) {
        return handovers.all().stream()
                .filter(handover -> handover.frameworkRef().equals(signed.contractId()))
                .toList();
    }

    private static FrameworkContractSigned signed(boolean takesOver) {
        return FrameworkMother.signed("SUP-9998", takesOver, FrameworkMother.need("CAP", 100));
    }
}
