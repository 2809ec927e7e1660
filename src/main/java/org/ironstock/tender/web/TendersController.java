package org.ironstock.tender.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.ironstock.tender.TenderListing;
import org.ironstock.tender.TenderSearch;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.persistence.TenderOverview;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reading along with tenders. Outsiders see what is published; officials see every tender, and of one tender also what is
 * not public.
 */
@RestController
class TendersController {

    private static final int LARGEST_PAGE = 100;
    private static final int LAST_PAGE = 100_000;
    private static final int LONGEST_SEARCH = 100;

    private final TenderCases cases;
    private final TenderOverview overview;
    private final Dossier dossier;
    private final CurrentOfficial currentOfficial;

    TendersController(TenderCases cases, TenderOverview overview, Dossier dossier, CurrentOfficial currentOfficial) {
        this.cases = cases;
        this.overview = overview;
        this.dossier = dossier;
        this.currentOfficial = currentOfficial;
    }

    /** Tenders, newest first, a page at a time. */
    @GetMapping("/api/tenders")
    TenderPage list(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String stage) {
        if (page < 0 || page > LAST_PAGE) {
            throw badParameter("page", "page lies between 0 and %d.".formatted(LAST_PAGE));
        }
        if (size < 1 || size > LARGEST_PAGE) {
            throw badParameter("size", "size lies between 1 and %d.".formatted(LARGEST_PAGE));
        }
        if (search.length() > LONGEST_SEARCH) {
            throw badParameter("search", "search has at most %d characters.".formatted(LONGEST_SEARCH));
        }
        TenderListing found = overview.list(
                new TenderSearch(stagesOf(stage), search, currentOfficial.find().isEmpty(), page, size));
        return new TenderPage(
                page,
                size,
                found.total(),
                found.lines().stream().map(TenderPage.Line::of).toList());
    }

    /** One tender; outsiders get 404 for one that is not public, as if it did not exist. */
    @GetMapping("/api/tenders/{tenderId}")
    TenderDetail one(@PathVariable String tenderId) {
        boolean official = currentOfficial.find().isPresent();
        Tender tender = cases.find(tenderId)
                .filter(found -> official || found.isPublic())
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND, "no-such-tender", "There is no tender %s.".formatted(tenderId)));
        return TenderDetail.of(
                tender,
                dossier.documentsOf(tenderId).stream()
                        .filter(document -> official || document.audience() == Audience.PUBLIC)
                        .toList(),
                official);
    }

    private static Set<TenderStage> stagesOf(String text) {
        if (text.isBlank()) {
            return Set.of();
        }
        try {
            return Set.of(TenderStage.valueOf(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            throw badParameter("stage", "stage is one of %s.".formatted(List.of(TenderStage.values())));
        }
    }

    private static Problem badParameter(String name, String message) {
        return new Problem(
                HttpStatus.BAD_REQUEST, "bad-parameter", message, List.of(Finding.of("PARAMETER", name, message)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        List<AccessRule> tenderReadingAccess() {
            return List.of(
                    AccessRule.open(HttpMethod.GET, "/api/tenders"),
                    AccessRule.open(HttpMethod.GET, "/api/tenders/{tenderId}"));
        }
    }
}
