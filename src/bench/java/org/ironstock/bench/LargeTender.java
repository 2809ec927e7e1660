package org.ironstock.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.demo.Desks;
import org.ironstock.demo.Outsiders;
import org.ironstock.demo.TenderWalk;
import org.ironstock.demo.TenderWalk.Stop;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.Officials;
import org.ironstock.platform.TaskView;
import org.ironstock.platform.TaskViews;
import org.ironstock.tender.domain.OpenedBids;

/** One tender with as many bids and criteria as asked, from the first score to the last award letter. */
final class LargeTender {

    private static final String CHAIR = "cibg-evaluator-5";
    private static final String MOTIVE =
            "De onderbouwing van onderdeel %d sluit aan bij het gevraagde; zij is concreet en toetsbaar beschreven.";

    /** Of quality together; the price weighs the rest. */
    private static final int QUALITY_WEIGHT = 60;

    private final Product product;
    private final Desks desks;
    private final TenderWalk walk;
    private final ObjectMapper json;
    private final SqlCounter counter;
    private final Map<String, Cost> costs = new LinkedHashMap<>();

    LargeTender(Product product) {
        this.product = product;
        this.desks = product.get(Desks.class);
        this.walk = product.get(TenderWalk.class);
        this.json = product.get(ObjectMapper.class);
        this.counter = product.get(SqlCounter.class);
    }

    /** What some work cost, summed over the times that it was done. */
    record Cost(int times, double millis, double longestMillis, long statements) {
        static final Cost NONE = new Cost(0, 0, 0, 0);

        Cost plus(double took, long sent) {
            return new Cost(times + 1, millis + took, Math.max(longestMillis, took), statements + sent);
        }
    }

    /**
     * What came of a tender.
     *
     * @param viewBytes largest view of a form, as JSON
     * @param steps costs by what was done: {@code view}, {@code save}, {@code sign}, and the jobs by their activities
     * @param plainSave milliseconds in which PostgreSQL keeps the scores of one evaluator, sent as one statement
     * @param plainRead milliseconds in which PostgreSQL gives all individual scores
     */
    record Outcome(
            int bids,
            int cells,
            int letters,
            Map<String, Cost> steps,
            Map<String, Long> viewBytes,
            double plainSave,
            double plainRead) {
        Cost of(String step) {
            return steps.getOrDefault(step, Cost.NONE);
        }

        double perAnnex() {
            return of("Task_DrawQualityAnnexes").millis() / bids;
        }

        /** Opening prices, ranking and comparing them. */
        double rankingPerBid() {
            return of("Task_OpenPriceEnvelopes").millis() / bids;
        }

        long largestView() {
            return viewBytes.values().stream().mapToLong(Long::longValue).max().orElse(0);
        }

        double longestJob() {
            return steps.entrySet().stream()
                    .filter(step -> step.getKey().startsWith("Task_"))
                    .mapToDouble(step -> step.getValue().longestMillis())
                    .max()
                    .orElse(0);
        }

        double perLetter() {
            return of("Task_WriteAwardLetters").millis() / letters;
        }
    }

