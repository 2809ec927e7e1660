package org.ironstock.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.ironstock.bench.Meter.Section;
import org.ironstock.bench.Step.What;
import org.ironstock.demo.Desks;
import org.ironstock.demo.Outsiders;
import org.ironstock.demo.TenderWalk;
import org.ironstock.demo.TenderWalk.Stop;

/** Walks whole tenders through the product, and the same steps through the bare engine. */
final class WholeTender {

    private final Product product;
    private final BareEngine bare;
    private final Models models;
    private final Meter meter;

    WholeTender(Product product, BareEngine bare, Models models) {
        this.product = product;
        this.bare = bare;
        this.models = models;
        this.meter = product.get(Meter.class);
    }

    /**
     * One tender walked twice.
     *
     * @param documents bytes of documents and notices that the product stored
     */
    record Walked(String tenderId, List<Section> product, List<Section> bare, long documents) {
        Walked {
            product = List.copyOf(product);
            bare = List.copyOf(bare);
        }
    }

    /** Before a series of walks: nothing left to write from before, and no more statements to count over than theirs. */
    void settle() throws Exception {
        try (Gauges gauges = product.gauges()) {
            gauges.settle();
        }
    }

    Walked walk(Instant at) throws Exception {
        List<Outsiders.Party> parties = parties();
        try (Gauges gauges = product.gauges()) {
            List<Section> ours;
            String tenderId;
            long before = documents(gauges);
            Now.travelTo(at);
            product.get(Recorder.class).open();
            meter.start(gauges);
            try {
                tenderId = product.get(TenderWalk.class)
                        .walk("Mondmaskers " + at.toEpochMilli(), "IIR-MASK", 500_000, parties, Stop.END);
            } finally {
                ours = withStart(meter.stop());
            }
            long documents = documents(gauges) - before;
            Script script = new Script(product.get(Recorder.class).close(), models.variablesRead());
            List<Step> steps = ours.stream().map(Section::step).toList();
            meter.start(gauges);
            List<Section> theirs;
            try {
                bare.replay(tenderId, steps, script, models.processByCollection(), meter);
            } finally {
                theirs = meter.stop();
            }
            return new Walked(tenderId, ours, theirs, documents);
        }
    }

    /** Walks a tender of the product up to a stop, unmeasured. */
    String walkTo(Stop stop, Instant at) {
        List<Outsiders.Party> bidders = stop.compareTo(Stop.BIDDING) > 0 ? parties() : List.of();
        Now.travelTo(at);
        return product.get(TenderWalk.class)
                .walk("Mondmaskers " + at.toEpochMilli(), "IIR-MASK", 500_000, bidders, stop);
    }

    /** Walks a tender of the product that the buyer stops at the first task. */
    String walkToStopped(Instant at) {
        String tenderId = walkTo(Stop.NEED, at);
        product.get(Desks.class)
                .answer(
                        "cibg-buyer-1",
                        "Task_RecordNeed",
                        tenderId,
                        Map.of("decision", "STOP", "stopReason", "De behoefte is vervallen."));
        product.get(Desks.class).runJobs(tenderId);
        return tenderId;
    }

    private static long documents(Gauges gauges) throws Exception {
        return gauges.number("select coalesce(sum(pg_column_size(bytes)), 0) from dossier.document")
                + gauges.number("select coalesce(sum(pg_column_size(xml)), 0) from notice.edition");
    }

    private static List<Section> withStart(List<Section> sections) {
        List<Section> named = new ArrayList<>();
        for (Section section : sections) {
            Step step = section.step();
            named.add(
                    step.what() == What.MESSAGE && step.name().equals("tender.requested")
                            ? new Section(new Step(What.START, step.name(), step.at()), section.figures())
                            : section);
        }
        return named;
    }

    /** New bidders for each tender: a mandate counts what was signed with one supplier, so that one cannot win them all. */
    private List<Outsiders.Party> parties() {
        return List.of(party("Noordzee"), party("Veilig Zorg"), party("Delta"));
    }

    private Outsiders.Party party(String name) {
        String kvk = String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
        return product.get(TenderWalk.class).party(name + " " + kvk, kvk, "Utrecht");
    }

    /** The sum of the sections that count. */
    static Figures sum(List<Section> sections) {
        return sections.stream()
                .filter(section -> !section.step().isOfSupplier())
                .map(Section::figures)
                .reduce(Figures.NONE, Figures::plus);
    }

    /** What suppliers asked for themselves. */
    static Figures sumOfSuppliers(List<Section> sections) {
        return sections.stream()
                .filter(section -> section.step().isOfSupplier())
                .map(Section::figures)
                .reduce(Figures.NONE, Figures::plus);
    }
}
