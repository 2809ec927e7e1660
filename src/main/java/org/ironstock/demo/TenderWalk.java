package org.ironstock.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Money;
import org.ironstock.supplier.RegisteredSupplier;
import org.ironstock.supplier.SupplierRegistration;
import org.ironstock.supplier.Suppliers;
import org.ironstock.tender.TenderSummary;
import org.ironstock.tender.Tenders;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Walks a tender from event to signed contract, step by step, as outsiders and officials would: events and bids over
 * HTTP, every task by the official whose task it is. Moves the clock over the periods, so only for demonstrations and
 * tests with the job executor at rest.
 */
@Component
public class TenderWalk {

    static final String BUYER = "cibg-buyer-1";
    private static final String MOTIVE =
            "De onderbouwing sluit aan bij het gevraagde; zij is concreet en toetsbaar beschreven.";
    private static final Map<String, Object> APPROVED = Map.of("decision", "APPROVED");
    private static final List<Map<String, Object>> QUALITY =
            List.of(quality("SUPPLY", "Leveringszekerheid", 35), quality("ASSURANCE", "Kwaliteitsborging", 25));
    private static final int LOWEST_PRICE_PERCENT = 70;
    private static final BigDecimal LARGEST_STEP = BigDecimal.valueOf(8);

    private final Outsiders outsiders;
    private final Desks desks;
    private final Suppliers suppliers;
    private final Tenders tenders;
    private final Products products;
    private final RuntimeService runtime;
    private final ObjectMapper json;
    private final Clock clock;

    TenderWalk(
            Outsiders outsiders,
            Desks desks,
            Suppliers suppliers,
            Tenders tenders,
            Products products,
            RuntimeService runtime,
            ObjectMapper json,
            Clock clock) {
        this.outsiders = outsiders;
        this.desks = desks;
        this.suppliers = suppliers;
        this.tenders = tenders;
        this.products = products;
        this.runtime = runtime;
        this.json = json;
        this.clock = clock;
    }

    /** Where a walk may stop, in order. */
    public enum Stop {
        NEED,
        DOCUMENTS,
        REVIEWS,
        PUBLICATION_DECISION,
        BIDDING,
        OPENING,
        DECLARATIONS,
        SCORING,
        QUALITY_REPORT,
        AWARD_ADVICE,
        EVIDENCE,
        AWARD_DECISION,
        STANDSTILL,
        SUPPLIER_SIGNATURE,
        CONTRACT_SIGNATURE,
        RESULT_NOTICE,
        FILE,
        END
    }

    /** A confirmed supplier. */
    public Outsiders.Party party(String name, String kvkNumber, String city) {
        RegisteredSupplier registered = suppliers.register(new SupplierRegistration(
                name, kvkNumber, "inschrijving@example.org", "Havenstraat 1", "3011 AA", city, "NL", true));
        suppliers.confirm(registered.supplier().id(), BUYER);
        return new Outsiders.Party(registered.supplier().id(), name, kvkNumber, registered.secret());
    }

    /**
     * Asks for a tender and walks it until the stop, leaving the task there open.
     *
     * @param bidders parties that bid, the later the dearer
     * @return id of the tender
     */
    public String walk(
            String title, String productCode, long monthlyQuantity, List<Outsiders.Party> bidders, Stop stop) {
        return walk(title, productCode, monthlyQuantity, QUALITY, bidders, stop);
    }

    /**
     * The same with criteria of its own.
     *
     * @param quality as {@link #quality} makes them, weighing 60 together
     */
    public String walk(
            String title,
            String productCode,
            long monthlyQuantity,
            List<Map<String, Object>> quality,
            List<Outsiders.Party> bidders,
            Stop stop) {
        String tenderId = request(title, productCode, monthlyQuantity);
        walk(tenderId, steps(productCode, monthlyQuantity, title, quality, bidders), Stop.NEED, stop);
        return tenderId;
    }

    /** Walks on with a tender whose bids are in, from the one stop to the other. */
    public void resume(String tenderId, List<Outsiders.Party> bidders, Stop from, Stop stop) {
        walk(tenderId, steps("", 0, "", QUALITY, bidders), from, stop);
    }

    private void walk(String tenderId, Map<Stop, Consumer<String>> steps, Stop from, Stop stop) {
        steps.forEach((step, work) -> {
            if (step.compareTo(from) >= 0 && step.compareTo(stop) < 0) {
                work.accept(tenderId);
                desks.runJobs(tenderId);
            }
        });
    }

