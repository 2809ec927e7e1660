package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.contract.Contracts;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.domain.OrderState;
import org.ironstock.contract.process.OrderScene;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.dossier.Revision;
import org.ironstock.dossier.sealing.PdfSeals;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.Sha256;
import org.ironstock.shared.UnitPrice;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.award.AwardNotAllowed;
import org.ironstock.tender.award.Contracting;
import org.ironstock.tender.domain.Contract;
import org.ironstock.tender.domain.Rankings;
import org.ironstock.tender.domain.TenderMother;
import org.ironstock.tender.persistence.AwardRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EngineTest
class TenderContractingProcessTest {

    private static final String AGAIN = "AGAIN";

    @Autowired
    private Dossier dossier;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private AwardRows rows;

    @Autowired
    private Contracting contracting;

    @Autowired
    private Rankings rankings;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Contracts contracts;

    @BeforeEach
    void inSpring() {
        desk.travelTo(Instant.parse("2026-03-31T09:00:00Z"));
    }

    @Test
    void bothSidesSignTheSameBytesAndTheCommitmentIsRegistered() {
        AwardScene scene = AwardScene.advised(beans, "AWARD").funded().awarded().withPreparationPapers();
        scene.assessment.start("tenderContracting", Map.of());
        Contract offered = rows.getContract(scene.tenderId);
        assertThat(offered.id()).startsWith("CTR-2026-");
        assertThat(offered.maximum()).isEqualTo(AwardScene.MAXIMUM);

        assertThat(scene.send("contract.signed-by-supplier", signature(scene, offered))
                        .status())
                .isEqualTo("reached");
        scene.signers.signAll(scene.tenderId);
        desk.runJobs(scene.tenderId);

        assertThat(scene.tender().stage()).isEqualTo(TenderStage.CONCLUDED);
        assertThat(rows.getContract(scene.tenderId).concludedAt()).isPresent();
        byte[] frozen = dossier.content(offered.documentId());
        byte[] contract = dossier.newest(offered.documentId());
        assertThat(Sha256.of(frozen)).isEqualTo(offered.documentSha256());
        assertThat(Arrays.copyOf(contract, frozen.length)).isEqualTo(frozen);
        List<Revision> revisions = dossier.revisions(offered.documentId());
        assertThat(revisions.get(1).signer()).isEqualTo(offered.supplierId());
        assertThat(revisions.get(1).reason()).contains(offered.documentSha256());
        assertThat(revisions).hasSizeGreaterThan(2);
        assertThat(PdfSeals.in(contract)).hasSize(revisions.size()).allMatch(PdfSeals.Found::intact);
        scene.noticePublished();
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_CloseTenderFile");
        closeFile(scene);
        assertThat(desk.ends("tenderContracting", scene.tenderId)).containsExactly("EndEvent_ContractConcluded");
        assertThat(desk.ends("tenderClosing", scene.tenderId)).containsExactly("EndEvent_TenderFileClosed");
    }

    @Test
    void theConcludedContractIsOrderedFromAtThePriceOfTheWinner() {
        AwardScene scene = AwardScene.advised(beans, "AWARD").funded().awarded();
        scene.assessment.start("tenderContracting", Map.of());
        Contract offered = rows.getContract(scene.tenderId);
        assertThat(contracts.find(offered.id())).isEmpty();
        scene.send("contract.signed-by-supplier", signature(scene, offered));
        scene.signers.signAll(scene.tenderId);
        desk.runJobs(scene.tenderId);

        ProductionContract contract = contracts.get(offered.id());
        assertThat(contract.active()).isTrue();
        assertThat(contract.reference()).isEqualTo(scene.tenderId);
        assertThat(contract.supplier().supplierId()).contains(offered.supplierId());
        assertThat(contract.terms().maximum()).contains(AwardScene.MAXIMUM);
        LocalDate signed = contract.terms().signedOn().orElseThrow();
        assertThat(contract.terms().endsOn()).contains(signed.plusMonths(36).minusDays(1));
        assertThat(contract.lines()).singleElement().satisfies(line -> {
            assertThat(line.unitPrice()).contains(UnitPrice.of("0.08"));
            assertThat(line.maximum()).contains(Quantity.of(5_280_000));
        });

        desk.runJobs(contract.id());
        OrderScene orders =
                OrderScene.under(beans, contract.id(), scene.assessment.bidder("Beta"), TenderMother.MASK, "0.08");
        String order = orders.ordered(orders.request());
        assertThat(orders.findings(order)).isEmpty();
        assertThat(orders.state(order)).isEqualTo(OrderState.RESERVED);
    }

