package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.shared.Finding;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.BidPart;
import org.ironstock.tender.domain.ExtensionNeed;
import org.ironstock.tender.inquiry.Extensions;
import org.ironstock.tender.persistence.VaultRows;
import org.ironstock.tender.vault.BidReception;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Process {@code tenderExtension}: a later closing, because it must or because it may, and bidding that waits for it. */
@EngineTest
class TenderExtensionProcessTest {

    private static final LocalDate CLOSING = LocalDate.of(2026, 3, 16);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Desk desk;

    @Autowired
    private Extensions extensions;

    @Autowired
    private VaultRows vaults;

    @Autowired
    private Dossier dossier;

    @Test
    void aQuestionThatIsOpenAfterTheLastDayForAnswersMovesClosing() {
        InquiryScene scene = InquiryScene.invited(context);
        scene.ask(false);
        assertThat(scene.closing()).isEqualTo(CLOSING);
        scene.at("2026-03-12T22:59:59Z");
        assertThat(scene.openTasks()).as("still in time").doesNotContain("Task_DecideExtension");
        scene.at("2026-03-12T23:00:00Z");
        assertThat(scene.openTasks()).contains("Task_DecideExtension");
        assertThat(grounds(scene)).containsExactly(ExtensionNeed.Ground.ANSWERS_LATE);
    }

    @Test
    void whileNobodyDecidesBiddingDoesNotCloseAndSilenceRefusesNothing() throws IOException {
        InquiryScene scene = InquiryScene.invited(context);
        bid(scene, "eerste");
        scene.ask(false);
        scene.at("2026-03-13T09:00:00Z");
        scene.at("2026-03-17T09:00:00Z");
        assertThat(vaults.find(scene.id()).orElseThrow().closed()).isFalse();
        assertThat(scene.tender().stage()).isEqualTo(TenderStage.BIDDING);

        scene.decided(LocalDate.of(2026, 3, 25)).signed();
        assertThat(scene.closing()).isEqualTo(LocalDate.of(2026, 3, 25));
        assertThat(scene.end("tenderExtension")).contains("EndEvent_ClosingExtended");
        bid(scene, "tweede, in plaats van de eerste");
        scene.answered(false).nota(List.of(1), false);
        scene.at("2026-03-25T22:59:59Z");
        assertThat(vaults.find(scene.id()).orElseThrow().closed()).isFalse();
        scene.at("2026-03-25T23:00:00Z");
        assertThat(vaults.find(scene.id()).orElseThrow().bidCount()).contains(1);
        assertThat(scene.end("tenderBids")).contains("EndEvent_BiddingClosed");
    }

    @Test
    void aDayThatBreaksTheRulesIsRefusedWithEveryFinding() {
        InquiryScene scene = InquiryScene.invited(context);
        scene.ask(false);
        scene.at("2026-03-13T09:00:00Z");
        assertThat(Refused.codes(() -> scene.decided(LocalDate.of(2026, 3, 14))))
                .containsExactlyInAnyOrder("CLOSING_NO_WORKING_DAY", "CLOSING_NOT_LATER", "CLOSING_TOO_EARLY");
        assertThat(Refused.codes(() -> scene.decided(LocalDate.of(2026, 3, 19))))
                .containsExactly("CLOSING_TOO_EARLY");
        assertThat(Refused.codes(() -> desk.as(InquiryScene.MANAGER)
                        .completeJson(
                                "Task_DecideExtension",
                                scene.id(),
                                Map.of("decision", "REFUSE", "motive", "Het komt ons niet uit."))))
                .containsExactly("EXTENSION_COMPELLED");
        assertThat(Refused.findings(() -> extend(scene, Map.of())))
                .containsExactly(Finding.of(
                        "FIELD_REQUIRED", "newClosing", "Vul 'Nieuwe sluitingsdag (tot en met 23:59 uur)' in."));
        assertThat(Refused.codes(() -> extend(scene, Map.of("newClosing", "2026-03-32"))))
                .containsExactly("FIELD_TYPE");
        scene.decided(LocalDate.of(2026, 3, 20));
        assertThat(scene.openTasks()).contains("Task_SignDocument");
    }

    private void extend(InquiryScene scene, Map<String, Object> closing) {
        Map<String, Object> answer = new HashMap<>(closing);
        answer.put("decision", "EXTEND");
        answer.put("motive", "De antwoorden kwamen te laat.");
        desk.as(InquiryScene.MANAGER).completeJson("Task_DecideExtension", scene.id(), answer);
    }

