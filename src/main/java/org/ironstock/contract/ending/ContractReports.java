package org.ironstock.contract.ending;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.contract.ContractWatch;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.domain.ContractReport;
import org.ironstock.contract.persistence.ContractReading;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.EndingRows;
import org.ironstock.contract.persistence.ReportRows;
import org.ironstock.contract.persistence.ReportRows.Determination;
import org.ironstock.contract.persistence.ReportRows.Version;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.payment.AccountTotals;
import org.ironstock.payment.ContractAccounts;
import org.ironstock.platform.Officials;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The monthly report of all running contracts: compiled as of the end of a month, determined by an official, kept. */
@Service
@Transactional
public class ContractReports {

    private static final String SYSTEM = "system";
    private static final int MOST_LISTED = 240;

    private final ReportRows rows;
    private final ContractRows contracts;
    private final ContractReading reading;
    private final EndingRows endings;
    private final ContractAccounts accounts;
    private final ProductCover cover;
    private final ContractFigures figures;
    private final ContractWatch watch;
    private final Officials officials;
    private final Dossier dossier;
    private final Clock clock;

    ContractReports(
            ReportRows rows,
            ContractRows contracts,
            ContractReading reading,
            EndingRows endings,
            ContractAccounts accounts,
            ProductCover cover,
            ContractFigures figures,
            ContractWatch watch,
            Officials officials,
            Dossier dossier,
            Clock clock) {
        this.rows = rows;
        this.contracts = contracts;
        this.reading = reading;
        this.endings = endings;
        this.accounts = accounts;
        this.cover = cover;
        this.figures = figures;
        this.watch = watch;
        this.officials = officials;
        this.dossier = dossier;
        this.clock = clock;
    }

    /** Case of the file of a month, e.g. {@code RPT-2026-01}. */
    public static String caseRef(String month) {
        return "RPT-" + month;
    }

    /**
     * The month of which a report is due today: from the first working day on, unless there is one.
     *
     * @return e.g. {@code 2026-01}; empty when none is due
     */
    @Transactional(readOnly = true)
    public Optional<String> due() {
        LocalDate today = DutchCalendar.dayOf(clock.instant());
        String month = ContractReport.before(today).toString();
        return today.isBefore(ContractReport.reportDay(YearMonth.from(today)))
                        || !rows.versions(month).isEmpty()
                ? Optional.empty()
                : Optional.of(month);
    }

    /** Compiles the first version of a month. */
    public void compile(String month) {
        add(month, 1, SYSTEM);
    }

    /**
     * An official asks for another version of a month; the earlier ones stay.
     *
     * @return what stands in the way; empty when it was compiled
     */
    public List<Finding> compileAgain(String month, String official) {
        List<Version> versions = rows.versions(month);
        if (versions.isEmpty()) {
            return List.of(Finding.of(
                    "REPORT_UNKNOWN",
                    "reportMonth",
                    "Van %s is nog geen maandrapportage gemaakt; die komt vanzelf op de eerste werkdag erna."
                            .formatted(month)));
        }
        if (versions.get(0).determination().isEmpty()) {
            return List.of(Finding.of(
                    "REPORT_UNDER_WAY",
                    "reportMonth",
                    "Versie %d van %s is nog niet vastgesteld."
                            .formatted(versions.get(0).version(), month)));
        }
        add(month, versions.get(0).version() + 1, official);
        return List.of();
    }

    private void add(String month, int version, String askedBy) {
        rows.add(
                new Version(month, version, "", askedBy, clock.instant(), Optional.empty()),
                figures(YearMonth.parse(month)));
    }

    /** Takes the figures anew of the version that nobody determined. */
    public void refresh(String month) {
        Version version = underWay(month);
        rows.replace(month, version.version(), figures(YearMonth.parse(month)), clock.instant());
    }

