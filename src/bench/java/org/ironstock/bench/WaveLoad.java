package org.ironstock.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.demo.Desks;
import org.ironstock.dossier.Dossier;
import org.ironstock.handover.HandoverProgress;
import org.ironstock.handover.SiteState;
import org.ironstock.handover.application.FrameworkRegister;
import org.ironstock.handover.application.StockLists;
import org.ironstock.platform.Officials;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.ironstock.stock.StockLedger;
import org.ironstock.supplier.SupplierRegistration;
import org.ironstock.supplier.Suppliers;
import org.ironstock.tender.Executor;
import org.ironstock.tender.FrameworkContractSigned;
import org.ironstock.tender.ProcurementKind;

/**
 * One site with many lots that changes hands: frozen, counted blind by two, valued, its minutes drawn and signed by all at
 * once, ownership booked. Every step goes through its process and its tasks.
 */
final class WaveLoad {

    private static final String MANAGER = "cibg-contract-manager-1";
    private static final String KEEPER = "lch-stock-1";
    private static final String SITE = "ASSEN";
    private static final String PRODUCT = "IIR-MASK";
    private static final int FREEZE_DAYS = 28;
    private static final int TRANSFER_DAYS = 31;

    private final Product product;
    private final Desks desks;
    private final LocalDate begin;
    private final String series;
    private final String supplierId;
    private final int lots;
    private String handoverId = "";

    /**
     * What a wave cost, in milliseconds for each lot.
     *
     * @param frozen the site frozen and its lots judged for the day
     * @param counted both counts handed in and compared
     * @param minuted valued, and the minutes drawn
     * @param signed from the first signature of the State until ownership is booked and settled
     */
    record Cost(double frozen, double counted, double minuted, double signed) {}

    /** @param begin a Monday */
    WaveLoad(Product product, LocalDate begin, int lots) {
        this.product = product;
        this.desks = product.get(Desks.class);
        this.begin = begin;
        this.series = begin.toString().replace("-", "");
        this.lots = lots;
        Now.travelTo(morning(begin));
        this.supplierId = consortium();
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(11, 0).atZone(DutchCalendar.ZONE).toInstant();
    }

    private String consortium() {
        Suppliers suppliers = product.get(Suppliers.class);
        String id = suppliers
                .register(new SupplierRegistration(
                        "Consortium " + series, series, "a@b.example", "Weg 1", "2595 AA", "Den Haag", "NL", false))
                .supplier()
                .id();
        suppliers.confirm(id, "cibg-buyer-1");
        return id;
    }

    /** @throws IllegalStateException when the site did not change hands */
    Cost run() {
        plan();
        Now.travelTo(morning(begin.plusDays(FREEZE_DAYS)));
        double frozen = perLot(this::runJobs);
        desks.answer("tno-test-1", "Task_RecordSamples", handoverId, samples());
        runJobs();
        double counted = perLot(this::count);
        double minuted = perLot(this::value);
        desks.answer(MANAGER, "Task_RecordReceiverSignature", handoverId, receiverSignature());
        runJobs();
        double signed = perLot(() -> {
            desks.signAll(handoverId);
            runJobs();
        });
        expectTransferred();
        return new Cost(frozen, counted, minuted, signed);
    }

    private double perLot(Runnable step) {
        return Now.seconds(step) * 1_000 / lots;
    }

    private void runJobs() {
        desks.runJobs(handoverId);
    }

    private void plan() {
        begin();
        long list = product.get(StockLists.class)
                .bring(handoverId, "lijst.csv", new ByteArrayInputStream(list()), KEEPER)
                .number();
        desks.answer(MANAGER, "Task_AcceptStockList", handoverId, Map.of("listNumber", list, "remark", ""));
        runJobs();
        desks.answer(
                MANAGER,
                "Task_DraftHandoverPlan",
                handoverId,
                Map.of(
                        "insurer", "Verzekeraar N.V.",
                        "security", "Bewaking dag en nacht.",
                        "sites",
                                List.of(Map.of(
                                        "site", SITE,
                                        "wave", 1,
                                        "freezeOn", begin.plusDays(FREEZE_DAYS).toString(),
                                        "transferOn", begin.plusDays(TRANSFER_DAYS).toString()))));
        runJobs();
        desks.signAll(handoverId);
        runJobs();
    }

