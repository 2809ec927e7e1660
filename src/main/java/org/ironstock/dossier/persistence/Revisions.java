package org.ironstock.dossier.persistence;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ironstock.dossier.Revision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the signatures on documents; what a revision adds, not what it repeats. */
@Repository
class Revisions {

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A document as filed, or what a later revision added, in their order. */
    record Part(Revision revision, byte[] bytes) {}

    /** Revisions of one document, the document as filed first; empty when there is no such document. */
    List<Revision> of(UUID documentId) {
        return jdbc.sql("""
                        select id as document_id, 1 as number, size, sha256, '' as signer, '' as signer_name, '' as role,
                               '' as on_behalf_of, '' as reason, filed_at as signed_at
                        from dossier.document where id = :id
                        union all
                        select document_id, number, size, sha256, signer, signer_name, role, on_behalf_of, reason, signed_at
                        from dossier.revision where document_id = :id
                        order by number""").param("id", documentId).query(Revisions::revision).list();
    }

    /** The same with the bytes of each. */
    List<Part> parts(UUID documentId) {
        return parts(List.of(documentId)).getOrDefault(documentId, List.of());
    }

    /** The same of several documents, by document: all their bytes are in memory at once. */
    Map<UUID, List<Part>> parts(Collection<UUID> documentIds) {
        return jdbc
                .sql("""
                        select id as document_id, 1 as number, size, sha256, '' as signer, '' as signer_name, '' as role,
                               '' as on_behalf_of, '' as reason, filed_at as signed_at, bytes
                        from dossier.document where id = any(:ids)
                        union all
                        select document_id, number, size, sha256, signer, signer_name, role, on_behalf_of, reason, signed_at,
                               appended
                        from dossier.revision where document_id = any(:ids)
                        order by number""")
                .param("ids", documentIds.toArray(UUID[]::new))
                .query((row, number) -> new Part(revision(row, number), row.getBytes("bytes")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(part -> part.revision().documentId()));
    }

    void add(Revision revision, byte[] appended) {
        jdbc.sql("""
                        insert into dossier.revision (document_id, number, appended, size, sha256, signer, signer_name, role,
                                                      on_behalf_of, reason, signed_at)
                        values (:documentId, :number, :appended, :size, :sha256, :signer, :signerName, :role,
                                :onBehalfOf, :reason, :at)""")
                .param("documentId", revision.documentId())
                .param("number", revision.number())
                .param("appended", appended)
                .param("size", revision.size())
                .param("sha256", revision.sha256())
                .param("signer", revision.signer())
                .param("signerName", revision.signerName())
                .param("role", revision.role())
                .param("onBehalfOf", revision.onBehalfOf())
                .param("reason", revision.reason())
                .param("at", revision.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The bytes of a revision: the parts up to its number, one after the other. */
    static byte[] joined(List<Part> parts, int number) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        parts.stream()
                .filter(part -> part.revision().number() <= number)
                .forEach(part -> whole.writeBytes(part.bytes()));
        return whole.toByteArray();
    }

    private static Revision revision(ResultSet row, int number) throws SQLException {
        return new Revision(
                row.getObject("document_id", UUID.class),
                row.getInt("number"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("signer"),
                row.getString("signer_name"),
                row.getString("role"),
                row.getString("on_behalf_of"),
                row.getString("reason"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant());
    }
}
