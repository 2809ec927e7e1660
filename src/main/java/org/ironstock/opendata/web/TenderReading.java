package org.ironstock.opendata.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.notice.NoticeContent;
import org.ironstock.opendata.persistence.ReleaseRows;
import org.ironstock.opendata.release.MarketNotices;
import org.ironstock.opendata.release.OcdsJson;
import org.ironstock.opendata.release.ReleaseStory;
import org.ironstock.opendata.web.TenderView.Criterion;
import org.ironstock.opendata.web.TenderView.Fact;
import org.ironstock.opendata.web.TenderView.Paper;
import org.ironstock.opendata.web.TenderView.Step;
import org.ironstock.opendata.web.TenderView.Subject;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Money;
import org.ironstock.supplier.Suppliers;
import org.ironstock.tender.Procedure;
import org.ironstock.tender.PublicTender;
import org.ironstock.tender.PublicTender.Award;
import org.ironstock.tender.TenderSummary;
import org.springframework.stereotype.Component;

/** Puts a tender into words for its page. */
@Component
class TenderReading {

    private static final int KILOBYTE = 1000;

    private final Dossier dossier;
    private final Suppliers suppliers;
    private final ReleaseRows releases;
    private final MarketNotices plans;

    TenderReading(Dossier dossier, Suppliers suppliers, ReleaseRows releases, MarketNotices plans) {
        this.dossier = dossier;
        this.suppliers = suppliers;
        this.releases = releases;
        this.plans = plans;
    }

    TenderView of(PublicTender tender) {
        List<StoredDocument> published = dossier.publishedOf(tender.id());
        Optional<String> ocid = releases.findOcid(tender.id());
        return new TenderView(
                tender.id(),
                tender.title(),
                tender.description(),
                tender.stage().inDutch(),
                standing(tender),
                facts(tender),
                moments(tender),
                tender.subjects().stream()
                        .map(subject -> new Subject(subject.name(), subject.cpv()))
                        .toList(),
                tender.criteria().stream()
                        .map(criterion -> new Criterion(criterion.name(), criterion.kind(), criterion.weight()))
                        .toList(),
                outcome(tender),
                papers(published, true),
                papers(published, false),
                tender.notas().stream().map(TenderReading::nota).toList(),
                ocid.map(this::history).orElseGet(List::of),
                ocid.map(id -> "/api/ocds/records/" + id).orElse(""));
    }

    /** What everybody may know before the announcement: what the notices to the market say. Empty when there are none. */
    Optional<TenderView> planned(String tenderId) {
        return releases.findOcid(tenderId)
                .flatMap(ocid -> plans.find(tenderId).map(plan -> planned(tenderId, ocid, plan)));
    }

    private TenderView planned(String tenderId, String ocid, MarketNotices.Plan plan) {
        NoticeContent main = plan.main();
        List<Fact> facts = new ArrayList<>(List.of(new Fact("Kenmerk", tenderId)));
        plan.prior()
                .ifPresent(prior -> facts.add(new Fact(
                        "Geraamde waarde exclusief btw", prior.estimate().inDutch())));
        facts.add(new Fact("CPV", String.join(", ", main.cpvCodes())));
        List<Fact> moments = new ArrayList<>();
        plan.consultation()
                .ifPresent(consultation -> moments.add(
                        new Fact("Antwoorden van de markt tot en met", DutchText.moment(consultation.answersUntil()))));
        plan.prior()
                .ifPresent(prior -> moments.add(
                        new Fact("Aankondiging van de opdracht verwacht", DutchText.day(prior.noticeExpectedOn()))));
        List<StoredDocument> published = dossier.publishedOf(tenderId);
        return new TenderView(
                tenderId,
                main.title(),
                main.description(),
                plan.prior().isPresent() ? "Vooraankondiging" : "Marktconsultatie",
                dropped(ocid) ? "Dit plan is vervallen. Er volgt geen aanbesteding." : standing(plan),
                facts,
                moments,
                List.of(),
                List.of(),
                List.of(),
                papers(published, true),
                papers(published, false),
                List.of(),
                history(ocid),
                "/api/ocds/records/" + ocid);
    }

    private boolean dropped(String ocid) {
        return releases.findLast(ocid)
                .map(release -> OcdsJson.read(release.content()))
                .filter(state -> state.path("planning").has("finalStatus"))
                .isPresent();
    }

    private static String standing(MarketNotices.Plan plan) {
        return plan.consultation()
                .map(consultation -> "De markt kan tot en met %s antwoorden, aan %s. Een aanbesteding is er nog niet."
                        .formatted(
                                DutchText.moment(consultation.answersUntil()),
                                consultation.buyer().email()))
                .orElse("Deze opdracht is gepland; een aanbesteding is er nog niet.");
    }

