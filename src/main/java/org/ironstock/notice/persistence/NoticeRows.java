package org.ironstock.notice.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.notice.CompletionNotice;
import org.ironstock.notice.ExAnteNotice;
import org.ironstock.notice.MarketConsultation;
import org.ironstock.notice.ModificationNotice;
import org.ironstock.notice.Notice;
import org.ironstock.notice.NoticeChange;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.NoticeContent.AwardNotice;
import org.ironstock.notice.NoticeContent.ContractNotice;
import org.ironstock.notice.PlanningNotice;
import org.ironstock.platform.ReadOnce;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices, their editions and rejections. */
@Repository
public class NoticeRows {

    private static final String SELECT = """
            select n.*, e.handed_over_at, r.reasons
              from notice.notice n
              left join notice.edition e on e.notice_id = n.id and e.edition = n.edition
              left join notice.rejection r on r.notice_id = n.id and r.edition = n.edition
             where\s""";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    public NoticeRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Stores a new notice, first edition. */
    public void add(UUID id, NoticeContent content, Instant at) {
        add(id, content, null, null, at);
    }

    /** Stores a new change notice, first edition; the database lets one change of a notice stand. */
    public void addChange(UUID id, NoticeContent content, UUID changes, NoticeChange change, Instant at) {
        add(id, content, changes, write(change), at);
    }

    private void add(UUID id, NoticeContent content, @Nullable UUID changes, @Nullable String change, Instant at) {
        jdbc.sql("""
                        insert into notice.notice
                               (id, case_ref, subtype, edition, state, content, changes, change, prepared_at)
                        values (:id, :caseRef, :subtype, 1, 'PREPARED', :content::jsonb, :changes, :change::jsonb, :at)""")
                .param("id", id)
                .param("caseRef", content.caseRef())
                .param("subtype", content.subtype())
                .param("content", write(content))
                .param("changes", changes, Types.OTHER)
                .param("change", change, Types.VARCHAR)
                .param("at", utc(at))
                .update();
    }

    /** Whether a change of this notice is under way or published. */
    public boolean changed(UUID id) {
        return jdbc.sql("select exists (select from notice.notice where changes = :id and state <> 'ABANDONED')")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    public Optional<StoredNotice> find(UUID id) {
        return jdbc.sql(SELECT + "n.id = :id")
                .param("id", id)
                .query(this::stored)
                .optional();
    }

    /** The same, with the row locked until the transaction ends: two messages about one notice follow one another. */
    public Optional<StoredNotice> lock(UUID id) {
        Optional<StoredNotice> locked = jdbc.sql(SELECT + "n.id = :id for update of n")
                .param("id", id)
                .query(this::stored)
                .optional();
        ReadOnce.forgetAll();
        return locked;
    }

    /** The newest published notice of this subtype in a case. */
    public Optional<StoredNotice> findPublished(String caseRef, String subtype) {
        return jdbc.sql(SELECT + """
                        n.case_ref = :caseRef and n.subtype = :subtype and n.state = 'PUBLISHED'
                         order by n.dispatched_at desc, n.id limit 1""")
                .param("caseRef", caseRef)
                .param("subtype", subtype)
                .query(this::stored)
                .optional();
    }

    /** The newest notices of all cases, at most so many. */
    public List<NoticeLine> newest(int most) {
        return jdbc.sql("""
                        select n.id, n.case_ref, n.subtype, n.changes is not null as change, n.state,
                               n.publication_number, n.dispatched_at, e.sdk_version
                          from notice.notice n
                          left join notice.edition e on e.notice_id = n.id and e.edition = n.edition
                         order by n.prepared_at desc, n.id limit :most""")
                .param("most", most)
                .query((row, number) -> new NoticeLine(
                        row.getObject("id", UUID.class),
                        row.getString("case_ref"),
                        row.getString("subtype"),
                        row.getBoolean("change"),
                        Notice.State.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getString("publication_number")),
                        moment(row, "dispatched_at"),
                        Optional.ofNullable(row.getString("sdk_version"))))
                .list();
    }

    public boolean numberTaken(String publicationNumber, UUID byAnotherThan) {
        return jdbc.sql("select exists (select from notice.notice where publication_number = :number and id <> :id)")
                .param("number", publicationNumber)
                .param("id", byAnotherThan)
                .query(Boolean.class)
                .single();
    }

    /** Identifier of the procedure of a case; made when first asked for. */
    public UUID procedureOf(String caseRef) {
        return jdbc.sql("""
                        insert into notice.procedure (case_ref, procedure_id) values (:caseRef, :new)
                        on conflict (case_ref) do update set case_ref = excluded.case_ref
                        returning procedure_id""")
                .param("caseRef", caseRef)
                .param("new", UUID.randomUUID())
                .query(UUID.class)
                .single();
    }

