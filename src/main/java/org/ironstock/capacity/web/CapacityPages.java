package org.ironstock.capacity.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ironstock.capacity.LineMonth;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.activation.CapacityOverview;
import org.ironstock.capacity.activation.CapacityOverview.LineToday;
import org.ironstock.capacity.activation.CapacityOverview.Term;
import org.ironstock.capacity.domain.Activation;
import org.ironstock.capacity.domain.MonthFigures;
import org.ironstock.capacity.domain.TwoMonthOutlook;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Stand-by lines as pages: all of them with what they would bring, one with its year, and the figures as a file. */
@Controller
class CapacityPages {

    private static final int SIZE = 25;
    private static final int LONGEST_SEARCH = 100;
    private static final int MONTHS = 12;
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2099;
    private static final String UNKNOWN = "onbekend";

    private final CapacityOverview overview;
    private final StandbyLines lines;
    private final Clock clock;

    CapacityPages(CapacityOverview overview, StandbyLines lines, Clock clock) {
        this.overview = overview;
        this.lines = lines;
        this.clock = clock;
    }

    /** A line of the list as a person reads it. */
    record Line(String id, String name, String supplier, String product, String pieces, String state, String until) {

        static Line of(LineToday one) {
            return new Line(
                    one.line().id(),
                    one.line().name() + ", " + one.line().site(),
                    one.supplier(),
                    one.product(),
                    DutchText.number(one.pieces().pieces()),
                    state(one),
                    neverRuns(one) ? "nooit" : DutchText.day(one.line().endsOn()));
        }

        /** Its contract ended before its first day. */
        private static boolean neverRuns(LineToday one) {
            return one.line().endsOn().isBefore(one.line().startsOn());
        }

        private static String state(LineToday one) {
            return one.activation()
                    .map(activation -> "geactiveerd (" + activation.id() + ")")
                    .orElseGet(() -> unactivated(one));
        }

        /** How a line stands today apart from an activation. */
        static String unactivated(LineToday one) {
            return switch (one.term()) {
                case AHEAD -> "begint op " + DutchText.day(one.line().startsOn());
                case RUNNING -> one.ready() ? "gereed" : "niet gereed";
                case OVER -> neverRuns(one) ? "niet ingegaan" : "geëindigd";
            };
        }
    }

    /** Figures of a month as a person reads them. */
    record Month(String month, String measured, String readiness, String contracted, String due, String share) {

        static Month of(MonthFigures figures) {
            boolean known = figures.measured() > 0;
            return new Month(
                    DutchText.month(figures.month()),
                    String.valueOf(figures.measured()),
                    figures.readiness().map(Month::percent).orElse(UNKNOWN),
                    known ? figures.contracted().inDutch() : UNKNOWN,
                    known ? figures.due().inDutch() : UNKNOWN,
                    figures.feeShare().map(Month::percent).orElse(UNKNOWN));
        }

        static String percent(int basisPoints) {
            return "%d,%02d%%".formatted(basisPoints / 100, basisPoints % 100);
        }
    }

    /** What two months would bring of a product. */
    record Outlook(String product, String lines, String ready, List<String> weeks, String otherLines, String notReady) {

        static Outlook of(TwoMonthOutlook.ProductOutlook product, List<LineToday> lines) {
            return new Outlook(
                    lines.stream()
                            .filter(one -> one.line().productCode().equals(product.productCode()))
                            .map(LineToday::product)
                            .findFirst()
                            .orElse(product.productCode()),
                    String.valueOf(product.readyLines()),
                    DutchText.number(product.ready()),
                    product.weeks().stream().map(DutchText::number).toList(),
                    String.valueOf(product.otherLines()),
                    DutchText.number(product.notReady()));
        }
    }

    /** An activation of a line. */
    record Activated(String id, String state, String from, String pieces, String value, String failed) {

        static Activated of(Activation one) {
            return new Activated(
                    one.id(),
                    one.state().inDutch(),
                    DutchText.day(one.startsOn()),
                    DutchText.number(one.request().piecesPerMonth().pieces()),
                    one.value().inDutch(),
                    one.failedOn().map(DutchText::day).orElse("nee"));
        }
    }

