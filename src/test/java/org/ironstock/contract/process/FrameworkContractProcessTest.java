package org.ironstock.contract.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.Contracts;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.application.ContractFile;
import org.ironstock.contract.application.PieceUpload;
import org.ironstock.contract.domain.Framework;
import org.ironstock.contract.domain.Piece;
import org.ironstock.contract.persistence.FilterWatchRows;
import org.ironstock.contract.persistence.FrameworkRows;
import org.ironstock.contract.persistence.IntakeRows;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.RestrictedReading;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.ironstock.supplier.SupplierRegistration;
import org.ironstock.supplier.Suppliers;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.tender.ContractNumbers;
import org.ironstock.tender.Executor;
import org.ironstock.tender.FrameworkContractSigned;
import org.ironstock.tender.ProcurementKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A contract that a tender concluded goes on as a production contract, under its own id and without a transfer. */
@EngineTest
class FrameworkContractProcessTest {

    private static final LocalDate SIGNED = LocalDate.of(2026, 2, 2);

    @Autowired
    private Desk desk;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Contracts contracts;

    @Autowired
    private ContractNumbers numbers;

    @Autowired
    private Suppliers suppliers;

    @Autowired
    private Dossier dossier;

    @Autowired
    private FrameworkRows frameworks;

    @Autowired
    private IntakeRows intake;

    @Autowired
    private FilterWatchRows filterWatch;

    @Autowired
    private ContractFile file;

    @Autowired
    private List<RestrictedReading> readings;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String tenderId = "TND-" + UUID.randomUUID();

    @BeforeEach
    void onTheDayOfTheSignature() {
        desk.travelTo(Instant.parse("2026-02-02T15:00:00Z"));
    }

    @Test
    void aConcludedContractRunsUnderItsOwnIdUntilItsLastDay() {
        FrameworkContractSigned concluded = concluded(ProcurementKind.EMERGENCY_STOCK, "CAP");
        tell(concluded);
        ProductionContract contract = contracts.get(concluded.contractId());
        assertThat(contract.state()).isEqualTo(ContractState.ACTIVE);
        assertThat(contract.reference()).isEqualTo(tenderId);
        assertThat(contract.terms().maximum()).contains(Money.euro(90_000));
        assertThat(contract.terms().paymentTermDays()).contains(30);
        assertThat(contract.terms().endsOn()).contains(LocalDate.of(2028, 2, 1));
        assertThat(contract.lines())
                .extracting(line -> line.productCode() + " "
                        + line.unitPrice().orElseThrow().euro().toPlainString() + " "
                        + line.maximum().orElseThrow().pieces())
                .containsExactly("CAP 0.050000 900000", "GOGGLES 1.500000 30000");
        assertThat(frameworks.find(contract.id())).map(Framework::noticeId).contains(concluded.noticeId());

        assertThat(intake.pieces(contract.id())).isEmpty();
        desk.runJobs(contract.id());
        assertThat(intake.pieces(contract.id())).hasSize(9);
        desk.travelTo(Instant.parse("2028-02-02T09:00:00Z"));
        desk.runJobs(contract.id());
        assertThat(contracts.get(contract.id()).state()).isNotEqualTo(ContractState.ACTIVE);
    }

    @Test
    void whatIsToldTwiceIsTakenOnce() {
        FrameworkContractSigned concluded = concluded(ProcurementKind.PRODUCTION, "CAP");
        tell(concluded);
        tell(concluded);
        desk.runJobs(concluded.contractId());
        assertThat(instances(concluded.contractId())).isEqualTo(1);
        assertThat(intake.pieces(concluded.contractId())).hasSize(9);
    }

    @Test
    void aOneOffPurchaseDoesNotGoOn() {
        FrameworkContractSigned concluded = concluded(ProcurementKind.ONE_OFF, "CAP");
        tell(concluded);
        assertThat(contracts.find(concluded.contractId())).isEmpty();
    }

    @Test
    void capacityThatStandsByRunsAndNothingIsAskedAboutItsFilterMaterial() {
        FrameworkContractSigned concluded = concluded(ProcurementKind.STANDBY, "IIR-MASK");
        tell(concluded);
        assertThat(contracts.get(concluded.contractId()).active()).isTrue();
        assertThat(filterWatch.contractsOf(concluded.supplierId(), SIGNED)).isEmpty();
        FrameworkContractSigned ordered = concluded(ProcurementKind.PRODUCTION, "IIR-MASK");
        tell(ordered);
        assertThat(filterWatch.contractsOf(ordered.supplierId(), SIGNED)).containsExactly(ordered.contractId());
    }

