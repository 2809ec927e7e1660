package org.ironstock.handover.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ironstock.handover.application.FrameworkRegister;
import org.ironstock.handover.count.BlindReading;
import org.ironstock.handover.domain.Framework;
import org.ironstock.handover.domain.Rotation.Leaving;
import org.ironstock.handover.mirror.MirrorCases;
import org.ironstock.handover.mirror.MirrorWatch;
import org.ironstock.handover.mirror.StockCounts;
import org.ironstock.handover.mirror.StockMirrors;
import org.ironstock.handover.mirror.StockRotation;
import org.ironstock.platform.Problem;
import org.ironstock.shared.CsvLine;
import org.ironstock.supplier.Suppliers;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Pages with the stock that suppliers keep for the State, and with what must leave the stock when. */
@Controller
@RequestMapping("/spiegelvoorraad")
class MirrorPages {

    private static final int DAYS = 31;
    private static final int CASES = 50;
    private static final int SHOWN = 500;

    private final FrameworkRegister frameworks;
    private final StockMirrors mirrors;
    private final MirrorWatch watch;
    private final MirrorCases cases;
    private final StockRotation rotation;
    private final StockCounts counts;
    private final BlindReading blind;
    private final Suppliers suppliers;

    MirrorPages(
            FrameworkRegister frameworks,
            StockMirrors mirrors,
            MirrorWatch watch,
            MirrorCases cases,
            StockRotation rotation,
            StockCounts counts,
            BlindReading blind,
            Suppliers suppliers) {
        this.frameworks = frameworks;
        this.mirrors = mirrors;
        this.watch = watch;
        this.cases = cases;
        this.rotation = rotation;
        this.counts = counts;
        this.blind = blind;
        this.suppliers = suppliers;
    }

    /** Contracts under which stock is kept, and the cover of each product. */
    @GetMapping
    String all(Model model) {
        model.addAttribute(
                "contracts", frameworks.all().stream().map(this::contract).toList());
        model.addAttribute(
                "covers", watch.covers().stream().map(ShownMirror.Cover::of).toList());
        return "handover/mirrors";
    }

    private ShownMirror.Contract contract(Framework framework) {
        return ShownMirror.Contract.of(
                framework,
                suppliers.name(framework.supplierId()),
                mirrors.latest(framework.contractId(), 1).stream().findFirst());
    }

    /** The days of one contract with what was found in them. */
    @GetMapping("/{contractId}")
    String one(@PathVariable String contractId, Model model) {
        Framework framework = frameworks
                .find(contractId)
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND,
                        "framework-unknown",
                        "Raamovereenkomst %s bestaat niet.".formatted(contractId)));
        model.addAttribute("contract", contract(framework));
        model.addAttribute(
                "needs", framework.needs().stream().map(ShownMirror.Need::of).toList());
        model.addAttribute(
                "days",
                mirrors.latest(contractId, DAYS).stream()
                        .map(ShownMirror.Day::of)
                        .toList());
        model.addAttribute(
                "cases",
                cases.of(contractId, CASES).stream()
                        .flatMap(one -> one.findings().stream().map(found -> ShownMirror.Found.of(one, found)))
                        .toList());
        return "handover/mirror";
    }

    /** What must leave when, by month; the file has all of it. */
    @GetMapping("/rotatie")
    String leaving(Model model) {
        List<Leaving> leaving = leaving();
        Map<List<String>, ShownMirror.MonthTotal> months =
                new TreeMap<>(Comparator.<List<String>, String>comparing(key -> key.get(0))
                        .thenComparing(key -> key.get(1))
                        .thenComparing(key -> key.get(2)));
        leaving.forEach(one -> months.merge(
                List.of(
                        one.month().toString(),
                        one.kept().productCode(),
                        one.destination().name()),
                ShownMirror.MonthTotal.of(one),
                ShownMirror.MonthTotal::plus));
        model.addAttribute("months", months.values());
        model.addAttribute(
                "lots", leaving.stream().limit(SHOWN).map(ShownMirror.Lot::of).toList());
        model.addAttribute("more", leaving.size() > SHOWN);
        return "handover/rotation";
    }

    /** Everything that must leave in a year, as a file for a spreadsheet. */
    @GetMapping("/rotatie.csv")
    void file(HttpServletResponse response) throws IOException {
        List<Leaving> leaving = leaving();
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("rotatie.csv").build().toString());
        Writer writer = response.getWriter();
        writer.write(CsvLine.UTF8_MARK);
        writer.write(CsvLine.of(List.of(
                "maand",
                "uiterlijk",
                "product",
                "partij",
                "plaats",
                "status",
                "aantal",
                "houdbaar_tot",
                "bestemming",
                "grond",
                "regels")));
        for (Leaving one : leaving) {
            writer.write(CsvLine.of(List.of(
                    one.month().toString(),
                    one.leaveBy().toString(),
                    one.kept().productCode(),
                    one.kept().supplierLot(),
                    one.kept().keeper(),
                    one.kept().status().inDutch(),
                    String.valueOf(one.kept().pieces()),
                    one.kept().expiresOn().toString(),
                    one.destination().inDutch(),
                    one.ground(),
                    one.ruleVersion())));
        }
    }

    /** Whoever counts now may not read how much of a lot there should be. */
    private List<Leaving> leaving() {
        counts.mayCount().forEach(blind::requireSight);
        return rotation.leaving();
    }
}
