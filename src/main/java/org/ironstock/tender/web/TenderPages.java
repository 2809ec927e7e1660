package org.ironstock.tender.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.LandingLines;
import org.ironstock.platform.Problem;
import org.ironstock.shared.DutchText;
import org.ironstock.tender.TenderStage;
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

/** Tenders as pages to read, with the same answers as the API: outsiders see what is published, officials all. */
@Controller
class TenderPages {

    private static final int SIZE = 25;
    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private final TendersController tenders;
    private final CurrentOfficial currentOfficial;

    TenderPages(TendersController tenders, CurrentOfficial currentOfficial) {
        this.tenders = tenders;
        this.currentOfficial = currentOfficial;
    }

    /** One date of a tender, as a person reads it. */
    record Moment(String label, String value) {}

    @GetMapping("/aanbestedingen")
    ModelAndView list(
            @RequestParam(defaultValue = "") String zoek,
            @RequestParam(defaultValue = "") String stap,
            @RequestParam(defaultValue = "0") int blad) {
        try {
            TenderPage page = tenders.list(blad, SIZE, zoek, stap);
            ModelAndView view = new ModelAndView("tender/list");
            view.addObject("tenders", page.items());
            view.addObject("total", page.total());
            view.addObject("page", blad);
            view.addObject("pages", Math.max(1, (page.total() + SIZE - 1) / SIZE));
            view.addObject("search", zoek);
            view.addObject("stage", stap);
            view.addObject("stages", stagesFor(currentOfficial.find().isPresent()));
            view.addObject("moments", this);
            return view;
        } catch (Problem refusal) {
            return refused(refusal);
        }
    }

    @GetMapping("/aanbestedingen/{tenderId}")
    ModelAndView one(@PathVariable String tenderId) {
        try {
            TenderDetail tender = tenders.one(tenderId);
            ModelAndView view = new ModelAndView("tender/one");
            view.addObject("tender", tender);
            view.addObject("moments", momentsOf(tender));
            view.addObject(
                    "maximum", tender.maximumValue().map(TenderPages::euro).orElse(""));
            view.addObject("official", tender.officials().isPresent());
            return view;
        } catch (Problem refusal) {
            return refused(refusal);
        }
    }

    /** A moment in the time of the Netherlands. */
    public String inDutch(Instant moment) {
        return DutchText.moment(moment);
    }

    private List<Moment> momentsOf(TenderDetail tender) {
        TenderDetail.Dates dates = tender.dates();
        return Stream.of(
                        dates.dispatchedAt().map(at -> new Moment("Aankondiging verzonden", inDutch(at))),
                        dates.questionsUntil().map(at -> new Moment("Vragen stellen tot", inDutch(at))),
                        dates.answersUntil().map(at -> new Moment("Antwoorden uiterlijk", inDutch(at))),
                        dates.closingAt().map(at -> new Moment("Sluiting van de inschrijving", inDutch(at))),
                        dates.validUntil().map(at -> new Moment("Inschrijving geldig tot", inDutch(at))),
                        dates.concludedAt().map(at -> new Moment("Contract gesloten", inDutch(at))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<TenderStage> stagesFor(boolean official) {
        return List.of(TenderStage.values()).stream()
                .filter(stage -> official || stage.isPublic())
                .toList();
    }

    private static String euro(BigDecimal amount) {
        return NumberFormat.getCurrencyInstance(DUTCH).format(amount);
    }

    private static ModelAndView refused(Problem refusal) {
        HttpStatus status = refusal.status();
        ModelAndView page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        return page;
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
                            "Welke aanbestedingen er zijn, hoe ver ze zijn en wanneer ze sluiten."));
                }
            };
        }
    }
}
