package org.ironstock.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ironstock.bench.CaseCopies.Template;
import org.ironstock.bench.EventLoad.Outcome;
import org.ironstock.bench.FeedLoad.Followed;
import org.ironstock.bench.FeedLoad.Pages;
import org.ironstock.bench.Meter.Section;
import org.ironstock.bench.StartUp.Start;
import org.ironstock.bench.TaskLists.Times;
import org.ironstock.bench.WholeTender.Walked;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.demo.TenderWalk.Stop;
import org.springframework.util.FileSystemUtils;

/**
 * Runs the parts of the benchmark, prints their table and fails when a goal is missed. The first argument is the packaged
 * jar; without it, starting is not measured.
 */
public final class Benchmark {

    private static final Path WORK = Path.of("target", "bench").toAbsolutePath();
    private static final Instant BEGIN = Instant.parse("2026-02-02T09:00:00Z");
    /** For whoever works on the benchmark: everything small, and no figure means anything. */
    private static final boolean TRIAL = Boolean.getBoolean("bench.trial");

    /** The parts to run, by their letters. */
    private static final String PARTS = System.getProperty("bench.parts", "abcdefghijklmn");

    private static final int WARM_UP = TRIAL ? 1 : 4;
    private static final int TENDERS = TRIAL ? 1 : 6;
    private static final Duration LOAD = Duration.ofSeconds(TRIAL ? 2 : 60);

    /** Of the finished cases of the filled database; the others were stopped at the first task. */
    private static final int WHOLE_TENDERS = TRIAL ? 10 : 1_000;

    private static final int FINISHED = TRIAL ? 100 : 100_000;
    private static final int OPEN = TRIAL ? 1_100 : 10_000;

    private static final String OFFICIAL = "vws-gmt-policy-1";
    private static final List<String> GROUPS = List.of("vws-gmt-policy");
    private static final int OF_GROUP = 200;
    private static final int FEW_TASKS = 1_000;
    private static final int MANY_TASKS = TRIAL ? 1_200 : 50_000;

    private static final int CRITERIA = 60;
    private static final int MANY_BIDS = TRIAL ? 20 : 200;
    private static final int FEW_BIDS = TRIAL ? 4 : 20;

    private static final int FEW_PAYMENTS = TRIAL ? 10 : 1_000;
    private static final int MANY_PAYMENTS = TRIAL ? 1_000 : 10_000;
    /** Some copies of the bytes of a file of ten thousand payments, and no more. */
    private static final int MOST_MEGABYTES = 64;

    /** A portion of invoices, and how many portions come. */
    private static final int INVOICES = TRIAL ? 20 : 1_000;

    private static final int PORTIONS = 10;

    private static final int LINES = TRIAL ? 5 : 500;
    private static final int YEARS = TRIAL ? 3 : 10;
    /** Of a year. */
    private static final int QUARTERS = 4;

    private static final int FEW_ROWS = 1_000;
    private static final int MANY_ROWS = TRIAL ? 2_000 : 50_000;

    private static final int RELEASES = TRIAL ? 5_000 : 100_000;
    /** Rounds of ten thousand entries. */
    private static final int FEW_ROUNDS = 1;

    private static final int MANY_ROUNDS = TRIAL ? 4 : 100;

    private static final int LOTS = TRIAL ? 20_000 : 1_000_000;
    /** Of one site. */
    private static final int FEW_WAVE_LOTS = TRIAL ? 20 : 500;

    private static final int WAVE_LOTS = TRIAL ? 100 : 5_000;
    /** A list passes through the memory a piece at a time. */
    private static final int MOST_LIST_MEGABYTES = 1_024;

    private static final Duration FOLLOWED = Duration.ofSeconds(TRIAL ? 3 : 20);

    private final Report report = new Report();
    private final Models models = new Models();
    private int walks;

    private Benchmark() throws IOException {}

