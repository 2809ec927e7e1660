package org.ironstock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.ironstock.demo.TenderWalk.Stop;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.dossier.export.WooExport;
import org.ironstock.dossier.sealing.PdfSeals;
import org.ironstock.notice.Notice;
import org.ironstock.notice.Notices;
import org.ironstock.platform.Officials;
import org.ironstock.signing.Signing;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Pdfsig;
import org.ironstock.support.PdfsigAvailable;
import org.ironstock.support.Zips;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.Tenders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job, over HTTP and at the desks of officials: from an event outside to a signed framework contract. */
@EngineTest
class WholeTenderTest {

    @Autowired
    private TenderWalk walk;

    @Autowired
    private Desk desk;

    @Autowired
    private Tenders tenders;

    @Autowired
    private Dossier dossier;

    @Autowired
    private Notices notices;

    @Autowired
    private Signing signing;

    @Autowired
    private HistoryService history;

    @Autowired
    private WooExport woo;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Officials officials;

    @BeforeEach
    void inFebruary() {
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
    }

    @Test
    void anEventFromOutsideBecomesASignedContract() throws Exception {
        String tenderId = walk.walk(title(), "IIR-MASK", 500_000, parties(), Stop.END);

        assertThat(tenders.find(tenderId).orElseThrow().stage()).isEqualTo(TenderStage.CONCLUDED);
        assertThat(dossier.documentsOf(tenderId).stream().map(StoredDocument::kind))
                .contains(
                        "needStatement",
                        "estimate",
                        "procurementDocuments",
                        "publicationDecision",
                        "notice16",
                        "openingMinutes",
                        "qualityReport",
                        "awardAdvice",
                        "awardDecision",
                        "frameworkContract",
                        "notice29");
        StoredDocument contract = dossier.latest(tenderId, "frameworkContract").orElseThrow();
        assertThat(signing.notSigned(contract.id())).isEmpty();
        assertThat(notices.findPublished(tenderId, Notice.AWARD_NOTICE)).isPresent();
        everySealHolds(tenderId);
        nobodyIsNamedInPublic(tenderId);
        assertThat(desk.openTasks(tenderId)).isEmpty();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(tenderId)
                        .unfinished()
                        .count())
                .isZero();
    }

    @Test
    void withoutBidsTheTenderEndsWithoutAwardAndWithoutPanel() {
        String tenderId = walk.walk(title(), "IIR-MASK", 500_000, List.of(), Stop.OPENING);
        assertThat(desk.openTasks(tenderId)).containsExactly("Task_MotivateNoAward");
    }

    /** Every kind of document that a tender draws, judged by ourselves and, where it is installed, by an independent tool. */
    private void everySealHolds(String tenderId) throws Exception {
        assertThat(dossier.brokenDocuments(tenderId)).isEmpty();
        for (StoredDocument document : dossier.documentsOf(tenderId)) {
            byte[] bytes = dossier.newest(document.id());
            if (dossier.drawing(document.id()).isPresent()) {
                assertThat(PdfSeals.in(bytes))
                        .as(document.kind())
                        .hasSize(dossier.revisions(document.id()).size())
                        .allMatch(PdfSeals.Found::intact);
                if (new PdfsigAvailable().present()) {
                    assertThat(Pdfsig.verdicts(bytes))
                            .as(document.kind())
                            .hasSize(dossier.revisions(document.id()).size())
                            .containsOnly("Signature is Valid.");
                }
            }
        }
    }

    private void nobodyIsNamedInPublic(String tenderId) throws Exception {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        woo.write(woo.gather(tenderId, dossier.documentsOf(tenderId), "cibg-lawyer-1"), zip);
        String published = Zips.text(Zips.files(zip.toByteArray()));
        assertThat(published).contains("Proces-verbaal van opening", "5.1.2e");
        for (UserNames user : everyOfficial()) {
            assertThat(published).doesNotContain(user.id()).doesNotContain(user.name());
        }
    }

    private record UserNames(String id, String name) {}

    private List<UserNames> everyOfficial() {
        return identity.createUserQuery().list().stream()
                .map(user -> new UserNames(user.getId(), officials.displayName(user.getId())))
                .toList();
    }

    private List<Outsiders.Party> parties() {
        return List.of(party("Noordzee"), party("Veilig Zorg"), party("Delta"));
    }

    private Outsiders.Party party(String name) {
        String kvk = String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
        return walk.party(name + " " + kvk, kvk, "Utrecht");
    }

    private static String title() {
        return "Mondmaskers " + UUID.randomUUID();
    }
}
