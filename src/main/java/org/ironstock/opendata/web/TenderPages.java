package org.ironstock.opendata.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.LandingLines;
import org.ironstock.shared.DutchText;
import org.ironstock.tender.Procedure;
import org.ironstock.tender.PublicTender;
import org.ironstock.tender.TenderListing;
import org.ironstock.tender.TenderSearch;
import org.ironstock.tender.TenderSummary;
import org.ironstock.tender.Tenders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tenders as pages to read. Outsiders see what is published; officials find the others in the list too, with a way into
 * the dossier.
 */
@Controller
class TenderPages {

    private static final int SIZE = 25;
    private static final int LAST_PAGE = 100_000;
    private static final int LONGEST_SEARCH = 100;

    private final Tenders tenders;
    private final TenderReading reading;
    private final CurrentOfficial currentOfficial;

    TenderPages(Tenders tenders, TenderReading reading, CurrentOfficial currentOfficial) {
        this.tenders = tenders;
        this.reading = reading;
        this.currentOfficial = currentOfficial;
    }

    /** A line of the list as a person reads it. */
    record Line(String id, String title, String procedure, String stage, String published, String closing) {

        static Line of(TenderListing.Line line) {
            return new Line(
                    line.id(),
                    line.title(),
                    line.procedure().map(Procedure::inDutch).orElse("nog niet gekozen"),
                    line.stage().inDutch(),
                    moment(line.dispatchedAt()),
                    moment(line.closingAt()));
        }

        private static String moment(Optional<Instant> moment) {
            return moment.map(DutchText::moment).orElse("–");
        }
    }

    /** The list; a value that cannot be is read as "no choice", so that an old link still leads somewhere. */
    @GetMapping("/aanbestedingen")
    ModelAndView list(
            @RequestParam(defaultValue = "") String zoek,
            @RequestParam(defaultValue = "") String stand,
            @RequestParam(defaultValue = "0") String blad) {
        boolean official = currentOfficial.find().isPresent();
        String text = zoek.length() > LONGEST_SEARCH ? zoek.substring(0, LONGEST_SEARCH) : zoek;
        Optional<Standing> standing = Standing.find(stand).filter(one -> official || one.isPublic());
        int page = page(blad);
        TenderListing found = tenders.list(
                new TenderSearch(standing.map(Standing::stages).orElseGet(Set::of), text, !official, page, SIZE));
        ModelAndView view = new ModelAndView("opendata/tenders");
        view.addObject("tenders", found.lines().stream().map(Line::of).toList());
        view.addObject("total", DutchText.number(found.total()));
        view.addObject("one", found.total() == 1);
        view.addObject("page", page);
        view.addObject("pages", Math.max(1, (found.total() + SIZE - 1) / SIZE));
        view.addObject("search", text);
        view.addObject("standing", standing.map(Standing::key).orElse(""));
        view.addObject("standings", Standing.shownTo(official));
        view.addObject("filtered", !text.isBlank() || standing.isPresent());
        return view;
    }

    @GetMapping("/aanbestedingen/{tenderId}")
    ModelAndView one(@PathVariable String tenderId) {
        Optional<PublicTender> known = tenders.findPublic(tenderId);
        boolean official = currentOfficial.find().isPresent();
        Optional<TenderSummary> summary = official && known.isEmpty() ? tenders.find(tenderId) : Optional.empty();
        Optional<TenderView> shown = known.map(reading::of)
                .or(() -> summary.map(reading::unpublished))
                .or(() -> reading.planned(tenderId));
        if (shown.isEmpty()) {
            return new ModelAndView("error", Map.of("status", HttpStatus.NOT_FOUND.value()), HttpStatus.NOT_FOUND);
        }
        ModelAndView view = new ModelAndView("opendata/tender");
        view.addObject("tender", shown.get());
        view.addObject("official", official);
        return view;
    }

    private static int page(String text) {
        return text.matches("\\d{1,6}") ? Math.min(Integer.parseInt(text), LAST_PAGE) : 0;
    }

    @Configuration(proxyBeanMethods = false)
    static class Around {

        @Bean
        List<AccessRule> tenderPagesAccess() {
            return List.of(
                    AccessRule.open(HttpMethod.GET, "/aanbestedingen"),
                    AccessRule.open(HttpMethod.GET, "/aanbestedingen/{tenderId}"));
        }

        @Bean
        @Order(10)
        LandingLines tenderLines() {
            return new LandingLines() {
                @Override
                public Part part() {
                    return Part.PAGES;
                }

                @Override
                public List<Line> lines() {
                    return List.of(new Line(
                            "Aanbestedingen",
                            "/aanbestedingen",
                            "Welke aanbestedingen er zijn, hoe ver ze zijn, met stukken, antwoorden en open data."));
                }
            };
        }
    }
}
