package org.ironstock.contract.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.contract.ContractListing;
import org.ironstock.contract.ContractSearch;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.Contracts;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.domain.FiledPiece;
import org.ironstock.contract.domain.Piece;
import org.ironstock.contract.ending.ContractEndings;
import org.ironstock.contract.ending.ContractFigures;
import org.ironstock.contract.ending.ProductCover;
import org.ironstock.contract.persistence.EndingRows;
import org.ironstock.contract.persistence.IntakeRows;
import org.ironstock.contract.persistence.SettlementRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.Officials;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Production contracts as pages: the list, and the file of one. */
@Controller
class ContractPages {

    private static final int SIZE = 25;
    private static final int LONGEST_SEARCH = 100;
    private static final int MOST_OF_FILE = 100;
    private static final String UNKNOWN = "onbekend";

    private final Contracts contracts;
    private final IntakeRows intake;
    private final ContractProgress progress;
    private final ContractFigures figures;
    private final EndingRows endings;
    private final ContractEndings running;
    private final SettlementRows settlements;
    private final Dossier dossier;
    private final Officials officials;
    private final CurrentOfficial currentOfficial;

    ContractPages(
            Contracts contracts,
            IntakeRows intake,
            ContractProgress progress,
            ContractFigures figures,
            EndingRows endings,
            ContractEndings running,
            SettlementRows settlements,
            Dossier dossier,
            Officials officials,
            CurrentOfficial currentOfficial) {
        this.contracts = contracts;
        this.intake = intake;
        this.progress = progress;
        this.figures = figures;
        this.endings = endings;
        this.running = running;
        this.settlements = settlements;
        this.dossier = dossier;
        this.officials = officials;
        this.currentOfficial = currentOfficial;
    }

    /** A line of the list as a person reads it. */
    record Line(
            String id,
            String reference,
            String title,
            String supplier,
            String products,
            String state,
            String remaining,
            String endsOn,
            long findings) {

        static Line of(ContractListing.Line line) {
            return new Line(
                    line.id(),
                    line.reference(),
                    line.title(),
                    line.supplier(),
                    line.products().isEmpty() ? UNKNOWN : line.products(),
                    line.state().inDutch(),
                    line.remaining().map(Money::inDutch).orElse(UNKNOWN),
                    line.endsOn().map(DutchText::day).orElse(UNKNOWN),
                    line.openFindings());
        }
    }

    /** A label with its value. */
    record Fact(String label, String value) {}

    /** One product of the contract. */
    record ProductLine(
            int number,
            String product,
            String price,
            String maximum,
            String ordered,
            String remaining,
            String free,
            String cover) {}

    /** One delivery of the schedule. */
    record Delivery(String dueOn, int line, String quantity) {}

    /** One of the twelve pieces. */
    record PieceLine(String code, String name, String place, String filed, String href, boolean mayNotApply) {}

    /** A document of the file. */
    record DocumentLine(String title, int version, String filedAt, String href) {}

    /** Something that happened. */
    record Happened(String at, String who, String what) {}

    @GetMapping("/contracten")
    ModelAndView list(
            @RequestParam(defaultValue = "") String zoek,
            @RequestParam(defaultValue = "") String stand,
            @RequestParam(defaultValue = "0") String blad) {
        String text = zoek.length() > LONGEST_SEARCH ? zoek.substring(0, LONGEST_SEARCH) : zoek;
        Optional<ContractState> state = Arrays.stream(ContractState.values())
                .filter(one -> one.name().equals(stand))
                .findFirst();
        int page = blad.matches("\\d{1,5}") ? Integer.parseInt(blad) : 0;
        ContractListing found = contracts.list(new ContractSearch(text, state, page, SIZE));
        ModelAndView view = new ModelAndView("contract/list");
        view.addObject("contracts", found.lines().stream().map(Line::of).toList());
        view.addObject("total", DutchText.number(found.total()));
        view.addObject("one", found.total() == 1);
        view.addObject("page", page);
        view.addObject("pages", Math.max(1, (found.total() + SIZE - 1) / SIZE));
        view.addObject("search", text);
        view.addObject("state", state.map(Enum::name).orElse(""));
        view.addObject("states", ContractState.values());
        view.addObject("mayImport", currentOfficial.get().in(ContractAccess.KEEPER));
        return view;
    }