    /** What an official sees of a tender that is not published: the way into its dossier. */
    TenderView unpublished(TenderSummary tender) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Uitvoerder", tender.executor().inDutch()));
        tender.procedure().ifPresent(procedure -> facts.add(new Fact("Procedure", procedure.inDutch())));
        tender.maximum().ifPresent(maximum -> facts.add(new Fact("Maximumwaarde exclusief btw", maximum.inDutch())));
        return new TenderView(
                tender.id(),
                tender.title(),
                "",
                tender.stage().inDutch(),
                "Niet openbaar: alleen ambtenaren zien deze aanbesteding.",
                facts,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "");
    }

    private static String standing(PublicTender tender) {
        return switch (tender.stage()) {
            case SELECTION ->
                tender.dates()
                        .requestsUntil()
                        .map(until ->
                                "U kunt tot en met %s een verzoek tot deelneming doen. Wie is geselecteerd, wordt uitgenodigd."
                                        .formatted(DutchText.moment(until)))
                        .orElse("Er worden gegadigden geselecteerd.");
            case BIDDING ->
                tender.dates()
                        .closingAt()
                        .map(closing -> "U kunt inschrijven tot en met %s.".formatted(DutchText.moment(closing)))
                        .orElse("U kunt inschrijven.");
            case OPENING, ASSESSMENT, PRICING, AWARD ->
                "De inschrijving is gesloten. De inschrijvingen worden beoordeeld.";
            case STANDSTILL -> "De gunningsbeslissing is meegedeeld. De opschortende termijn loopt.";
            case CONTRACTING -> "De opschortende termijn is voorbij. De overeenkomst wordt getekend.";
            case CONCLUDED -> "De raamovereenkomst is gesloten.";
            default -> tender.stage().ended() ? "Deze aanbesteding is beëindigd." : "Deze aanbesteding loopt.";
        };
    }

    private static List<Fact> facts(PublicTender tender) {
        return Stream.of(
                        Optional.of(new Fact("Kenmerk", tender.id())),
                        Optional.of(new Fact("Uitvoerder", tender.executor().inDutch())),
                        tender.procedure().map(Procedure::inDutch).map(name -> new Fact("Procedure", name)),
                        tender.estimate()
                                .map(Money::inDutch)
                                .map(euro -> new Fact("Geraamde waarde exclusief btw", euro)),
                        tender.maximum().map(Money::inDutch).map(euro -> new Fact("Maximumwaarde exclusief btw", euro)),
                        tender.term()
                                .map(term -> new Fact(
                                        "Looptijd",
                                        "%d maanden, te verlengen met %d maanden"
                                                .formatted(term.months(), term.optionMonths()))),
                        tender.formula().map(formula -> new Fact("Beoordelingsformule", formula)),
                        tender.bids().map(bids -> new Fact("Aantal inschrijvingen", String.valueOf(bids))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Fact> moments(PublicTender tender) {
        PublicTender.Dates dates = tender.dates();
        return Stream.of(
                        moment("Aankondiging verzonden", dates.dispatchedAt()),
                        moment("Verzoek tot deelneming tot en met", dates.requestsUntil()),
                        moment("Vragen stellen tot en met", dates.questionsUntil()),
                        moment("Laatste antwoorden uiterlijk", dates.answersUntil()),
                        moment("Inschrijven tot en met", dates.closingAt()),
                        moment("Inschrijving geldig tot en met", dates.validUntil()),
                        moment("Gunningsbeslissing verzonden", dates.lettersSentAt()),
                        moment("Opschortende termijn tot en met", dates.standstillEndsAt()),
                        moment("Overeenkomst gesloten", dates.concludedAt()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Fact> moment(String label, Optional<Instant> moment) {
        return moment.map(at -> new Fact(label, DutchText.moment(at)));
    }

    private List<String> outcome(PublicTender tender) {
        List<String> sentences = new ArrayList<>();
        for (Award award : tender.awards()) {
            String sent = DutchText.moment(award.sentAt());
            if (!award.standing()) {
                sentences.add("De gunningsbeslissing van %s is vervallen.".formatted(sent));
            } else if (award.winner().isEmpty()) {
                sentences.add("De gunningsbeslissing is op %s aan alle inschrijvers meegedeeld.".formatted(sent));
            } else {
                sentences.add("Gegund aan %s voor %s exclusief btw."
                        .formatted(
                                suppliers.get(award.winner().get().supplierId()).name(),
                                award.winner().get().price().inDutch()));
            }
        }
        tender.contract()
                .ifPresent(
                        contract -> sentences.add("Raamovereenkomst %s is getekend op %s, ten hoogste %s exclusief btw."
                                .formatted(
                                        contract.id(),
                                        DutchText.moment(contract.signedAt()),
                                        contract.maximum().inDutch())));
        tender.ending().ifPresent(ending -> sentences.add("Geëindigd zonder gunning: " + ending.reason() + "."));
        return sentences;
    }

    private static TenderView.Nota nota(PublicTender.Nota nota) {
        return new TenderView.Nota(
                "Nota van inlichtingen " + nota.number(),
                DutchText.moment(nota.publishedAt()),
                nota.statement(),
                nota.change(),
                nota.answers().stream()
                        .map(answer -> new TenderView.Answer(
                                "Vraag %d: %s".formatted(answer.number(), answer.subject()),
                                answer.question(),
                                answer.answer()))
                        .toList());
    }

    private static List<Paper> papers(List<StoredDocument> documents, boolean notices) {
        return documents.stream()
                .filter(document -> document.kind().startsWith("notice") == notices)
                .map(document -> new Paper(
                        document.title(), document.href(), form(document), DutchText.moment(document.filedAt())))
                .toList();
    }

    private static String form(StoredDocument document) {
        String type = document.mediaType();
        return "%s, %s kB"
                .formatted(
                        type.substring(type.indexOf('/') + 1),
                        DutchText.number(Math.max(1, document.size() / KILOBYTE)));
    }

    private List<Step> history(String ocid) {
        List<ReleaseRows.Release> all = releases.all(ocid);
        List<String> story =
                ReleaseStory.of(all.stream().map(ReleaseRows.Release::content).toList());
        List<Step> steps = new ArrayList<>();
        for (int number = 0; number < all.size(); number++) {
            ReleaseRows.Release release = all.get(number);
            steps.add(new Step(
                    DutchText.moment(release.releasedAt()), story.get(number), "/api/ocds/releases/" + release.id()));
        }
        Collections.reverse(steps);
        return steps;
    }
}
