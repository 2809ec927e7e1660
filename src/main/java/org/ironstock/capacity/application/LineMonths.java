package org.ironstock.capacity.application;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.ironstock.capacity.LineMonth;
import org.ironstock.capacity.LineMonth.Settlement;
import org.ironstock.capacity.LineMonth.State;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.domain.CapacityParameter;
import org.ironstock.capacity.domain.DayJudgement;
import org.ironstock.capacity.domain.MonthSettlement;
import org.ironstock.capacity.persistence.LineRows;
import org.ironstock.capacity.persistence.MonthRows;
import org.ironstock.capacity.persistence.MonthRows.ToOpen;
import org.ironstock.capacity.persistence.TestRunRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.payment.Payable;
import org.ironstock.payment.Payables;
import org.ironstock.product.Product;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.ironstock.supplier.Suppliers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Months of lines: opened once, measured, their fee set by one and confirmed by another, and made payable. */
@Service
@Transactional
public class LineMonths {

    private static final String GROUP = "PPE";
    private static final int ONLY_LINE = 1;
    private static final String FOUR_EYES = "vier ogen; Comptabiliteitswet 2016";
    private static final String REOPENED = "MONTH_REOPENED";
    private static final String RETURNED = "FEE_RETURNED";

    private final LineRows lines;
    private final MonthRows months;
    private final TestRunRows testRuns;
    private final Readiness readiness;
    private final FeeTable fees;
    private final CapacityPolicy policy;
    private final Payables payables;
    private final Products products;
    private final Suppliers suppliers;
    private final Dossier dossier;

    LineMonths(
            LineRows lines,
            MonthRows months,
            TestRunRows testRuns,
            Readiness readiness,
            FeeTable fees,
            CapacityPolicy policy,
            Payables payables,
            Products products,
            Suppliers suppliers,
            Dossier dossier) {
        this.lines = lines;
        this.months = months;
        this.testRuns = testRuns;
        this.readiness = readiness;
        this.fees = fees;
        this.policy = policy;
        this.payables = payables;
        this.products = products;
        this.suppliers = suppliers;
        this.dossier = dossier;
    }

    /** Months that have ended and were not opened yet, oldest first, at most so many. */
    @Transactional(readOnly = true)
    public List<ToOpen> toOpen(int atOnce) {
        return months.toOpen(policy.lastEndedMonth(), atOnce);
    }

