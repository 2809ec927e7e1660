package org.ironstock.capacity.application;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ironstock.capacity.LineMonth;
import org.ironstock.capacity.LineRefused;
import org.ironstock.capacity.LineRegistration;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.StandbyLine.Terms;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.domain.LineRules;
import org.ironstock.capacity.persistence.LineRows;
import org.ironstock.capacity.persistence.MonthRows;
import org.ironstock.capacity.persistence.StandbyContractRows;
import org.ironstock.contract.Contracts;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.Supplier;
import org.ironstock.supplier.Suppliers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of stand-by lines. */
@Service
@Transactional
class LineRegister implements StandbyLines {

    private final LineRows rows;
    private final MonthRows months;
    private final StandbyContractRows agreed;
    private final CapacityPolicy policy;
    private final Contracts contracts;
    private final Suppliers suppliers;
    private final Products products;
    private final Dossier dossier;

    LineRegister(
            LineRows rows,
            MonthRows months,
            StandbyContractRows agreed,
            CapacityPolicy policy,
            Contracts contracts,
            Suppliers suppliers,
            Products products,
            Dossier dossier) {
        this.rows = rows;
        this.months = months;
        this.agreed = agreed;
        this.policy = policy;
        this.contracts = contracts;
        this.suppliers = suppliers;
        this.products = products;
        this.dossier = dossier;
    }

    @Override
    public String register(LineRegistration line, String registeredBy) {
        rows.lockContract(line.contractId());
        Optional<StandbyLine> known = rows.findSame(line);
        if (known.isPresent()) {
            return repeated(known.get(), line);
        }
        List<Finding> faults = new ArrayList<>(LineRules.faults(
                line,
                contracts.find(line.contractId()),
                suppliers.find(line.supplierId()).filter(Supplier::mayBid).isPresent()));
        agreed.find(line.contractId())
                .ifPresent(contract ->
                        faults.addAll(LineRules.faults(line, contract, rows.ofContract(line.contractId()))));
        faults.addAll(products.outsideScope(List.of(line.productCode()), policy.today()));
        if (!faults.isEmpty()) {
            throw new LineRefused(faults);
        }
        String id = rows.nextId(policy.today().getYear());
        rows.add(
                new StandbyLine(
                        id,
                        line.contractId(),
                        line.supplierId(),
                        line.name(),
                        line.site(),
                        line.productCode(),
                        line.startsOn(),
                        line.endsOn(),
                        List.of(first(line)),
                        line.payerOin(),
                        line.paymentDays(),
                        registeredBy),
                policy.now());
        record(
                id,
                "LINE_REGISTERED",
                registeredBy,
                "Lijn %s van contract %s is vastgelegd: %s stuks per maand, vergoeding %s per maand."
                        .formatted(
                                line.name(),
                                line.contractId(),
                                DutchText.number(line.piecesPerMonth().pieces()),
                                line.feePerMonth().inDutch()));
        return id;
    }

    private static Terms first(LineRegistration line) {
        return new Terms(
                line.startsOn(),
                line.piecesPerMonth(),
                line.feePerMonth(),
                line.activatedPrice(),
                "contract " + line.contractId());
    }

    private static String repeated(StandbyLine known, LineRegistration line) {
        boolean same = known.supplierId().equals(line.supplierId())
                && known.startsOn().equals(line.startsOn())
                && known.endsOn().equals(line.endsOn())
                && known.terms().get(0).equals(first(line))
                && known.payerOin().equals(line.payerOin())
                && known.paymentDays() == line.paymentDays();
        if (!same) {
            throw new LineRefused(List.of(Finding.of(
                    "STANDBY_LINE_TWICE",
                    "name",
                    "Deze lijn van contract %s is al met andere gegevens vastgelegd als %s."
                            .formatted(line.contractId(), known.id()))));
        }
        return known.id();
    }

    @Override
    public StandbyLine agree(String lineId, Terms terms, String registeredBy) {
        if (rows.find(lineId).isEmpty()) {
            throw new LineRefused(
                    List.of(Finding.of("LINE_UNKNOWN", "lineId", "Er is geen lijn %s.".formatted(lineId))));
        }
        StandbyLine line = rows.lock(lineId);
        List<Finding> faults = LineRules.faults(line, terms, firstOpenDay(line));
        if (!faults.isEmpty()) {
            throw new LineRefused(faults);
        }
        rows.addTerms(lineId, terms, registeredBy, policy.now());
        record(
                lineId,
                "LINE_TERMS_AGREED",
                registeredBy,
                "Vanaf %s gelden andere voorwaarden (%s): %s stuks per maand, vergoeding %s per maand."
                        .formatted(
                                DutchText.day(terms.from()),
                                terms.ground(),
                                DutchText.number(terms.piecesPerMonth().pieces()),
                                terms.feePerMonth().inDutch()));
        return rows.get(lineId);
    }

    private LocalDate firstOpenDay(StandbyLine line) {
        return months.ofLine(line.id()).stream()
                .filter(LineMonth::closedForDeclarations)
                .map(LineMonth::month)
                .max(YearMonth::compareTo)
                .map(last -> last.plusMonths(1).atDay(1))
                .orElse(line.startsOn());
    }

    private void record(String lineId, String what, String actor, String statement) {
        dossier.record(new EvidenceToRecord(lineId, what, actor, statement, ""));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StandbyLine> find(String lineId) {
        return rows.find(lineId);
    }

    @Override
    @Transactional(readOnly = true)
    public StandbyLine get(String lineId) {
        return rows.get(lineId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<StandbyLine> list() {
        return rows.list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LineMonth> months(String lineId) {
        return months.ofLine(lineId);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<LineMonth>> months(Collection<String> lineIds) {
        return months.ofLines(lineIds).stream().collect(Collectors.groupingBy(LineMonth::lineId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<LineMonth> months(Collection<String> lineIds, Year year) {
        return months.ofLines(lineIds, year.atDay(1), year.atDay(year.length()));
    }
}