    @GetMapping("/contracten/{contractId}")
    ModelAndView one(@PathVariable String contractId, @RequestParam(defaultValue = "") String zoek) {
        Optional<ProductionContract> found = contracts.find(contractId);
        if (found.isEmpty()) {
            return new ModelAndView("error", Map.of("status", HttpStatus.NOT_FOUND.value()), HttpStatus.NOT_FOUND);
        }
        ProductionContract contract = found.get();
        ModelAndView view = new ModelAndView("contract/contract");
        view.addObject("contract", contract);
        view.addObject("facts", facts(contract));
        view.addObject(
                "lines",
                contract.lines().stream()
                        .map(line -> line(line, progress.cover(line.productCode())))
                        .toList());
        String search = zoek.length() > LONGEST_SEARCH ? zoek.substring(0, LONGEST_SEARCH) : zoek;
        view.addObject("search", search);
        view.addObject("tables", progress.tables(contractId, search));
        view.addObject(
                "schedule",
                contract.schedule().stream()
                        .map(one -> new Delivery(DutchText.day(one.dueOn()), one.lineNumber(), number(one.quantity())))
                        .toList());
        view.addObject(
                "findings", findings(contract).stream().map(Finding::message).toList());
        view.addObject("pieces", pieces(contractId));
        List<DocumentLine> documents = documents(contractId);
        view.addObject("documents", documents.subList(0, Math.min(MOST_OF_FILE, documents.size())));
        view.addObject("moreDocuments", documents.size() > MOST_OF_FILE);
        List<Happened> timeline = timeline(contractId);
        view.addObject("timeline", timeline.subList(0, Math.min(MOST_OF_FILE, timeline.size())));
        view.addObject("moreHappened", timeline.size() > MOST_OF_FILE);
        view.addObject(
                "mayFile",
                contract.state() != ContractState.ENDED
                        && (currentOfficial.get().in(ContractAccess.KEEPER)
                                || currentOfficial.get().in("rvo-lawyer")));
        return view;
    }

    /** What the check of the file found, and for a contract that ended what is still open. */
    private List<Finding> findings(ProductionContract contract) {
        List<Finding> findings = new ArrayList<>(intake.findings(contract.id()));
        if (contract.state() == ContractState.SETTLING) {
            findings.addAll(figures.open(contract.id()));
        }
        if (contract.active()) {
            findings.addAll(running.endUnknown(contract.id()));
        }
        return findings;
    }

