package org.ironstock.handover.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.handover.Handover;
import org.ironstock.handover.Handovers;
import org.ironstock.handover.application.Destinations;
import org.ironstock.handover.application.FrameworkRegister;
import org.ironstock.handover.application.HandoverPlans;
import org.ironstock.handover.application.HandoverSettings;
import org.ironstock.handover.application.StockLists;
import org.ironstock.handover.count.BlindReading;
import org.ironstock.handover.domain.FindingCount;
import org.ironstock.handover.domain.ListColumn;
import org.ironstock.handover.domain.ListFinding;
import org.ironstock.handover.domain.StockList;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.Officials;
import org.ironstock.platform.Problem;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.Suppliers;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StreamUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages on which a list of stock is brought and read, and on which officials see where each lot goes and when. */
@Controller
@RequestMapping("/overdrachten")
class HandoverPages {

    private static final int PAGE = 100;
    private static final int LAST_PAGE = 10_000;

    private final Handovers handovers;
    private final StockLists lists;
    private final Destinations destinations;
    private final HandoverPlans plans;
    private final FrameworkRegister frameworks;
    private final Suppliers suppliers;
    private final ClosingModel closing;
    private final Dossier dossier;
    private final HandoverSettings settings;
    private final BlindReading blind;
    private final HandoverMapView map;
    private final CurrentOfficial currentOfficial;
    private final Officials officials;

    HandoverPages(
            Handovers handovers,
            StockLists lists,
            Destinations destinations,
            HandoverPlans plans,
            FrameworkRegister frameworks,
            Suppliers suppliers,
            ClosingModel closing,
            Dossier dossier,
            HandoverSettings settings,
            BlindReading blind,
            HandoverMapView map,
            CurrentOfficial currentOfficial,
            Officials officials) {
        this.handovers = handovers;
        this.lists = lists;
        this.destinations = destinations;
        this.plans = plans;
        this.frameworks = frameworks;
        this.suppliers = suppliers;
        this.closing = closing;
        this.dossier = dossier;
        this.settings = settings;
        this.blind = blind;
        this.map = map;
        this.currentOfficial = currentOfficial;
        this.officials = officials;
    }

    /** Handovers, and signed contracts to whose suppliers stock may be handed over. */
    @GetMapping
    String all(Model model) {
        List<Handover> all = handovers.all();
        model.addAttribute(
                "handovers",
                all.stream()
                        .map(handover -> ShownHandover.Line.of(handover, officials))
                        .toList());
        model.addAttribute(
                "contracts",
                frameworks.all().stream()
                        .map(framework ->
                                ShownHandover.Contract.of(framework, suppliers.name(framework.supplierId()), all))
                        .toList());
        return "handover/handovers";
    }

    @GetMapping("/{handoverId}")
    String one(@PathVariable String handoverId, Model model) {
        Handover handover = get(handoverId);
        model.addAttribute("handover", ShownHandover.Line.of(handover, officials));
        model.addAttribute(
                "lists",
                lists.of(handoverId).stream()
                        .map(list -> ShownHandover.ListLine.of(list, officials))
                        .toList());
        model.addAttribute("mayBring", mayBring() && lists.faults(handoverId).isEmpty());
        model.addAttribute("columns", ListColumn.headers());
        model.addAttribute("csvRows", DutchText.number(settings.csvRows()));
        model.addAttribute("xlsxRows", DutchText.number(settings.xlsxRows()));
        boolean counts = blind.counts(handoverId);
        model.addAttribute("counts", counts);
        model.addAttribute(
                "goes",
                handover.listNumber().filter(list -> !counts).map(destinations::totals).orElse(List.of()).stream()
                        .map(ShownHandover.Goes::of)
                        .toList());
        model.addAttribute(
                "decidedFor",
                handover.listNumber()
                        .flatMap(destinations::decidedFor)
                        .map(DutchText::day)
                        .orElse(""));
        model.addAttribute(
                "waves",
                plans.waves(handoverId).stream().map(ShownHandover.Wave::of).toList());
        closing.addTo(model, handoverId);
        model.addAttribute("documents", dossier.documentsOf(handoverId));
        map.addTo(model, handoverId, counts);
        return "handover/handover";
    }