    Outcome run(Instant at, int bids, int criteria) throws Exception {
        Now.travelTo(at);
        costs.clear();
        List<Outsiders.Party> parties = new ArrayList<>();
        for (int i = 0; i < bids; i++) {
            String kvk = String.valueOf(10_000_000 + bids * 1_000 + i);
            parties.add(walk.party("Leverancier " + kvk, kvk, "Utrecht"));
        }
        List<Map<String, Object>> quality = new ArrayList<>();
        for (int i = 0; i < criteria; i++) {
            quality.add(TenderWalk.quality("Q%02d".formatted(i + 1), "Onderdeel " + (i + 1), weight(i, criteria)));
        }
        String tenderId = walk.walk("Mondmaskers voor velen", "IIR-MASK", 500_000, quality, parties, Stop.SCORING);
        Map<String, Long> bytes = new LinkedHashMap<>();
        for (Task task : desks.open("Task_ScoreBids", tenderId)) {
            score(task, task.getAssignee(), "Task_ScoreBids", bytes);
        }
        jobs(tenderId);
        Task consensus = desks.open("Task_SetConsensus", tenderId).get(0);
        String bid = product.get(OpenedBids.class).of(tenderId).get(0).id().toString();
        bytes.put("part of Task_SetConsensus", size(cost("part of Task_SetConsensus", () -> partOf(consensus, bid))));
        score(consensus, CHAIR, "Task_SetConsensus", bytes);
        jobs(tenderId);
        sign(tenderId);
        cost("view Task_GiveAwardAdvice", () -> {
            Task task = desks.open("Task_GiveAwardAdvice", tenderId).get(0);
            bytes.put("Task_GiveAwardAdvice", size(desks.view("cibg-buyer-1", task)));
            return bytes;
        });
        walk.resume(tenderId, parties, Stop.AWARD_ADVICE, Stop.AWARD_DECISION);
        sign(tenderId);
        try (Gauges gauges = product.gauges();
                Connection connection = DriverManager.getConnection(product.server().getJdbcUrl("postgres", "postgres"))) {
            int letters = (int) gauges.number(
                    "select count(*) from tender.award_letter where sent_at is not null and tender_id = '%s'".formatted(tenderId));
            return new Outcome(
                    bids,
                    bids * criteria,
                    letters,
                    Map.copyOf(costs),
                    Map.copyOf(bytes),
                    plainSave(connection, tenderId),
                    plainRead(connection, tenderId));
        }
    }

    private static int weight(int criterion, int criteria) {
        int each = QUALITY_WEIGHT / criteria;
        return criterion == 0 ? QUALITY_WEIGHT - each * (criteria - 1) : each;
    }

    private void score(Task task, String official, String taskKey, Map<String, Long> bytes) throws Exception {
        TaskView view = cost("view " + taskKey, () -> desks.view(official, task));
        bytes.put(taskKey, size(view));
        Map<String, Object> answer = Map.of("scores", sheet(view));
        cost("save " + taskKey, () -> {
            desks.answer(official, task, answer);
            return official;
        });
    }

    /** Everybody scores alike but for what a bid is worth. */
    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> sheet(TaskView view) {
        List<Map<String, Object>> bids = json.convertValue(view.data().get("bids"), List.class);
        List<Map<String, Object>> criteria = json.convertValue(view.data().get("criteria"), List.class);
        List<Map<String, Object>> scores = new ArrayList<>();
        for (int bid = 0; bid < bids.size(); bid++) {
            for (int criterion = 0; criterion < criteria.size(); criterion++) {
                scores.add(Map.of(
                        "bidId",
                        String.valueOf(bids.get(bid).get("bidId")),
                        "criterion",
                        String.valueOf(criteria.get(criterion).get("criterion")),
                        "score",
                        bid == 0 ? 5 : 2 + (bid * 7 + criterion) % 3,
                        "motive",
                        MOTIVE.formatted(criterion + 1)));
            }
        }
        return scores;
    }

    /** What the chair sees of one bidder. */
    private TaskView partOf(Task task, String bid) throws Exception {
        return as(CHAIR, () -> product.get(TaskViews.class).part(task.getId(), bid));
    }

    /** Everybody who must sign does so, and what follows is run. */
    private void sign(String tenderId) throws Exception {
        TaskService tasks = product.get(TaskService.class);
        for (List<Task> open = desks.open("Task_SignDocument", tenderId);
                !open.isEmpty();
                open = desks.open("Task_SignDocument", tenderId)) {
            Task task = open.get(0);
            List<String> candidates = tasks.getIdentityLinksForTask(task.getId()).stream()
                    .flatMap(link -> Stream.ofNullable(link.getGroupId()))
                    .flatMap(group -> product.get(Officials.class).membersOf(group).stream())
                    .toList();
            cost("sign", () -> signedBy(task, candidates));
            jobs(tenderId);
        }
    }

