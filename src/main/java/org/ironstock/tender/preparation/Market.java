package org.ironstock.tender.preparation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.notice.MarketConsultation;
import org.ironstock.notice.Notice;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.Notices;
import org.ironstock.notice.PlanningNotice;
import org.ironstock.product.Product;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.MarketStep;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.MarketRows;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.stereotype.Component;

/**
 * What is done towards the market before a tender: a prior notice that may shorten the bidding period, or a consultation
 * whose report everybody gets, so that nobody who was consulted knows more (art. 2.25 and 2.51 Aw 2012).
 */
@Component
public class Market {

    /** Kind of the report of a consultation. */
    public static final String CONSULTATION_REPORT = "consultationReport";

    private final TenderCases cases;
    private final MarketRows rows;
    private final Notices notices;
    private final ScopeCheck scope;
    private final Dossier dossier;
    private final TenderSettings settings;
    private final Clock clock;

    Market(
            TenderCases cases,
            MarketRows rows,
            Notices notices,
            ScopeCheck scope,
            Dossier dossier,
            TenderSettings settings,
            Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.notices = notices;
        this.scope = scope;
        this.dossier = dossier;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps what is to be done.
     *
     * @return what is wrong with it; nothing was kept then
     */
    public List<Finding> plan(String tenderId, MarketStep step) {
        List<Finding> findings = new ArrayList<>();
        LocalDate today = DutchCalendar.dayOf(clock.instant());
        if (!step.noticeExpectedOn().isAfter(today)) {
            findings.add(Finding.of(
                    "NOTICE_EXPECTED_PAST",
                    "noticeExpectedOn",
                    "De verwachte dag van de aankondiging ligt na vandaag.",
                    "art. 2.71 Aw 2012"));
        }
        if (step.kind() == MarketStep.Kind.CONSULTATION) {
            if (step.questions().isBlank()) {
                findings.add(Finding.of(
                        "CONSULTATION_WITHOUT_QUESTIONS",
                        "questions",
                        "Noem wat u de markt vraagt; iedereen krijgt dezelfde vragen.",
                        "art. 2.25 Aw 2012"));
            }
            if (step.answersUntil()
                    .filter(until -> until.isAfter(clock.instant()))
                    .isEmpty()) {
                findings.add(Finding.of(
                        "CONSULTATION_WITHOUT_END",
                        "answersUntil",
                        "Noem de dag na vandaag tot en met wanneer de markt kan antwoorden.",
                        "art. 2.25 Aw 2012"));
            }
        }
        if (findings.isEmpty()) {
            notices.check(content(cases.get(tenderId), step)).stream()
                    .filter(Finding::blocking)
                    .forEach(findings::add);
        }
        if (findings.isEmpty()) {
            rows.add(tenderId, step);
        }
        return findings;
    }

    /** The newest step. */
    public MarketStep get(String tenderId) {
        return rows.find(tenderId)
                .orElseThrow(() -> new NoSuchElementException("Tender %s has no market step".formatted(tenderId)));
    }

    /** Prepares the notice of the newest step. */
    public UUID prepareNotice(String tenderId) {
        UUID notice = notices.prepare(content(cases.get(tenderId), get(tenderId)));
        rows.putNotice(tenderId, notice);
        return notice;
    }

    /** Keeps the report of a consultation and draws it for everybody; it is published with the documents. */
    public StoredDocument report(String tenderId, String participants, String report, String official) {
        Tender tender = cases.get(tenderId);
        MarketStep step = get(tenderId);
        rows.putReport(tenderId, participants, report, official);
        return dossier.draw(new DocumentToDraw(
                tenderId,
                CONSULTATION_REPORT,
                "Verslag marktconsultatie " + tender.title(),
                List.of(
                        new Fact("Kenmerk", tenderId),
                        new Fact(
                                "Antwoorden tot en met",
                                step.answersUntil().map(DutchText::moment).orElse(""))),
                List.of(
                        Section.of("Vragen aan de markt", step.questions()),
                        Section.of("Deelnemers", participants),
                        Section.of("Wat is gevraagd, geantwoord en geleerd", report),
                        Section.of(
                                "Gelijke informatie",
                                "Dit verslag wordt met de aanbestedingsstukken voor iedereen gepubliceerd, zodat een "
                                        + "deelnemer aan de consultatie geen kennisvoorsprong heeft "
                                        + "(artikel 2.51 van de Aanbestedingswet 2012).")),
                Audience.PUBLIC,
                official));
    }

    /**
     * Whether a prior notice of this tender shortens the bidding period.
     *
     * @param dispatch dispatch of the contract notice
     */
    public boolean priorNotice(String tenderId, Instant dispatch) {
        return notices.findPublished(tenderId, Notice.PLANNING_NOTICE)
                .flatMap(Notice::dispatchedAt)
                .filter(sent -> MarketStep.shortens(DutchCalendar.dayOf(sent), DutchCalendar.dayOf(dispatch)))
                .isPresent();
    }

    private NoticeContent content(Tender tender, MarketStep step) {
        List<String> cpv = scope.productsOf(tender.need()).stream()
                .map(Product::cpv)
                .distinct()
                .toList();
        String address = settings.publicUrl() + "/aanbestedingen/" + tender.id();
        return switch (step.kind()) {
            case PRIOR_NOTICE ->
                new PlanningNotice(
                        tender.id(),
                        tender.title(),
                        tender.need().reason(),
                        notices.buyer(),
                        cpv,
                        tender.requireEstimate().amount(),
                        step.noticeExpectedOn());
            case CONSULTATION ->
                new MarketConsultation(
                        tender.id(),
                        tender.title(),
                        step.questions(),
                        notices.buyer(),
                        cpv,
                        step.answersUntil().orElse(clock.instant()),
                        address,
                        address);
        };
    }

    /** The report of a consultation; empty when there was none. */
    Optional<StoredDocument> reportOf(String tenderId) {
        return dossier.latest(tenderId, CONSULTATION_REPORT);
    }
}
