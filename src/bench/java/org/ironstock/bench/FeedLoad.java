package org.ironstock.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.ironstock.demo.Outsiders;
import org.ironstock.demo.TenderWalk;
import org.ironstock.demo.TenderWalk.Stop;
import org.ironstock.opendata.persistence.ChangeFeed;
import org.ironstock.opendata.persistence.ReleaseRows;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The change feed of open data with many releases: read whole, read at both ends, and followed while others write. */
final class FeedLoad {

    private static final int LARGEST_PAGE = 1_000;
    private static final int NEWEST = 100;
    private static final int TIMES = 15;
    private static final int WRITERS = 8;
    private static final int READERS = 3;
    private static final int TENDERS = 20;
    private static final int LONGEST_TRANSACTION_MILLIS = 20;
    private static final int ROLLED_BACK_PERCENT = 5;

    /** What a page of the feed says of each release. */
    private static final String SELECT =
            """
            select position, release_id, ocid, released_at, tags from opendata.feed
            where position > ? order by position limit ?""";

    private final Product product;
    private final ObjectMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private String ocid = "";
    private String content = "";

    FeedLoad(Product product) {
        this.product = product;
        this.json = product.get(ObjectMapper.class);
    }

    /** Walks a tender and copies its releases under other names until there are enough; none has a place in the feed. */
    void fill(Instant at, int releases) throws SQLException {
        Now.travelTo(at);
        TenderWalk walk = product.get(TenderWalk.class);
        List<Outsiders.Party> parties = List.of(
                walk.party("Noordzee", "10000001", "Utrecht"),
                walk.party("Veilig Zorg", "10000002", "Utrecht"),
                walk.party("Delta", "10000003", "Utrecht"));
        String tenderId = walk.walk("Mondmaskers", "IIR-MASK", 500_000, parties, Stop.END);
        ReleaseRows rows = product.get(ReleaseRows.class);
        ocid = rows.findOcid(tenderId).orElseThrow();
        List<ReleaseRows.Release> real = rows.all(ocid);
        content = real.get(real.size() - 1).content();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            int copies = (releases + real.size() - 1) / real.size() - 1;
            statement.execute(
                    """
                    insert into opendata.process (tender_id, ocid, releases)
                    select p.tender_id || '-' || i, p.ocid || '-' || i, p.releases
                    from opendata.process p cross join generate_series(1, %d) i where p.tender_id = '%s'"""
                            .formatted(copies, tenderId));
            statement.execute(
                    """
                    insert into opendata.release (id, ocid, number, released_at, tags, content, sha256)
                    select replace(r.id, '%2$s', '%2$s-' || i), r.ocid || '-' || i, r.number, r.released_at, r.tags,
                           c.content, encode(sha256(convert_to(c.content, 'UTF8')), 'hex')
                    from opendata.release r cross join generate_series(1, %1$d) i
                    cross join lateral (select replace(r.content, '%2$s', '%2$s-' || i) as content) c
                    where r.ocid like '%%%2$s'"""
                            .formatted(copies, tenderId));
            statement.execute(
                    """
                    insert into opendata.unnumbered (release_id)
                    select r.id from opendata.release r where r.ocid like '%%%s-%%' order by r.number, r.ocid"""
                            .formatted(tenderId));
            statement.execute("vacuum analyze");
        }
    }

    /** Reads one page, upon which every release gets its place; tells the seconds, and cleans up as autovacuum would. */
    double placeAll() throws Exception {
        long started = System.nanoTime();
        page(0, 1);
        double seconds = seconds(started);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
        return seconds;
    }

    /**
     * Milliseconds, medians.
     *
     * @param first page at the start of the feed
     * @param last full page at its end
     * @param median of all pages of the feed, over HTTP
     * @param read the same rows as the product reads them, before they become an answer
     * @param select of the same rows
     * @param commits transactions that wrote while the feed was read
     */
    record Pages(
            double first,
            double last,
            double median,
            double read,
            double select,
            double commits,
            double wholeSeconds,
            double newest,
            double newestSelect,
            double record,
            double recordSelect) {}

    Pages pages() throws Exception {
        try (Connection connection = connect();
                Gauges gauges = product.gauges()) {
            long end = gauges.number("select max(position) from opendata.feed");
            long lastPage = end - LARGEST_PAGE;
            ChangeFeed feed = product.get(ChangeFeed.class);
            whole(end);
            long commits = gauges.read().transactions();
            long started = System.nanoTime();
            List<Double> millis = whole(end);
            double wholeSeconds = seconds(started);
            commits = gauges.read().transactions() - commits;
            return new Pages(
                    median(() -> page(0, LARGEST_PAGE)),
                    median(() -> page(lastPage, LARGEST_PAGE)),
                    middle(millis),
                    median(() -> feed.after(end / 2, LARGEST_PAGE)),
                    median(() -> select(connection, SELECT, end / 2, LARGEST_PAGE)),
                    commits,
                    wholeSeconds,
                    median(() -> page(end - NEWEST, NEWEST)),
                    median(() -> select(connection, SELECT, end - NEWEST, NEWEST)),
                    median(() -> get("/api/ocds/records/" + ocid)),
                    median(() -> select(
                            connection, "select * from opendata.release where ocid = ? order by number limit ?", ocid, NEWEST)));
        }
    }

    /** From the start to the end by following the links; tells the time of each full page. */
    private List<Double> whole(long end) throws Exception {
        List<Double> millis = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String next = "/api/ocds/changes?after=0&size=" + LARGEST_PAGE;
        long position = 0;
        boolean more = true;
        while (more) {
            long started = System.nanoTime();
            String body = get(next);
            double took = seconds(started) * 1_000;
            JsonNode page = json.readTree(body);
            for (JsonNode line : page.path("changes")) {
                position++;
                if (line.path("position").asLong() != position || !seen.add(line.path("releaseId").asText())) {
                    throw new IllegalStateException("The feed goes wrong at " + line);
                }
            }
            more = page.path("more").asBoolean();
            if (more) {
                millis.add(took);
            }
            URI address = URI.create(page.path("next").asText());
            next = address.getPath() + "?" + address.getQuery();
        }
        if (position != end) {
            throw new IllegalStateException("The feed ends at %d in place of %d".formatted(position, end));
        }
        return millis;
    }

    /**
     * What came of following.
     *
     * @param faults releases that a reader missed, saw twice or saw in another order than it must
     * @param perSecond releases committed while there were readers
     * @param perSecondAlone the same without readers
     * @param p50Millis from commit until a reader has it
     */
    record Followed(int faults, double perSecond, double perSecondAlone, double p50Millis, double p95Millis) {}

    /** Writers add releases in transactions that end in another order than they began; readers follow from the end on. */
    Followed follow(Duration stretch) throws Exception {
        Map<String, Long> alone = new ConcurrentHashMap<>();
        write(stretch.dividedBy(2), alone, new AtomicBoolean(), List.of());
        page(0, 1);
        long from;
        try (Gauges gauges = product.gauges()) {
            from = gauges.number("select max(position) from opendata.feed");
        }
        Map<String, Long> committed = new ConcurrentHashMap<>();
        AtomicBoolean done = new AtomicBoolean();
        List<Follower> followers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            followers.add(new Follower(from, done));
        }
        write(stretch, committed, done, followers);
        int faults = 0;
        List<Double> millis = new ArrayList<>();
        for (Follower follower : followers) {
            faults += follower.faults(from, committed.keySet(), followers.get(0));
            follower.seenAt.forEach((release, at) -> {
                Long commit = committed.get(release);
                if (commit != null) {
                    millis.add(Math.max(0, at - commit) / 1e6);
                }
            });
        }
        millis.sort(Double::compare);
        return new Followed(
                faults,
                committed.size() * 1e9 / stretch.toNanos(),
                alone.size() * 1e9 / stretch.dividedBy(2).toNanos(),
                millis.get(millis.size() / 2),
                millis.get(millis.size() * 95 / 100));
    }

    private void write(Duration stretch, Map<String, Long> committed, AtomicBoolean done, List<Follower> followers)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS);
        try {
            List<Future<?>> reading = new ArrayList<>();
            followers.forEach(follower -> reading.add(threads.submit(follower)));
            long end = System.nanoTime() + stretch.toNanos();
            List<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writing.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        writeOne(committed);
                    }
                }));
            }
            for (Future<?> one : writing) {
                one.get();
            }
            done.set(true);
            for (Future<?> one : reading) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** A release in a transaction of its own, which lasts a while after it was written and sometimes comes to nothing. */
    private void writeOne(Map<String, Long> committed) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        ReleaseRows rows = product.get(ReleaseRows.class);
        String tenderId = "TND-FEED-" + random.nextInt(TENDERS);
        String name = "ocds-000000-" + tenderId;
        boolean rolledBack = random.nextInt(100) < ROLLED_BACK_PERCENT;
        String written = new TransactionTemplate(product.get(PlatformTransactionManager.class)).execute(status -> {
            int number = rows.lock(tenderId, name).releases() + 1;
            String id = "%s-%03d".formatted(name, number);
            rows.add(id, name, number, Now.instant(), List.of("tenderUpdate"), content);
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(LONGEST_TRANSACTION_MILLIS)).toNanos());
            if (rolledBack) {
                status.setRollbackOnly();
            }
            return id;
        });
        if (!rolledBack && written != null) {
            committed.put(written, System.nanoTime());
        }
    }

    /** Follows the feed as an outside system would: asks what came after what it has, until nothing comes any more. */
    private final class Follower implements Runnable {

        private final AtomicBoolean done;
        private final List<JsonNode> seen = new ArrayList<>();
        private final Map<String, Long> seenAt = new HashMap<>();
        private long position;

        Follower(long from, AtomicBoolean done) {
            this.position = from;
            this.done = done;
        }

        @Override
        public void run() {
            try {
                boolean last;
                int found;
                do {
                    last = done.get();
                    JsonNode lines = json.readTree(page(position, NEWEST)).path("changes");
                    long now = System.nanoTime();
                    found = lines.size();
                    for (JsonNode line : lines) {
                        seen.add(line);
                        seenAt.putIfAbsent(line.path("releaseId").asText(), now);
                        position = line.path("position").asLong();
                    }
                    if (found == 0) {
                        LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
                    }
                } while (!last || found > 0);
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        }

        int faults(long from, Set<String> committed, Follower other) {
            int faults = 0;
            long expected = from;
            Set<String> once = new HashSet<>();
            Map<String, String> lastOfTender = new HashMap<>();
            for (JsonNode line : seen) {
                String release = line.path("releaseId").asText();
                String tender = line.path("ocid").asText();
                int number = Integer.parseInt(release.substring(tender.length() + 1));
                String former = lastOfTender.put(tender, release);
                boolean inOrder =
                        former == null || Integer.parseInt(former.substring(tender.length() + 1)) + 1 == number;
                if (line.path("position").asLong() != ++expected || !once.add(release) || !inOrder) {
                    faults++;
                }
            }
            Set<String> missed = new HashSet<>(committed);
            missed.removeAll(once);
            once.removeAll(committed);
            return faults + missed.size() + once.size() + (seen.equals(other.seen) ? 0 : 1);
        }
    }

    private String page(long after, int size) throws Exception {
        return get("/api/ocds/changes?after=%d&size=%d".formatted(after, size));
    }

    private String get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + product.port() + path))
                .timeout(Duration.ofMinutes(5))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("%s answers %d".formatted(path, response.statusCode()));
        }
        return response.body();
    }

    /** Reads every column of every row, as text. */
    private static int select(Connection connection, String sql, Object first, int limit) throws SQLException {
        int length = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, first);
            statement.setInt(2, limit);
            try (ResultSet row = statement.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    for (int i = 1; i <= columns; i++) {
                        length += String.valueOf(row.getString(i)).length();
                    }
                }
            }
        }
        return length;
    }

    private static double median(Callable<?> question) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = -TIMES; i < TIMES; i++) {
            long started = System.nanoTime();
            Object answer = question.call();
            if (answer != null && i >= 0) {
                millis.add(seconds(started) * 1_000);
            }
        }
        return middle(millis);
    }

    private static double middle(List<Double> millis) {
        return millis.stream().sorted().skip(millis.size() / 2).findFirst().orElseThrow();
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(product.server().getJdbcUrl("postgres", "postgres"));
    }
}