    /**
     * The version of a month that waits for an official.
     *
     * @throws IllegalStateException when none does
     */
    @Transactional(readOnly = true)
    public Version underWay(String month) {
        return rows.versions(month).stream()
                .filter(one -> one.determination().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No report of %s is under way".formatted(month)));
    }

    /** The newest versions of all months. */
    @Transactional(readOnly = true)
    public List<Version> list() {
        return rows.newest(MOST_LISTED);
    }

    /** A version; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Version> find(String month, int version) {
        return rows.versions(month).stream()
                .filter(one -> one.version() == version)
                .findFirst();
    }

    /** Figures of a version; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<ContractReport> figures(String month, int version) {
        return rows.content(month, version);
    }

    private ContractReport figures(YearMonth month) {
        Instant until = ContractReport.endOf(month);
        Map<String, ProductCover.Standing> covers = new HashMap<>();
        return new ContractReport(
                month.toString(),
                reading.inForce().stream()
                        .map(contracts::get)
                        .map(contract -> section(contract, month, until, covers))
                        .toList());
    }

    private ContractReport.Section section(
            ProductionContract contract, YearMonth month, Instant until, Map<String, ProductCover.Standing> covers) {
        Map<String, ContractReading.Ordered> ordered = reading.ordered(contract.id(), until);
        Map<String, Long> held = reading.held(contract.id());
        AccountTotals totals =
                accounts.totals(contract.id(), month.plusMonths(1).atDay(1));
        List<ContractReport.Product> products = contract.lines().stream()
                .map(line -> product(
                        line,
                        Optional.ofNullable(ordered.get(line.productCode())),
                        held.getOrDefault(line.productCode(), 0L),
                        totals,
                        covers.computeIfAbsent(line.productCode(), code -> cover.at(code, until.minusMillis(1)))))
                .toList();
        Money byRvo =
                ordered.values().stream().map(ContractReading.Ordered::value).reduce(Money.ZERO, Money::plus);
        return new ContractReport.Section(
                contract.id(),
                contract.title(),
                contract.supplier().name(),
                contract.state().inDutch(),
                contract.terms().endsOn(),
                products,
                byRvo,
                contract.remainingValue(),
                totals.invoiced(),
                totals.paid(),
                figures.imposed(contract.id()),
                remarks(contract));
    }

    private static ContractReport.Product product(
            ProductionContract.Line line,
            Optional<ContractReading.Ordered> ordered,
            long held,
            AccountTotals totals,
            ProductCover.Standing stock) {
        long before = Math.max(0, line.ordered().pieces() - held);
        Optional<AccountTotals.Goods> goods = totals.goods().stream()
                .filter(one -> one.productCode().equals(line.productCode()))
                .findFirst();
        return new ContractReport.Product(
                line.productCode(),
                line.maximum(),
                Quantity.of(before + ordered.map(one -> one.quantity().pieces()).orElse(0L)),
                goods.map(AccountTotals.Goods::received).orElse(Quantity.NONE),
                goods.map(AccountTotals.Goods::accepted).orElse(Quantity.NONE),
                stock.free(),
                stock.weeks());
    }

    private List<String> remarks(ProductionContract contract) {
        List<String> remarks = new ArrayList<>();
        if (contract.terms().endsOn().isEmpty()) {
            remarks.add("De laatste dag van het contract is niet bekend.");
        }
        endings.find(contract.id())
                .ifPresent(ending -> remarks.add("Het contract is geëindigd (%s) en wordt afgerekend."
                        .formatted(ending.cause().inDutch())));
        endings.findRenewal(contract.id())
                .ifPresent(decided -> remarks.add("Besloten is het contract te %s."
                        .formatted(
                                switch (decided.choice()) {
                                    case RENEW -> "verlengen";
                                    case TENDER -> "laten opvolgen door een nieuwe aanbesteding";
                                    case LET_END -> "laten aflopen";
                                })));
        watch.filterWeeks(contract.id()).stream()
                .filter(filter -> filter.shortSince().isPresent())
                .forEach(filter ->
                        remarks.add("Filtermateriaal voor %s: %s.".formatted(filter.productCode(), filter.standing())));
        int complaints = watch.openComplaints(contract.id()).size();
        if (complaints > 0) {
            remarks.add("Klachten zonder antwoord: %d.".formatted(complaints));
        }
        int points = watch.openFindings(contract.id()).size();
        if (points > 0) {
            remarks.add("Open punten van het toezicht: %d.".formatted(points));
        }
        return remarks;
    }

    /**
     * Determines the version that is under way: it is sealed, filed and kept from now on.
     *
     * @param remark why there is a later version than the first, or what the reader must know; may be empty for the first
     * @return what stands in the way; empty when it was determined
     */
    public List<Finding> determine(String month, String remark, String official) {
        Version version = underWay(month);
        if (version.version() > 1 && remark.isEmpty()) {
            return List.of(Finding.of(
                    "REPORT_VERSION_WITHOUT_REASON",
                    "remark",
                    "Schrijf op waarom er een nieuwe versie is; de vorige blijft staan."));
        }
        ContractReport report = rows.content(month, version.version()).orElseThrow();
        StoredDocument paper = dossier.freeze(
                dossier.draw(ReportPapers.paper(report, version, remark, official, officials.displayName(official)))
                        .id());
        StoredDocument file = dossier.freeze(dossier.file(new DocumentToFile(
                        caseRef(month),
                        ReportPapers.FILE,
                        "Cijfers maandrapportage %s, versie %d".formatted(month, version.version()),
                        "text/csv",
                        ReportPapers.file(report).getBytes(StandardCharsets.UTF_8),
                        DocumentToFile.Audience.OFFICIALS,
                        official))
                .id());
        rows.determine(
                month, version.version(), remark, new Determination(official, clock.instant(), paper.id(), file.id()));
        dossier.record(new EvidenceToRecord(
                caseRef(month),
                "REPORT_DETERMINED",
                official,
                "Maandrapportage %s, versie %d, is vastgesteld. %s"
                        .formatted(month, version.version(), remark)
                        .strip(),
                ""));
        return List.of();
    }
}