    @Test
    void aRefusedSignatureAndASigningThatExpiresBringTheDecisionBack() {
        InquiryScene scene = InquiryScene.invited(context);
        scene.ask(false);
        scene.at("2026-03-13T09:00:00Z").decided(LocalDate.of(2026, 3, 23));
        scene.signers().refuse(scene.id());
        desk.runJobs(scene.id());
        assertThat(scene.openTasks()).contains("Task_DecideExtension");
        assertThat(scene.closing()).isEqualTo(CLOSING);

        scene.decided(LocalDate.of(2026, 3, 24));
        scene.at("2026-03-19T09:00:00Z");
        assertThat(scene.openTasks()).as("nobody signed in time").contains("Task_DecideExtension");
        assertThat(scene.closing()).isEqualTo(CLOSING);
    }

    @Test
    void aTokenMovedPastTheSignaturesMovesNoClosing() {
        InquiryScene scene = InquiryScene.invited(context);
        scene.ask(false);
        scene.at("2026-03-13T09:00:00Z").decided(LocalDate.of(2026, 3, 23));
        assertThatThrownBy(() -> extensions.putInForce(scene.id(), 1)).hasMessageContaining("not signed");
        assertThatThrownBy(() -> extensions.inform(scene.id(), 1)).hasMessageContaining("not signed");
        assertThatThrownBy(() -> extensions.prepareChangeNotice(scene.id(), 1)).hasMessageContaining("not signed");
        assertThat(scene.closing()).isEqualTo(CLOSING);
    }

    @Test
    void aDecisionThatIsOvertakenByASecondNeedIsTakenAnew() {
        InquiryScene scene = InquiryScene.invited(context);
        scene.ask(false);
        scene.at("2026-03-13T09:00:00Z").decided(LocalDate.of(2026, 3, 20));
        extensions.reportOutage(outage(scene, "2026-03-12T08:00:00Z", "2026-03-13T08:30:00Z"), "cibg-buyer-1");
        scene.answered(true).nota(List.of(1), true);
        scene.signed();
        assertThat(scene.openTasks()).contains("Task_DecideExtension");
        assertThat(scene.closing()).isEqualTo(CLOSING);
        assertThat(grounds(scene))
                .containsExactlyInAnyOrder(
                        ExtensionNeed.Ground.ANSWERS_LATE,
                        ExtensionNeed.Ground.OUTAGE,
                        ExtensionNeed.Ground.ANSWERS_LATE,
                        ExtensionNeed.Ground.SUBSTANTIAL_CHANGE);
        scene.decided(extensions.proposal(scene.id())).signed();
        assertThat(extensions.open(scene.id())).isEmpty();
    }

    @Test
    void afterAnOutageOfficialsExtendForAllUnderASignedOutageDecision() {
        InquiryScene scene = InquiryScene.invited(context).at("2026-03-16T15:00:00Z");
        scene.send(
                "tender.platform-outage",
                Map.of(
                        "tenderId", scene.id(),
                        "from", "2026-03-16T12:00:00Z",
                        "until", "2026-03-16T14:00:00Z",
                        "detail", "Inschrijven gaf een foutmelding."));
        assertThat(Refused.codes(() -> scene.decided(CLOSING)))
                .containsExactly("CLOSING_NOT_LATER", "CLOSING_TOO_EARLY");
        scene.decided(LocalDate.of(2026, 3, 17));
        StoredDocument decision = dossier.latest(scene.id(), "outageDecision").orElseThrow();
        assertThat(decision.audience().name()).isEqualTo("OFFICIALS");
        scene.signed();
        assertThat(scene.closing()).isEqualTo(LocalDate.of(2026, 3, 17));
        assertThat(dossier.latest(scene.id(), "extensionMessage")).isPresent();
    }

    @Test
    void anOutageMayBeLeftWithoutExtensionAndThatIsRecorded() {
        InquiryScene scene = InquiryScene.invited(context).at("2026-03-10T15:00:00Z");
        extensions.reportOutage(outage(scene, "2026-03-10T12:00:00Z", "2026-03-10T12:05:00Z"), "cibg-buyer-1");
        desk.runJobs(scene.id());
        desk.as(InquiryScene.MANAGER)
                .completeJson(
                        "Task_DecideExtension",
                        scene.id(),
                        Map.of("decision", "REFUSE", "motive", "Vijf minuten, zes dagen voor de sluiting."));
        desk.runJobs(scene.id());
        assertThat(scene.end("tenderExtension")).contains("EndEvent_ExtensionRefused");
        assertThat(scene.closing()).isEqualTo(CLOSING);
        assertThat(extensions.decisions(scene.id()))
                .singleElement()
                .satisfies(decision -> assertThat(decision.granted()).isFalse());
        assertThat(dossier.evidenceOf(scene.id())).anyMatch(fact -> fact.what().equals("EXTENSION_REFUSED"));
    }

