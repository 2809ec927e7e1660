package org.ironstock.capacity.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.contract.process.ContractScene;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.tender.ContractNumbers;
import org.ironstock.tender.Executor;
import org.ironstock.tender.FrameworkContractSigned;
import org.ironstock.tender.ProcurementKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class StandbyRegistrationProcessTest {

    private static final String MANAGER = "rvo-contract-manager-1";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private FormService forms;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private StandbyLines lines;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    private StandbyScene scene;

    @BeforeEach
    void started() {
        desk.travelTo(Instant.parse("2026-01-05T09:00:00Z"));
        scene = new StandbyScene(beans);
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("standbyRegistration")
                .latestVersion()
                .singleResult()
                .getId();
        desk.as(MANAGER).doing(() -> forms.submitStartForm(definition, Map.of("standbyContractId", scene.contract)));
    }

    @Test
    void anOfficialRegistersALine() {
        Map<String, Object> answer = answer();
        answer.put("endsOn", "2025-12-31");
        assertThat(Refused.codes(() -> desk.as(MANAGER).completeJson("Task_RegisterLine", scene.contract, answer)))
                .containsExactly("LINE_TERM");
        answer.put("endsOn", "2026-12-31");
        desk.as(MANAGER).completeJson("Task_RegisterLine", scene.contract, answer);
        assertThat(desk.ends("standbyRegistration", scene.contract)).containsExactly("EndEvent_LineRegistered");
        StandbyLine line = lines.list().stream()
                .filter(one -> one.contractId().equals(scene.contract))
                .findFirst()
                .orElseThrow();
        assertThat(line.termsOn(LocalDate.of(2026, 1, 1)).activatedPrice().inDutch())
                .isEqualTo("€ 0,08");
        assertThat(line.registeredBy()).isEqualTo(MANAGER);
    }

    @Test
    void anOfficialCanStop() {
        desk.as(MANAGER)
                .completeJson(
                        "Task_RegisterLine",
                        scene.contract,
                        Map.of("choice", "STOPPED", "reason", "Het contract is nog niet getekend."));
        assertThat(desk.ends("standbyRegistration", scene.contract)).containsExactly("EndEvent_LineNotRegistered");
    }

    @Test
    void aTenderThatConcludesAStandbyContractHasItsLinesRegisteredOneAfterTheOther() {
        FrameworkContractSigned concluded = concluded(ProcurementKind.STANDBY);
        String contractId = concluded.contractId();
        tell(concluded);
        tell(concluded);
        desk.runJobs(contractId);
        TaskView view = desk.as(MANAGER).view("Task_RegisterLine", contractId);
        assertThat(view.tables().toString()).contains("IIR-MASK", "6.000.000");
        assertThat(view.data().get("known").toString()).contains(scene.supplierId(), "2028-02-01");

        Map<String, Object> first = answer();
        first.put("startsOn", "2026-02-02");
        first.put("choice", "ANOTHER");
        desk.as(MANAGER).completeJson("Task_RegisterLine", contractId, first);
        Map<String, Object> second = new HashMap<>(first);
        second.put("name", "Lijn 2");
        second.put("choice", "REGISTERED");
        assertThat(Refused.codes(() -> desk.as(MANAGER).completeJson("Task_RegisterLine", contractId, second)))
                .containsExactly("LINE_ABOVE_AGREED");
        second.put("piecesPerMonth", 2_000_000);
        desk.as(MANAGER).completeJson("Task_RegisterLine", contractId, second);
        assertThat(desk.ends("standbyRegistration", contractId)).containsExactly("EndEvent_LineRegistered");
        assertThat(lines.list())
                .filteredOn(line -> line.contractId().equals(contractId))
                .extracting(StandbyLine::name)
                .containsExactly("Lijn 1", "Lijn 2");
    }

    @Test
    void contractsOfAnotherKindHaveNoLines() {
        FrameworkContractSigned concluded = concluded(ProcurementKind.PRODUCTION);
        tell(concluded);
        desk.runJobs(concluded.contractId());
        assertThat(desk.tasks("Task_RegisterLine", concluded.contractId())).isEmpty();
    }

    private void tell(FrameworkContractSigned concluded) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> events.publishEvent(concluded));
    }

    private FrameworkContractSigned concluded(ProcurementKind kind) {
        String tenderId = "TND-" + UUID.randomUUID();
        StoredDocument document = beans.getBean(Dossier.class)
                .file(new DocumentToFile(
                        tenderId,
                        "frameworkContract",
                        "Raamovereenkomst",
                        "application/pdf",
                        ContractScene.pdf(),
                        DocumentToFile.Audience.RESTRICTED,
                        "cibg-buyer-1"));
        LocalDate signed = LocalDate.of(2026, 1, 5);
        return new FrameworkContractSigned(
                beans.getBean(ContractNumbers.class).next(),
                tenderId,
                kind,
                Executor.RVO,
                "Stand-by capaciteit maskers",
                scene.supplierId(),
                new FrameworkContractSigned.Signed(
                        document.id(), document.sha256(), "SIG-1", "vws-gmt-director-1", "vws-gmt-director", signed),
                Money.euro(900_000),
                Quantity.of(6_000_000),
                List.of(new FrameworkContractSigned.Line(
                        1, "IIR-MASK", UnitPrice.of("0.08"), Quantity.of(6_000_000), Quantity.NONE)),
                30,
                new FrameworkContractSigned.Term(signed, LocalDate.of(2028, 2, 1), 0),
                Optional.empty());
    }

    private Map<String, Object> answer() {
        Map<String, Object> answer = new HashMap<>(scene.line(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        answer.remove("contractId");
        answer.put("activatedPrice", "0,08");
        answer.put("choice", "REGISTERED");
        return answer;
    }
}
