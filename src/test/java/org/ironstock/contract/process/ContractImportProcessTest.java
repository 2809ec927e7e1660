package org.ironstock.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.contract.ContractListing;
import org.ironstock.contract.ContractSearch;
import org.ironstock.contract.Contracts;
import org.ironstock.contract.application.ContractImports;
import org.ironstock.contract.domain.CellFinding;
import org.ironstock.contract.domain.ImportedFile;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class ContractImportProcessTest {

    private static final String HEADER = "kenmerk;titel;leverancier;kvk;product;stuksprijs\r\n";

    @Autowired
    private ContractImports imports;

    @Autowired
    private ContractImportStarter starter;

    @Autowired
    private ContractStarter taking;

    @Autowired
    private Contracts contracts;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Desk desk;

    private final String batch = UUID.randomUUID().toString().substring(0, 13);

    @BeforeEach
    void onMonday() {
        desk.travelTo(ContractScene.MONDAY);
    }

    @Test
    void everyRowOfAnAcceptedFileBecomesACase() {
        long number = bring(rows(1, 7)).number();
        assertThat(found()).isEmpty();

        starter.accept(number, ContractScene.MANAGER);
        desk.runJobs(ContractImportStarter.caseOf(number));

        assertThat(found()).hasSize(7);
        assertThat(found()).allMatch(line -> desk.openTasks(line.id()).equals(List.of("Task_RegisterContract")));
        ImportedFile file = imports.find(number).orElseThrow();
        assertThat(file.state()).isEqualTo(ImportedFile.State.DONE);
        assertThat(file.started()).isEqualTo(7);
        assertThat(desk.ends("contractImport", ContractImportStarter.caseOf(number)))
                .containsExactly("EndEvent_ImportDone");
    }

    @Test
    void theSameFileAndTheSameAcceptanceTwiceHaveNoSecondEffect() {
        long number = bring(rows(1, 3)).number();
        assertThat(bring(rows(1, 3)).number()).isEqualTo(number);
        starter.accept(number, ContractScene.MANAGER);
        starter.accept(number, ContractScene.MANAGER);
        desk.runJobs(ContractImportStarter.caseOf(number));
        assertThat(bring(rows(1, 3)).number()).isEqualTo(number);
        assertThat(bring(rows(1, 3)).state()).isEqualTo(ImportedFile.State.DONE);
        assertThat(found()).hasSize(3);
    }

    @Test
    void aContractThatWasTakenOverBeforeIsPassedBy() {
        long first = bring(rows(1, 3)).number();
        starter.accept(first, ContractScene.MANAGER);
        desk.runJobs(ContractImportStarter.caseOf(first));

        ContractImports.Brought brought = imports.bring("b.csv", bytes(rows(2, 4)), ContractScene.MANAGER);
        assertThat(brought.judgment().known()).isEqualTo(2);
        long second = brought.file().orElseThrow().number();
        starter.accept(second, ContractScene.MANAGER);
        desk.runJobs(ContractImportStarter.caseOf(second));
        assertThat(found()).hasSize(4);
        assertThat(imports.find(second).orElseThrow().started()).isEqualTo(1);
    }

    @Test
    void aFileWithFindingsIsNotKept() {
        String text = HEADER
                + "LCH-%s;;F;1;;\r\nLCH-%s-b;t;F;;IIR-MASK;0,06\r\nLCH-%s-b;t;F;;IIR-MASK;0,06\r\n"
                        .formatted(batch, batch, batch);
        ContractImports.Brought brought = imports.bring("c.csv", bytes(text), ContractScene.MANAGER);
        assertThat(brought.file()).isEmpty();
        assertThat(brought.judgment().findings())
                .extracting(CellFinding::row, CellFinding::column, CellFinding::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "titel", "CELL_REQUIRED"),
                        org.assertj.core.groups.Tuple.tuple(2, "kvk", "CONTRACT_KVK"),
                        org.assertj.core.groups.Tuple.tuple(4, "kenmerk", "REFERENCE_TWICE"));
        assertThat(found()).isEmpty();
    }

    @Test
    void aRowThatIsNoLongerSoundIsRefusedAndTheOthersAreTaken() {
        String text = HEADER.replace("\r\n", ";getekend_op\r\n")
                + "LCH-%s-1;t;F;;;;2026-02-02\r\nLCH-%s-2;t;F;;;;\r\n".formatted(batch, batch);
        long number = bring(text).number();
        starter.accept(number, ContractScene.MANAGER);
        // a clock that runs back stands for a list that changed
        desk.travelTo(ContractScene.MONDAY.minusSeconds(86_400));
        assertThat(imports.takeRows(number, taking::transferAll)).isTrue();

        ImportedFile file = imports.find(number).orElseThrow();
        assertThat(file.refused()).isEqualTo(1);
        assertThat(file.started()).isEqualTo(1);
        assertThat(imports.refusals(number)).singleElement().satisfies(refusal -> {
            assertThat(refusal.row()).isEqualTo(2);
            assertThat(refusal.why()).contains("toekomst");
        });
    }

    @Test
    void aFileThatIsStoppedGoesOnWhereItWasWithoutLosingOrDoublingARow() {
        long number = bring(rows(1, 8)).number();
        String caseRef = ContractImportStarter.caseOf(number);
        starter.accept(number, ContractScene.MANAGER);
        nextChunk(caseRef);
        assertThat(imports.find(number).orElseThrow().taken()).isEqualTo(3);

        imports.stop(number, ContractScene.MANAGER);
        desk.runJobs(caseRef);
        assertThat(imports.find(number).orElseThrow().state()).isEqualTo(ImportedFile.State.STOPPED);
        assertThat(found()).hasSize(3);
        imports.stop(number, ContractScene.MANAGER);

        starter.accept(number, ContractScene.MANAGER);
        desk.runJobs(caseRef);
        ImportedFile file = imports.find(number).orElseThrow();
        assertThat(file.state()).isEqualTo(ImportedFile.State.DONE);
        assertThat(file.started()).isEqualTo(8);
        assertThat(found())
                .extracting(ContractListing.Line::reference)
                .doesNotHaveDuplicates()
                .hasSize(8);
        starter.accept(number, ContractScene.MANAGER);
        assertThat(desk.ends("contractImport", caseRef)).containsExactly("EndEvent_ImportDone", "EndEvent_ImportDone");
    }

    @Test
    void rowsOfATransactionThatFailsAreTakenByTheNext() {
        long number = bring(rows(1, 5)).number();
        starter.accept(number, ContractScene.MANAGER);
        nextChunk(ContractImportStarter.caseOf(number));
        assertThatThrownBy(() -> imports.takeRows(number, (sound, by) -> {
                    taking.transferAll(sound, by);
                    throw new IllegalStateException("The power fails");
                }))
                .hasMessage("The power fails");
        assertThat(found()).hasSize(3);

        desk.runJobs(ContractImportStarter.caseOf(number));
        assertThat(found()).hasSize(5);
        assertThat(found()).allMatch(line -> desk.openTasks(line.id()).equals(List.of("Task_RegisterContract")));
    }

    @Test
    void twoThatTakeRowsAtOnceTakeDifferentOnes() {
        long number = bring(rows(1, 7)).number();
        starter.accept(number, ContractScene.MANAGER);
        boolean last = imports.takeRows(number, (sound, by) -> {
            CompletableFuture<Boolean> other =
                    CompletableFuture.supplyAsync(() -> imports.takeRows(number, taking::transferAll));
            assertThat(other.join()).isFalse();
            return taking.transferAll(sound, by);
        });
        assertThat(last).isFalse();
        assertThat(imports.find(number).orElseThrow().taken()).isEqualTo(6);
        desk.runJobs(ContractImportStarter.caseOf(number));
        assertThat(found())
                .extracting(ContractListing.Line::reference)
                .doesNotHaveDuplicates()
                .hasSize(7);
    }

    @Test
    void aContractThatAnEventBringsAtTheSameMomentIsPassedBy() {
        long number = bring(rows(1, 2)).number();
        starter.accept(number, ContractScene.MANAGER);
        imports.takeRows(number, (sound, by) -> {
            CompletableFuture.runAsync(() -> contracts.transfer(sound.get(0), "test-client"))
                    .join();
            return taking.transferAll(sound, by);
        });
        ImportedFile file = imports.find(number).orElseThrow();
        assertThat(file.state()).isEqualTo(ImportedFile.State.DONE);
        assertThat(file.started()).isEqualTo(1);
        assertThat(file.taken()).isEqualTo(2);
        assertThat(found()).hasSize(2);
    }

    /** Runs the one job that waits. */
    private void nextChunk(String caseRef) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseRef)
                .singleResult()
                .getId();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
    }

    private ImportedFile bring(String text) {
        return imports.bring("contracten.csv", bytes(text), ContractScene.MANAGER)
                .file()
                .orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String rows(int first, int last) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = first; row <= last; row++) {
            text.append("LCH-%s-%d;Maskers;Fabriek;12345678;IIR-MASK;0,06\r\n".formatted(batch, row));
        }
        return text.toString();
    }

    private List<ContractListing.Line> found() {
        return contracts
                .list(new ContractSearch("LCH-" + batch, java.util.Optional.empty(), 0, 100))
                .lines();
    }
}
