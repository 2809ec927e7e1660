package org.ironstock.notice.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.notice.ImportedNotice;
import org.ironstock.notice.NoticeReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices of elsewhere, with their files; nothing changes once it is there. */
@Repository
public class ImportedRows {

    private static final String SELECT =
            "select id, reading, source, sha256, imported_by, imported_at from notice.imported ";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    public ImportedRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps a notice with its file; answers false when this version of this notice is there already. */
    public boolean add(ImportedNotice notice, byte[] file) {
        NoticeReading reading = notice.reading();
        return jdbc.sql("""
                        insert into notice.imported
                               (id, notice_id, version, reference, reading, xml, sha256, source, imported_by, imported_at)
                        values (:id, :noticeId, :version, :reference, :reading::jsonb, :xml, :sha256, :source, :by, :at)
                        on conflict (notice_id, version) do nothing""")
                        .param("id", notice.id())
                        .param("noticeId", reading.noticeId())
                        .param("version", reading.version())
                        .param("reference", notice.reference())
                        .param("reading", write(reading))
                        .param("xml", file)
                        .param("sha256", notice.sha256())
                        .param("source", notice.source())
                        .param("by", notice.importedBy())
                        .param("at", notice.importedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public Optional<ImportedNotice> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(this::notice)
                .optional();
    }

    public Optional<ImportedNotice> find(String noticeId, String version) {
        return jdbc.sql(SELECT + "where notice_id = :noticeId and version = :version")
                .param("noticeId", noticeId)
                .param("version", version)
                .query(this::notice)
                .optional();
    }

    /** The notice with this reference; the newest when several versions share a publication number. */
    public Optional<ImportedNotice> findByReference(String reference) {
        return jdbc.sql(SELECT + "where reference = :reference order by imported_at desc, id limit 1")
                .param("reference", reference)
                .query(this::notice)
                .optional();
    }

    /** All of them, newest first. */
    public List<ImportedNotice> all() {
        return jdbc.sql(SELECT + "order by imported_at desc, id")
                .query(this::notice)
                .list();
    }

    /** The file as it was brought. */
    public Optional<byte[]> findFile(UUID id) {
        return jdbc.sql("select xml from notice.imported where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("xml"))
                .optional();
    }

    private ImportedNotice notice(ResultSet row, int number) throws SQLException {
        return new ImportedNotice(
                row.getObject("id", UUID.class),
                read(row.getString("reading")),
                row.getString("source"),
                row.getString("sha256"),
                row.getString("imported_by"),
                row.getObject("imported_at", OffsetDateTime.class).toInstant());
    }

    private String write(NoticeReading reading) {
        try {
            return json.writeValueAsString(reading);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Cannot write what was read of a notice", impossible);
        }
    }

    private NoticeReading read(String reading) {
        try {
            return json.readValue(reading, NoticeReading.class);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("Cannot read what was read of a notice", malformed);
        }
    }
}