    public static void main(String[] arguments) throws Exception {
        Benchmark benchmark = new Benchmark();
        benchmark.run();
        if (asked("f")) {
            benchmark.scoring();
        }
        if (asked("g")) {
            benchmark.feed();
        }
        if (asked("h")) {
            benchmark.stock();
        }
        if (asked("i")) {
            benchmark.payments();
        }
        if (asked("j")) {
            benchmark.imports();
        }
        if (asked("k")) {
            benchmark.handover();
        }
        if (asked("l")) {
            benchmark.invoices();
        }
        if (asked("m")) {
            benchmark.standby();
        }
        if (asked("n")) {
            benchmark.waves();
        }
        if (arguments.length > 0 && asked("e")) {
            benchmark.start(Path.of(arguments[0]));
        }
        String result = "Machine: " + Report.machine() + "\n\n" + benchmark.report.markdown();
        System.out.println(result);
        Files.createDirectories(WORK);
        Files.writeString(WORK.resolve("result.md"), result, StandardCharsets.UTF_8);
        System.exit(TRIAL || benchmark.report.allMet() ? 0 : 1);
    }

    private static boolean asked(String... parts) {
        return Stream.of(parts).anyMatch(PARTS::contains);
    }

    private void run() throws Exception {
        if (!asked("a", "b", "c", "d")) {
            return;
        }
        try (Product product = Product.start(WORK.resolve("data"));
                BareEngine bare = bare(product, Product.BARE, false);
                BareEngine authorized = bare(product, Product.BARE_AUTHORIZED, true)) {
            WholeTender tender = new WholeTender(product, bare, models);
            List<Walked> empty = asked("a", "b", "d") ? walk(tender) : List.of();
            if (asked("a")) {
                beside(empty);
                Files.createDirectories(WORK);
                Files.write(WORK.resolve("statements.md"), statements(empty), StandardCharsets.UTF_8);
            }
            if (asked("c")) {
                events(new EventLoad(product).run(LOAD));
            }
            if (asked("b", "d")) {
                grow(product, tender, authorized, empty);
            }
        }
    }

    private BareEngine bare(Product product, String database, boolean authorized) {
        return new BareEngine(product.server(), database, authorized, models, product.get(SqlCounter.class));
    }

    private List<Walked> walk(WholeTender tender) throws Exception {
        List<Walked> walked = new ArrayList<>();
        tender.settle();
        for (int i = -WARM_UP; i < TENDERS; i++) {
            Walked one = tender.walk(BEGIN.plus(Duration.ofHours(walks++)));
            if (i >= 0) {
                walked.add(one);
            }
        }
        return walked;
    }

    /** (a) A whole tender beside the bare engine. */
    private void beside(List<Walked> walked) {
        Figures ours = walked.stream()
                .map(one -> WholeTender.sum(one.product()))
                .reduce(Figures.NONE, Figures::plus);
        Figures theirs =
                walked.stream().map(one -> WholeTender.sum(one.bare())).reduce(Figures.NONE, Figures::plus);
        double documents = walked.stream().mapToLong(Walked::documents).sum();
        double n = walked.size();
        report.ratio(
                "(a) SQL statements per tender", "%.0f", ours.statementCount() / n, theirs.statementCount() / n, 1.2);
        report.ratio("(a) write commits per tender", "%.1f", ours.commits() / n, theirs.commits() / n, 1.0);
        report.ratio(
                "(a) WAL per tender, rows, KB",
                "%.0f",
                (ours.wal() - documents) / n / 1024,
                theirs.wal() / n / 1024,
                1.0);
        report.told("(a) bytes of documents per tender, KB", "%.0f", documents / n / 1024);
        report.told(
                "(a) CPU per tender, JVM + PostgreSQL, ms", "%.0f", ours.cpuMillis() / n, theirs.cpuMillis() / n);
        Figures suppliers = walked.stream()
                .map(one -> WholeTender.sumOfSuppliers(one.product()))
                .reduce(Figures.NONE, Figures::plus);
        report.told("(a) suppliers' own requests per tender, statements", "%.0f", suppliers.statementCount() / n);
    }