    @Test
    void anOutageThatIsReportedAfterClosingOrMakesNoSenseIsRefused() {
        InquiryScene scene = InquiryScene.invited(context).at("2026-03-10T15:00:00Z");
        assertThat(Refused.codes(() -> extensions.reportOutage(
                        outage(scene, "2026-03-10T14:00:00Z", "2026-03-10T13:00:00Z"), "cibg-buyer-1")))
                .containsExactly("OUTAGE_PERIOD");
        assertThat(Refused.codes(() -> extensions.reportOutage(
                        outage(scene, "2026-03-10T14:00:00Z", "2026-03-10T16:00:00Z"), "cibg-buyer-1")))
                .containsExactly("OUTAGE_PERIOD");
        scene.at("2026-03-16T23:00:00Z");
        assertThat(vaults.find(scene.id()).orElseThrow().closed()).isTrue();
        assertThat(Refused.codes(() -> extensions.reportOutage(
                        outage(scene, "2026-03-16T14:00:00Z", "2026-03-16T16:00:00Z"), "cibg-buyer-1")))
                .containsExactly("OUTAGE_AFTER_CLOSING");
        assertThat(Refused.codes(() -> extensions.reportOutage(
                        new Extensions.Outage("TND-1999-001", Instant.EPOCH, Instant.EPOCH, "Onbekend"), "x")))
                .containsExactly("TENDER_UNKNOWN");
    }

    @Test
    void theClosingOfTheNoticeIsTheClosingThatIsEnforced() {
        InquiryScene scene = InquiryScene.announced(context, "2026-02-04T09:00:00Z");
        assertThat(scene.closing()).isEqualTo(CLOSING);
        assertThat(scene.tender().dates().answersUntil()).contains(Instant.parse("2026-03-06T22:59:59Z"));
        assertThat(published(scene)).contains("2026-03-16");
        assertThat(extensions.open(scene.id())).isEmpty();
    }

    @Test
    void aDispatchTooLateForThePublishedClosingIsMendedByAChangeNotice() {
        InquiryScene scene = InquiryScene.announced(context, "2026-02-05T09:00:00Z");
        assertThat(scene.closing()).as("never earlier than published").isEqualTo(CLOSING);
        assertThat(grounds(scene)).containsExactly(ExtensionNeed.Ground.DISPATCH_LATE);
        assertThat(Refused.codes(() -> scene.decided(LocalDate.of(2026, 3, 16))))
                .containsExactly("CLOSING_NOT_LATER", "CLOSING_TOO_EARLY");
        scene.decided(LocalDate.of(2026, 3, 17)).signed();
        assertThat(scene.closing()).isEqualTo(LocalDate.of(2026, 3, 17));

        UUID notice = extensions.decisions(scene.id()).get(0).notice().orElseThrow();
        scene.noticePublished(notice);
        assertThat(published(scene)).contains("2026-03-17").contains("ContractNotice");
        assertThat(scene.end("tenderExtension")).contains("EndEvent_ClosingExtended");
        StoredDocument message = dossier.latest(scene.id(), "extensionMessage").orElseThrow();
        assertThat(dossier.published(message.id())).isTrue();
    }

    /** The newest contract notice of the case, as it went out. */
    private String published(InquiryScene scene) {
        return new String(
                dossier.content(
                        dossier.latest(scene.id(), "notice16").orElseThrow().id()),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Extensions.Outage outage(InquiryScene scene, String from, String until) {
        return new Extensions.Outage(
                scene.id(), Instant.parse(from), Instant.parse(until), "Inschrijven gaf een foutmelding.");
    }

    private void bid(InquiryScene scene, String text) throws IOException {
        java.util.Deque<BidPart> parts = new java.util.ArrayDeque<>();
        Map<String, String> contents = new HashMap<>();
        contents.put("quality", "%PDF-1.7 " + text);
        contents.put("price", "{\"note\": \"" + text + "\"}");
        contents.put("espd", "{\"note\": \"" + text + "\"}");
        contents.forEach((name, content) -> parts.add(new BidPart(
                name,
                name.equals("quality") ? "application/pdf" : "application/json",
                new java.io.ByteArrayInputStream(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)))));
        context.getBean(BidReception.class)
                .receive(scene.id(), scene.supplier(), () -> java.util.Optional.ofNullable(parts.poll()));
    }

    private List<ExtensionNeed.Ground> grounds(InquiryScene scene) {
        return extensions.open(scene.id()).stream().map(ExtensionNeed::ground).toList();
    }
}
