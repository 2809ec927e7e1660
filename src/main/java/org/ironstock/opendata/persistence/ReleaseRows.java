package org.ironstock.opendata.persistence;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ironstock.platform.ReadOnce;
import org.ironstock.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Releases as they were published; a row is never changed or deleted. */
@Repository
public class ReleaseRows {

    private static final String COLUMNS = "id, ocid, number, released_at, tags, content, sha256";

    private final JdbcClient jdbc;

    ReleaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A tender in open data.
     *
     * @param ocid Open Contracting ID, kept for ever
     * @param releases how many were made
     */
    public record Process(String tenderId, String ocid, int releases) {}

    /**
     * A release as it was published.
     *
     * @param number counts per tender from 1
     * @param content JSON text of the release
     * @param sha256 hash of that text
     */
    public record Release(
            String id, String ocid, int number, Instant releasedAt, List<String> tags, String content, String sha256) {
        public Release {
            tags = List.copyOf(tags);
        }
    }

    /**
     * The tender in open data, its row locked until the transaction ends: releases of one tender follow one another.
     *
     * @param ocid used when the tender is new here
     */
    @Transactional
    public Process lock(String tenderId, String ocid) {
        Process locked = jdbc.sql("""
                        insert into opendata.process (tender_id, ocid, releases) values (:tender, :ocid, 0)
                        on conflict (tender_id) do update set releases = process.releases
                        returning tender_id, ocid, releases""")
                .param("tender", tenderId)
                .param("ocid", ocid)
                .query(Process.class)
                .single();
        ReadOnce.forgetAll();
        return locked;
    }

    /** The Open Contracting ID of a tender; empty while nothing was released of it. */
    public Optional<String> findOcid(String tenderId) {
        return jdbc.sql("select ocid from opendata.process where tender_id = :tender and releases > 0")
                .param("tender", tenderId)
                .query(String.class)
                .optional();
    }

    /** Keeps the next release of a process whose row is locked; it gets its place in the feed after the commit. */
    @Transactional
    public void add(String id, String ocid, int number, Instant releasedAt, List<String> tags, String content) {
        jdbc.sql("""
                        with released as (
                            insert into opendata.release (id, ocid, number, released_at, tags, content, sha256)
                            values (:id, :ocid, :number, :releasedAt, :tags, :content, :sha256)
                            returning id
                        ), counted as (
                            update opendata.process set releases = :number where ocid = :ocid
                        )
                        insert into opendata.unnumbered (release_id) select id from released""")
                .param("id", id)
                .param("ocid", ocid)
                .param("number", number)
                .param("releasedAt", releasedAt.atOffset(ZoneOffset.UTC))
                .param("tags", tags.toArray(String[]::new))
                .param("content", content)
                .param("sha256", Sha256.of(content.getBytes(StandardCharsets.UTF_8)))
                .update();
    }

    public Optional<Release> find(String releaseId) {
        return jdbc.sql("select " + COLUMNS + " from opendata.release where id = :id")
                .param("id", releaseId)
                .query((row, number) -> release(row))
                .optional();
    }

    /** The newest release of a process. */
    public Optional<Release> findLast(String ocid) {
        return jdbc.sql("select " + COLUMNS + " from opendata.release where ocid = :ocid order by number desc limit 1")
                .param("ocid", ocid)
                .query((row, number) -> release(row))
                .optional();
    }

    /** All releases of a process, oldest first. */
    public List<Release> all(String ocid) {
        return jdbc.sql("select " + COLUMNS + " from opendata.release where ocid = :ocid order by number")
                .param("ocid", ocid)
                .query((row, number) -> release(row))
                .list();
    }

    /** Releases that stand after a place in the feed, in the order of the feed. */
    public List<Placed> after(long position, int size) {
        return jdbc.sql("""
                        select f.position, r.* from opendata.feed f join opendata.release r on r.id = f.release_id
                         where f.position > :position order by f.position limit :size""")
                .param("position", position)
                .param("size", size)
                .query((row, number) -> new Placed(row.getLong("position"), release(row)))
                .list();
    }

    /** A release with its place in the feed. */
    public record Placed(long position, Release release) {}

    private static Release release(ResultSet row) throws SQLException {
        return new Release(
                row.getString("id"),
                row.getString("ocid"),
                row.getInt("number"),
                row.getObject("released_at", OffsetDateTime.class).toInstant(),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getString("content"),
                row.getString("sha256"));
    }
}
