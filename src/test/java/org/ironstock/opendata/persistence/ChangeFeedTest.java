package org.ironstock.opendata.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.ironstock.opendata.persistence.ChangeFeed.Change;
import org.ironstock.support.ModuleDatabase.Schemas;
import org.ironstock.support.ModuleDatabase.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The feed under concurrent writers: every release once, in one order, none lost. */
@Schemas("opendata")
class ChangeFeedTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Tables tables;
    private final ReleaseRows releases;
    private final ChangeFeed feed;
    private long start;

    ChangeFeedTest(Tables tables) {
        this.tables = tables;
        this.releases = new ReleaseRows(tables.jdbc());
        this.feed = new ChangeFeed(tables.jdbc(), new DataSourceTransactionManager(tables.source()));
    }

    @BeforeEach
    void fromHere() {
        start = feed.after(0, Integer.MAX_VALUE).size();
    }

    @Test
    void aReleaseThatCommitsLaterThanTheNextOneIsNotLost() throws Exception {
        assertThat(readWhileTheFirstWriterIsSlow("SLOW-A", position -> feed.after(position, 10).stream()
                        .map(change -> new Seen(change.position(), change.releaseId()))
                        .toList()))
                .containsExactly("SLOW-A-fast-001", "SLOW-A-slow-001");
    }

    @Test
    void aFeedByTheSequenceOfTheWritersLosesIt() throws Exception {
        tables.jdbc()
                .sql(
                        "create table if not exists public.naive (sequence bigint generated always as identity, release_id text)")
                .update();
        tables.jdbc().sql("""
                        create or replace function public.naive() returns trigger language plpgsql as $$
                        begin insert into public.naive (release_id) values (new.release_id); return new; end $$""").update();
        tables.jdbc()
                .sql(
                        "create or replace trigger naive before insert on opendata.unnumbered for each row execute function public.naive()")
                .update();
        assertThat(readWhileTheFirstWriterIsSlow("SLOW-B", position -> tables.jdbc()
                        .sql("select sequence, release_id from public.naive where sequence > ? order by sequence")
                        .param(position)
                        .query((row, number) -> new Seen(row.getLong(1), row.getString(2)))
                        .list()))
                .as("the planted naive feed shows that this test can fail")
                .containsExactly("SLOW-B-fast-001");
        tables.jdbc().sql("drop trigger naive on opendata.unnumbered").update();
    }

    /** A writer that begins first and commits last, with a reader who looks in between and again at the end. */
    private List<String> readWhileTheFirstWriterIsSlow(String name, LongFunction<List<Seen>> read) throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        ExecutorService slow = Executors.newSingleThreadExecutor();
        List<String> seen = new ArrayList<>();
        try {
            long position = 0;
            List<Seen> before = read.apply(position);
            position = before.isEmpty() ? 0 : before.get(before.size() - 1).position();
            Future<?> writing = slow.submit(() -> tables.transaction().executeWithoutResult(status -> {
                add(name + "-slow", 1);
                written.countDown();
                await(commit);
            }));
            await(written);
            tables.transaction().executeWithoutResult(status -> add(name + "-fast", 1));
            position = take(read.apply(position), seen, position);
            commit.countDown();
            writing.get(10, TimeUnit.SECONDS);
            take(read.apply(position), seen, position);
        } finally {
            commit.countDown();
            slow.shutdownNow();
        }
        return seen;
    }

    private static long take(List<Seen> found, List<String> seen, long position) {
        found.forEach(one -> seen.add(one.releaseId()));
        return found.isEmpty() ? position : found.get(found.size() - 1).position();
    }

    private record Seen(long position, String releaseId) {}

    @Test
    void aReaderSeesEveryReleaseOfManyWritersOnceAndInOrder() throws Exception {
        int writers = 8;
        int each = 40;
        ExecutorService pool = Executors.newFixedThreadPool(writers + 2);
        List<Future<?>> writing = new ArrayList<>();
        List<Future<List<Change>>> reading = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(writers);
        try {
            for (int writer = 0; writer < writers; writer++) {
                String process = "MANY-" + writer;
                writing.add(pool.submit(() -> {
                    for (int number = 1; number <= each; number++) {
                        write(process, number);
                    }
                    done.countDown();
                }));
            }
            for (int reader = 0; reader < 2; reader++) {
                reading.add(pool.submit(() -> follow(done)));
            }
            for (Future<?> writer : writing) {
                writer.get(60, TimeUnit.SECONDS);
            }
            List<String> all = IntStream.range(0, writers)
                    .boxed()
                    .flatMap(writer ->
                            IntStream.rangeClosed(1, each).mapToObj(number -> "MANY-%d-%03d".formatted(writer, number)))
                    .toList();
            for (Future<List<Change>> reader : reading) {
                List<Change> seen = reader.get(60, TimeUnit.SECONDS);
                assertThat(seen).extracting(Change::releaseId).containsExactlyInAnyOrderElementsOf(all);
                assertThat(seen)
                        .extracting(Change::position)
                        .containsExactlyElementsOf(LongStream.rangeClosed(start + 1, start + all.size())
                                .boxed()
                                .toList());
                for (int writer = 0; writer < writers; writer++) {
                    String process = "MANY-" + writer;
                    assertThat(seen.stream()
                                    .filter(change -> change.ocid().equals(process))
                                    .map(Change::releaseId))
                            .as("releases of one tender stay in their order")
                            .isSorted()
                            .hasSize(each);
                }
            }
            assertThat(reading.get(0).get()).isEqualTo(reading.get(1).get());
        } finally {
            pool.shutdownNow();
        }
    }

    /** Reads a few at a time until all writers are done and nothing comes any more. */
    private List<Change> follow(CountDownLatch done) {
        List<Change> seen = new ArrayList<>();
        long position = start;
        while (true) {
            boolean last = done.getCount() == 0;
            List<Change> page = feed.after(position, 7);
            seen.addAll(page);
            if (!page.isEmpty()) {
                position = page.get(page.size() - 1).position();
            } else if (last) {
                return seen;
            }
        }
    }

    /** Some are slow to commit and some give up: what was rolled back is never seen. */
    private void write(String process, int number) {
        if (ThreadLocalRandom.current().nextInt(4) == 0) {
            tables.transaction().executeWithoutResult(status -> {
                add(process, number);
                status.setRollbackOnly();
            });
        }
        tables.transaction().executeWithoutResult(status -> {
            add(process, number);
            pause(ThreadLocalRandom.current().nextInt(6));
        });
    }

    @Test
    void nothingIsRewritten() {
        tables.transaction().executeWithoutResult(status -> add("KEEP", 1));
        feed.after(0, 1);
        for (String change : List.of(
                "update opendata.release set content = '{}'",
                "delete from opendata.release",
                "truncate opendata.release cascade",
                "update opendata.feed set position = position + 1",
                "delete from opendata.feed")) {
            assertThatThrownBy(() -> tables.jdbc().sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void aPageIsReadFromTheIndexAlone() {
        tables.transaction()
                .executeWithoutResult(status -> IntStream.rangeClosed(1, 2000).forEach(number -> add("PLAN", number)));
        feed.after(0, 1);
        tables.jdbc().sql("checkpoint").update();
        tables.jdbc().sql("vacuum analyze opendata.feed").update();
        assertThat(plan("select position, release_id, ocid, released_at, tags from opendata.feed"
                        + " where position > 500 order by position limit 100"))
                .contains("Index Only Scan using feed_pkey")
                .contains("Heap Fetches: 0");
    }

    private String plan(String query) {
        return String.join(
                "\n",
                tables.jdbc()
                        .sql("explain (analyze, costs off, timing off) " + query)
                        .query(String.class)
                        .list());
    }

    private void add(String process, int number) {
        releases.lock(process, process);
        releases.add("%s-%03d".formatted(process, number), process, number, NOW, List.of("tender"), "{}");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
