package org.ironstock.stock.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.Problem;
import org.ironstock.product.Product;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.AsOf;
import org.ironstock.stock.HoldingQuestion;
import org.ironstock.stock.LedgerEntry;
import org.ironstock.stock.LedgerVerification;
import org.ironstock.stock.Lot;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.StockLedger;
import org.ironstock.stock.StockStatus;
import org.ironstock.stock.StockTotals;
import org.ironstock.stock.WeeklyNeed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages on which officials read what lies where, now or at any moment. */
@Controller
@RequestMapping("/voorraad")
class StockPages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int PAGE = 100;
    private static final int LONGEST_SEARCH = 200;
    private static final int LAST_PAGE = 100_000;

    private final StockLedger ledger;
    private final Products products;
    private final WithheldStock withheld;
    private final CurrentOfficial currentOfficial;
    private final Clock clock;

    StockPages(
            StockLedger ledger,
            Products products,
            WithheldStock withheld,
            CurrentOfficial currentOfficial,
            Clock clock) {
        this.ledger = ledger;
        this.products = products;
        this.withheld = withheld;
        this.currentOfficial = currentOfficial;
        this.clock = clock;
    }

    @GetMapping
    String stock(
            @RequestParam(name = "zoek", defaultValue = "") String search,
            @RequestParam(name = "op", defaultValue = "") String at,
            @RequestParam(name = "volgens", defaultValue = "") String axis,
            @RequestParam(name = "blad", defaultValue = "0") int page,
            Model model) {
        StockMoment moment = StockMoment.of(at, axis);
        Map<String, String> counted = withheld.now();
        List<StockTotals> totals = ledger.totals(moment.asOf()).stream()
                .filter(one -> !counted.containsValue(one.productCode()))
                .toList();
        Map<String, String> names = names(totals);
        List<ShownStock.Totals> shown = totals.stream()
                .map(one -> ShownStock.Totals.of(one, names.getOrDefault(one.productCode(), one.productCode())))
                .filter(one -> matches(one, search))
                .toList();
        model.addAttribute("totals", shown);
        model.addAttribute(
                "withheld", counted.values().stream().distinct().sorted().toList());
        moment(moment, model);
        model.addAttribute("search", search);
        model.addAttribute("mayVerify", mayVerify());
        if (!search.isBlank()) {
            holdings(question("", search, moment.asOf(), page), moment, page, model);
        }
        return "stock/stock";
    }

    /**
     * Lots of a product with their holdings.
     *
     * @param need pieces a week, for the cover; unknown when it is not given
     */
    @GetMapping("/product/{code}")
    String product(
            @PathVariable String code,
            @RequestParam(name = "zoek", defaultValue = "") String search,
            @RequestParam(name = "op", defaultValue = "") String at,
            @RequestParam(name = "volgens", defaultValue = "") String axis,
            @RequestParam(name = "behoefte", required = false) @Nullable Long need,
            @RequestParam(name = "blad", defaultValue = "0") int page,
            Model model) {
        StockMoment moment = StockMoment.of(at, axis);
        withheld.requireProduct(code);
        StockTotals totals = ledger.totals(code, moment.asOf());
        Product product = products.find(code, today())
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND, "product-unknown", "Product %s bestaat niet.".formatted(code)));
        moment(moment, model);
        model.addAttribute("code", code);
        model.addAttribute("name", product.name());
        model.addAttribute("search", search);
        model.addAttribute("need", need);
        model.addAttribute("totals", ShownStock.Totals.of(totals, product.name()));
        model.addAttribute("usable", DutchText.number(totals.usable().pieces()));
        model.addAttribute("cover", ShownStock.inDutch(ledger.cover(code, weekly(need), moment.asOf())));
        if (need != null) {
            model.addAttribute(
                    "unused",
                    DutchText.number(ledger.expiringUnused(code, Quantity.of(need), moment.asOf())
                            .pieces()));
        }
        holdings(question(code, search, moment.asOf(), page), moment, page, model);
        return "stock/product";
    }

    /** A lot with where it lies and everything that was ever booked on it. */
    @GetMapping("/partij/{lotId}")
    String lot(
            @PathVariable String lotId,
            @RequestParam(name = "op", defaultValue = "") String at,
            @RequestParam(name = "volgens", defaultValue = "") String axis,
            @RequestParam(name = "blad", defaultValue = "0") int page,
            Model model) {
        StockMoment moment = StockMoment.of(at, axis);
        Lot lot = ledger.findLot(lotId)
                .orElseThrow(() ->
                        new Problem(HttpStatus.NOT_FOUND, "lot-unknown", "Partij %s bestaat niet.".formatted(lotId)));
        withheld.requireLot(lotId);
        List<LedgerEntry> entries = ledger.entriesOfLot(lotId, from(page), PAGE + 1);
        moment(moment, model);
        model.addAttribute("lot", lot);
        model.addAttribute("producer", lot.producerRef().orElse("onbekend"));
        model.addAttribute("producedOn", lot.producedOn().map(DutchText::day).orElse("onbekend"));
        model.addAttribute("expiresOn", DutchText.day(lot.expiresOn()));
        model.addAttribute("basis", lot.basis().inDutch());
        model.addAttribute("holdings", shown(ledger.holdings(HoldingQuestion.ofLot(lotId, moment.asOf())), moment));
        model.addAttribute(
                "entries",
                entries.stream().limit(PAGE).map(ShownStock.Entry::of).toList());
        model.addAttribute("page", page);
        model.addAttribute("more", entries.size() > PAGE);
        return "stock/lot";
    }

    /** Walks the whole ledger, which takes some seconds for each hundred thousand entries. */
    @GetMapping("/controle")
    String verification(Model model) {
        LedgerVerification verification = ledger.verify();
        model.addAttribute("whole", verification.whole());
        model.addAttribute("findings", verification.findings());
        model.addAttribute("entries", DutchText.number(verification.entries()));
        model.addAttribute("lots", DutchText.number(verification.lots()));
        model.addAttribute("at", DutchText.momentToTheSecond(verification.verifiedAt()));
        return "stock/verification";
    }

    /** Every holding that the search finds, with a mark that Excel knows UTF-8 by. */
    @GetMapping("/voorraad.csv")
    ResponseEntity<byte[]> file(
            @RequestParam(name = "product", defaultValue = "") String code,
            @RequestParam(name = "zoek", defaultValue = "") String search,
            @RequestParam(name = "op", defaultValue = "") String at,
            @RequestParam(name = "volgens", defaultValue = "") String axis) {
        StockMoment moment = StockMoment.of(at, axis);
        String name = "voorraad-%s.csv"
                .formatted(moment.at().isEmpty() ? today() : moment.at().substring(0, 10));
        List<StockHolding> holdings = ledger
                .holdings(new HoldingQuestion(
                        code,
                        "",
                        search(search),
                        EnumSet.noneOf(StockStatus.class),
                        moment.asOf(),
                        0,
                        Integer.MAX_VALUE))
                .stream()
                .filter(visible())
                .toList();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(("\uFEFF" + StockCsv.of(holdings)).getBytes(StandardCharsets.UTF_8));
    }

    private void holdings(HoldingQuestion question, StockMoment moment, int page, Model model) {
        List<StockHolding> found = ledger.holdings(question);
        model.addAttribute(
                "holdings", shown(found.stream().limit(PAGE).filter(visible()).toList(), moment));
        model.addAttribute("page", page);
        model.addAttribute("more", found.size() > PAGE);
    }

    /** Holdings whose quantity the official may read now. */
    private Predicate<StockHolding> visible() {
        Map<String, String> counted = withheld.now();
        return stock -> !counted.containsKey(stock.lot().lotId());
    }

    private List<ShownStock.Holding> shown(List<StockHolding> holdings, StockMoment moment) {
        LocalDate day = moment.day(today());
        return holdings.stream().map(stock -> ShownStock.Holding.of(stock, day)).toList();
    }

    private static void moment(StockMoment moment, Model model) {
        model.addAttribute("moment", moment);
        model.addAttribute("momentInDutch", moment.inDutch());
    }

    private static HoldingQuestion question(String code, String search, AsOf asOf, int page) {
        return new HoldingQuestion(
                code, "", search(search), EnumSet.noneOf(StockStatus.class), asOf, from(page), PAGE + 1);
    }

    private static String search(String words) {
        if (words.length() > LONGEST_SEARCH) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST, "stock-search", "Zoek met hoogstens %d tekens.".formatted(LONGEST_SEARCH));
        }
        return words;
    }

    private static int from(int page) {
        if (page < 0 || page > LAST_PAGE) {
            throw new Problem(HttpStatus.BAD_REQUEST, "stock-page", "Dit blad bestaat niet: %d.".formatted(page));
        }
        return page * PAGE;
    }

    private static WeeklyNeed weekly(@Nullable Long need) {
        if (need == null) {
            return WeeklyNeed.unknown();
        }
        if (need < 0) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "stock-need",
                    "Een behoefte is niet kleiner dan nul; gevonden is %d.".formatted(need));
        }
        return WeeklyNeed.of(Quantity.of(need));
    }

    private static boolean matches(ShownStock.Totals totals, String search) {
        String text = (totals.code() + " " + totals.name()).toLowerCase(Locale.ROOT);
        return Stream.of(search(search).toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(text::contains);
    }

    private Map<String, String> names(List<StockTotals> totals) {
        Map<String, String> names = new TreeMap<>();
        for (StockTotals one : totals) {
            products.find(one.productCode(), today()).ifPresent(product -> names.put(product.code(), product.name()));
        }
        return names;
    }

    private boolean mayVerify() {
        return currentOfficial
                .find()
                .filter(official -> Stream.of(StockAccess.VERIFIERS).anyMatch(official::in))
                .isPresent();
    }

    private LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }
}
