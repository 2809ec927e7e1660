package org.ironstock.tender.process;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.supplier.RegisteredSupplier;
import org.ironstock.supplier.SupplierRegistration;
import org.ironstock.supplier.Suppliers;
import org.ironstock.support.Desk;
import org.ironstock.tender.Procedure;
import org.ironstock.tender.domain.AwardCriterion;
import org.ironstock.tender.domain.BidPart;
import org.ironstock.tender.domain.BidVault;
import org.ironstock.tender.domain.BiddingPeriod;
import org.ironstock.tender.domain.GroundCode;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.domain.OpenedBids;
import org.ironstock.tender.domain.Panel;
import org.ironstock.tender.domain.Panels;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TenderDates;
import org.ironstock.tender.domain.TenderDocuments;
import org.ironstock.tender.domain.TenderMother;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.vault.BidClosing;
import org.ironstock.tender.vault.BidOpening;
import org.ironstock.tender.vault.BidReception;
import org.ironstock.tender.vault.OpeningMinutes;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A tender whose bids are in, and the officials who assess it; every act goes through the application itself. */
final class AssessmentScene {

    static final String CHAIR = "cibg-evaluator-5";
    static final String RESERVE = "cibg-evaluator-4";
    static final List<String> EVALUATORS = List.of("cibg-evaluator-1", "cibg-evaluator-2", "cibg-evaluator-3");
    static final String MOTIVE =
            "De onderbouwing sluit aan bij het gevraagde; zij is concreet en toetsbaar beschreven.";

    private final ApplicationContext beans;
    private final Desk desk;
    final String tenderId;
    private final Map<String, RegisteredSupplier> bidders = new LinkedHashMap<>();

    AssessmentScene(ApplicationContext beans) {
        this(beans, TenderMother.documents());
    }

    AssessmentScene(ApplicationContext beans, TenderDocuments documents) {
        this.beans = beans;
        this.desk = beans.getBean(Desk.class);
        this.tenderId = published(documents);
    }

    private String published(TenderDocuments documents) {
        TenderCases cases = beans.getBean(TenderCases.class);
        String id = cases.nextId();
        Instant now = now();
        cases.add(Tender.requested(id, TenderMother.need(), "cibg-buyer-1", now, LocalDate.of(2026, 2, 2)));
        cases.saveDocuments(id, documents);
        Instant closing = now.plus(Duration.ofDays(10));
        cases.save(cases.get(id)
                .withEstimate(TenderMother.estimate())
                .withProcedure(TenderMother.rules(Procedure.OPEN))
                .withDates(TenderDates.NONE.dispatched(now, new BiddingPeriod(closing, closing, closing, closing))));
        beans.getBean(BidClosing.class).prepare(id);
        return id;
    }

    Instant now() {
        return beans.getBean(Clock.class).instant();
    }

    /** A sound bid with a total price in euro. */
    AssessmentScene bid(String name, String euro) {
        return bid(name, euro, Map.of());
    }

