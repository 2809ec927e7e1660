package org.ironstock.opendata.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The feed of changes: every release once, in an order that never changes afterwards.
 *
 * <p>A number taken from a sequence while writing is not enough: a transaction that took 7 may commit before the one that
 * took 6, and a reader that stood at 7 would never see 6. So a release gets its place after its commit, by one
 * transaction at a time, when somebody reads. Writers never wait for one another, nor for readers.
 */
@Repository
public class ChangeFeed {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ChangeFeed(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A place in the feed.
     *
     * @param position counts from 1, without gaps
     */
    public record Change(long position, String releaseId, String ocid, Instant releasedAt, List<String> tags) {
        public Change {
            tags = List.copyOf(tags);
        }
    }

    /**
     * What came after a place.
     *
     * @param position 0 for the beginning
     * @param size most changes to give
     */
    public List<Change> after(long position, int size) {
        placeWhatIsNew();
        return jdbc.sql("""
                        select position, release_id, ocid, released_at, tags from opendata.feed
                         where position > :position order by position limit :size""")
                .param("position", position)
                .param("size", size)
                .query((row, number) -> new Change(
                        row.getLong("position"),
                        row.getString("release_id"),
                        row.getString("ocid"),
                        row.getObject("released_at", OffsetDateTime.class).toInstant(),
                        List.of((String[]) row.getArray("tags").getArray())))
                .list();
    }

    /** Gives a place to every release that was committed and has none. */
    public void placeWhatIsNew() {
        boolean any = jdbc.sql("select exists (select from opendata.unnumbered)")
                .query(Boolean.class)
                .single();
        if (any) {
            transaction.executeWithoutResult(status -> jdbc.sql("select opendata.number_releases()")
                    .query(Integer.class)
                    .single());
        }
    }
}