    /** Opens a month of a line. @return its id when nobody opened it before */
    public Optional<String> open(String lineId, YearMonth month) {
        String id = LineMonth.idOf(lineId, month);
        return months.open(id, lineId, month) ? Optional.of(id) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public LineMonth get(String monthId) {
        return months.get(monthId);
    }

    /**
     * The producer may declare from now on until a term has passed.
     *
     * @param declared whether nothing is left to declare
     * @param until last moment to declare
     */
    public record Asked(boolean declared, Instant until) {}

    /** Asks the producer to declare what it did not yet; a month that was reopened waits for a new declaration. */
    public Asked ask(String monthId) {
        StandbyLine line = lines.lock(months.get(monthId).lineId());
        LineMonth month = months.lock(monthId);
        boolean declared = month.state() != State.REOPENED && readiness.declaredWhole(line, month.month());
        Instant until = policy.endOfWorkingDays(CapacityParameter.DECLARATION_WORKING_DAYS);
        months.save(month.moveTo(declared ? State.CLOSED : State.ASKED));
        months.keepTerm(monthId, until);
        return new Asked(declared, until);
    }

    /** The term has passed: days about which nothing was declared stay silent, and that is kept. */
    public void closeInSilence(String monthId) {
        StandbyLine line = lines.lock(months.get(monthId).lineId());
        LineMonth month = months.lock(monthId);
        long silent = readiness.judge(line, month.month()).stream()
                .filter(day -> day.kind() == DayJudgement.Kind.SILENT)
                .count();
        months.save(month.moveTo(State.CLOSED));
        record(
                monthId,
                "PRODUCER_SILENT",
                "De verklaringstermijn is verstreken; over %d dagen is niets verklaard. Zwijgen is niet gereed."
                        .formatted(silent),
                "");
    }

    /** Measures readiness and calculates the fee. */
    public Settlement measure(String monthId) {
        StandbyLine line = lines.lock(months.get(monthId).lineId());
        return measure(line, months.lock(monthId));
    }

    private Settlement measure(StandbyLine line, LineMonth month) {
        Settlement settled = settle(line, month);
        months.save(month.measured(settled));
        record(
                month.id(),
                "READINESS_MEASURED",
                "%s: %s, %s verschuldigd."
                        .formatted(
                                StandbyPapers.readiness(settled),
                                settled.share().inDutch(),
                                settled.due().inDutch()),
                settled.rulesVersion());
        return settled;
    }

    private Settlement settle(StandbyLine line, LineMonth month) {
        return MonthSettlement.settle(
                line,
                month.month(),
                readiness.judge(line, month.month()),
                points -> fees.verdict(month.month().atEndOfMonth(), points));
    }

    /** Something became known about days that were measured: months of which nobody set the fee yet are measured again. */
    void measureAnew(String lineId, YearMonth from) {
        StandbyLine line = lines.lock(lineId);
        months.ofLine(lineId).stream()
                .filter(month -> !month.month().isBefore(from) && month.state() == State.MEASURED)
                .forEach(month -> measure(line, months.lock(month.id())));
    }

    /**
     * An official sets the fee as it was calculated.
     *
     * @return what stands in the way; empty when it was kept
     */
    public Optional<Finding> setFee(String monthId, String official) {
        LineMonth month = expect(monthId, State.MEASURED);
        Optional<Finding> obstacle = ownDeclaration(month, official).or(() -> awaited(month));
        if (obstacle.isEmpty()) {
            months.save(month.setBy(official));
        }
        return obstacle;
    }

    /** Whoever declared for the producer does not judge what follows from it. */
    private Optional<Finding> ownDeclaration(LineMonth month, String official) {
        return readiness.declared(month.lineId(), month.month()).stream()
                .filter(declared -> declared.declaredBy().equals(official))
                .findFirst()
                .map(declared -> Finding.of(
                        "FEE_OWN_DECLARATION",
                        month.id(),
                        "U verklaarde over deze maand namens de producent; iemand anders stelt de vergoeding vast.",
                        FOUR_EYES));
    }

    /** A test run that was held and not judged could still take the fee away. */
    private Optional<Finding> awaited(LineMonth month) {
        return testRuns.findAwaited(month.lineId(), month.month().atEndOfMonth())
                .map(run -> Finding.of(
                        "FEE_TEST_RUN_AWAITED",
                        month.id(),
                        "Proefproductie %s is gehouden en nog niet beoordeeld; zij kan de vergoeding veranderen."
                                .formatted(run),
                        "stand-by contract; werkwijze stand-by capaciteit, deel B"));
    }

    /** An official wants to hear the producer again. */
    public void reopen(String monthId, String reason, String official) {
        months.save(expect(monthId, State.MEASURED).moveTo(State.REOPENED));
        dossier.record(new EvidenceToRecord(monthId, REOPENED, official, "Maand heropend: " + reason, ""));
    }

    /** What makes that the fee as it was measured cannot stand; empty when nothing does. */
    @Transactional(readOnly = true)
    public Optional<Finding> obstacle(String monthId) {
        LineMonth month = months.get(monthId);
        return switch (month.state()) {
            case MEASURED -> awaited(month);
            case SET -> awaited(month).or(() -> outdated(month));
            default -> Optional.empty();
        };
    }

    /** Why the fee was not set or confirmed before, oldest first. */
    @Transactional(readOnly = true)
    public List<Evidence> setbacks(String monthId) {
        return dossier.evidenceOf(monthId).stream()
                .filter(fact -> fact.what().equals(REOPENED) || fact.what().equals(RETURNED))
                .toList();
    }

    /**
     * A second official confirms the fee.
     *
     * @return what stands in the way; empty when it was kept
     */
    public Optional<Finding> confirmFee(String monthId, String official) {
        LineMonth month = expect(monthId, State.SET);
        if (month.setBy().filter(official::equals).isPresent()) {
            return Optional.of(Finding.of(
                    "FEE_SAME_PERSON",
                    monthId,
                    "U stelde deze vergoeding zelf vast; iemand anders bevestigt haar.",
                    FOUR_EYES));
        }
        Optional<Finding> outdated = awaited(month).or(() -> outdated(month));
        if (outdated.isPresent()) {
            return outdated;
        }
        months.save(month.confirmedBy(official));
        return Optional.empty();
    }

    private Optional<Finding> outdated(LineMonth month) {
        Settlement now = settle(lines.get(month.lineId()), month);
        return now.due().equals(month.measuredSettlement().due())
                ? Optional.empty()
                : Optional.of(Finding.of(
                        "FEE_OUTDATED",
                        month.id(),
                        "Sinds deze vergoeding is vastgesteld, is over de maand iets bekend geworden: zij komt nu op %s. Wijs haar terug."
                                .formatted(now.due().inDutch()),
                        "stand-by contract; werkwijze stand-by capaciteit, deel B"));
    }

    /** A second official does not agree: the fee is measured and set anew. */
    public void returnFee(String monthId, String reason, String official) {
        StandbyLine line = lines.lock(months.get(monthId).lineId());
        dossier.record(new EvidenceToRecord(monthId, RETURNED, official, "Vergoeding teruggegeven: " + reason, ""));
        measure(line, expect(monthId, State.SET));
    }

    private LineMonth expect(String monthId, State state) {
        LineMonth month = months.lock(monthId);
        if (month.state() != state) {
            throw new IllegalStateException("Month %s is %s".formatted(monthId, month.state()));
        }
        return month;
    }

    /**
     * Draws the performance statement; a fee above zero is payable from now on, for exactly that amount.
     *
     * @throws IllegalStateException unless two officials set and confirmed the fee
     */
    public void filePerformance(String monthId) {
        LineMonth month = expect(monthId, State.CONFIRMED);
        StandbyLine line = lines.get(month.lineId());
        if (month.statementId().isEmpty()) {
            StoredDocument statement = dossier.draw(
                    StandbyPapers.statement(month, line, supplierName(line), readiness.judge(line, month.month())));
            dossier.freeze(statement.id());
            months.save(month.stated(statement.id()));
        }
        Settlement settled = month.measuredSettlement();
        if (settled.due().cents() > 0) {
            makePayable(month, line, settled);
        }
        record(
                month.lineId(),
                "FEE_CONFIRMED",
                "Vergoeding over %s: %s."
                        .formatted(DutchText.month(month.month()), settled.due().inDutch()),
                settled.rulesVersion());
    }

    private void makePayable(LineMonth month, StandbyLine line, Settlement settled) {
        payables.register(new Payable(
                month.id(),
                line.contractId(),
                line.supplierId(),
                products.find(line.productCode(), policy.today())
                        .map(Product::group)
                        .orElse(GROUP),
                line.payerOin(),
                line.paymentDays(),
                Optional.empty(),
                List.of(new Payable.Line(
                        ONLY_LINE,
                        line.productCode(),
                        new UnitPrice(settled.due().inEuro()),
                        Quantity.of(1),
                        policy.value(CapacityParameter.VAT_PERCENT)))));
        String receipt = "PV-" + month.id();
        payables.receiptBooked(
                month.id(),
                ONLY_LINE,
                receipt,
                Quantity.of(1),
                policy.now(),
                month.setBy().orElseThrow());
        payables.accepted(month.id(), ONLY_LINE, receipt, Quantity.of(1), policy.today());
    }

    private String supplierName(StandbyLine line) {
        return suppliers.name(line.supplierId());
    }

    private void record(String caseRef, String what, String statement, String rulesVersion) {
        dossier.record(new EvidenceToRecord(caseRef, what, "system", statement, rulesVersion));
    }
}
