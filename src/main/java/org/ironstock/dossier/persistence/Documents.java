package org.ironstock.dossier.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.ReadOnce;
import org.ironstock.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of documents and of who prepared them. */
@Repository
class Documents {

    private static final String COLUMNS =
            "id, case_ref, kind, title, version, media_type, size, sha256, audience, filed_at, frozen";

    private final JdbcClient jdbc;
    private final ReadOnce<UUID, byte[]> contents = new ReadOnce<>();

    Documents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the next version, files the bytes and names the preparer in one statement.
     *
     * @param drawing what it was drawn from; empty when it came from elsewhere
     */
    StoredDocument add(DocumentToFile document, String drawing, Instant filedAt) {
        UUID id = UUID.randomUUID();
        String sha256 = Sha256.of(document.bytes());
        int version = jdbc.sql("""
                        with counted as (
                            insert into dossier.version_count as c (case_ref, kind, last_version)
                            values (:caseRef, :kind, 1)
                            on conflict (case_ref, kind) do update set last_version = c.last_version + 1
                            returning last_version
                        ), filed as (
                            insert into dossier.document (id, case_ref, kind, title, version, media_type, bytes, size,
                                                          sha256, audience, filed_at)
                            select :id, :caseRef, :kind, :title, last_version, :mediaType, :bytes, :size,
                                   :sha256, :audience, :filedAt
                            from counted
                            returning id, version
                        ), prepared as (
                            insert into dossier.preparer (document_id, official, added_at)
                            select id, :preparer, :filedAt from filed where :preparer <> ''
                        ), drawn as (
                            insert into dossier.drawing (document_id, content)
                            select id, :drawing from filed where :drawing <> ''
                        )
                        select version from filed""")
                .param("id", id)
                .param("caseRef", document.caseRef())
                .param("kind", document.kind())
                .param("title", document.title())
                .param("mediaType", document.mediaType())
                .param("bytes", document.bytes())
                .param("size", document.bytes().length)
                .param("sha256", sha256)
                .param("audience", document.audience().name())
                .param("filedAt", moment(filedAt))
                .param("preparer", document.preparer())
                .param("drawing", drawing)
                .query(Integer.class)
                .single();
        return new StoredDocument(
                id,
                document.caseRef(),
                document.kind(),
                document.title(),
                version,
                document.mediaType(),
                document.bytes().length,
                sha256,
                document.audience(),
                filedAt,
                false);
    }

    StoredDocument freeze(UUID id) {
        return jdbc.sql("update dossier.document set frozen = true where id = :id returning " + COLUMNS)
                .param("id", id)
                .query(Documents::document)
                .optional()
                .orElseThrow(() -> unknown(id));
    }

    /** Whether there was a document for everyone to publish; a second time changes nothing. */
    boolean publish(UUID id, Instant publishedAt) {
        return jdbc.sql("update dossier.document set published_at = coalesce(published_at, :at)"
                                + " where id = :id and audience = 'PUBLIC'")
                        .param("at", moment(publishedAt))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean published(UUID id) {
        return jdbc.sql("select 1 from dossier.document where id = :id and published_at is not null")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Optional<StoredDocument> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from dossier.document where id = :id")
                .param("id", id)
                .query(Documents::document)
                .optional();
    }

    /** Waits for whoever adds a signature to this document, and keeps others waiting until the transaction ends. */
    StoredDocument take(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from dossier.document where id = :id for no key update")
                .param("id", id)
                .query(Documents::document)
                .optional()
                .orElseThrow(() -> unknown(id));
    }

    byte[] content(UUID id) {
        return contents.get(id, () -> readContent(id));
    }

    private byte[] readContent(UUID id) {
        return jdbc.sql("select bytes from dossier.document where id = :id")
                .param("id", id)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> unknown(id));
    }

    /** What a document was drawn from. */
    Optional<String> drawing(UUID id) {
        return jdbc.sql("select content from dossier.drawing where document_id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Those documents of a case that we drew. */
    Set<UUID> drawn(String caseRef) {
        return jdbc.sql("select w.document_id from dossier.drawing w join dossier.document d on d.id = w.document_id"
                        + " where d.case_ref = :caseRef")
                .param("caseRef", caseRef)
                .query(UUID.class)
                .set();
    }

    /** Every case that has documents. */
    List<String> cases() {
        return jdbc.sql("select distinct case_ref from dossier.version_count order by case_ref")
                .query(String.class)
                .list();
    }

    List<StoredDocument> ofCase(String caseRef) {
        return jdbc.sql("select " + COLUMNS
                        + " from dossier.document where case_ref = :caseRef order by filed_at, kind, version")
                .param("caseRef", caseRef)
                .query(Documents::document)
                .list();
    }

    List<StoredDocument> publishedOfCase(String caseRef) {
        return jdbc.sql("select " + COLUMNS + " from dossier.document where case_ref = :caseRef"
                        + " and audience = 'PUBLIC' and published_at is not null order by filed_at, kind, version")
                .param("caseRef", caseRef)
                .query(Documents::document)
                .list();
    }

    Optional<StoredDocument> latest(String caseRef, String kind) {
        return jdbc.sql("select " + COLUMNS + " from dossier.document where case_ref = :caseRef and kind = :kind"
                        + " order by version desc limit 1")
                .param("caseRef", caseRef)
                .param("kind", kind)
                .query(Documents::document)
                .optional();
    }

    Set<String> kindsOf(String caseRef) {
        return jdbc.sql("select kind from dossier.version_count where case_ref = :caseRef")
                .param("caseRef", caseRef)
                .query(String.class)
                .set();
    }

    void addPreparer(UUID id, String official, Instant addedAt) {
        jdbc.sql("insert into dossier.preparer (document_id, official, added_at) values (:id, :official, :at)"
                        + " on conflict do nothing")
                .param("id", id)
                .param("official", official)
                .param("at", moment(addedAt))
                .update();
    }

    Set<String> preparers(UUID id) {
        return jdbc.sql("select official from dossier.preparer where document_id = :id")
                .param("id", id)
                .query(String.class)
                .set();
    }

    static NoSuchElementException unknown(UUID id) {
        return new NoSuchElementException("There is no document " + id);
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static StoredDocument document(ResultSet row, int number) throws SQLException {
        return new StoredDocument(
                row.getObject("id", UUID.class),
                row.getString("case_ref"),
                row.getString("kind"),
                row.getString("title"),
                row.getInt("version"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                Audience.valueOf(row.getString("audience")),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("frozen"));
    }
}