    private void begin() {
        FrameworkContractSigned contract = contract();
        product.get(FrameworkRegister.class).hear(contract);
        String instance = asManager(() -> product.get(FormService.class)
                .submitStartForm(
                        product.get(RepositoryService.class)
                                .createProcessDefinitionQuery()
                                .processDefinitionKey("stockHandover")
                                .latestVersion()
                                .singleResult()
                                .getId(),
                        Map.of("frameworkRef", contract.contractId()))
                .getId());
        handoverId = product.get(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
    }

    private String asManager(Supplier<String> work) {
        IdentityService identity = product.get(IdentityService.class);
        identity.setAuthentication(
                MANAGER, List.copyOf(product.get(Officials.class).groupsOf(MANAGER)));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private FrameworkContractSigned contract() {
        Quantity monthly = Quantity.of(lots);
        Quantity most = Quantity.of(48L * lots);
        return new FrameworkContractSigned(
                "CTR-2026-" + series,
                "TND-2026-" + series,
                ProcurementKind.EMERGENCY_STOCK,
                Executor.CIBG,
                "Noodvoorraad beschermingsmiddelen",
                supplierId,
                new FrameworkContractSigned.Signed(
                        UUID.randomUUID(),
                        "0".repeat(64),
                        "SIG-" + series,
                        "vws-gmt-director-1",
                        "vws-gmt-director",
                        begin.minusMonths(1)),
                Money.euro(900_000),
                most,
                List.of(new FrameworkContractSigned.Line(1, PRODUCT, UnitPrice.of("0.05"), monthly, most)),
                30,
                new FrameworkContractSigned.Term(begin.minusMonths(1), begin.plusYears(4), 0),
                Optional.empty(),
                false);
    }

    private byte[] list() {
        String rows = IntStream.rangeClosed(1, lots)
                .mapToObj(number -> "%s;%s;W%s-%06d;vrij;10;%s;MDR-2017-745\n"
                        .formatted(SITE, PRODUCT, series, number, begin.plusYears(2)))
                .collect(Collectors.joining());
        return ("locatie;product;partij;status;aantal;houdbaar_tot;grondslag\n" + rows).getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> samples() {
        return Map.of(
                "samples",
                List.of(Map.of(
                        "productCode",
                        PRODUCT,
                        "laboratory",
                        "TNO Delft",
                        "reportNumber",
                        "R-17",
                        "testedOn",
                        begin.plusDays(FREEZE_DAYS - 10).toString(),
                        "failedLots",
                        "")));
    }

    private void count() {
        Map<String, Object> sheet = Map.of(
                "lines",
                IntStream.rangeClosed(1, lots)
                        .mapToObj(line -> Map.of("line", line, "pieces", 10))
                        .toList());
        desks.answer(KEEPER, "Task_CountFirst", handoverId, sheet);
        desks.answer("consortium-stock-1", "Task_CountSecond", handoverId, sheet);
        runJobs();
    }

    private void value() {
        desks.answer(
                MANAGER,
                "Task_DetermineValuation",
                handoverId,
                Map.of(
                        "receiverId",
                        supplierId,
                        "temperatureLog",
                        "Logboek 7",
                        "prices",
                        List.of(Map.of(
                                "productCode",
                                PRODUCT,
                                "averageCost",
                                "0,10",
                                "currentPrice",
                                "0,08",
                                "shelfLifeMonths",
                                48,
                                "source",
                                "F-2026-12"))));
        runJobs();
    }

    private Map<String, Object> receiverSignature() {
        String sha = product.get(Dossier.class)
                .latest(handoverId, "transfer")
                .orElseThrow()
                .sha256();
        return Map.of("answer", "SIGNED", "signer", "A. Directeur", "sha256", sha);
    }

    private void expectTransferred() {
        SiteState state =
                product.get(HandoverProgress.class).of(handoverId).get(0).state();
        long taken = product.get(StockLedger.class).holdingsAt(SITE).stream()
                .filter(held -> held.holding().owner().equals(supplierId))
                .count();
        if (state != SiteState.TRANSFERRED || taken != lots) {
            throw new IllegalStateException("%s, %d lots of %d taken".formatted(state, taken, lots));
        }
    }
}