    @Test
    void aTransactionThatFailsLeavesNoContractBehind() {
        FrameworkContractSigned concluded = concluded(ProcurementKind.PRODUCTION, "CAP");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            events.publishEvent(concluded);
            status.setRollbackOnly();
        });
        assertThat(contracts.find(concluded.contractId())).isEmpty();
        assertThat(instances(concluded.contractId())).isZero();
    }

    @Test
    void whatTheSignedContractDoesNotHoldIsAFindingUntilSomebodyBringsIt() {
        FrameworkContractSigned concluded = concluded(ProcurementKind.PRODUCTION, "IIR-MASK");
        tell(concluded);
        String contractId = concluded.contractId();
        desk.runJobs(contractId);
        assertThat(gaps(contractId)).containsExactly("PIECE_MISSING", "PIECE_MISSING", "PIECE_MISSING");

        file.file(
                contractId,
                new PieceUpload(EnumSet.of(Piece.TEST_REPORT, Piece.FILTER_CLAUSE), "", ContractScene.pdf()),
                ContractScene.MANAGER);
        assertThat(gaps(contractId)).containsExactly("PIECE_MISSING");
        file.declareInapplicable(
                contractId, Piece.GUARANTEE, "Bij deze opdracht is geen garantie gevraagd.", ContractScene.MANAGER);
        assertThat(gaps(contractId)).isEmpty();
        assertThat(contracts.get(contractId).active()).isTrue();
    }

    @Test
    void whoManagesTheContractReadsWhatWasSigned() {
        FrameworkContractSigned concluded = concluded(ProcurementKind.PRODUCTION, "CAP");
        StoredDocument document = dossier.get(concluded.signed().documentId());
        assertThat(readBy(document, "rvo-contract-manager")).isFalse();
        tell(concluded);
        assertThat(readBy(document, "rvo-contract-manager")).isTrue();
        assertThat(readBy(document, "cibg-evaluator")).isFalse();
    }

    private long instances(String contractId) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("productionContract")
                .processInstanceBusinessKey(contractId)
                .count();
    }

    private boolean readBy(StoredDocument document, String group) {
        return readings.stream().anyMatch(rule -> rule.admits(document, group + "-1", Set.of(group)));
    }

    private List<String> gaps(String contractId) {
        return intake.findings(contractId).stream().map(Finding::code).toList();
    }

    private void tell(FrameworkContractSigned concluded) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> events.publishEvent(concluded));
    }

    private FrameworkContractSigned concluded(ProcurementKind kind, String product) {
        StoredDocument document = dossier.file(new DocumentToFile(
                tenderId,
                "frameworkContract",
                "Raamovereenkomst",
                "application/pdf",
                ContractScene.pdf(),
                DocumentToFile.Audience.RESTRICTED,
                "cibg-buyer-1"));
        return new FrameworkContractSigned(
                numbers.next(),
                tenderId,
                kind,
                Executor.RVO,
                "Beschermingsmiddelen",
                supplier(),
                new FrameworkContractSigned.Signed(
                        document.id(), document.sha256(), "SIG-1", "vws-gmt-director-1", "vws-gmt-director", SIGNED),
                Money.euro(90_000),
                Quantity.of(930_000),
                List.of(
                        new FrameworkContractSigned.Line(
                                1, product, UnitPrice.of("0.05"), Quantity.of(30_000), Quantity.of(900_000)),
                        new FrameworkContractSigned.Line(
                                2, "GOGGLES", UnitPrice.of("1.50"), Quantity.of(1_000), Quantity.of(30_000))),
                30,
                new FrameworkContractSigned.Term(SIGNED, LocalDate.of(2028, 2, 1), 12),
                Optional.of(UUID.randomUUID()));
    }

    private String supplier() {
        String id = suppliers
                .register(new SupplierRegistration(
                        "Maskerfabriek Venlo B.V.",
                        String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999)),
                        "verkoop@venlo.example",
                        "Filterstraat 1",
                        "5911 AA",
                        "Venlo",
                        "NL",
                        true))
                .supplier()
                .id();
        suppliers.confirm(id, "cibg-buyer-1");
        return id;
    }
}