    /** (c) Events. */
    private void events(Outcome events) {
        report.atMost("(c) write commits per event", "%.2f", events.commitsPerEvent(), 1.0);
        report.atLeast("(c) events a second, 60 s", "%.1f", events.perSecond(), EventLoad.PER_SECOND * 0.98);
        report.atMost("(c) events not answered with 201", "%.0f", events.errors(), 0);
        report.told("(c) answer to an event, median, ms", "%.1f", events.p50Millis());
        report.told("(c) answer to an event, 95%, ms", "%.1f", events.p95Millis());
    }

    /** (b) and (d): the same with many cases in the database. */
    private void grow(Product product, WholeTender tender, BareEngine authorized, List<Walked> empty) throws Exception {
        String address = product.server().getJdbcUrl("postgres", "postgres");
        String besides = product.server().getJdbcUrl("postgres", Product.BARE_AUTHORIZED);
        try (Connection filling = DriverManager.getConnection(address);
                Connection fillingBare = DriverManager.getConnection(besides)) {
            CaseCopies cases = new CaseCopies(filling);
            CaseCopies bareCases = new CaseCopies(fillingBare);
            clearTasks(product);
            Template whole = template(cases, () -> tender.walkTo(Stop.END, begin()));
            Template stopped = template(cases, () -> tender.walkToStopped(begin()));
            Template asked = template(cases, () -> tender.walkTo(Stop.NEED, begin()));
            Template reviewed = template(cases, () -> tender.walkTo(Stop.REVIEWS, begin()));
            Template bareAsked = template(bareCases, () -> authorized.openTask("bare-asked", "Task_RecordNeed"));
            Template bareReviewed = template(bareCases, () -> authorized.openTask("bare-reviewed", "Task_ReviewPolicy"));

            cases.copy(reviewed, OF_GROUP - 1);
            cases.copy(asked, FEW_TASKS - 3 * OF_GROUP - 1);
            cases.analyze();
            bareCases.copy(bareReviewed, OF_GROUP - 1);
            bareCases.copy(bareAsked, FEW_TASKS - OF_GROUP - 1);
            bareCases.analyze();
            Times few = TaskLists.ofProduct(product, OFFICIAL, GROUPS);
            Times fewBare = TaskLists.ofBare(authorized.engine(), OFFICIAL, GROUPS);

            cases.copy(whole, WHOLE_TENDERS);
            cases.copy(stopped, FINISHED - WHOLE_TENDERS);
            cases.copy(asked, OPEN - FEW_TASKS);
            cases.analyze();
            List<Walked> full = walk(tender);
            report.ratio(
                    "(b) SQL time per tender, 100,000 finished and 10,000 open cases against none, ms",
                    "%.1f",
                    median(full, Walked::product),
                    median(empty, Walked::product),
                    1.1);
            report.told(
                    "(b) the bare engine beside both, in a database that nobody fills, ms",
                    "%.1f",
                    median(full, Walked::bare),
                    median(empty, Walked::bare));

            cases.copy(asked, MANY_TASKS - OPEN);
            cases.analyze();
            bareCases.copy(bareAsked, MANY_TASKS - FEW_TASKS);
            bareCases.analyze();
            Times many = TaskLists.ofProduct(product, OFFICIAL, GROUPS);
            Times manyBare = TaskLists.ofBare(authorized.engine(), OFFICIAL, GROUPS);
            report.ratio("(d) page of 15 of 200 tasks, 50,000 open against 1,000, ms", "%.1f", many.page(), few.page(), 3);
            report.ratio("(d) count of 200 tasks, 50,000 open against 1,000, ms", "%.1f", many.count(), few.count(), 3);
            report.told("(d) the bare engine, authorizations on: page, ms", "%.1f", manyBare.page(), fewBare.page());
            report.told("(d) the bare engine, authorizations on: count, ms", "%.1f", manyBare.count(), fewBare.count());
            requireTasks(few, many);
        }
    }

