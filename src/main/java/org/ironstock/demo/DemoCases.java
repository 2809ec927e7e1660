package org.ironstock.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.ironstock.demo.TenderWalk.Stop;
import org.ironstock.handover.Handovers;
import org.ironstock.platform.DemoMode;
import org.ironstock.platform.LandingLines;
import org.ironstock.tender.Tenders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Example tenders at several stages, a handover of emergency stock to the supplier of the first, a stand-by contract with
 * settled months and contracts that the crisis organisation handed over, made once, when a demonstration starts on an empty database. Each tender is walked from its own moment in the past to its stop; meanwhile
 * the job executor rests, so that no timer fires on a borrowed clock.
 */
@Component
class DemoCases implements LandingLines {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    /** Asked for so long ago that the walk to the stop ends before today. */
    private static final List<Example> EXAMPLES = List.of(
            new Example("FFP2-maskers voor de langdurige zorg", "FFP2-MASK", 400_000, Stop.FILE, 95),
            new Example("Chirurgische mondmaskers IIR, perceel noord", "IIR-MASK", 900_000, Stop.STANDSTILL, 54),
            new Example("Onderzoekshandschoenen", "EXAM-GLOVE", 1_500_000, Stop.AWARD_DECISION, 48),
            new Example("Isolatiejassen", "ISOLATION-GOWN", 120_000, Stop.SCORING, 47),
            new Example("Spatbrillen en gelaatsschermen", "GOGGLES", 60_000, Stop.OPENING, 44),
            new Example("Chirurgische jassen", "SURGICAL-GOWN", 80_000, Stop.BIDDING, 8),
            new Example("Handdesinfectie", "HAND-DISINFECTANT", 40_000, Stop.PUBLICATION_DECISION, 3),
            new Example("Wegwerpschorten", "APRON", 700_000, Stop.REVIEWS, 2),
            new Example("Operatiemutsen", "CAP", 300_000, Stop.NEED, 0));

    private static final String IN_THE_REGISTER = "69599084";

    /** One contract with all that must be known of it, and one of which much was never written down. */
    private static final List<Map<String, Object>> CONTRACTS = List.of(
            Map.of(
                    "reference",
                    "LCH-2020-0417",
                    "title",
                    "Productie van chirurgische mondmaskers IIR",
                    "supplier",
                    Map.of("name", "Noordzee Medical BV", "kvkNumber", IN_THE_REGISTER),
                    "signature",
                    Map.of(
                            "signedOn", "2020-04-23",
                            "signer", "H. Smit",
                            "function", "directeur GMT",
                            "mandateReference", "VWS-2020-17"),
                    "maximumValueCents",
                    400_000_000L,
                    "paymentTermDays",
                    30,
                    "endsOn",
                    "2027-12-31",
                    "lines",
                    List.of(Map.of(
                            "productCode",
                            "IIR-MASK",
                            "unitPrice",
                            "0.10",
                            "maximumQuantity",
                            40_000_000,
                            "orderedQuantity",
                            12_000_000))),
            Map.of(
                    "reference",
                    "LCH-2020-0588",
                    "title",
                    "Isolatiejassen van een consortium van ateliers",
                    "supplier",
                    Map.of("name", "Ateliers Twente"),
                    "lines",
                    List.of(Map.of("productCode", "ISOLATION-GOWN", "orderedQuantity", 150_000))));

    private final TenderWalk walk;
    private final HandoverExample handover;
    private final StandbyExample standby;
    private final Outsiders outsiders;
    private final Tenders tenders;
    private final Handovers handovers;
    private final DemoMode demo;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final ProcessEngineConfigurationImpl engine;
    private final DemoCaseSettings settings;
    private final Clock clock;

    DemoCases(
            TenderWalk walk,
            HandoverExample handover,
            StandbyExample standby,
            Outsiders outsiders,
            Tenders tenders,
            Handovers handovers,
            DemoMode demo,
            RuntimeService runtime,
            HistoryService history,
            ProcessEngine engine,
            DemoCaseSettings settings,
            Clock clock) {
        this.walk = walk;
        this.handover = handover;
        this.standby = standby;
        this.outsiders = outsiders;
        this.tenders = tenders;
        this.handovers = handovers;
        this.demo = demo;
        this.runtime = runtime;
        this.history = history;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.settings = settings;
        this.clock = clock;
    }

    /** @param daysAgo when it was asked for */
    private record Example(String title, String product, long monthlyQuantity, Stop stop, int daysAgo) {}

    /** Makes the examples, unless there is any case already. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void make() {
        if (!demo.isOn()
                || !settings.cases()
                || runtime.createProcessInstanceQuery().count() > 0) {
            return;
        }
        JobExecutor jobs = engine.getJobExecutor();
        boolean working = jobs.isActive();
        if (working) {
            jobs.shutdown();
        }
        Instant now = clock.instant();
        try {
            makeAll(now);
        } finally {
            ClockUtil.reset();
            if (working) {
                jobs.start();
            }
        }
        LOG.info(
                "Made {} example tenders, a handover, a stand-by contract and {} other contracts in {} s",
                EXAMPLES.size(),
                CONTRACTS.size(),
                Duration.between(now, clock.instant()).toSeconds());
    }

    private void makeAll(Instant now) {
        List<Outsiders.Party> bidders = List.of(
                walk.party("Noordzee Medical BV", IN_THE_REGISTER, "Rotterdam"),
                walk.party("Veilig Zorg NV", "68750110", "Utrecht"),
                walk.party("Delta Protect BV", "90001354", "Breda"));
        List<String> walked = EXAMPLES.stream()
                .map(example -> {
                    BorrowedClock.goTo(now.minus(Duration.ofDays(example.daysAgo())));
                    return walk.walk(
                            example.title(), example.product(), example.monthlyQuantity(), bidders, example.stop());
                })
                .toList();
        Outsiders.Party winner = walk.winner(walked.get(0), bidders);
        handover.make(contract(walked.get(0), winner), winner, now);
        standby.make(bidders.get(0).id(), now);
        BorrowedClock.goTo(now);
        CONTRACTS.forEach(contract -> outsiders.send("contract.transferred", contract));
    }

    private String contract(String tenderId, Outsiders.Party winner) {
        return String.valueOf(outsiders.offeredContract(tenderId, winner).get("contractId"));
    }

    @Override
    public Part part() {
        return Part.EXAMPLES;
    }

    @Override
    public List<Line> lines() {
        Stream<Line> walked = first("tender", EXAMPLES.size())
                .flatMap(id -> tenders.find(id).stream())
                .map(tender -> new Line(
                        tender.id() + " " + tender.title(),
                        "/dossiers/" + tender.id(),
                        tender.stage().inDutch()));
        Stream<Line> handedOver = first("stockHandover", 1)
                .flatMap(id -> handovers.find(id).stream())
                .map(one -> new Line(
                        one.id() + " Overdracht van noodvoorraad",
                        "/overdrachten/" + one.id(),
                        one.state().inDutch()));
        return Stream.concat(walked, handedOver).toList();
    }

    /** Ids of the first cases of a process. */
    private Stream<String> first(String process, int most) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .orderByProcessInstanceBusinessKey()
                .asc()
                .listPage(0, most)
                .stream()
                .map(HistoricProcessInstance::getBusinessKey);
    }
}