    /**
     * A bid that answers some grounds of exclusion in another way than "no".
     *
     * @param grounds by eForms code: {@code YES} where it applies, {@code SILENT} where no answer is given
     */
    AssessmentScene bid(String name, String euro, Map<String, String> grounds) {
        String kvk = String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
        Suppliers suppliers = beans.getBean(Suppliers.class);
        RegisteredSupplier supplier = suppliers.register(
                new SupplierRegistration(name, kvk, "bod@example.org", "Straat 1", "1234 AB", "Utrecht", "NL", true));
        suppliers.confirm(supplier.supplier().id(), "cibg-buyer-1");
        try {
            beans.getBean(BidReception.class)
                    .receive(
                            tenderId,
                            supplier.supplier().id(),
                            arriving(
                                    new BidPart("quality", "application/pdf", bytes("%PDF-1.7 plan van " + name)),
                                    json("price", price(euro)),
                                    json("espd", espd(name, kvk, grounds))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        bidders.put(name, supplier);
        return this;
    }

    private static Map<String, Object> price(String euro) {
        return Map.of(
                "currency",
                "EUR",
                "totalExclVat",
                euro,
                "lines",
                List.of(Map.of("productCode", TenderMother.MASK, "unitPrice", "0.08")));
    }

    private static Map<String, Object> espd(String name, String kvk, Map<String, String> grounds) {
        Stream<String> codes =
                Stream.concat(Arrays.stream(GroundCode.values()).map(GroundCode::code), grounds.keySet().stream());
        List<Map<String, Object>> answers = codes.distinct()
                .filter(code -> !"SILENT".equals(grounds.get(code)))
                .map(code -> Map.<String, Object>of(
                        "ground",
                        code,
                        "applies",
                        "YES".equals(grounds.get(code)),
                        "explanation",
                        "YES".equals(grounds.get(code)) ? "Veroordeeld in 2024." : ""))
                .toList();
        return Map.of(
                "party",
                Map.of("name", name, "registrationNumber", kvk, "role", "SOLE"),
                "answers",
                answers,
                "selection",
                List.of(Map.of("criterion", "slc-abil-ref-supply", "met", true, "explanation", "Drie ziekenhuizen.")),
                "signedBy",
                "De bestuurder",
                "signedOn",
                "2026-02-02");
    }

    private BidPart json(String part, Map<String, Object> content) {
        try {
            return new BidPart(
                    part,
                    "application/json",
                    bytes(beans.getBean(ObjectMapper.class).writeValueAsString(content)));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static BidPart.Arriving arriving(BidPart... parts) {
        Deque<BidPart> queue = new ArrayDeque<>(List.of(parts));
        return () -> Optional.ofNullable(queue.poll());
    }

    /** A panel is appointed and bidding has closed; nobody opened yet. */
    AssessmentScene closed() {
        beans.getBean(Panels.class)
                .appoint(
                        new Panel(
                                tenderId,
                                "cibg-contract-manager-2",
                                now(),
                                List.of("cibg-contract-manager-1", "cibg-contract-manager-2"),
                                List.of("cibg-lawyer-1", "cibg-lawyer-2"),
                                CHAIR,
                                EVALUATORS,
                                List.of(RESERVE)),
                        "");
        Instant closing = beans.getBean(TenderCases.class)
                .get(tenderId)
                .dates()
                .closingAt()
                .orElseThrow();
        desk.travelTo(BidVault.closesAt(closing));
        beans.getBean(BidClosing.class).close(tenderId);
        return this;
    }

    /** Both openers acted. */
    AssessmentScene opened() {
        closed();
        BidOpening opening = beans.getBean(BidOpening.class);
        opening.actFirst(tenderId, "cibg-contract-manager-1");
        opening.actSecond(tenderId, "cibg-lawyer-1");
        opening.open(tenderId);
        beans.getBean(OpeningMinutes.class).draw(tenderId);
        return this;
    }

    /** Starts a process of the tender and runs what is due. */
    String start(String process, Map<String, Object> more) {
        Map<String, Object> variables = new LinkedHashMap<>(more);
        variables.put("tenderId", tenderId);
        String instance = beans.getBean(RuntimeService.class)
                .startProcessInstanceByKey(process, tenderId, variables)
                .getId();
        desk.runJobs(tenderId);
        return instance;
    }

    /** The assessment with every declaration of no interest. */
    String declared() {
        String instance = start("tenderAssessment", Map.of());
        for (Task task : desk.tasks("Task_DeclareInterests", tenderId)) {
            desk.as(task.getAssignee()).completeJson(task, Map.of("declaration", "NO_INTEREST"));
        }
        return instance;
    }

    RegisteredSupplier bidder(String name) {
        return Objects.requireNonNull(bidders.get(name));
    }

    UUID bidOf(String name) {
        return beans.getBean(OpenedBids.class).of(tenderId).stream()
                .filter(bid ->
                        bid.supplierId().equals(bidders.get(name).supplier().id()))
                .map(OpenedBid::id)
                .findFirst()
                .orElseThrow();
    }

    /** What a bidder sends to an address of the application, and what it gets back. */
    ResultActions sends(String name, String address, String json) throws Exception {
        RegisteredSupplier bidder = bidders.get(name);
        return MockMvcBuilders.webAppContextSetup((WebApplicationContext) beans)
                .apply(springSecurity())
                .build()
                .perform(post(address)
                        .with(httpBasic(bidder.supplier().id(), bidder.secret()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json));
    }

    /** All bids suitable, no ground excludes. */
    void judgeEligible() {
        judgeEligibility(List.of(), bidders.keySet().stream().toList());
    }

    /** @param grounds judgement on each ground, as the form hands it in */
    void judgeEligibility(List<Map<String, Object>> grounds, List<String> suitable) {
        judgeEligibility(grounds, suitable, List.copyOf(bidders.keySet()));
    }

    /** @param judged bids that are still in */
    void judgeEligibility(List<Map<String, Object>> grounds, List<String> suitable, List<String> judged) {
        List<Map<String, Object>> bids = new ArrayList<>();
        judged.forEach(name -> bids.add(Map.of(
                "bidId", bidOf(name),
                "suitable", suitable.contains(name),
                "reason", suitable.contains(name) ? "" : "De omzet is lager dan gevraagd.")));
        desk.as("cibg-lawyer-2")
                .completeJson(
                        "Task_JudgeEligibility",
                        tenderId,
                        Map.of("noInterest", true, "grounds", grounds, "bids", bids));
    }

    /** Every bid that is named meets the one requirement; the others of these do not. */
    void judgeKnockOuts(List<String> judged, List<String> meeting) {
        desk.as(CHAIR)
                .completeJson(
                        "Task_CheckKnockOuts",
                        tenderId,
                        Map.of(
                                "rows",
                                judged.stream()
                                        .map(name -> Map.of(
                                                "bidId",
                                                bidOf(name),
                                                "knockOut",
                                                "KO-1",
                                                "meets",
                                                meeting.contains(name),
                                                "reason",
                                                meeting.contains(name) ? "" : "Levert pas na vijf dagen."))
                                        .toList()));
    }

    /** Scores as a form hands them in: the same score on both criteria. */
    static Map<String, Object> sheet(Map<UUID, Integer> scores, String motive) {
        Map<UUID, List<Integer>> both = new LinkedHashMap<>();
        scores.forEach((bid, score) -> both.put(bid, List.of(score, score)));
        return sheetOf(both, motive);
    }

    /** Scores as a form hands them in: one for each quality criterion, in the order of the documents. */
    private static Map<String, Object> sheetOf(Map<UUID, List<Integer>> scores, String motive) {
        List<AwardCriterion> criteria = TenderMother.documents().qualityCriteria();
        List<Map<String, Object>> rows = new ArrayList<>();
        scores.forEach((bid, given) -> {
            for (int i = 0; i < criteria.size(); i++) {
                rows.add(Map.of(
                        "bidId", bid, "criterion", criteria.get(i).code(), "score", given.get(i), "motive", motive));
            }
        });
        return Map.of("scores", rows);
    }

    Map<UUID, Integer> scores(Map<String, Integer> byName) {
        Map<UUID, Integer> scores = new LinkedHashMap<>();
        byName.forEach((name, score) -> scores.put(bidOf(name), score));
        return scores;
    }

    /** Every evaluator gives the same scores. */
    void scoreAll(Map<String, Integer> byName) {
        for (Task task : desk.tasks("Task_ScoreBids", tenderId)) {
            desk.as(task.getAssignee()).completeJson(task, sheet(scores(byName), MOTIVE));
        }
    }

    void agree(Map<String, Integer> byName) {
        desk.as(CHAIR).completeJson("Task_SetConsensus", tenderId, sheet(scores(byName), MOTIVE));
    }

    void sign(String decision) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("decision", decision);
        if (!decision.equals("SIGN")) {
            fields.put("reason", "De motivering bij een criterium ontbreekt.");
        }
        desk.as("cibg-contract-manager-1").complete("Task_SignDocument", tenderId, fields);
        desk.runJobs(tenderId);
    }

    /** The whole assessment, with these consensus scores. */
    AssessmentScene assessed(Map<String, Integer> byName) {
        opened();
        declared();
        judgeEligible();
        judgeKnockOuts(List.copyOf(byName.keySet()), List.copyOf(byName.keySet()));
        scoreAll(byName);
        agree(byName);
        sign("SIGN");
        return this;
    }

    /** The whole assessment, with these consensus scores on each criterion. */
    AssessmentScene assessedByCriterion(Map<String, List<Integer>> byName) {
        opened();
        declared();
        judgeEligible();
        judgeKnockOuts(List.copyOf(byName.keySet()), List.copyOf(byName.keySet()));
        Map<UUID, List<Integer>> scores = new LinkedHashMap<>();
        byName.forEach((name, given) -> scores.put(bidOf(name), given));
        for (Task task : desk.tasks("Task_ScoreBids", tenderId)) {
            desk.as(task.getAssignee()).completeJson(task, sheetOf(scores, MOTIVE));
        }
        desk.as(CHAIR).completeJson("Task_SetConsensus", tenderId, sheetOf(scores, MOTIVE));
        sign("SIGN");
        return this;
    }

    /** Ids of the elements that an instance ended in. */
    List<String> ends(String instance) {
        return beans
                .getBean(HistoryService.class)
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .list()
                .stream()
                .filter(activity -> activity.getActivityType()
                        .toLowerCase(java.util.Locale.ROOT)
                        .endsWith("endevent"))
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }
}