    private static void requireTasks(Times few, Times many) {
        if (few.tasks() != OF_GROUP || many.tasks() != OF_GROUP) {
            throw new IllegalStateException(
                    "The official should see %d tasks and sees %d, then %d".formatted(OF_GROUP, few.tasks(), many.tasks()));
        }
    }

    /** The events left open cases behind; they would count among the open tasks. */
    private static void clearTasks(Product product) {
        RuntimeService runtime = product.get(RuntimeService.class);
        runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(instance -> instance.getId())
                .forEach(id -> runtime.deleteProcessInstance(id, "benchmark"));
    }

    private Instant begin() {
        return BEGIN.plus(Duration.ofHours(walks++));
    }

    private static Template template(CaseCopies cases, Walk walk) throws Exception {
        long from = cases.transaction();
        String caseRef = walk.walk();
        return new Template(from, cases.transaction(), caseRef);
    }

    /** Walks a case and tells its business key. */
    @FunctionalInterface
    private interface Walk {
        String walk() throws Exception;
    }

    private static double median(List<Walked> walked, Function<Walked, List<Section>> engine) {
        return walked.stream()
                .mapToDouble(one -> WholeTender.sum(engine.apply(one)).sqlMillis())
                .sorted()
                .skip(walked.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** (f) Scoring and letters of a tender with many bids and criteria, beside one with a tenth of the bids. */
    private void scoring() throws Exception {
        try (Product product = Product.start(WORK.resolve("scoring"))) {
            LargeTender tender = new LargeTender(product);
            tender.run(begin(), 2, CRITERIA);
            LargeTender.Outcome few = tender.run(begin(), FEW_BIDS, CRITERIA);
            LargeTender.Outcome many = tender.run(begin(), MANY_BIDS, CRITERIA);
            Files.createDirectories(WORK);
            Files.write(WORK.resolve("large-tender.md"), steps(many, few), StandardCharsets.UTF_8);
            String save = "save Task_ScoreBids";
            report.ratio(
                    "(f) an evaluator hands in 12,000 scores, against PostgreSQL alone, ms",
                    "%.0f",
                    many.of(save).millis() / many.of(save).times(),
                    many.plainSave(),
                    10);
            report.ratio(
                    "(f) statements to hand in, 12,000 scores against 1,200",
                    "%.0f",
                    many.of(save).statements(),
                    few.of(save).statements(),
                    1.1);
            report.told(
                    "(f) the chair opens the consensus, against the select of 36,000 scores, ms",
                    "%.0f",
                    many.of("view Task_SetConsensus").millis(),
                    many.plainRead());
            report.told("(f) the chair turns to another bidder, ms", "%.0f", many.of("part of Task_SetConsensus").millis());
            report.atMost("(f) largest view of a form, KB", "%.0f", many.largestView() / 1024.0, 1024);
            report.ratio(
                    "(f) opening and ranking per bid, 200 bids against 20, ms",
                    "%.1f",
                    many.rankingPerBid(),
                    few.rankingPerBid(),
                    1.5);
            report.ratio("(f) annex to the quality report, 200 bids against 20, ms", "%.0f", many.perAnnex(), few.perAnnex(), 1.5);
            report.ratio("(f) award letter, 200 bidders against 20, ms", "%.0f", many.perLetter(), few.perLetter(), 1.5);
            report.ratio(
                    "(f) statements per award letter, 200 bidders against 20",
                    "%.1f",
                    many.of("Task_WriteAwardLetters").statements() / (double) many.letters(),
                    few.of("Task_WriteAwardLetters").statements() / (double) few.letters(),
                    1.5);
            report.atLeast("(f) letters sent to 200 bidders", "%.0f", many.letters(), MANY_BIDS);
            report.told("(f) longest job, s", "%.1f", many.longestJob() / 1_000);
        }
    }

    /** What every step of the large tender cost. */
    private static List<String> steps(LargeTender.Outcome many, LargeTender.Outcome few) {
        List<String> lines = new ArrayList<>(List.of(
                "| Step | Times | ms | Longest, ms | Statements | With 20 bids: times | ms | Statements |",
                "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"));
        new TreeMap<>(many.steps()).forEach((step, cost) -> {
            LargeTender.Cost other = few.of(step);
            lines.add("| %s | %d | %.0f | %.0f | %d | %d | %.0f | %d |"
                    .formatted(
                            step,
                            cost.times(),
                            cost.millis(),
                            cost.longestMillis(),
                            cost.statements(),
                            other.times(),
                            other.millis(),
                            other.statements()));
        });
        return lines;
    }

    /** (g) The change feed of open data. */
    private void feed() throws Exception {
        try (Product product = Product.start(WORK.resolve("feed"))) {
            FeedLoad feed = new FeedLoad(product);
            feed.fill(begin(), RELEASES);
            report.told("(g) first reader of 100,000 releases that nobody read before, s", "%.1f", feed.placeAll());
            Pages pages = feed.pages();
            report.ratio("(g) page of 1,000 at the end against the start of 100,000, ms", "%.1f", pages.last(), pages.first(), 1.5);
            report.ratio("(g) page of 1,000 as read against the select of its rows, ms", "%.1f", pages.read(), pages.select(), 3);
            report.told(
                    "(g) page of 1,000 over HTTP against the select of its rows, ms", "%.1f", pages.median(), pages.select());
            report.atMost("(g) write commits while the whole feed is read", "%.0f", pages.commits(), 0);
            report.told("(g) the whole feed from the start, s", "%.1f", pages.wholeSeconds());
            report.told(
                    "(g) newest page of 100 over HTTP against the select of its rows, ms", "%.1f", pages.newest(), pages.newestSelect());
            report.told(
                    "(g) record of one tender against the select of its releases, ms", "%.1f", pages.record(), pages.recordSelect());
            Followed followed = feed.follow(FOLLOWED);
            report.atMost(
                    "(g) releases lost, doubled or out of order for 3 readers beside 8 writers", "%.0f", followed.faults(), 0);
            report.told("(g) releases a second by 8 writers, with 3 readers against none", "%.0f", followed.perSecond(), followed.perSecondAlone());
            report.told("(g) commit of a release until a reader has it, median, ms", "%.1f", followed.p50Millis());
            report.told("(g) commit of a release until a reader has it, 95%, ms", "%.1f", followed.p95Millis());
        }
    }

    /** (h) The stock ledger with a hundred times as many entries. */
    private void stock() throws Exception {
        try (Product product = Product.start(WORK.resolve("stock"))) {
            StockLoad stock = new StockLoad(product);
            stock.fill(FEW_ROUNDS);
            // the first time the code is cold, which would flatter the ratio
            stock.times();
            StockLoad.Times few = stock.times();
            double perSecond = stock.fill(MANY_ROUNDS);
            StockLoad.Times many = stock.times();
            String grown = "1,000,000 entries against 10,000, ms";
            report.ratio("(h) cover of all products, " + grown, "%.2f", many.covers(), few.covers(), 3);
            report.ratio("(h) first-expired allocation, " + grown, "%.2f", many.allocation(), few.allocation(), 3);
            report.ratio("(h) booking of one line, " + grown, "%.2f", many.posting(), few.posting(), 3);
            report.told("(h) cover of all products a week ago, " + grown, "%.2f", many.past(), few.past());
            report.told("(h) entries booked a second, 500 to a movement", "%.0f", perSecond);
            report.told("(h) the whole ledger verified, s", "%.1f", stock.verify());
        }
    }

    /** (k) A handover of a million lots. */
    private void handover() throws Exception {
        try (Product product = Product.start(WORK.resolve("handover"))) {
            HandoverLoad load = new HandoverLoad(product, WORK);
            HandoverLoad.Costs costs = load.run(LOTS);
            String lots = String.format(Locale.ROOT, "%,d lots against COPY of the same rows, s", LOTS);
            report.ratio("(k) list read and judged, " + lots, "%.1f", costs.read().seconds(), costs.read().copy(), 5);
            report.ratio("(k) destinations decided, " + lots, "%.1f", costs.decided().seconds(), costs.decided().copy(), 5);
            report.told("(k) opening booked in the ledger, " + lots, "%.1f", costs.booked().seconds(), costs.booked().copy());
            report.atMost("(k) live memory while a list is read and judged, MB", "%.0f", costs.readMegabytes(), MOST_LIST_MEGABYTES);
            report.atMost("(k) live memory while destinations are decided, MB", "%.0f", costs.decidedMegabytes(), MOST_LIST_MEGABYTES);
            report.ratio("(k) books reconciled, " + lots, "%.1f", costs.reconciled().seconds(), costs.reconciled().copy(), 5);
            report.atMost("(k) live memory while books are reconciled, MB", "%.0f", costs.reconciledMegabytes(), MOST_LIST_MEGABYTES);
            report.told("(k) the whole ledger verified after it, s", "%.1f", costs.verified());
        }
    }

    /** (n) One site with thousands of lots. */
    private void waves() throws Exception {
        try (Product product = Product.start(WORK.resolve("wave"))) {
            // the first time the code is cold, which would flatter the ratios
            new WaveLoad(product, LocalDate.of(2026, 2, 2), FEW_WAVE_LOTS).run();
            WaveLoad.Cost few = new WaveLoad(product, LocalDate.of(2026, 6, 1), FEW_WAVE_LOTS).run();
            WaveLoad.Cost many = new WaveLoad(product, LocalDate.of(2026, 9, 7), WAVE_LOTS).run();
            String lot = String.format(Locale.ROOT, ", each of %,d lots against %,d, ms", WAVE_LOTS, FEW_WAVE_LOTS);
            report.ratio("(n) wave frozen and its lots judged" + lot, "%.2f", many.frozen(), few.frozen(), 1.5);
            report.ratio("(n) wave counted by two and compared" + lot, "%.2f", many.counted(), few.counted(), 1.5);
            report.ratio("(n) wave valued and its minutes drawn" + lot, "%.2f", many.minuted(), few.minuted(), 1.5);
            report.ratio("(n) wave signed by all and taken over" + lot, "%.2f", many.signed(), few.signed(), 1.5);
        } finally {
            Now.reset();
        }
    }

    /** (i) Batches of payments, and what the bank answers about them. */
    private void payments() throws Exception {
        try (Product product = Product.start(WORK.resolve("payments"))) {
            PaymentLoad load = new PaymentLoad(product);
            load.run(FEW_PAYMENTS, true);
            PaymentLoad.Cost few = load.run(FEW_PAYMENTS, false);
            PaymentLoad.Cost many = load.run(MANY_PAYMENTS, false);
            PaymentLoad.Cost fewWatched = load.run(FEW_PAYMENTS, true);
            PaymentLoad.Cost manyWatched = load.run(MANY_PAYMENTS, true);
            report.told("(i) what is paid is fixed, 10,000 payments against 1,000, s", "%.1f", many.collected(), few.collected());
            report.told("(i) file made, checked, filed and order sealed, 10,000 against 1,000, s", "%.1f", many.made(), few.made());
            report.told("(i) status report about each payment taken, s", "%.1f", many.accepted(), few.accepted());
            report.told("(i) booking of each payment taken, s", "%.1f", many.booked(), few.booked());
            report.told("(i) invoices told, each in its transaction, s", "%.1f", many.told(), few.told());
            report.atMost("(i) live memory while a batch of 10,000 is made, MB", "%.0f", manyWatched.madeMegabytes(), MOST_MEGABYTES);
            report.told("(i) the same for a batch of 1,000, MB", "%.0f", fewWatched.madeMegabytes());
            report.atMost("(i) live memory while the answers about 10,000 are taken, MB", "%.0f", manyWatched.answerMegabytes(), MOST_MEGABYTES);
        }
    }

    /** (l) Invoices, from the file to their first approval. */
    private void invoices() throws Exception {
        try (Product product = Product.start(WORK.resolve("invoices"))) {
            InvoiceLoad load = new InvoiceLoad(product);
            // the first time the code is cold, which would flatter the ratio
            load.run(INVOICES);
            InvoiceLoad.Cost first = load.run(INVOICES);
            double rest = LiveMemory.now();
            double live = LiveMemory.most(() -> load.run(INVOICES));
            for (int portion = 3; portion < PORTIONS - 1; portion++) {
                load.run(INVOICES);
            }
            double kept = LiveMemory.now() - rest;
            InvoiceLoad.Cost last = load.run(INVOICES);
            report.ratio("(l) invoice taken in and judged, last thousand of 10,000 against the second, ms", "%.1f", last.taken() / INVOICES * 1_000, first.taken() / INVOICES * 1_000, 1.5);
            report.ratio("(l) invoice matched and decided, last thousand of 10,000 against the second, ms", "%.1f", last.matched() / INVOICES * 1_000, first.matched() / INVOICES * 1_000, 1.5);
            report.atMost("(l) live memory while a thousand invoices are taken in and matched, MB", "%.0f", live, MOST_MEGABYTES);
            report.atMost("(l) live memory kept after 10,000 invoices, MB", "%.0f", kept, MOST_MEGABYTES);
        }
    }

    /** (m) Stand-by lines, ready and settled for years. */
    private void standby() throws Exception {
        try (Product product = Product.start(WORK.resolve("standby"))) {
            // the first time the code is cold, which would flatter the ratios
            StandbyLoad one = new StandbyLoad(product, 0, 1, 2);
            one.throughTheProcess(0, 12);
            try (BareEngine bare = bare(product, Product.BARE, false)) {
                besideTheEngine(one.besideTheEngine(bare, models, 12, 12));
            }
            StandbyLoad load = new StandbyLoad(product, 1, LINES, YEARS);
            double rest = LiveMemory.now();
            StandbyLoad.Cost[] first = new StandbyLoad.Cost[1];
            int quarters = QUARTERS * YEARS;
            double shownFirst;
            try (Connection filling = DriverManager.getConnection(product.server().getJdbcUrl("postgres", "postgres"))) {
                CaseCopies cases = new CaseCopies(filling);
                Template quarter = template(cases, () -> {
                    first[0] = load.throughTheProcess(0, CaseCopies.MONTHS_AT_ONCE);
                    return "";
                });
                cases.copy(quarter, QUARTERS - 1);
                cases.analyze();
                shownFirst = load.shown(0);
                cases.copy(quarter, quarters - 1 - QUARTERS);
                cases.analyze();
            }
            StandbyLoad.Cost last = load.throughTheProcess(
                    CaseCopies.MONTHS_AT_ONCE * (quarters - 1), CaseCopies.MONTHS_AT_ONCE);
            double kept = LiveMemory.now() - rest;
            String years = "%,d lines, end of year %d against the first".formatted(LINES, YEARS);
            report.ratio("(m) a line and month declared, measured, set, confirmed and payable, " + years + ", ms", "%.1f", last.millis(), first[0].millis(), 1.5);
            report.ratio("(m) SQL statements for each line and month, " + years, "%.1f", last.statements(), first[0].statements(), 1.5);
            report.atMost("(m) live memory kept after all months, MB", "%.0f", kept, MOST_MEGABYTES);
            report.ratio("(m) all lines with their readiness and a year of months, " + years + ", s", "%.2f", load.shown(YEARS - 1), shownFirst, 1.5);
        } finally {
            Now.reset();
        }
    }

    private void besideTheEngine(StandbyLoad.Beside months) {
        double n = months.months();
        Figures ours = months.product();
        Figures theirs = months.bare();
        report.ratio("(m) SQL statements for a line and month, the bare engine beside it", "%.1f", ours.statementCount() / n, theirs.statementCount() / n, 1.5);
        report.ratio("(m) write commits for a line and month, the bare engine beside it", "%.1f", ours.commits() / n, theirs.commits() / n, 1.0);
        report.told("(m) CPU for a line and month, JVM + PostgreSQL, ms", "%.0f", ours.cpuMillis() / n, theirs.cpuMillis() / n);
        report.told("(m) declaration of a line, statements", "%.1f", months.declarations().statementCount() / n);
    }

    /** (j) A spreadsheet of fifty thousand inherited contracts. */
    private void imports() throws Exception {
        try (Product product = Product.start(WORK.resolve("imports"))) {
            ImportLoad load = new ImportLoad(product);
            // the first time the code is cold, which would flatter the ratio
            load.run(FEW_ROWS);
            ImportLoad.Cost cost = load.run(MANY_ROWS);
            String rows = "%,d rows".formatted(MANY_ROWS);
            report.told("(j) %s read, judged and kept, s".formatted(rows), "%.1f", cost.brought());
            report.told("(j) their acceptance until all wait, s", "%.1f", cost.accepted());
            report.ratio("(j) 1,000 rows taken at the end against the start, s", "%.2f", cost.last(), cost.first(), 1.5);
            report.told("(j) %s taken, each a case, against PostgreSQL alone, s".formatted(rows), "%.1f", cost.taken(), cost.plain());
            report.told("(j) SQL statements for each row", "%.1f", cost.statements());
            report.atMost("(j) between two moments at which progress shows, s", "%.1f", cost.longestJob(), 5);
            report.atMost("(j) live memory while rows are taken, MB", "%.0f", cost.megabytes(), MOST_MEGABYTES);
        }
    }

    /** (e) Start of the packaged jar. */
    private void start(Path jar) throws Exception {
        Path directory = WORK.resolve("start");
        FileSystemUtils.deleteRecursively(directory);
        StartUp start = new StartUp(jar);
        Start empty = start.run(directory);
        Start existing = start.run(directory);
        report.told("(e) start to ready, empty directory, all examples made, s", "%.1f", empty.seconds());
        report.told("(e) start to ready, existing directory, s", "%.1f", existing.seconds());
        report.told("(e) most memory, JVM, empty directory, MB", "%.0f", empty.jvmMegabytes());
        report.told("(e) most memory, PostgreSQL, empty directory, MB", "%.0f", empty.databaseMegabytes());
        report.told("(e) most memory, JVM, existing directory, MB", "%.0f", existing.jvmMegabytes());
        report.told("(e) most memory, PostgreSQL, existing directory, MB", "%.0f", existing.databaseMegabytes());
    }

    /** Where statements go: step by step, then text by text, product beside bare engine, of the last tender. */
    private static List<String> statements(List<Walked> walked) {
        Walked last = walked.get(walked.size() - 1);
        List<String> lines = new ArrayList<>(List.of("| Step | Product | Bare | WAL | WAL bare |", "| --- | ---: | ---: | ---: | ---: |"));
        int bare = 0;
        for (Section ours : last.product()) {
            Figures theirs = last.bare().get(bare++).figures();
            lines.add("| %s | %d | %d | %d | %d |"
                    .formatted(
                            ours.step(),
                            ours.figures().statementCount(),
                            theirs.statementCount(),
                            ours.figures().wal(),
                            theirs.wal()));
        }
        lines.addAll(List.of("", "| More than bare | Product | Statement |", "| ---: | ---: | --- |"));
        Map<String, Long> ours = WholeTender.sum(last.product()).statements();
        Map<String, Long> more = new TreeMap<>(ours);
        WholeTender.sum(last.bare()).statements().forEach((sql, times) -> more.merge(sql, -times, Long::sum));
        more.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> "| %d | %d | %s |"
                        .formatted(
                                entry.getValue(),
                                ours.getOrDefault(entry.getKey(), 0L),
                                entry.getKey().replaceAll("\\s+", " ").replace("|", "\\|")))
                .forEach(lines::add);
        return lines;
    }
}