    @GetMapping("/capaciteit")
    ModelAndView list(
            @RequestParam(defaultValue = "") String zoek,
            @RequestParam(defaultValue = "") String jaar,
            @RequestParam(defaultValue = "0") String blad) {
        String text = zoek.length() > LONGEST_SEARCH ? zoek.substring(0, LONGEST_SEARCH) : zoek;
        int year = year(jaar);
        int page = blad.matches("\\d{1,5}") ? Integer.parseInt(blad) : 0;
        List<LineToday> found = overview.lines(text);
        List<MonthFigures> months = figures(year, found);
        TwoMonthOutlook outlook = overview.outlook(found);
        ModelAndView view = new ModelAndView("capacity/list");
        view.addObject(
                "lines",
                found.stream()
                        .skip((long) page * SIZE)
                        .limit(SIZE)
                        .map(Line::of)
                        .toList());
        view.addObject("total", DutchText.number(found.size()));
        view.addObject("one", found.size() == 1);
        view.addObject("page", page);
        view.addObject("pages", Math.max(1, (found.size() + SIZE - 1) / SIZE));
        view.addObject("search", text);
        addYear(view, year, months);
        view.addObject(
                "outlook",
                outlook.products().stream()
                        .map(product -> Outlook.of(product, found))
                        .toList());
        view.addObject(
                "weeks",
                outlook.products().stream()
                        .findFirst()
                        .map(first -> IntStream.rangeClosed(1, first.weeks().size())
                                .boxed()
                                .toList())
                        .orElse(List.of()));
        view.addObject("from", DutchText.day(outlook.from()));
        view.addObject("until", DutchText.day(outlook.until()));
        return view;
    }

    /** Of months that are not over nothing can be known, so that the table leaves them out. */
    private void addYear(ModelAndView view, int year, List<MonthFigures> months) {
        YearMonth now = YearMonth.from(DutchCalendar.dayOf(clock.instant()));
        view.addObject("year", year);
        view.addObject(
                "months",
                months.stream()
                        .filter(figures -> figures.month().isBefore(now))
                        .map(Month::of)
                        .toList());
        view.addObject("picture", ReadinessPicture.of(year, months));
    }

    private List<MonthFigures> figures(int year, List<LineToday> of) {
        return yearOf(year, lines.months(ids(of), Year.of(year)));
    }

    private static List<String> ids(List<LineToday> of) {
        return of.stream().map(one -> one.line().id()).toList();
    }

    private static List<MonthFigures> yearOf(int year, List<LineMonth> months) {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(number -> MonthFigures.of(YearMonth.of(year, number), months))
                .toList();
    }

    private int year(String asked) {
        int now = DutchCalendar.dayOf(clock.instant()).getYear();
        int year = asked.matches("\\d{4}") ? Integer.parseInt(asked) : now;
        return year < FIRST_YEAR || year > LAST_YEAR ? now : year;
    }

    @GetMapping("/capaciteit/{lineId}")
    ModelAndView one(@PathVariable String lineId, @RequestParam(defaultValue = "") String jaar) {
        Optional<LineToday> found = overview.lines(lineId).stream()
                .filter(one -> one.line().id().equals(lineId))
                .findFirst();
        if (found.isEmpty()) {
            return new ModelAndView("error", Map.of("status", HttpStatus.NOT_FOUND.value()), HttpStatus.NOT_FOUND);
        }
        LineToday line = found.get();
        ModelAndView view = new ModelAndView("capacity/line");
        view.addObject("line", Line.of(line));
        view.addObject("contract", line.line().contractId());
        view.addObject("single", true);
        view.addObject(
                "obstacles",
                line.term() == Term.RUNNING
                        ? line.obstacles().stream().map(Finding::message).toList()
                        : List.of());
        addYear(view, year(jaar), yearOf(year(jaar), lines.months(lineId)));
        view.addObject(
                "activations",
                overview.activationsOf(lineId).stream().map(Activated::of).toList());
        return view;
    }

    /** One row for each month of each line, for a spreadsheet. */
    @GetMapping("/capaciteit/lijst.csv")
    ResponseEntity<byte[]> file(@RequestParam(defaultValue = "") String zoek) {
        List<String> rows = new ArrayList<>();
        rows.add(CapacityCsv.HEADER);
        List<LineToday> found = overview.lines(zoek);
        Map<String, List<LineMonth>> months = lines.months(ids(found));
        for (LineToday line : found) {
            rows.addAll(CapacityCsv.rows(line, months.getOrDefault(line.line().id(), List.of())));
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"stand-by lijnen.csv\"")
                .body(String.join("", rows).getBytes(StandardCharsets.UTF_8));
    }
}
