package org.ironstock.tender.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.notice.Notice;
import org.ironstock.notice.Notices;
import org.ironstock.platform.Problem;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.supplier.Supplier;
import org.ironstock.supplier.Suppliers;
import org.ironstock.tender.domain.Candidate;
import org.ironstock.tender.domain.CandidateRanking;
import org.ironstock.tender.domain.GroundCode;
import org.ironstock.tender.domain.SelectionPlan;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TimeLimits;
import org.ironstock.tender.persistence.SelectionRows;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first stage of a restricted procedure: requests to take part, judged and ranked after their last moment, and
 * letters with reasons (art. 2.27, 2.99, 2.100 and 2.103 Aw 2012).
 */
@Component
public class Selection {

    static final String SELECTION_LETTER = "selectionLetter";

    private final SelectionRows rows;
    private final TenderCases cases;
    private final Suppliers suppliers;
    private final Notices notices;
    private final Dossier dossier;
    private final ProcedureSettings settings;
    private final Clock clock;
    private final ParticipationForm form = new ParticipationForm();

    Selection(
            SelectionRows rows,
            TenderCases cases,
            Suppliers suppliers,
            Notices notices,
            Dossier dossier,
            ProcedureSettings settings,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.suppliers = suppliers;
        this.notices = notices;
        this.dossier = dossier;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A request as an official reads it after its last moment.
     *
     * @param appliesTo exclusion grounds that the party says apply to it, in words, with what it says of them
     * @param selection what it says on each criterion, by its name
     */
    public record ReadRequest(
            String supplierId,
            String name,
            Instant receivedAt,
            List<String> appliesTo,
            List<List<String>> references,
            List<List<String>> selection) {}

    /** Last moment for requests, counted from the dispatch of the notice. */
    public static Instant requestsUntil(Instant dispatch, TimeLimits limits) {
        LocalDate last = DutchCalendar.official().endOfPeriod(DutchCalendar.dayOf(dispatch), limits.requestDays());
        return DutchCalendar.endOf(last);
    }

    /**
     * Opens the stage of requests.
     *
     * @return last moment for requests
     */
    public Instant open(String tenderId, TimeLimits limits) {
        Tender tender = cases.get(tenderId);
        Instant dispatch = tender.notice()
                .flatMap(notices::find)
                .flatMap(Notice::dispatchedAt)
                .orElseThrow(() -> new IllegalStateException("Notice of %s was not dispatched".formatted(tenderId)));
        Instant until = requestsUntil(dispatch, limits);
        rows.open(tenderId, until);
        dossier.record(new EvidenceToRecord(
                tenderId,
                "REQUESTS_OPENED",
                "system",
                "Verzoeken tot deelneming kunnen tot en met %s.".formatted(DutchText.day(DutchCalendar.dayOf(until))),
                limits.ruleVersion()));
        return until;
    }

    /**
     * Takes a request of a confirmed supplier; its earlier request is replaced.
     *
     * @return moment of receipt
     * @throws Problem 403 when the supplier may not bid, 404 when the tender takes no requests, 422 when the request is
     *     wrong or too late
     */
    @Transactional
    public Instant receive(String tenderId, String supplierId, String content) {
        if (suppliers.find(supplierId).filter(Supplier::mayBid).isEmpty()) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "supplier-not-confirmed",
                    "A supplier may ask to take part after CIBG has confirmed its registration.");
        }
        SelectionRows.Progress progress = rows.findLocked(tenderId)
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND,
                        "tender-unknown",
                        "There is no tender of this name that takes requests."));
        Instant now = clock.instant();
        if (now.isAfter(progress.requestsUntil()) || progress.closedAt().isPresent()) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "too-late",
                    "Requests were taken until " + progress.requestsUntil() + ".",
                    List.of(Finding.of(
                            "REQUEST_TOO_LATE",
                            "receivedAt",
                            "De termijn voor verzoeken tot deelneming is verstreken; het verzoek is niet aangenomen.",
                            "art. 2.72 Aw 2012")));
        }
        List<Finding> findings = new ArrayList<>();
        if (form.read(content, findings).isEmpty()) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "request-wrong",
                    "The request was not taken; see findings.",
                    findings);
        }
        rows.put(tenderId, new SelectionRows.Request(UUID.randomUUID(), supplierId, content, now));
        return now;
    }

    /**
     * Closes the stage of requests.
     *
     * @return number of requests
     */
    public int close(String tenderId) {
        rows.close(tenderId, clock.instant());
        return rows.requests(tenderId).size();
    }

    /**
     * Requests for who must judge them.
     *
     * @throws IllegalStateException before the stage is closed
     */
    public List<ReadRequest> requests(String tenderId) {
        SelectionRows.Progress progress = getProgress(tenderId);
        if (progress.closedAt().isEmpty()) {
            throw new IllegalStateException("Requests of %s may not be read yet".formatted(tenderId));
        }
        Map<String, String> criteria = plan(tenderId).criteria().stream()
                .collect(Collectors.toMap(SelectionPlan.Criterion::code, SelectionPlan.Criterion::name));
        return rows.requests(tenderId).stream()
                .map(request -> reading(request, criteria))
                .toList();
    }

    /** The published plan. */
    public SelectionPlan plan(String tenderId) {
        return cases.get(tenderId).requireDocuments().selection();
    }

    /**
     * Keeps how an official judged every candidate, and ranks them.
     *
     * @return what is wrong; nothing was kept then
     */
    public List<Finding> judge(String tenderId, List<Candidate> judged, String official) {
        SelectionPlan plan = plan(tenderId);
        Set<String> open = new HashSet<>(rows.requests(tenderId).stream()
                .map(SelectionRows.Request::supplierId)
                .toList());
        List<Finding> findings = new ArrayList<>();
        for (Candidate candidate : judged) {
            if (!open.remove(candidate.supplierId())) {
                findings.add(Finding.of(
                        "CANDIDATE_UNKNOWN",
                        candidate.supplierId(),
                        "%s is geen gegadigde, of staat er twee keer.".formatted(nameOf(candidate.supplierId()))));
            }
            if (candidate.reason().isBlank()) {
                findings.add(Finding.of(
                        "CANDIDATE_WITHOUT_REASON",
                        candidate.supplierId(),
                        "Motiveer het oordeel over %s.".formatted(nameOf(candidate.supplierId())),
                        "art. 2.103 Aw 2012"));
            }
            if (candidate.suitable() && plan.mostInvited() > 0 && !pointsComplete(candidate, plan)) {
                findings.add(Finding.of(
                        "CANDIDATE_WITHOUT_POINTS",
                        candidate.supplierId(),
                        "Geef %s voor elk selectiecriterium 0 tot en met 100 punten."
                                .formatted(nameOf(candidate.supplierId())),
                        "art. 2.100 Aw 2012"));
            }
        }
        open.forEach(supplier -> findings.add(
                Finding.of("CANDIDATE_NOT_JUDGED", supplier, "%s is niet beoordeeld.".formatted(nameOf(supplier)))));
        if (findings.isEmpty()) {
            rows.putCandidates(tenderId, official, CandidateRanking.rank(judged, plan));
        }
        return findings;
    }

    /** Who judged the candidates. */
    public String judgedBy(String tenderId) {
        return getProgress(tenderId).judgedBy();
    }

    public List<Candidate> candidates(String tenderId) {
        return rows.candidates(tenderId);
    }

    /** Ids of the parties that are invited. */
    public List<String> selected(String tenderId) {
        return rows.candidates(tenderId).stream()
                .filter(Candidate::selected)
                .map(Candidate::supplierId)
                .toList();
    }

    /** Name of a party. */
    public String nameOf(String supplierId) {
        return suppliers.name(supplierId);
    }

    /**
     * Sends every candidate its letter at once. Who was not selected can go to court before the invitations go out.
     *
     * @param decidedBy official who decided the selection
     * @return last moment to go to court
     */
    public Instant sendLetters(String tenderId, String decidedBy) {
        Tender tender = cases.get(tenderId);
        Instant sent = clock.instant();
        Instant until = DutchCalendar.endOf(
                DutchCalendar.official().endOfPeriod(DutchCalendar.dayOf(sent), settings.objectionDays()));
        for (Candidate candidate : rows.candidates(tenderId)) {
            StoredDocument letter = dossier.draw(letter(tender, candidate, until));
            dossier.freeze(letter.id());
            rows.putLetter(tenderId, candidate.supplierId(), letter.id());
        }
        rows.lettersSent(tenderId, decidedBy, sent, until);
        dossier.record(new EvidenceToRecord(
                tenderId,
                "SELECTION_LETTERS_SENT",
                "system",
                "Alle selectiebrieven verzonden op %s; bezwaar tot en met %s."
                        .formatted(DutchText.moment(sent), DutchText.weekday(until)),
                "art. 2.103 Aw 2012"));
        return until;
    }

    /** The letter to a candidate, once it was sent. */
    public Optional<UUID> letterTo(String tenderId, String supplierId) {
        return rows.letterTo(tenderId, supplierId);
    }

    private DocumentToDraw letter(Tender tender, Candidate candidate, Instant until) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                "Beslissing",
                candidate.selected()
                        ? "U bent geselecteerd. U ontvangt na de termijn hieronder een uitnodiging om in te schrijven."
                        : "U bent niet geselecteerd."));
        sections.add(Section.of("Motivering", candidate.reason()));
        candidate
                .rank()
                .ifPresent(rank -> sections.add(Section.of(
                        "Rangorde",
                        "Uw verzoek behaalde %s punten en eindigde op plaats %d."
                                .formatted(DutchText.decimal(candidate.score().stripTrailingZeros()), rank))));
        sections.add(Section.of(
                "Rechtsbescherming",
                "Bent u het niet eens met deze beslissing, dan kunt u tot en met %s een kort geding aanhangig maken bij de "
                                .formatted(DutchText.weekday(until))
                        + "voorzieningenrechter van de rechtbank Den Haag. Daarna gaan de uitnodigingen uit."));
        return new DocumentToDraw(
                tender.id(),
                SELECTION_LETTER + "-" + candidate.supplierId(),
                "Mededeling van de selectiebeslissing aan " + nameOf(candidate.supplierId()),
                List.of(
                        new Fact("Kenmerk", tender.id()),
                        new Fact("Aanbesteding", tender.title()),
                        new Fact("Aan", nameOf(candidate.supplierId()))),
                sections,
                Audience.RESTRICTED,
                "");
    }

    private ReadRequest reading(SelectionRows.Request request, Map<String, String> criteria) {
        JsonNode read = form.read(request.content());
        List<String> applies = new ArrayList<>();
        read.path("espd").path("answers").forEach(answer -> {
            if (answer.path("applies").asBoolean()) {
                applies.add(declared(answer));
            }
        });
        List<List<String>> references = new ArrayList<>();
        read.path("references")
                .forEach(reference -> references.add(List.of(
                        reference.path("competence").asText(),
                        reference.path("client").asText(),
                        new Money(reference.path("valueCents").asLong()).inDutch())));
        List<List<String>> selection = new ArrayList<>();
        read.path("selection").forEach(answer -> {
            String criterion = answer.path("criterion").asText();
            selection.add(List.of(
                    criteria.getOrDefault(criterion, criterion),
                    answer.path("text").asText()));
        });
        return new ReadRequest(
                request.supplierId(),
                nameOf(request.supplierId()),
                request.receivedAt(),
                applies,
                references,
                selection);
    }

    /** A ground that the party says applies, with its explanation and what it did about it. */
    private static String declared(JsonNode answer) {
        String explanation = answer.path("explanation").asText();
        String selfCleaning = answer.path("selfCleaning").asText();
        return GroundCode.nameOf(answer.path("ground").asText())
                + (explanation.isBlank() ? "" : ": " + explanation)
                + (selfCleaning.isBlank() ? "" : " Zelfreiniging: " + selfCleaning);
    }

    private static boolean pointsComplete(Candidate candidate, SelectionPlan plan) {
        return plan.criteria().stream().allMatch(criterion -> {
            Integer points = candidate.points().get(criterion.code());
            return points != null && points >= 0 && points <= 100;
        });
    }

    private SelectionRows.Progress getProgress(String tenderId) {
        return rows.find(tenderId)
                .orElseThrow(() -> new NoSuchElementException("Tender %s has no selection".formatted(tenderId)));
    }
}