    /** Keeps the bytes that are handed over. */
    public void addEdition(
            UUID id, int edition, byte[] xml, String sdkVersion, String sha256, UUID documentId, Instant at) {
        jdbc.sql("""
                        insert into notice.edition
                               (notice_id, edition, xml, sdk_version, sha256, document_id, handed_over_at)
                        values (:id, :edition, :xml, :sdkVersion, :sha256, :documentId, :at)""")
                .param("id", id)
                .param("edition", edition)
                .param("xml", xml)
                .param("sdkVersion", sdkVersion)
                .param("sha256", sha256)
                .param("documentId", documentId)
                .param("at", utc(at))
                .update();
    }

    /** Document in the dossier that holds an edition as it was handed over. */
    public Optional<UUID> findDocument(UUID id, int edition) {
        return jdbc.sql("select document_id from notice.edition where notice_id = :id and edition = :edition")
                .param("id", id)
                .param("edition", edition)
                .query(UUID.class)
                .optional();
    }

    public void queued(UUID id, String processInstance) {
        jdbc.sql("update notice.notice set state = 'QUEUED', process_instance = :instance where id = :id")
                .param("id", id)
                .param("instance", processInstance)
                .update();
    }

    /** The platform took it; an answer that came sooner stands. */
    /** The platform has it; false when more is known of it already, or of a later edition. */
    public boolean sent(UUID id, int edition) {
        return jdbc.sql("""
                        update notice.notice set state = 'SENT'
                         where id = :id and edition = :edition and state = 'QUEUED'""").param("id", id).param("edition", edition).update() == 1;
    }

    public void published(UUID id, String publicationNumber, Instant dispatchedAt) {
        jdbc.sql("""
                        update notice.notice
                           set state = 'PUBLISHED', publication_number = :number, dispatched_at = :at
                         where id = :id""")
                .param("id", id)
                .param("number", publicationNumber)
                .param("at", utc(dispatchedAt))
                .update();
    }

    public void rejected(UUID id, int edition, List<String> reasons, String by, Instant at) {
        jdbc.sql("""
                        insert into notice.rejection (notice_id, edition, reasons, rejected_by, rejected_at)
                        values (:id, :edition, :reasons, :by, :at)""")
                .param("id", id)
                .param("edition", edition)
                .param("reasons", reasons.toArray(String[]::new))
                .param("by", by)
                .param("at", utc(at))
                .update();
        state(id, Notice.State.REJECTED);
    }

    /** Makes the next edition with corrected content. */
    public void corrected(UUID id, NoticeContent content) {
        jdbc.sql("""
                        update notice.notice set state = 'PREPARED', edition = edition + 1, content = :content::jsonb
                         where id = :id""").param("id", id).param("content", write(content)).update();
    }

    public void state(UUID id, Notice.State state) {
        jdbc.sql("update notice.notice set state = :state where id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    private StoredNotice stored(ResultSet row, int number) throws SQLException {
        Notice notice = new Notice(
                row.getObject("id", UUID.class),
                row.getString("case_ref"),
                row.getString("subtype"),
                row.getInt("edition"),
                Notice.State.valueOf(row.getString("state")),
                moment(row, "dispatched_at"),
                Optional.ofNullable(row.getString("publication_number")),
                texts(row.getArray("reasons")),
                Optional.ofNullable(row.getObject("changes", UUID.class)));
        return new StoredNotice(
                notice,
                read(contentType(notice.subtype()), row.getString("content")),
                Optional.ofNullable(row.getString("change")).map(change -> read(NoticeChange.class, change)),
                Optional.ofNullable(row.getString("process_instance")),
                moment(row, "handed_over_at"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Cannot write the content of a notice", impossible);
        }
    }

    private static Class<? extends NoticeContent> contentType(String subtype) {
        return switch (subtype) {
            case Notice.PLANNING_NOTICE -> PlanningNotice.class;
            case Notice.MARKET_CONSULTATION -> MarketConsultation.class;
            case Notice.CONTRACT_NOTICE -> ContractNotice.class;
            case Notice.EX_ANTE_NOTICE -> ExAnteNotice.class;
            case Notice.MODIFICATION_NOTICE -> ModificationNotice.class;
            case Notice.COMPLETION_NOTICE -> CompletionNotice.class;
            default -> AwardNotice.class;
        };
    }

    private <T> T read(Class<T> type, String content) {
        try {
            return json.readValue(content, type);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("Cannot read the content of a notice", malformed);
        }
    }
}
