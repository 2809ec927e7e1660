package org.ironstock.dossier.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ironstock.dossier.Evidence;
import org.ironstock.shared.CanonicalJson;
import org.ironstock.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The evidence index. What one transaction leaves in one case becomes one row, written just before the commit: so the
 * chain of a case is held for a moment only, and two officials who work on one case do not wait for each other.
 */
@Repository
class EvidenceBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    EvidenceBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a fact of a case: with the transaction that runs, or at once when there is none. */
    void add(String caseRef, Map<String, String> fact) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            write(caseRef, List.of(fact));
            return;
        }
        PendingEvidence pending = TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingEvidence.class::isInstance)
                .map(PendingEvidence.class::cast)
                .findFirst()
                .orElseGet(this::register);
        pending.facts.computeIfAbsent(caseRef, none -> new ArrayList<>()).add(fact);
    }

    /** What this transaction will add to the evidence of a case when it commits. */
    List<Map<String, String>> pending(String caseRef) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return List.of();
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingEvidence.class::isInstance)
                .map(PendingEvidence.class::cast)
                .flatMap(pending -> pending.facts.getOrDefault(caseRef, List.of()).stream())
                .toList();
    }

    List<Evidence> of(String caseRef) {
        List<Evidence> lines = new ArrayList<>();
        for (EvidenceLink link : links(caseRef)) {
            JsonNode content = EvidenceLink.read(link.content());
            Instant at = Instant.parse(content.path("at").asText());
            for (JsonNode fact : content.path("facts")) {
                lines.add(new Evidence(
                        link.number(),
                        at,
                        fact.path("what").asText(),
                        fact.path("subject").asText(),
                        fact.path("actor").asText(),
                        fact.path("statement").asText(),
                        fact.path("ruleVersion").asText(),
                        link.hash()));
            }
        }
        return lines;
    }

    /** Every case that has evidence, or a head of a chain. */
    List<String> cases() {
        return jdbc.sql("select case_ref from dossier.evidence union select case_ref from dossier.evidence_head"
                        + " order by case_ref")
                .query(String.class)
                .list();
    }

    List<EvidenceLink> links(String caseRef) {
        return jdbc.sql("select case_ref, number, content, previous_hash, hash from dossier.evidence"
                        + " where case_ref = :caseRef order by number")
                .param("caseRef", caseRef)
                .query(EvidenceLink.class)
                .list();
    }

    /** Hash at the head of the chain of a case, empty text when it has none. */
    String headOf(String caseRef) {
        return jdbc.sql("select hash from dossier.evidence_head where case_ref = :caseRef")
                .param("caseRef", caseRef)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private PendingEvidence register() {
        PendingEvidence pending = new PendingEvidence();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** One statement: the row of the head is taken, the link is hashed onto it and added. */
    private void write(String caseRef, List<Map<String, String>> facts) {
        Map<String, Object> content = new TreeMap<>();
        content.put("at", clock.instant().toString());
        content.put("caseRef", caseRef);
        content.put("facts", facts);
        jdbc.sql("""
                        with head as (
                            insert into dossier.evidence_head as h (case_ref, number, previous_hash, hash)
                            values (:caseRef, 1, :zero, encode(sha256(convert_to(:zero || :content, 'UTF8')), 'hex'))
                            on conflict (case_ref) do update set
                                number = h.number + 1,
                                previous_hash = h.hash,
                                hash = encode(sha256(convert_to(h.hash || :content, 'UTF8')), 'hex')
                            returning number, previous_hash, hash
                        )
                        insert into dossier.evidence (case_ref, number, content, previous_hash, hash)
                        select :caseRef, number, :content, previous_hash, hash from head""")
                .param("caseRef", caseRef)
                .param("zero", Sha256.ZERO)
                .param("content", CanonicalJson.of(content))
                .update();
    }

    /** Facts of the transaction that runs, by case. */
    private final class PendingEvidence implements TransactionSynchronization {

        private final Map<String, List<Map<String, String>>> facts = new LinkedHashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            // In the order of their names, so that two transactions over the same two cases cannot block each other.
            new TreeMap<>(facts).forEach(EvidenceBook.this::write);
        }
    }
}