    private Map<Stop, Consumer<String>> steps(
            String productCode,
            long monthlyQuantity,
            String title,
            List<Map<String, Object>> quality,
            List<Outsiders.Party> bidders) {
        Map<Stop, Consumer<String>> steps = new LinkedHashMap<>();
        steps.put(Stop.NEED, id -> recordNeed(id, title, productCode, monthlyQuantity));
        steps.put(Stop.DOCUMENTS, id -> draftDocuments(id, productCode, quality));
        steps.put(Stop.REVIEWS, this::review);
        steps.put(Stop.PUBLICATION_DECISION, this::publish);
        steps.put(Stop.BIDDING, id -> bidAndClose(id, productCode, bidders));
        steps.put(Stop.OPENING, this::openVault);
        steps.put(Stop.DECLARATIONS, this::declareAndJudge);
        steps.put(Stop.SCORING, this::score);
        steps.put(Stop.QUALITY_REPORT, desks::signAll);
        steps.put(Stop.AWARD_ADVICE, this::advise);
        steps.put(Stop.EVIDENCE, id -> proveWinner(id, bidders));
        steps.put(Stop.AWARD_DECISION, desks::signAll);
        steps.put(Stop.STANDSTILL, this::waitOutStandstill);
        steps.put(Stop.SUPPLIER_SIGNATURE, id -> supplierSigns(id, bidders));
        steps.put(Stop.CONTRACT_SIGNATURE, desks::signAll);
        steps.put(Stop.RESULT_NOTICE, this::noticePublished);
        steps.put(Stop.FILE, id -> desks.answer("cibg-contract-manager-2", "Task_CloseTenderFile", id, Map.of()));
        return steps;
    }