    private String signedBy(Task task, List<String> candidates) throws Exception {
        for (String official : candidates) {
            try {
                return as(official, () -> {
                    product.get(TaskService.class).complete(task.getId(), Map.of("decision", "SIGN"));
                    return official;
                });
            } catch (AnswerRefused mayNot) {
                continue;
            }
        }
        throw new IllegalStateException("None of %s may sign".formatted(candidates));
    }

    private <T> T as(String official, Callable<T> work) throws Exception {
        IdentityService identity = product.get(IdentityService.class);
        identity.setAuthentication(official, List.copyOf(product.get(Officials.class).groupsOf(official)));
        try {
            return work.call();
        } finally {
            identity.clearAuthentication();
        }
    }

    private long size(TaskView view) throws Exception {
        return json.writeValueAsBytes(view).length;
    }

    /** Runs what is due, each job timed by the activity that it carries out. */
    private void jobs(String tenderId) throws Exception {
        ManagementService management = product.get(ManagementService.class);
        List<Job> due = due(tenderId);
        while (!due.isEmpty()) {
            for (Job job : due) {
                String activity = management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId();
                cost(activity, () -> {
                    management.executeJob(job.getId());
                    return activity;
                });
            }
            due = due(tenderId);
        }
    }

    private List<Job> due(String tenderId) {
        ManagementService management = product.get(ManagementService.class);
        return product.get(RuntimeService.class).createProcessInstanceQuery().processInstanceBusinessKey(tenderId).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).executable().list().stream())
                .toList();
    }

    private <T> T cost(String step, Callable<T> work) throws Exception {
        counter.open();
        long started = System.nanoTime();
        try {
            return work.call();
        } finally {
            double millis = (System.nanoTime() - started) / 1e6;
            long sent = counter.close().values().stream().mapToLong(Long::longValue).sum();
            costs.merge(step, Cost.NONE.plus(millis, sent), (before, now) -> before.plus(millis, sent));
        }
    }

    /** The same rows into a table with the same columns and indexes, in a transaction of their own. */
    private static double plainSave(Connection connection, String tenderId) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists tender.plain_score");
            statement.execute("create table tender.plain_score (like tender.individual_score including all)");
        }
        List<String> bids = new ArrayList<>();
        List<String> criteria = new ArrayList<>();
        List<Integer> scores = new ArrayList<>();
        List<String> motives = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        select bid_id::text, criterion, score, motive from tender.individual_score
                        where tender_id = '%1$s' and evaluator = (
                            select min(evaluator) from tender.individual_score where tender_id = '%1$s')"""
                                .formatted(tenderId))) {
            while (row.next()) {
                bids.add(row.getString(1));
                criteria.add(row.getString(2));
                scores.add(row.getInt(3));
                motives.add(row.getString(4));
            }
        }
        long started = System.nanoTime();
        try (PreparedStatement statement = connection.prepareStatement(
                """
                insert into tender.plain_score
                    (bid_id, criterion, evaluator, tender_id, score, motive, scored_at, assessment_round)
                select bid::uuid, criterion, 'somebody', ?, score, motive, now(), 1
                from unnest(?, ?, ?, ?) as given (bid, criterion, score, motive)""")) {
            statement.setString(1, tenderId);
            statement.setArray(2, connection.createArrayOf("text", bids.toArray()));
            statement.setArray(3, connection.createArrayOf("text", criteria.toArray()));
            statement.setArray(4, connection.createArrayOf("integer", scores.toArray()));
            statement.setArray(5, connection.createArrayOf("text", motives.toArray()));
            statement.executeUpdate();
        }
        return (System.nanoTime() - started) / 1e6;
    }

    private static double plainRead(Connection connection, String tenderId) throws SQLException {
        long started = System.nanoTime();
        try (PreparedStatement statement =
                connection.prepareStatement("select * from tender.individual_score where tender_id = ?")) {
            statement.setString(1, tenderId);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    row.getString("motive");
                }
            }
        }
        return (System.nanoTime() - started) / 1e6;
    }
}