    @Test
    void anIncompleteFileIsCompletedBeforeItIsClosed() {
        AwardScene scene = AwardScene.advised(beans, "AWARD").funded().awarded();
        scene.assessment.start("tenderContracting", Map.of());
        scene.send("contract.signed-by-supplier", signature(scene, rows.getContract(scene.tenderId)));
        scene.signers.signAll(scene.tenderId);
        desk.runJobs(scene.tenderId);
        scene.noticePublished();
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_CompleteTenderFile");
        assertThat(rows.obstacles(scene.tenderId, Contracting.FILE))
                .extracting(Finding::subject)
                .containsExactlyInAnyOrder(
                        "needStatement", "estimate", "procurementDocuments", "publicationDecision", "notice16");

        scene.withPreparationPapers();
        desk.as("cibg-buyer-1")
                .completeJson(
                        "Task_CompleteTenderFile",
                        scene.tenderId,
                        Map.of("remark", "De vier stukken zijn toegevoegd."));
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_CloseTenderFile");
    }

    @Test
    void aFileWithoutTheLettersThatWereSentIsIncomplete() {
        AwardScene scene = AwardScene.advised(beans, "AWARD").withPreparationPapers();
        assertThat(contracting.fileComplete(scene.tenderId)).isFalse();
        assertThat(rows.obstacles(scene.tenderId, Contracting.FILE))
                .filteredOn(gap -> gap.code().equals("LETTERS_MISSING"))
                .singleElement()
                .satisfies(gap -> assertThat(gap.message()).contains("mededelingen van de gunningsbeslissing"));

        scene.inStandstill();
        assertThat(contracting.fileComplete(scene.tenderId)).isFalse();
        assertThat(rows.obstacles(scene.tenderId, Contracting.FILE))
                .extracting(Finding::code)
                .doesNotContain("LETTERS_MISSING");
    }

    @Test
    void aPrivateProcedureWaitsSevenDaysAndNeedsNoNotice() {
        AwardScene scene =
                AwardScene.advised(beans, "AWARD").belowThreshold().funded().inStandstill();
        assertThat(scene.tender().dates().standstillEndsAt()).contains(DutchCalendar.endOf(LocalDate.of(2026, 4, 17)));
        desk.travelTo(DutchCalendar.startOf(LocalDate.of(2026, 4, 18)));
        desk.runJobs(scene.tenderId);
        scene.withPreparationPapers();
        scene.assessment.start("tenderContracting", Map.of());
        scene.send("contract.signed-by-supplier", signature(scene, rows.getContract(scene.tenderId)));
        scene.signers.signAll(scene.tenderId);
        desk.runJobs(scene.tenderId);

        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_CloseTenderFile");
    }

    @Test
    void withoutBudgetNoContractIsOffered() {
        AwardScene scene = AwardScene.advised(beans, "AWARD").awarded();
        scene.assessment.start("tenderContracting", Map.of());
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_RemoveContractObstacle");
        assertThat(rows.obstacles(scene.tenderId, Contracting.MAY_CONTRACT))
                .extracting(Finding::code)
                .containsExactly("BUDGET_NOT_RESERVED");
        assertThat(rows.contractOf(scene.tenderId)).isEmpty();

        scene.funded();
        decide(scene, AGAIN);
        assertThat(rows.contractOf(scene.tenderId)).isPresent();
    }

    @Test
    void aTokenMovedPastTheGuardOffersAndSignsNothing() {
        AwardScene scene = AwardScene.advised(beans, "AWARD").funded().inStandstill();
        assertThatThrownBy(() -> contracting.offer(scene.tenderId)).isInstanceOf(AwardNotAllowed.class);
        assertThatThrownBy(() -> contracting.conclude(scene.tenderId)).isInstanceOf(AwardNotAllowed.class);
        assertThat(rows.contractOf(scene.tenderId)).isEmpty();
    }