    /** The ministry asks, by event. */
    public String request(String title, String productCode, long monthlyQuantity) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("title", title);
        data.put("reason", "De voorraad moet weer op drie maanden gebruik komen.");
        data.put("executor", "CIBG");
        data.put("needBy", DutchCalendar.dayOf(clock.instant()).plusMonths(9).toString());
        data.put("lines", List.of(Map.of("productCode", productCode, "monthlyQuantity", monthlyQuantity)));
        data.put("virtualStockMonths", 3);
        data.put("termMonths", 36);
        data.put("optionMonths", 12);
        String tenderId = outsiders.send("tender.requested", data);
        desks.runJobs(tenderId);
        return tenderId;
    }

    private void recordNeed(String tenderId, String title, String productCode, long monthlyQuantity) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("decision", "SUBMIT");
        answer.put("title", title);
        answer.put("reason", "De voorraad moet weer op drie maanden gebruik komen.");
        answer.put("executor", "CIBG");
        answer.put("needBy", DutchCalendar.dayOf(clock.instant()).plusMonths(9).toString());
        answer.put("lines", List.of(Map.of("productCode", productCode, "monthlyQuantity", monthlyQuantity)));
        answer.put("virtualStockMonths", 3);
        answer.put("termMonths", 36);
        answer.put("optionMonths", 12);
        answer.put("regions", "Noord, Oost, Zuid, West");
        answer.put("servicesFeeCents", 9_600_000);
        answer.put("urgent", false);
        desks.answer(BUYER, "Task_RecordNeed", tenderId, answer);
    }

    private void draftDocuments(String tenderId, String productCode, List<Map<String, Object>> quality) {
        Money maximum = maximum(tenderId);
        String norms = String.join(
                "; ",
                products.find(productCode, DutchCalendar.dayOf(clock.instant()))
                        .orElseThrow()
                        .norms());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("decision", "SUBMIT");
        answer.put("requirements", requirements(tenderId));
        answer.put(
                "knockOuts",
                List.of(
                        Map.of("code", "KO-1", "text", "Levert binnen 48 uur na afroep op elke locatie."),
                        Map.of("code", "KO-2", "text", "Houdt drie maanden gebruik in virtuele voorraad.")));
        List<Map<String, Object>> criteria = new ArrayList<>(quality);
        criteria.add(Map.of("code", "PRICE", "name", "Prijs", "kind", "PRICE", "weight", 40));
        answer.put("criteria", criteria);
        answer.put("formula", "WEIGHTED_FACTOR");
        answer.put("minimumPriceCents", maximum.cents() / 2);
        answer.put("maximumPriceCents", maximum.cents());
        answer.put("tieBreaker", quality.get(0).get("code"));
        answer.put("termMonths", 36);
        answer.put("optionMonths", 12);
        answer.put("maximumQuantity", proposed(tenderId).get("maximumQuantity"));
        answer.put("maximumValueCents", maximum.cents());
        answer.put("norms", List.of(Map.of("productCode", productCode, "norms", norms)));
        answer.put("evidence", List.of("TRADE_REGISTER", "QUALITY_SYSTEM"));
        answer.put("penalties", "Boete van 0,5% van de orderwaarde per dag vertraging, ten hoogste 10%.");
        answer.put("penaltyPercent", 10);
        answer.put("liabilityCapCents", maximum.cents());
        desks.answer(BUYER, "Task_DraftDocuments", tenderId, answer);
    }

    /** A criterion of quality on a scale of five. */
    public static Map<String, Object> quality(String code, String name, int weight) {
        return Map.of("code", code, "name", name, "kind", "QUALITY", "weight", weight, "scale", 5);
    }

    private List<Map<String, Object>> requirements(String tenderId) {
        return rows(tenderId, BUYER, "Task_DraftDocuments", "requirements").stream()
                .map(row -> Map.<String, Object>of(
                        "subject",
                        String.valueOf(row.get("subject")),
                        "kind",
                        "DEMAND",
                        "text",
                        "De opdrachtnemer voldoet aan dit onderwerp zoals omschreven in de stukken."))
                .toList();
    }

    private void review(String tenderId) {
        desks.complete("cibg-lawyer-1", "Task_ReviewLegally", tenderId, APPROVED);
        desks.complete("vws-gmt-policy-1", "Task_ReviewPolicy", tenderId, APPROVED);
        desks.complete("ggd-ghor-1", "Task_ReviewCooperation", tenderId, APPROVED);
    }

    private void publish(String tenderId) {
        desks.signAll(tenderId);
        desks.runJobs(tenderId);
        noticePublished(tenderId);
    }

    /** The publisher confirms the notice that this tender waits for. */
    void noticePublished(String tenderId) {
        String noticeId = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(tenderId)
                .processDefinitionKey("noticePublication")
                .list()
                .stream()
                .map(instance -> (String) runtime.getVariable(instance.getId(), "noticeId"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Tender %s awaits no notice".formatted(tenderId)));
        String number = "%06d-%d"
                .formatted(
                        Math.floorMod(noticeId.hashCode(), 1_000_000),
                        DutchCalendar.dayOf(clock.instant()).getYear());
        outsiders.send(
                "notice.published",
                Map.of(
                        "noticeId",
                        noticeId,
                        "publicationNumber",
                        number,
                        "dispatchedAt",
                        clock.instant().toString()));
    }

    private void bidAndClose(String tenderId, String productCode, List<Outsiders.Party> bidders) {
        if (!bidders.isEmpty()) {
            appointPanel(tenderId);
        }
        travel(Duration.ofDays(5));
        // however many bid, the dearest stays below the highest price that earns points
        BigDecimal step = BigDecimal.valueOf(28)
                .divide(BigDecimal.valueOf(Math.max(1, bidders.size() - 1)), 2, RoundingMode.DOWN);
        for (int i = 0; i < bidders.size(); i++) {
            bid(
                    tenderId,
                    productCode,
                    bidders.get(i),
                    step.min(LARGEST_STEP)
                            .multiply(BigDecimal.valueOf(i))
                            .add(BigDecimal.valueOf(LOWEST_PRICE_PERCENT)));
        }
        travelTo(closing(tenderId).plusSeconds(2));
    }

    /** Appoints openers, chair, evaluators and reserves. */
    void appointPanel(String tenderId) {
        desks.answer(
                "cibg-contract-manager-1",
                "Task_AppointPanel",
                tenderId,
                Map.of(
                        "firstOpener", "cibg-contract-manager-1",
                        "firstOpenerDeputy", "cibg-contract-manager-2",
                        "secondOpener", "cibg-lawyer-1",
                        "secondOpenerDeputy", "cibg-lawyer-2",
                        "chair", "cibg-evaluator-5",
                        "evaluators", List.of("cibg-evaluator-1", "cibg-evaluator-2", "cibg-evaluator-3"),
                        "reserves", List.of("cibg-evaluator-4")));
    }

    /**
     * Hands in a bid.
     *
     * @param percent price in percents of the maximum value
     */
    void bid(String tenderId, String productCode, Outsiders.Party party, int percent) {
        bid(tenderId, productCode, party, BigDecimal.valueOf(percent));
    }

    private void bid(String tenderId, String productCode, Outsiders.Party party, BigDecimal percent) {
        BigDecimal total =
                maximum(tenderId).inEuro().multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        Map<String, Object> price = Map.of(
                "currency", "EUR",
                "totalExclVat", total.toPlainString(),
                "lines", List.of(Map.of("productCode", productCode, "unitPrice", "0.08")));
        outsiders.bid(tenderId, party, plan(), write(price), write(espd(party)));
    }

    private Map<String, Object> espd(Outsiders.Party party) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (String ground : outsiders.exclusionGrounds()) {
            answers.add(Map.of("ground", ground, "applies", false, "explanation", ""));
        }
        return Map.of(
                "party",
                Map.of("name", party.name(), "registrationNumber", party.kvkNumber(), "role", "SOLE"),
                "answers",
                answers,
                "signedBy",
                "De bestuurder",
                "signedOn",
                "2026-01-05");
    }

    private static byte[] plan() {
        return "%PDF-1.7\n% Plan van aanpak van een voorbeeld\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    }

    private void openVault(String tenderId) {
        desks.complete("cibg-contract-manager-1", "Task_OpenVaultFirst", tenderId, Map.of("openingAct", "OPEN"));
        travel(Duration.ofMinutes(3));
        desks.complete("cibg-lawyer-1", "Task_OpenVaultSecond", tenderId, Map.of("openingAct", "OPEN"));
    }

    private void declareAndJudge(String tenderId) {
        for (Task task : desks.open("Task_DeclareInterests", tenderId)) {
            desks.answer(task.getAssignee(), task, Map.of("declaration", "NO_INTEREST"));
        }
        desks.runJobs(tenderId);
        desks.answer(
                "cibg-lawyer-2",
                "Task_JudgeEligibility",
                tenderId,
                Map.of(
                        "noInterest", true,
                        "grounds", List.of(),
                        "bids",
                                each(
                                        tenderId,
                                        "cibg-lawyer-2",
                                        "Task_JudgeEligibility",
                                        "bids",
                                        row -> Map.of(
                                                "bidId",
                                                String.valueOf(row.get("bidId")),
                                                "suitable",
                                                true,
                                                "reason",
                                                ""))));
        desks.runJobs(tenderId);
        desks.answer(
                "cibg-evaluator-5",
                "Task_CheckKnockOuts",
                tenderId,
                Map.of(
                        "rows",
                        each(
                                tenderId,
                                "cibg-evaluator-5",
                                "Task_CheckKnockOuts",
                                "rows",
                                row -> Map.of(
                                        "bidId",
                                        String.valueOf(row.get("bidId")),
                                        "knockOut",
                                        String.valueOf(row.get("knockOut")),
                                        "meets",
                                        true,
                                        "reason",
                                        ""))));
    }

    private void score(String tenderId) {
        for (Task task : desks.open("Task_ScoreBids", tenderId)) {
            desks.answer(task.getAssignee(), task, scores(tenderId, task.getAssignee(), "Task_ScoreBids"));
        }
        desks.runJobs(tenderId);
        desks.answer(
                "cibg-evaluator-5",
                "Task_SetConsensus",
                tenderId,
                scores(tenderId, "cibg-evaluator-5", "Task_SetConsensus"));
    }

    /** The first bidder on the sheet earns most. */
    private Map<String, Object> scores(String tenderId, String official, String taskKey) {
        List<String> bids = new ArrayList<>();
        List<String> criteria = new ArrayList<>();
        rows(tenderId, official, taskKey, "bids").forEach(bid -> bids.add(String.valueOf(bid.get("bidId"))));
        rows(tenderId, official, taskKey, "criteria")
                .forEach(one -> criteria.add(String.valueOf(one.get("criterion"))));
        List<Map<String, Object>> scores = new ArrayList<>();
        for (int i = 0; i < bids.size(); i++) {
            for (String criterion : criteria) {
                scores.add(Map.of(
                        "bidId", bids.get(i), "criterion", criterion, "score", Math.max(3, 5 - i), "motive", MOTIVE));
            }
        }
        return Map.of("scores", scores);
    }

    private void advise(String tenderId) {
        desks.answer(
                BUYER,
                "Task_GiveAwardAdvice",
                tenderId,
                Map.of("advice", "AWARD", "motive", "De rangorde volgt uit de gepubliceerde formule en gewichten."));
    }

    /** Who stands first shows everything that it was asked. */
    void showEvidence(String tenderId, List<Outsiders.Party> bidders) {
        for (Outsiders.Party bidder : bidders) {
            outsiders
                    .evidenceAsked(tenderId, bidder)
                    .forEach(asked -> outsiders.showEvidence(
                            tenderId, bidder, required(asked, "demand"), required(asked, "norm"), plan()));
        }
    }

    private void proveWinner(String tenderId, List<Outsiders.Party> bidders) {
        if (desks.open("Task_CheckEvidence", tenderId).isEmpty()) {
            showEvidence(tenderId, bidders);
            desks.runJobs(tenderId);
        }
        desks.answer(
                "cibg-lawyer-1",
                "Task_CheckEvidence",
                tenderId,
                Map.of(
                        "rows",
                        each(
                                tenderId,
                                "cibg-lawyer-1",
                                "Task_CheckEvidence",
                                "rows",
                                row -> Map.of(
                                        "demand", String.valueOf(row.get("demand")), "valid", true, "reason", ""))));
    }

    private static String required(Map<String, String> asked, String key) {
        return Objects.requireNonNull(asked.get(key));
    }

    /** Moves the clock past the standstill. */
    void waitOutStandstill(String tenderId) {
        Date timer = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(tenderId)
                .processDefinitionKey("tenderAward")
                .list()
                .stream()
                .map(instance -> (Date) runtime.getVariable(instance.getId(), "standstillPassedAt"))
                .findFirst()
                .orElseThrow();
        travelTo(timer.toInstant().plusSeconds(1));
    }

    /** The winner signs the contract that is offered to it. */
    void supplierSigns(String tenderId, List<Outsiders.Party> bidders) {
        Outsiders.Party winner = winner(tenderId, bidders);
        Map<?, ?> offered = outsiders.offeredContract(tenderId, winner);
        travel(Duration.ofHours(2));
        outsiders.send(
                "contract.signed-by-supplier",
                Map.of(
                        "contractId", String.valueOf(offered.get("contractId")),
                        "documentSha256", String.valueOf(offered.get("documentSha256")),
                        "signerName", "De bestuurder van " + winner.name(),
                        "signedAt", clock.instant().toString()));
    }

    /** Who of the bidders was offered the contract. */
    Outsiders.Party winner(String tenderId, List<Outsiders.Party> bidders) {
        return bidders.stream()
                .filter(bidder -> isOffered(tenderId, bidder))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("No bidder of %s was offered a contract".formatted(tenderId)));
    }

    private boolean isOffered(String tenderId, Outsiders.Party bidder) {
        try {
            return !outsiders.offeredContract(tenderId, bidder).isEmpty();
        } catch (HttpClientErrorException.NotFound notTheWinner) {
            return false;
        }
    }

    private List<Map<String, Object>> each(
            String tenderId,
            String official,
            String taskKey,
            String list,
            Function<Map<String, Object>, Map<String, Object>> answer) {
        return rows(tenderId, official, taskKey, list).stream().map(answer).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(String tenderId, String official, String taskKey, String list) {
        List<Task> open = desks.open(taskKey, tenderId);
        Task task = open.stream()
                .filter(one -> official.equals(one.getAssignee()))
                .findFirst()
                .or(() -> open.stream().findFirst())
                .orElseThrow(() -> new IllegalStateException("%s is not open in %s".formatted(taskKey, tenderId)));
        Object data = desks.view(official, task).data().get(list);
        return json.convertValue(data == null ? List.of() : data, List.class);
    }

    private Money maximum(String tenderId) {
        return summary(tenderId).maximum().orElseThrow();
    }

    /** What the form of the documents proposes. */
    private Map<String, Object> proposed(String tenderId) {
        return desks.view(BUYER, desks.open("Task_DraftDocuments", tenderId).get(0))
                .data();
    }

    private Instant closing(String tenderId) {
        return summary(tenderId).closingAt().orElseThrow();
    }

    private TenderSummary summary(String tenderId) {
        return tenders.find(tenderId).orElseThrow();
    }

    private void travel(Duration ahead) {
        travelTo(clock.instant().plus(ahead));
    }

    private static void travelTo(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }
}