    /** The map alone, as the page asks for it anew while somebody looks at it. */
    @GetMapping("/{handoverId}/kaart")
    String map(@PathVariable String handoverId, Model model) {
        map.addTo(model, get(handoverId).id(), blind.counts(handoverId));
        return "handover/map :: map";
    }

    /** The body is the file; it goes into the database as it comes, and the page of the list tells what was found. */
    @PostMapping("/{handoverId}/lijsten")
    String bring(
            @PathVariable String handoverId,
            @RequestParam(name = "naam", defaultValue = "") String name,
            HttpServletRequest request)
            throws IOException {
        get(handoverId);
        List<Finding> faults = lists.faults(handoverId);
        if (!faults.isEmpty()) {
            throw new Problem(
                    HttpStatus.CONFLICT, "list-not-awaited", faults.get(0).message(), faults);
        }
        InputStream body = request.getInputStream();
        StockList list = lists.bring(
                handoverId,
                name,
                StreamUtils.nonClosing(body),
                currentOfficial.get().id());
        rest(body);
        return "redirect:/overdrachten/%s/lijsten/%d".formatted(handoverId, list.number());
    }

    /** What is not read of a file that was refused half-way; else the sender would be cut off and never get the answer. */
    private static void rest(InputStream body) throws IOException {
        byte[] buffer = new byte[65_536];
        int read = 0;
        while (read >= 0) {
            read = body.read(buffer);
        }
    }

    /** A list with everything that was found in it, its totals and how far it is. */
    @GetMapping("/{handoverId}/lijsten/{number}")
    String list(
            @PathVariable String handoverId,
            @PathVariable String number,
            @RequestParam(name = "blad", defaultValue = "0") int page,
            Model model,
            HttpServletResponse response) {
        StockList list = find(handoverId, number)
                .orElseThrow(
                        () -> new Problem(HttpStatus.NOT_FOUND, "list-unknown", "Deze voorraadlijst bestaat niet."));
        blind.requireSight(handoverId);
        if (page < 0 || page > LAST_PAGE) {
            throw new Problem(HttpStatus.BAD_REQUEST, "list-page", "Dit blad bestaat niet: %d.".formatted(page));
        }
        List<FindingCount> counts = lists.counts(list.number());
        List<ListFinding> findings = lists.findings(list.number(), page * PAGE, PAGE + 1);
        model.addAttribute("handoverId", handoverId);
        model.addAttribute("list", ShownHandover.ListLine.of(list, officials));
        model.addAttribute("state", list.state().name());
        model.addAttribute(
                "counts", counts.stream().map(ShownHandover.Count::of).toList());
        model.addAttribute(
                "findings",
                findings.stream().limit(PAGE).map(ShownHandover.Found::of).toList());
        model.addAttribute("page", page);
        model.addAttribute("more", findings.size() > PAGE);
        model.addAttribute(
                "totals",
                lists.totals(list.number()).stream()
                        .map(ShownHandover.Total::of)
                        .toList());
        if (list.state() == StockList.State.READING || list.state() == StockList.State.ACCEPTED) {
            response.setHeader("Refresh", "5");
        }
        return "handover/list";
    }

    /** Every row of the accepted list with its destination, written as it is read. */
    @GetMapping("/{handoverId}/bestemmingen.csv")
    void file(@PathVariable String handoverId, HttpServletResponse response) throws IOException {
        Handover handover = get(handoverId);
        blind.requireSight(handoverId);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("bestemmingen-%s.csv".formatted(handover.id()))
                        .build()
                        .toString());
        Writer writer = response.getWriter();
        writer.write(DestinationCsv.HEADER);
        handover.listNumber()
                .ifPresent(list -> destinations.each(list, one -> DestinationCsv.write(handover.id(), one, writer)));
    }

    private Handover get(String handoverId) {
        return handovers
                .find(handoverId)
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND, "handover-unknown", "Overdracht %s bestaat niet.".formatted(handoverId)));
    }

    private Optional<StockList> find(String handoverId, String number) {
        return number.matches("\\d{1,12}")
                ? lists.find(Long.parseLong(number))
                        .filter(list -> list.handoverId().equals(handoverId))
                : Optional.empty();
    }

    private boolean mayBring() {
        return currentOfficial
                .find()
                .filter(official -> official.in(HandoverAccess.KEEPER))
                .isPresent();
    }
}