    @Test
    void aTokenMovedPastTheContractClosesNoFile() {
        AwardScene scene = AwardScene.advised(beans, "AWARD").funded().awarded().withPreparationPapers();
        runtime.createProcessInstanceByKey("tenderClosing")
                .businessKey(scene.tenderId)
                .setVariable("tenderId", scene.tenderId)
                .startBeforeActivity("Task_CloseTenderFile")
                .execute();

        assertThat(Refused.findings(() -> closeFile(scene))).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("CONTRACT_NOT_CONCLUDED");
            assertThat(finding.message()).isEqualTo("De raamovereenkomst is nog niet gesloten.");
        });
        assertThat(evidence(scene)).doesNotContain("FILE_CLOSED");
    }

    @Test
    void aTokenMovedPastTheCheckOfTheFileDoesNotCloseItWithGaps() {
        AwardScene scene = AwardScene.advised(beans, "AWARD").funded().awarded();
        scene.assessment.start("tenderContracting", Map.of());
        scene.send("contract.signed-by-supplier", signature(scene, rows.getContract(scene.tenderId)));
        scene.signers.signAll(scene.tenderId);
        desk.runJobs(scene.tenderId);
        scene.noticePublished();
        runtime.createProcessInstanceModification(
                        desk.task("Task_CompleteTenderFile", scene.tenderId).getProcessInstanceId())
                .cancelAllForActivity("Task_CompleteTenderFile")
                .startBeforeActivity("Task_CloseTenderFile")
                .execute();

        assertThat(Refused.findings(() -> closeFile(scene)))
                .extracting(Finding::subject)
                .contains("needStatement", "estimate");
        assertThat(evidence(scene)).doesNotContain("FILE_CLOSED");
        scene.withPreparationPapers();
        closeFile(scene);
        assertThat(evidence(scene)).contains("FILE_CLOSED");
    }

    private void closeFile(AwardScene scene) {
        desk.as("cibg-contract-manager-2").completeJson("Task_CloseTenderFile", scene.tenderId, Map.of());
    }

    @Test
    void theStateDoesNotSignBeforeTheSupplier() {
        AwardScene scene = AwardScene.advised(beans, "AWARD").funded().awarded();
        String instance = scene.assessment.start("tenderContracting", Map.of());
        assertThatThrownBy(() -> runtime.createProcessInstanceModification(instance)
                        .startBeforeActivity("Task_RequestContractSignature")
                        .execute())
                .hasMessageContaining("leverancier");
    }

    @Test
    void aSignatureUnderOtherBytesIsRefused() {
        AwardScene scene = AwardScene.advised(beans, "AWARD").funded().awarded();
        scene.assessment.start("tenderContracting", Map.of());
        Map<String, Object> other = new HashMap<>(signature(scene, rows.getContract(scene.tenderId)));
        other.put("documentSha256", "0".repeat(64));
        other.put("signedAt", "2020-01-01T00:00:00Z");
        assertThat(Refused.codes(() -> scene.send("contract.signed-by-supplier", other)))
                .containsExactly("OTHER_DOCUMENT_SIGNED", "SIGNED_AT_IMPOSSIBLE");
        other.put("contractId", "CTR-1999-001");
        assertThat(Refused.codes(() -> scene.send("contract.signed-by-supplier", other)))
                .containsExactly("CONTRACT_UNKNOWN");
    }

    @Test
    void aSilentSupplierIsGivenMoreTimeOrTheTenderEnds() {
        AwardScene scene = AwardScene.advised(beans, "AWARD").funded().awarded();
        scene.assessment.start("tenderContracting", Map.of());
        desk.travelTo(scene.now().plus(Duration.ofDays(20)));
        desk.runJobs(scene.tenderId);
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_RemoveContractObstacle");
        assertThat(scene.send("contract.signed-by-supplier", signature(scene, rows.getContract(scene.tenderId)))
                        .status())
                .isEqualTo("waiting");
        decide(scene, AGAIN);
        desk.travelTo(scene.now().plus(Duration.ofDays(20)));
        desk.runJobs(scene.tenderId);
        decide(scene, "NO_AWARD");
        assertThat(desk.ends("tenderContracting", scene.tenderId)).containsExactly("EndEvent_ContractRefused");
    }

    @Test
    void aWinnerThatRefusesIsFollowedByTheNextInRank() {
        AwardScene scene = AwardScene.advised(beans, "AWARD").funded().awarded();
        scene.assessment.start("tenderContracting", Map.of());
        Contract offered = rows.getContract(scene.tenderId);
        Map<String, Object> refusal =
                Map.of("contractId", offered.id(), "reason", "De grondstoffen zijn te duur geworden.");
        assertThat(scene.send("contract.refused-by-supplier", refusal).status()).isEqualTo("reached");
        assertThat(rows.obstacles(scene.tenderId, Contracting.MAY_CONTRACT))
                .extracting(Finding::code)
                .containsExactly("SUPPLIER_REFUSED");

        decide(scene, "NEXT_IN_RANK");
        assertThat(desk.ends("tenderContracting", scene.tenderId)).containsExactly("EndEvent_NextInRank");
        assertThat(rows.contractOf(scene.tenderId)).isEmpty();
        assertThat(rankings.winner(scene.tenderId).orElseThrow().bidId()).isEqualTo(scene.assessment.bidOf("Alfa"));
        assertThat(scene.tender().dates().standstillEndsAt()).isEmpty();
        assertThat(Refused.codes(() -> scene.send("contract.refused-by-supplier", refusal)))
                .containsExactly("CONTRACT_NOT_OPEN");
        assertThat(Refused.codes(() -> scene.send("contract.signed-by-supplier", signature(scene, offered))))
                .contains("CONTRACT_LAPSED");

        scene.nextProven().awarded();
        assertThat(rows.getDecision(scene.tenderId).round()).isEqualTo(2);
        assertThat(rows.letters(scene.tenderId, 2)).hasSize(2);
        scene.assessment.start("tenderContracting", Map.of());
        assertThat(rows.getContract(scene.tenderId).id()).isNotEqualTo(offered.id());
        desk.travelTo(scene.now().plus(Duration.ofDays(20)));
        desk.runJobs(scene.tenderId);
        assertThat(Refused.codes(() -> decide(scene, "NEXT_IN_RANK"))).containsExactly("NOBODY_NEXT");
    }

    @Test
    void anAwardNoticeThatIsNotOutAfterThirtyDaysIsRecordedAsLate() {
        AwardScene scene = AwardScene.advised(beans, "AWARD").funded().awarded();
        scene.assessment.start("tenderContracting", Map.of());
        scene.send("contract.signed-by-supplier", signature(scene, rows.getContract(scene.tenderId)));
        scene.signers.signAll(scene.tenderId);
        desk.runJobs(scene.tenderId);
        LocalDate concluded = DutchCalendar.dayOf(
                rows.getContract(scene.tenderId).concludedAt().orElseThrow());

        desk.travelTo(DutchCalendar.startOf(concluded.plusDays(25)).minusSeconds(1));
        desk.runJobs(scene.tenderId);
        assertThat(evidence(scene)).doesNotContain("AWARD_NOTICE_DUE");
        desk.travelTo(DutchCalendar.startOf(concluded.plusDays(25)));
        desk.runJobs(scene.tenderId);
        assertThat(evidence(scene)).contains("AWARD_NOTICE_DUE");

        Instant late = contracting.noticeLateAt(scene.tenderId);
        assertThat(late)
                .isEqualTo(DutchCalendar.startOf(
                        DutchCalendar.official().endOfPeriod(concluded, 30).plusDays(1)));
        desk.travelTo(late.minusSeconds(1));
        desk.runJobs(scene.tenderId);
        assertThat(evidence(scene)).doesNotContain("AWARD_NOTICE_LATE");
        desk.travelTo(late);
        desk.runJobs(scene.tenderId);
        assertThat(evidence(scene)).contains("AWARD_NOTICE_LATE");
    }

    @Test
    void aRefusalOfTheStateIsReconsideredAndTheSupplierNeedNotSignAgain() {
        AwardScene scene = AwardScene.advised(beans, "AWARD").funded().awarded();
        scene.assessment.start("tenderContracting", Map.of());
        scene.send("contract.signed-by-supplier", signature(scene, rows.getContract(scene.tenderId)));
        scene.signers.refuse(scene.tenderId);
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_RemoveContractObstacle");

        decide(scene, AGAIN);
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_SignDocument");
        desk.travelTo(scene.now().plus(Duration.ofDays(60)));
        desk.runJobs(scene.tenderId);
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_RemoveContractObstacle");
    }

    private List<String> evidence(AwardScene scene) {
        return dossier.evidenceOf(scene.tenderId).stream().map(Evidence::what).toList();
    }

    private void decide(AwardScene scene, String choice) {
        desk.as("cibg-lawyer-2")
                .completeJson(
                        "Task_RemoveContractObstacle",
                        scene.tenderId,
                        Map.of("choice", choice, "reason", "Zo is het met de directie besproken."));
        desk.runJobs(scene.tenderId);
    }

    private static Map<String, Object> signature(AwardScene scene, Contract contract) {
        return Map.of(
                "contractId", contract.id(),
                "documentSha256", contract.documentSha256(),
                "signerName", "Bestuurder van Beta",
                "signedAt", scene.now().toString());
    }
}