    private List<Fact> facts(ProductionContract contract) {
        ProductionContract.Terms terms = contract.terms();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Stand", contract.state().inDutch()));
        facts.add(new Fact("Kenmerk crisisorganisatie", contract.reference()));
        facts.add(new Fact("Leverancier", contract.supplier().name()));
        facts.add(new Fact("KvK-nummer", orUnknown(contract.supplier().kvkNumber())));
        facts.add(new Fact("Maximale waarde exclusief btw", money(terms.maximum())));
        facts.add(new Fact("Besteld", contract.orderedValue().inDutch()));
        facts.add(new Fact("Nog te bestellen", money(contract.remainingValue())));
        facts.add(new Fact("Getekend op", terms.signedOn().map(DutchText::day).orElse(UNKNOWN)));
        facts.add(new Fact("Getekend door", orUnknown(terms.signer())));
        facts.add(new Fact("Functie", orUnknown(terms.signerFunction())));
        facts.add(new Fact("Mandaat", orUnknown(terms.mandateReference())));
        facts.add(new Fact("Betaaltermijn", days(terms.paymentTermDays(), UNKNOWN)));
        facts.add(new Fact("Termijn om te aanvaarden", days(terms.acceptanceTermDays(), "niet afgesproken")));
        facts.add(new Fact("Laatste dag", terms.endsOn().map(DutchText::day).orElse(UNKNOWN)));
        facts.add(new Fact("Ontvangen op", DutchText.moment(contract.receivedAt())));
        endings.findRenewal(contract.id())
                .ifPresent(decided -> facts.add(new Fact(
                        "Wat volgt", "%s: %s".formatted(decided.choice().inDutch(), decided.reason()))));
        endings.find(contract.id())
                .ifPresent(ending -> facts.add(new Fact(
                        "Geëindigd",
                        "%s, %s"
                                .formatted(
                                        DutchText.day(ending.endedOn()),
                                        ending.cause().inDutch()))));
        settlements
                .findArchive(contract.id())
                .ifPresent(archive -> facts.add(new Fact(
                        "Dossier bewaard tot en met",
                        "%s (%s)".formatted(DutchText.day(archive.keepUntil()), archive.retentionClass()))));
        return facts;
    }

    private static ProductLine line(ProductionContract.Line line, ProductCover.Standing cover) {
        return new ProductLine(
                line.number(),
                line.productCode(),
                line.unitPrice().map(UnitPrice::inDutch).orElse(UNKNOWN),
                line.maximum().map(ContractPages::number).orElse(UNKNOWN),
                number(line.ordered()),
                line.remaining().map(ContractPages::number).orElse(UNKNOWN),
                number(cover.free()),
                cover.weeks());
    }

    private List<PieceLine> pieces(String contractId) {
        List<FiledPiece> filed = intake.pieces(contractId);
        List<PieceLine> lines = new ArrayList<>();
        for (Piece piece : Piece.values()) {
            Optional<FiledPiece> found =
                    filed.stream().filter(one -> one.piece() == piece).findFirst();
            lines.add(new PieceLine(
                    piece.name(),
                    piece.inDutch(),
                    found.map(ContractPages::place).orElse("ontbreekt"),
                    found.map(one -> DutchText.moment(one.filedAt())).orElse(""),
                    found.map(one -> "/documents/" + one.documentId()).orElse(""),
                    piece.mayNotApply()));
        }
        return lines;
    }

    private static String place(FiledPiece piece) {
        if (piece.inapplicable()) {
            return "niet van toepassing (verklaring)";
        }
        return piece.place().isEmpty() ? "hele document" : piece.place();
    }

    private List<DocumentLine> documents(String contractId) {
        List<DocumentLine> lines = new ArrayList<>();
        dossier.documentsOf(contractId)
                .forEach(document -> lines.add(new DocumentLine(
                        document.title(), document.version(), DutchText.moment(document.filedAt()), document.href())));
        Collections.reverse(lines);
        return lines;
    }

    private List<Happened> timeline(String contractId) {
        List<Happened> lines = new ArrayList<>();
        for (Evidence fact : dossier.evidenceOf(contractId)) {
            lines.add(new Happened(
                    DutchText.moment(fact.recordedAt()),
                    fact.actor().equals("system") ? "systeem" : officials.displayName(fact.actor()),
                    fact.statement()));
        }
        Collections.reverse(lines);
        return lines;
    }

    private static String money(Optional<Money> amount) {
        return amount.map(Money::inDutch).orElse(UNKNOWN);
    }

    private static String number(Quantity quantity) {
        return DutchText.number(quantity.pieces());
    }

    private static String days(Optional<Integer> days, String otherwise) {
        return days.map(count -> count == 1 ? "1 dag" : count + " dagen").orElse(otherwise);
    }

    private static String orUnknown(String text) {
        return text.isEmpty() ? UNKNOWN : text;
    }
}
