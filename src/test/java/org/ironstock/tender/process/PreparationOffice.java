package org.ironstock.tender.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Quantity;
import org.ironstock.support.Desk;
import org.ironstock.tender.Executor;
import org.ironstock.tender.TenderRequest;
import org.ironstock.tender.domain.Need;
import org.ironstock.tender.domain.Requirement;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.context.ApplicationContext;

/** Takes a tender through its preparation, with answers that satisfy every rule, to change in one place. */
public final class PreparationOffice {

    public static final String BUYER = "cibg-buyer-1";
    public static final Map<String, Object> SIGN = Map.of("decision", "SIGN");

    private final Desk desk;
    private final TenderCases cases;
    private final RuntimeService runtime;
    private final Products products;

    public PreparationOffice(ApplicationContext beans) {
        this.desk = beans.getBean(Desk.class);
        this.cases = beans.getBean(TenderCases.class);
        this.runtime = beans.getBean(RuntimeService.class);
        this.products = beans.getBean(Products.class);
    }

    /** 100,000 of a product a month for 36 months, with 12 optional ones. */
    public static TenderRequest request(String productCode, long monthlyQuantity, boolean urgent) {
        LocalDate today = DutchCalendar.dayOf(ClockUtil.getCurrentTime().toInstant());
        return new TenderRequest(
                "Aanbesteding " + productCode,
                "Aanvulling van de ijzeren voorraad.",
                Executor.CIBG,
                today.plusMonths(9),
                List.of(new TenderRequest.Line(productCode, Quantity.of(monthlyQuantity))),
                3,
                36,
                12,
                urgent,
                urgent ? "De voorraad raakt binnen twee maanden op." : "");
    }

    /** A tender that is asked for, with its preparation at the first task. */
    public String started(TenderRequest request) {
        String id = cases.nextId();
        Instant now = ClockUtil.getCurrentTime().toInstant();
        cases.add(Tender.requested(id, Need.of(request), "test", now, DutchCalendar.dayOf(now)));
        runtime.startProcessInstanceByKey("tenderPreparation", id, Map.of("tenderId", id));
        return id;
    }

    /** The need form as it is handed in for a request. */
    public static Map<String, Object> need(TenderRequest request) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("decision", "SUBMIT");
        answer.put("title", request.title());
        answer.put("reason", request.reason());
        answer.put("executor", request.executor().name());
        answer.put("needBy", request.needBy().toString());
        answer.put(
                "lines",
                request.lines().stream()
                        .map(line -> Map.of(
                                "productCode",
                                line.productCode(),
                                "monthlyQuantity",
                                line.monthlyQuantity().pieces()))
                        .toList());
        answer.put("virtualStockMonths", request.virtualStockMonths());
        answer.put("termMonths", request.termMonths());
        answer.put("optionMonths", request.optionMonths());
        answer.put("regions", "Noord, Zuid");
        answer.put("servicesFeeCents", 0);
        answer.put("urgent", request.urgent());
        if (request.urgent()) {
            answer.put("urgencyReason", request.urgencyReason());
        }
        return answer;
    }

    /** The documents form as it is handed in: complete for an open procedure. */
    public Map<String, Object> documents(String tenderId) {
        Tender tender = cases.get(tenderId);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("decision", "SUBMIT");
        answer.put(
                "requirements",
                Arrays.stream(Requirement.Subject.values())
                        .map(subject -> Map.of("subject", subject.name(), "kind", "DEMAND", "text", "Tekst."))
                        .toList());
        answer.put("knockOuts", List.of(Map.of("code", "KO-1", "text", "Levert binnen 48 uur.")));
        answer.put(
                "criteria",
                List.of(
                        Map.of(
                                "code",
                                "SUPPLY",
                                "name",
                                "Leveringszekerheid",
                                "kind",
                                "QUALITY",
                                "weight",
                                60,
                                "scale",
                                5),
                        Map.of("code", "PRICE", "name", "Prijs", "kind", "PRICE", "weight", 40)));
        answer.put("formula", "WEIGHTED_FACTOR");
        answer.put("minimumPriceCents", 1);
        answer.put("maximumPriceCents", tender.requireEstimate().maximum().cents());
        answer.put("tieBreaker", "SUPPLY");
        answer.put("termMonths", tender.need().termMonths());
        answer.put("optionMonths", tender.need().optionMonths());
        answer.put("maximumQuantity", tender.requireEstimate().maximumQuantity().pieces());
        answer.put("maximumValueCents", tender.requireEstimate().maximum().cents());
        answer.put(
                "norms",
                tender.need().productCodes().stream()
                        .map(code -> Map.of("productCode", code, "norms", norms(code, tender.rulesDate())))
                        .toList());
        answer.put("evidence", List.of("TRADE_REGISTER"));
        answer.put("penalties", "Boete van 0,5% per dag.");
        answer.put("penaltyPercent", 10);
        answer.put("liabilityCapCents", tender.requireEstimate().amount().cents());
        return answer;
    }

    private String norms(String productCode, LocalDate day) {
        return String.join("; ", products.find(productCode, day).orElseThrow().norms());
    }

    /** All three reviewers approve. */
    public void reviewersApprove(String tenderId) {
        desk.as("cibg-lawyer-1").complete("Task_ReviewLegally", tenderId, Map.of("decision", "APPROVED"));
        desk.as("vws-gmt-policy-1").complete("Task_ReviewPolicy", tenderId, Map.of("decision", "APPROVED"));
        desk.as("ggd-ghor-1").complete("Task_ReviewCooperation", tenderId, Map.of("decision", "APPROVED"));
        desk.runJobs(tenderId);
    }

    /** The signers of an open procedure sign the publication decision. */
    public void directorsSign(String tenderId) {
        List<String> signers = new ArrayList<>(List.of("cibg-lawyer-2", "cibg-director-1"));
        if (cases.get(tenderId).requireDocuments().maximumValue().cents() < 14_000_000) {
            signers.set(0, "cibg-contract-manager-1");
        }
        signers.forEach(signer -> desk.as(signer).complete("Task_SignDocument", tenderId, SIGN));
        desk.runJobs(tenderId);
    }
}
