package org.ironstock.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.PlatformSettings;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class SignatureChainTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Dossier dossier;

    @Autowired
    private Signing signing;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private PlatformSettings settings;

    private String caseRef;

    @BeforeEach
    void threeSignatures() {
        caseRef = "TND-" + UUID.randomUUID();
        UUID document = dossier.draw(new DocumentToDraw(
                        caseRef, "guarantee", "Garantie", List.of(), List.of(), Audience.OFFICIALS, "cibg-buyer-1"))
                .id();
        Instant deadline = ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(5));
        String signingId = signing.request(new SigningRequest(
                caseRef, document, "guarantee", "", "", "", Money.euro(1), "PPE", Set.of(), deadline));
        runtime.startProcessInstanceByKey("signingProbe", caseRef, Map.of("signingId", signingId));
        for (String official : List.of("vws-legal-1", "vws-finance-1", "vws-dgcz-1")) {
            desk.as(official).complete("Task_SignDocument", caseRef, Map.of("decision", "SIGN"));
        }
    }

    static Stream<String> changedColumns() {
        return Stream.of(
                "number = number + 1000000",
                "signing_id = signing_id || 'x'",
                "step = 9",
                "case_ref = 'TND-vreemd'",
                "document_id = gen_random_uuid()",
                "document_kind = 'sale'",
                "document_sha256 = repeat('a', 64)",
                "amount_cents = amount_cents + 1",
                "official = 'igj-1'",
                "role = 'igj'",
                "on_behalf_of = 'niemand'",
                "mandate_id = (select id from signing.mandate where id <> s.mandate_id limit 1)",
                "decision = 'REFUSE'",
                "reason = 'toch niet'",
                "override_motive = 'zomaar'",
                "signed_at = signed_at + interval '1 microsecond'",
                "previous_hash = repeat('b', 64)",
                "hash = repeat('c', 64)");
    }

    @ParameterizedTest
    @MethodSource("changedColumns")
    void aChangedColumnIsFound(String change) {
        long number = numberOf(2);
        tampered(
                () -> jdbc.sql("update signing.signature s set " + change + " where case_ref = ? and step = 2")
                        .param(caseRef)
                        .update(),
                findings -> assertThat(findings)
                        .filteredOn(finding -> finding.code().equals("SIGNATURE_CHAIN_BROKEN"))
                        .singleElement()
                        .satisfies(finding -> assertThat(finding.message()).startsWith("Schakel " + number)));
    }

    @Test
    void everyColumnIsTried() {
        List<String> columns = jdbc.sql("select column_name from information_schema.columns"
                        + " where table_schema = 'signing' and table_name = 'signature'")
                .query(String.class)
                .list();

        assertThat(changedColumns().map(change -> change.substring(0, change.indexOf(' '))))
                .containsExactlyInAnyOrderElementsOf(columns);
    }

    @Test
    void aSignatureThatWasChangedAndHashedAnewBreaksTheNextLink() {
        tampered(
                () -> jdbc.sql("update signing.signature set official = 'igj-1',"
                                + " hash = encode(sha256(convert_to(previous_hash || 'x', 'UTF8')), 'hex')"
                                + " where case_ref = ? and step = 1")
                        .param(caseRef)
                        .update(),
                findings -> assertThat(findings).extracting(Finding::code).contains("SIGNATURE_CHAIN_BROKEN"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aDeletedSignatureIsFound(int step) {
        long number = numberOf(step);
        tampered(
                () -> jdbc.sql("delete from signing.signature where case_ref = ? and step = ?")
                        .params(caseRef, step)
                        .update(),
                findings -> assertThat(findings)
                        .extracting(Finding::message)
                        .anyMatch(message -> message.startsWith("Schakel " + number + " ontbreekt")));
    }

    @Test
    void anInsertedSignatureIsFound() {
        tampered(
                () -> jdbc.sql("insert into signing.signature select number + 1, signing_id, 4, case_ref, document_id,"
                                + " document_kind, document_sha256, amount_cents, 'igj-1', role, on_behalf_of,"
                                + " mandate_id, decision, reason, override_motive, signed_at, hash, repeat('d', 64)"
                                + " from signing.signature where case_ref = ? and step = 3")
                        .param(caseRef)
                        .update(),
                findings -> assertThat(findings).extracting(Finding::code).contains("SIGNATURE_CHAIN_BROKEN"));
    }

    @Test
    void aTailCutWithItsHeadIsFoundOutsideTheDatabase() {
        long number = numberOf(3);
        tampered(
                () -> {
                    jdbc.sql("delete from signing.signature where case_ref = ? and step = 3")
                            .param(caseRef)
                            .update();
                    jdbc.sql("update signing.chain_head set (number, hash) = (select number, hash"
                                    + " from signing.signature order by number desc limit 1)")
                            .update();
                },
                findings -> assertThat(findings)
                        .extracting(Finding::message)
                        .anyMatch(message -> message.startsWith("Schakel " + number + " ontbreekt")
                                && message.contains("buiten de database")));
    }

    @Test
    void aHeadThatWasMovedIsFound() {
        tampered(
                () -> jdbc.sql("update signing.chain_head set hash = repeat('e', 64)")
                        .update(),
                findings -> assertThat(findings).extracting(Finding::code).contains("SIGNATURE_CHAIN_BROKEN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update signing.signature set reason = 'x'",
                "delete from signing.signature",
                "truncate signing.signature",
                "update signing.mandate set valid_to = '2099-01-01'",
                "delete from signing.mandate"
            })
    void theDatabaseRefusesToChangeASignatureOrAMandate(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aWholeChainRaisesNoAlarmAndEveryHeadIsKeptOutside() throws IOException {
        ChainVerification verification = signing.verifyChain();

        assertThat(verification.findings()).filteredOn(Finding::blocking).isEmpty();
        assertThat(verification.signatures()).isGreaterThanOrEqualTo(numberOf(3));
        assertThat(Files.readAllLines(headFile()))
                .anyMatch(line -> line.contains(" " + numberOf(3) + " "))
                .anyMatch(line -> line.contains(" " + numberOf(1) + " "));
    }

    @Test
    void aLineThatCannotBeReadIsAWarningOnly() throws IOException {
        Files.writeString(headFile(), "half een reg\n", StandardOpenOption.APPEND);

        ChainVerification verification = signing.verifyChain();

        assertThat(verification.whole()).isTrue();
        assertThat(verification.findings()).extracting(Finding::code).contains("CHAIN_HEAD_UNREADABLE");
    }

    @Test
    void aChainWithoutItsFileOutsideIsAWarningOnly() throws IOException {
        assertThat(signing.verifyChain().findings())
                .extracting(Finding::code)
                .doesNotContain("CHAIN_HEAD_FILE_MISSING");
        Path aside = Files.move(headFile(), headFile().resolveSibling("signature-chain.aside"));
        try {
            ChainVerification verification = signing.verifyChain();

            assertThat(verification.whole()).isTrue();
            assertThat(verification.findings())
                    .filteredOn(finding -> finding.code().equals("CHAIN_HEAD_FILE_MISSING"))
                    .singleElement()
                    .satisfies(
                            finding -> assertThat(finding.message()).contains("een afgeknipte staart valt zo niet op"));
        } finally {
            Files.move(aside, headFile());
        }
    }

    private Path headFile() {
        return settings.dataDir().resolve("signature-chain.head");
    }

    private long numberOf(int step) {
        return jdbc.sql("select number from signing.signature where case_ref = ? and step = ?")
                .params(caseRef, step)
                .query(Long.class)
                .single();
    }

    /** Tampers as somebody who owns the database would, looks, and puts everything back. */
    private void tampered(Runnable tampering, Consumer<List<Finding>> look) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            tampering.run();
            look.accept(signing.verifyChain().findings());
            status.setRollbackOnly();
        });
        assertThat(signing.verifyChain().findings())
                .filteredOn(Finding::blocking)
                .isEmpty();
    }
}
