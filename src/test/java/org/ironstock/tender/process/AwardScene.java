package org.ironstock.tender.process;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.Dossier;
import org.ironstock.intake.dispatch.Receipt;
import org.ironstock.payment.Commitments;
import org.ironstock.platform.Officials;
import org.ironstock.shared.Money;
import org.ironstock.support.ConnectedSystem;
import org.ironstock.support.Desk;
import org.ironstock.support.Signers;
import org.ironstock.tender.Procedure;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TenderMother;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.preparation.Preparation;
import org.springframework.context.ApplicationContext;

/** A tender whose bids are ranked and whose award was advised; Beta wins before Alfa. */
final class AwardScene {

    private static final String BUYER = "cibg-buyer-1";
    static final Money MAXIMUM = TenderMother.documents().maximumValue();

    final AssessmentScene assessment;
    final String tenderId;
    final Signers signers;
    private final ApplicationContext beans;
    private final Desk desk;

    private AwardScene(ApplicationContext beans, AssessmentScene assessment) {
        this.beans = beans;
        this.assessment = assessment;
        this.tenderId = assessment.tenderId;
        this.desk = beans.getBean(Desk.class);
        this.signers = new Signers(desk, beans.getBean(TaskService.class), beans.getBean(Officials.class));
    }

    /** Two bids, assessed and ranked; the buyer advises. */
    static AwardScene advised(ApplicationContext beans, String advice) {
        AssessmentScene assessment = new AssessmentScene(beans)
                .bid("Alfa", "400000")
                .bid("Beta", "420000")
                .assessed(Map.of("Alfa", 3, "Beta", 5));
        AwardScene scene = new AwardScene(beans, assessment);
        beans.getBean(Preparation.class).saveDraft(scene.tenderId, TenderMother.documents(), BUYER);
        assessment.start("tenderPricing", Map.of());
        scene.desk
                .as(BUYER)
                .completeJson(
                        "Task_GiveAwardAdvice",
                        scene.tenderId,
                        Map.of("advice", advice, "motive", "De rangorde volgt uit de gepubliceerde formule."));
        scene.desk.runJobs(scene.tenderId);
        assessment.start("tenderEvidence", Map.of());
        new EvidenceScene(beans, scene.tenderId).showAll().judge();
        return scene;
    }

    /** The next in rank proves what it declared, and the advice is renewed. */
    AwardScene nextProven() {
        assessment.start("tenderEvidence", Map.of());
        new EvidenceScene(beans, tenderId).showAll().judge();
        desk.as(BUYER)
                .completeJson(
                        "Task_RenewAdvice",
                        tenderId,
                        Map.of("motive", "De winnaar tekent niet; de volgende heeft bewezen."));
        desk.runJobs(tenderId);
        return this;
    }

    /** The tender runs below the threshold: no notice, a standstill of seven days. */
    AwardScene belowThreshold() {
        TenderCases cases = beans.getBean(TenderCases.class);
        cases.save(tender().withProcedure(TenderMother.rules(Procedure.BELOW_THRESHOLD)));
        return this;
    }

    /** The budget of the maximum value is set aside. */
    AwardScene funded() {
        beans.getBean(Commitments.class).reserve(tenderId, Commitments.IRON_STOCK, MAXIMUM, BUYER);
        return this;
    }

    /** Decision signed and letters sent; the standstill runs. */
    AwardScene inStandstill() {
        assessment.start("tenderAward", Map.of());
        signers.signAll(tenderId);
        desk.runJobs(tenderId);
        return this;
    }

    /** The same, with the letters sent at this moment. */
    AwardScene inStandstillSince(Instant sent) {
        desk.travelTo(sent);
        assessment.start("tenderAward", Map.of());
        signers.signAll(tenderId);
        desk.runJobs(tenderId);
        return this;
    }

    /** The standstill has passed. */
    AwardScene awarded() {
        inStandstill();
        desk.travelTo(tender().dates().standstillEndsAt().orElseThrow().plusSeconds(2));
        desk.runJobs(tenderId);
        return this;
    }

    /** What the preparation of a real tender files. */
    AwardScene withPreparationPapers() {
        for (String kind :
                List.of("needStatement", "estimate", "procurementDocuments", "publicationDecision", "notice16")) {
            beans.getBean(Dossier.class)
                    .file(new DocumentToFile(
                            tenderId,
                            kind,
                            kind,
                            "text/plain",
                            kind.getBytes(StandardCharsets.UTF_8),
                            DocumentToFile.Audience.OFFICIALS,
                            BUYER));
        }
        return this;
    }

    /** The notice that runs now is confirmed by who publishes it. */
    void noticePublished() {
        String noticeId = (String) beans
                .getBean(HistoryService.class)
                .createHistoricVariableInstanceQuery()
                .variableName("resultNoticeId")
                .list()
                .stream()
                .filter(variable -> caseOf(variable).equals(tenderId))
                .map(HistoricVariableInstance::getValue)
                .findFirst()
                .orElseThrow();
        new ConnectedSystem(beans).noticePublished(UUID.fromString(noticeId), now());
        desk.runJobs(tenderId);
    }

    /** An event from outside. */
    Receipt send(String event, Map<String, Object> data) {
        return new ConnectedSystem(beans).send(event, data);
    }

    Instant now() {
        return beans.getBean(Clock.class).instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private String caseOf(HistoricVariableInstance variable) {
        return beans.getBean(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processInstanceId(variable.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    Tender tender() {
        return beans.getBean(TenderCases.class).get(tenderId);
    }
}
