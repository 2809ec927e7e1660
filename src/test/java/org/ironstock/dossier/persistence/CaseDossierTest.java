package org.ironstock.dossier.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.Evidence;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.Revision;
import org.ironstock.dossier.SignatureToPlace;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.dossier.drawing.PdfDrawing;
import org.ironstock.dossier.sealing.PdfSeals;
import org.ironstock.dossier.sealing.TestSeal;
import org.ironstock.platform.TaskCompleted;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Sha256;
import org.ironstock.support.ModuleDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

@ModuleDatabase.Schemas("dossier")
class CaseDossierTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:15.123456789Z");

    private final ModuleDatabase.Tables tables;
    private final CaseDossier dossier;
    private final String caseRef = "TND-" + UUID.randomUUID();

    CaseDossierTest(ModuleDatabase.Tables tables) {
        this.tables = tables;
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        this.dossier = new CaseDossier(
                new Documents(tables.jdbc()),
                new Revisions(tables.jdbc()),
                new EvidenceBook(tables.jdbc(), clock),
                new PdfDrawing(),
                TestSeal.seal(),
                clock);
    }

    @Test
    void eachNewFilingOfAKindIsTheNextVersion() {
        StoredDocument first = dossier.file(document("estimate", "een", "cibg-buyer-1"));
        StoredDocument second = dossier.file(document("estimate", "twee", ""));

        assertThat(first.version()).isEqualTo(1);
        assertThat(second.version()).isEqualTo(2);
        assertThat(dossier.latest(caseRef, "estimate")).contains(second);
        assertThat(dossier.documentsOf(caseRef)).containsExactly(first, second);
        assertThat(dossier.get(first.id())).isEqualTo(first);
        assertThat(dossier.content(second.id())).isEqualTo("twee".getBytes(StandardCharsets.UTF_8));
        assertThat(second.sha256()).isEqualTo(Sha256.of("twee"));
        assertThat(dossier.preparers(first.id())).containsExactly("cibg-buyer-1");
        assertThat(dossier.preparers(second.id())).isEmpty();
    }

    @Test
    void peopleWhoFileAtOnceGetDifferentVersions() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> filings = IntStream.range(0, 24)
                .<Callable<Integer>>mapToObj(number -> () -> tables.transaction()
                        .execute(status -> dossier.file(document("awardLetter", "brief " + number, ""))
                                .version()))
                .toList();
        List<Integer> versions = people.invokeAll(filings).stream()
                .map(CaseDossierTest::result)
                .sorted()
                .toList();
        people.shutdown();

        assertThat(versions).isEqualTo(IntStream.rangeClosed(1, 24).boxed().toList());
        assertThat(dossier.evidenceOf(caseRef)).hasSize(24);
        assertThat(broken()).isEmpty();
    }

    @Test
    void aPreparerIsNamedOnce() {
        UUID id = dossier.file(document("estimate", "een", "cibg-buyer-1")).id();

        dossier.addPreparer(id, "cibg-lawyer-1");
        dossier.addPreparer(id, "cibg-lawyer-1");

        assertThat(dossier.preparers(id)).containsExactlyInAnyOrder("cibg-buyer-1", "cibg-lawyer-1");
    }

    @Test
    void whatACaseLacksIsNamedKindByKind() {
        dossier.file(document("estimate", "een", ""));

        assertThat(dossier.missing(caseRef, List.of("needStatement", "estimate", "procurementDocuments")))
                .extracting(Finding::message)
                .containsExactly(
                        "In het dossier ontbreekt: behoeftestelling.",
                        "In het dossier ontbreekt: aanbestedingsstukken.");
        assertThat(dossier.missing(caseRef, List.of("estimate"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update dossier.document set bytes = 'anders', size = 6, sha256 = encode(sha256('anders'), 'hex')"
                        + " where id = ?",
                "update dossier.document set title = 'anders' where id = ?",
                "update dossier.document set audience = 'PUBLIC' where id = ?",
                "update dossier.document set filed_at = now() where id = ?",
                "update dossier.document set frozen = false where id = ?",
                "delete from dossier.document where id = ?",
                "delete from dossier.preparer where document_id = ?",
                "update dossier.preparer set official = 'x' where document_id = ?"
            })
    void theDatabaseRefusesToChangeADocument(String statement) {
        UUID id = dossier.file(document("estimate", "een", "cibg-buyer-1")).id();
        dossier.freeze(id);

        assertThatThrownBy(() -> tables.jdbc().sql(statement).param(id).update())
                .isInstanceOf(DataAccessException.class);
        assertThat(dossier.get(id).frozen()).isTrue();
    }

    @Test
    void eachSignatureIsARevisionBehindTheFrozenBytes() {
        StoredDocument drawn = dossier.freeze(draw().id());
        byte[] frozen = dossier.content(drawn.id());

        sign(drawn.id(), "sup-1");
        sign(drawn.id(), "cibg-director-1");

        byte[] newest = dossier.newest(drawn.id());
        List<Revision> revisions = dossier.revisions(drawn.id());
        assertThat(revisions).extracting(Revision::number).containsExactly(1, 2, 3);
        assertThat(revisions).extracting(Revision::signer).containsExactly("", "sup-1", "cibg-director-1");
        assertThat(revisions.get(0).sha256()).isEqualTo(drawn.sha256());
        assertThat(revisions.get(2).sha256()).isEqualTo(Sha256.of(newest));
        for (Revision revision : revisions) {
            byte[] bytes = dossier.revision(drawn.id(), revision.number());
            assertThat(Arrays.copyOf(newest, bytes.length)).isEqualTo(bytes);
            assertThat(Arrays.copyOf(bytes, frozen.length)).isEqualTo(frozen);
            assertThat(Sha256.of(bytes)).isEqualTo(revision.sha256());
        }
        assertThat(dossier.content(drawn.id())).isEqualTo(frozen);
        assertThat(dossier.get(drawn.id()).sha256()).isEqualTo(Sha256.of(frozen));
        assertThat(PdfSeals.in(newest)).hasSize(3).allMatch(PdfSeals.Found::intact);
        assertThat(dossier.brokenDocuments(caseRef)).isEmpty();
        assertThatThrownBy(() -> dossier.revision(drawn.id(), 4)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whatIsFiledAndSignedInThisTransactionCountsAsEvidenceToo() {
        tables.transaction().executeWithoutResult(status -> {
            UUID id = dossier.freeze(draw().id()).id();
            sign(id, "cibg-director-1");
            assertThat(dossier.brokenDocuments(caseRef)).isEmpty();
        });
    }

    @Test
    void aPdfFromElsewhereNeedsNoSealAndNeedNotBeReadable() {
        dossier.file(new DocumentToFile(
                caseRef, "certificate", "Certificaat", "application/pdf", new byte[] {1}, Audience.RESTRICTED, ""));

        assertThat(dossier.brokenDocuments(caseRef)).isEmpty();
    }

    @Test
    void aCaseWithMoreBytesThanAreCheckedAtOnceIsCheckedWhole() {
        List<UUID> large = IntStream.range(0, 3)
                .mapToObj(number -> dossier.file(new DocumentToFile(
                        caseRef,
                        "certificate",
                        "Certificaat " + number,
                        "text/plain",
                        new byte[5 << 20],
                        Audience.RESTRICTED,
                        "")))
                .map(StoredDocument::id)
                .toList();
        assertThat(dossier.brokenDocuments(caseRef)).isEmpty();

        tables.transaction().executeWithoutResult(status -> {
            tables.jdbc().sql("set local session_replication_role = replica").update();
            for (UUID id : List.of(large.get(0), large.get(2))) {
                tables.jdbc()
                        .sql("update dossier.document set bytes = set_byte(bytes, 40, 65),"
                                + " sha256 = encode(sha256(set_byte(bytes, 40, 65)), 'hex') where id = ?")
                        .param(id)
                        .update();
            }
        });
        assertThat(dossier.brokenDocuments(caseRef)).extracting(Finding::code).hasSize(2);
    }

    @Test
    void onlyAFrozenPdfIsSigned() {
        UUID open = draw().id();
        UUID text = dossier.freeze(dossier.file(document("estimate", "een", "")).id())
                .id();

        assertThatThrownBy(() -> sign(open, "cibg-director-1")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sign(text, "cibg-director-1")).isInstanceOf(IllegalStateException.class);
        assertThat(dossier.revisions(open)).hasSize(1);
    }

    @Test
    void aStepThatFailsAfterASignatureLeavesNoRevisionBehind() {
        UUID id = dossier.freeze(draw().id()).id();

        assertThatThrownBy(() -> tables.transaction().executeWithoutResult(status -> {
                    sign(id, "cibg-director-1");
                    throw new IllegalStateException("a later step refuses");
                }))
                .hasMessage("a later step refuses");

        assertThat(dossier.revisions(id)).hasSize(1);
        assertThat(dossier.newest(id)).isEqualTo(dossier.content(id));
        assertThat(dossier.brokenDocuments(caseRef)).isEmpty();
    }

    @Test
    void peopleWhoSignAtOnceComeOneAfterTheOther() throws Exception {
        UUID id = dossier.freeze(draw().id()).id();
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Callable<Integer>> signers = IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(number -> () -> tables.transaction()
                        .execute(status -> sign(id, "official-" + number).number()))
                .toList();

        assertThat(people.invokeAll(signers).stream()
                        .map(CaseDossierTest::result)
                        .sorted())
                .containsExactly(2, 3, 4, 5);
        people.shutdown();
        assertThat(dossier.brokenDocuments(caseRef)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update dossier.revision set appended = set_byte(appended, 40, 65) where document_id = ? and number = 2",
                "update dossier.revision set appended = appended || '\\x0a' where document_id = ? and number = 3",
                "update dossier.revision set sha256 = repeat('a', 64) where document_id = ? and number = 2",
                "delete from dossier.revision where document_id = ? and number = 3",
                "delete from dossier.revision where document_id = ?",
                "update dossier.document set title = title, bytes = set_byte(bytes, 900, (get_byte(bytes, 900) + 1) % 256),"
                        + " sha256 = encode(sha256(set_byte(bytes, 900, (get_byte(bytes, 900) + 1) % 256)), 'hex')"
                        + " where id = ?"
            })
    void aTamperedByteOrAMissingSignatureIsFound(String tampering) {
        UUID id = dossier.freeze(draw().id()).id();
        sign(id, "sup-1");
        sign(id, "cibg-director-1");

        assertThatThrownBy(() -> tables.jdbc().sql(tampering).param(id).update())
                .isInstanceOf(DataAccessException.class);
        tables.transaction().executeWithoutResult(status -> {
            tables.jdbc().sql("set local session_replication_role = replica").update();
            tables.jdbc().sql(tampering).param(id).update();
            assertThat(dossier.brokenDocuments(caseRef)).singleElement().satisfies(finding -> assertThat(finding.code())
                    .isEqualTo("DOCUMENT_BROKEN"));
            status.setRollbackOnly();
        });
        assertThat(dossier.brokenDocuments()).isEmpty();
    }

    @Test
    void onlyADocumentForEveryoneCanBePublished() {
        UUID open = dossier.file(new DocumentToFile(
                        caseRef, "procurementDocuments", "Stukken", "text/plain", new byte[] {1}, Audience.PUBLIC, ""))
                .id();
        UUID closed = dossier.file(document("awardAdvice", "advies", "")).id();

        assertThat(dossier.published(open)).isFalse();
        dossier.publish(open);
        dossier.publish(open);

        assertThat(dossier.published(open)).isTrue();
        assertThatThrownBy(() -> dossier.publish(closed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownDocumentIsAnError() {
        UUID unknown = UUID.randomUUID();

        assertThat(dossier.find(unknown)).isEmpty();
        assertThatThrownBy(() -> dossier.get(unknown)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> dossier.content(unknown)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> dossier.freeze(unknown)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void factsOfOneTransactionAreOneLinkOfTheChain() {
        tables.transaction().executeWithoutResult(status -> {
            dossier.file(document("estimate", "een", "cibg-buyer-1"));
            dossier.keep(new TaskCompleted(
                    caseRef,
                    "tenderPreparation",
                    "4711",
                    "Task_RecordNeed",
                    "Behoefte vastleggen",
                    "cibg-buyer-1",
                    NOW,
                    Map.of("needOutcome", "RECORDED"),
                    "Voorraad raakt op"));
        });
        dossier.record(new EvidenceToRecord(caseRef, "SCOPE_CHECKED", "system", "Alles op de lijst", "scope/3"));

        assertThat(dossier.evidenceOf(caseRef))
                .extracting(Evidence::number, Evidence::what, Evidence::actor, Evidence::statement)
                .containsExactly(
                        tuple(
                                1,
                                "DOCUMENT_FILED",
                                "cibg-buyer-1",
                                "Stuk 'Titel' versie 1 opgeborgen, SHA-256 " + Sha256.of("een")),
                        tuple(
                                1,
                                "TASK_COMPLETED",
                                "cibg-buyer-1",
                                "Taak 'Behoefte vastleggen' afgerond [needOutcome = RECORDED]: Voorraad raakt op"),
                        tuple(2, "SCOPE_CHECKED", "system", "Alles op de lijst"));
        assertThat(broken()).isEmpty();
    }

    @Test
    void aTransactionThatIsRolledBackLeavesNoEvidence() {
        tables.transaction().executeWithoutResult(status -> {
            dossier.file(document("estimate", "een", ""));
            status.setRollbackOnly();
        });

        assertThat(dossier.evidenceOf(caseRef)).isEmpty();
        assertThat(dossier.documentsOf(caseRef)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update dossier.evidence set content = replace(content, 'feit 2', 'iets 2') where case_ref = ? and number = 2",
                "update dossier.evidence set hash = repeat('f', 64) where case_ref = ? and number = 2",
                "update dossier.evidence set previous_hash = repeat('f', 64) where case_ref = ? and number = 2",
                "update dossier.evidence set number = 9 where case_ref = ? and number = 2",
                "update dossier.evidence set case_ref = 'TND-vreemd' where case_ref = ? and number = 2",
                "delete from dossier.evidence where case_ref = ? and number = 2",
                "delete from dossier.evidence where case_ref = ? and number = 1",
                "delete from dossier.evidence where case_ref = ? and number = 3",
                "insert into dossier.evidence select case_ref, 4, content, hash, repeat('a', 64) from dossier.evidence"
                        + " where case_ref = ? and number = 3"
            })
    void tamperingWithEvidenceIsFound(String statement) {
        for (int number = 1; number <= 3; number++) {
            dossier.record(new EvidenceToRecord(caseRef, "FACT", "system", "feit " + number, ""));
        }
        assertThat(broken()).isEmpty();

        tables.transaction().executeWithoutResult(status -> {
            tables.jdbc().sql("set local session_replication_role = replica").update();
            tables.jdbc().sql(statement).param(caseRef).update();
            assertThat(dossier.brokenEvidence()).isNotEmpty();
            status.setRollbackOnly();
        });

        assertThat(broken()).isEmpty();
    }

    @Test
    void theDatabaseRefusesToChangeEvidence() {
        dossier.record(new EvidenceToRecord(caseRef, "FACT", "system", "feit", ""));

        for (String statement : List.of(
                "update dossier.evidence set content = '{}'",
                "delete from dossier.evidence",
                "truncate dossier.evidence",
                "truncate dossier.document cascade")) {
            assertThatThrownBy(() -> tables.jdbc().sql(statement).update()).isInstanceOf(DataAccessException.class);
        }
    }

    private List<Finding> broken() {
        return dossier.brokenEvidence().stream()
                .filter(finding -> finding.subject().equals(caseRef))
                .toList();
    }

    private StoredDocument draw() {
        return dossier.draw(new DocumentToDraw(
                caseRef,
                "awardDecision",
                "Gunningsbesluit",
                List.of(new DocumentToDraw.Fact("Kenmerk", caseRef)),
                List.of(DocumentToDraw.Section.of("Besluit", "Zo besloten.")),
                Audience.OFFICIALS,
                "cibg-buyer-1"));
    }

    private Revision sign(UUID id, String signer) {
        return dossier.sign(
                id, new SignatureToPlace(signer, "Naam van " + signer, "directeur", "de minister", "akkoord"));
    }

    private DocumentToFile document(String kind, String text, String preparer) {
        return new DocumentToFile(
                caseRef,
                kind,
                "Titel",
                "text/plain",
                text.getBytes(StandardCharsets.UTF_8),
                Audience.OFFICIALS,
                preparer);
    }

    private static int result(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
