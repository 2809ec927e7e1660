package org.ironstock.tender.inquiry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.Problem;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.Suppliers;
import org.ironstock.tender.TenderChanged;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.AnonymityCheck;
import org.ironstock.tender.domain.AnonymityCheck.Party;
import org.ironstock.tender.domain.ClosingRules;
import org.ironstock.tender.domain.ExtensionNeed.Ground;
import org.ironstock.tender.domain.Nota;
import org.ironstock.tender.domain.Question;
import org.ironstock.tender.domain.Question.State;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TimeLimits;
import org.ironstock.tender.persistence.NotaRows;
import org.ironstock.tender.persistence.QuestionRows;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes with answers (nota van inlichtingen): put together, checked for whatever points to a party, reviewed, and
 * published to all at once. A nota that comes too late, or that changes the documents, opens a need for a later closing
 * in the transaction that publishes it: from then on bidding cannot close without a decision.
 */
@Service
public class Notas {

    private final TenderCases tenders;
    private final QuestionRows questions;
    private final NotaRows notas;
    private final Suppliers suppliers;
    private final Dossier dossier;
    private final Extensions extensions;
    private final LimitRules limits;
    private final Signals signals;
    private final Clock clock;
    private final ClosingRules rules = new ClosingRules(DutchCalendar.official());
    private final ApplicationEventPublisher events;

    Notas(
            TenderCases tenders,
            QuestionRows questions,
            NotaRows notas,
            Suppliers suppliers,
            Dossier dossier,
            Extensions extensions,
            LimitRules limits,
            Signals signals,
            Clock clock,
            ApplicationEventPublisher events) {
        this.tenders = tenders;
        this.questions = questions;
        this.notas = notas;
        this.suppliers = suppliers;
        this.dossier = dossier;
        this.extensions = extensions;
        this.limits = limits;
        this.signals = signals;
        this.clock = clock;
        this.events = events;
    }

    /** What the buyer makes of a nota. */
    public record Draft(List<Integer> questions, String statement, boolean substantial, String changeMotive) {
        public Draft {
            questions = List.copyOf(questions);
        }
    }

    /**
     * Orders the next nota of a tender.
     *
     * @throws Problem 422 when the tender takes no bids or a nota is in preparation already
     */
    @Transactional
    public Nota order(String tenderId, String official) {
        Tender tender = tenders.lock(tenderId);
        if (tender.stage() != TenderStage.BIDDING || !signals.listens(tenderId)) {
            throw refused("NOTA_OUT_OF_TIME", "Een nota van inlichtingen verschijnt zolang de inschrijving open is.");
        }
        if (notas.inPreparation(tenderId).isPresent()) {
            throw refused("NOTA_IN_PREPARATION", "Er is al een nota van inlichtingen in voorbereiding.");
        }
        Instant now = clock.instant();
        Nota nota = notas.add(tenderId, now);
        record(
                tenderId,
                "NOTA_ORDERED",
                official,
                "Nota van inlichtingen %d is in voorbereiding.".formatted(nota.number()));
        signals.notaOrdered(nota, tender.dates().answersUntil().orElse(now));
        return nota;
    }

    public Nota get(String tenderId, int number) {
        return notas.get(tenderId, number);
    }

    /** Published notes, by number. */
    public List<Nota> published(String tenderId) {
        return notas.of(tenderId).stream()
                .filter(nota -> nota.publishedAt().isPresent())
                .toList();
    }

    /** The nota that officials work on. */
    public Optional<Nota> inPreparation(String tenderId) {
        return notas.inPreparation(tenderId);
    }

    /** Agreed answers that are in no published nota yet. */
    public List<Question> ready(String tenderId) {
        return questions.of(tenderId).stream()
                .filter(question -> question.state() == State.APPROVED && !question.isPrivate())
                .toList();
    }

    /** Questions for all that are owed an answer and have none that a lawyer agreed with. */
    public List<Question> waiting(String tenderId) {
        return questions.of(tenderId).stream()
                .filter(question -> question.state().open() && question.state() != State.APPROVED)
                .toList();
    }

    /**
     * Keeps a draft and draws it.
     *
     * @throws AnswerRefused with every finding when it is empty, names a question that is not ready, or leaves out a
     *     motive
     */
    @Transactional
    public void draft(String tenderId, int number, Draft draft, String official) {
        Tender tender = tenders.lock(tenderId);
        List<Integer> ready = ready(tenderId).stream().map(Question::number).toList();
        List<Finding> findings = new ArrayList<>();
        if (draft.questions().isEmpty() && draft.statement().isBlank()) {
            findings.add(Finding.of(
                    "NOTA_EMPTY", "questions", "Kies ten minste één antwoord of schrijf een mededeling.", ""));
        }
        draft.questions().stream()
                .filter(chosen -> !ready.contains(chosen))
                .forEach(chosen -> findings.add(Finding.of(
                        "ANSWER_NOT_READY",
                        "questions",
                        "Het antwoord op vraag %d is niet gereed voor een nota.".formatted(chosen))));
        boolean changes = ready(tenderId).stream()
                .anyMatch(question -> draft.questions().contains(question.number()) && question.changesDocuments());
        if (changes && !draft.substantial()) {
            findings.add(Finding.of(
                    "CHANGE_NOT_MARKED",
                    "substantial",
                    "Een van de antwoorden wijzigt de stukken wezenlijk; merk de nota zo aan.",
                    Ground.SUBSTANTIAL_CHANGE.law()));
        }
        if (draft.substantial() && draft.changeMotive().strip().length() < 10) {
            findings.add(Finding.of(
                    "CHANGE_WITHOUT_MOTIVE",
                    "changeMotive",
                    "Beschrijf wat wezenlijk wijzigt en waarom.",
                    Ground.SUBSTANTIAL_CHANGE.law()));
        }
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        questions.bundle(tenderId, number, draft.questions());
        Nota current = notas.get(tenderId, number);
        Nota nota = new Nota(
                tenderId,
                number,
                draft.statement(),
                draft.substantial(),
                draft.substantial() ? draft.changeMotive() : "",
                official,
                current.reviewReason(),
                current.document(),
                Optional.empty(),
                current.questions());
        notas.draft(nota);
        StoredDocument drawn = dossier.draw(InquiryPapers.nota(tender, nota));
        nota.questions().stream()
                .map(Question::answeredBy)
                .filter(author -> !author.isBlank() && !author.equals(official))
                .distinct()
                .forEach(author -> dossier.addPreparer(drawn.id(), author));
        notas.drawn(nota, drawn.id());
    }

    /** The buyer needs no nota after all; its number is free again. */
    @Transactional
    public void drop(String tenderId, int number, String official) {
        tenders.lock(tenderId);
        questions.bundle(tenderId, number, List.of());
        notas.drop(tenderId, number);
        record(tenderId, "NOTA_DROPPED", official, "De voorbereiding van de nota van inlichtingen is gestaakt.");
        signals.periodInDoubt(tenderId);
    }

    /** What in the text of a nota points to a party; a lawyer resolves it. */
    public List<Finding> anonymityFindings(Nota nota) {
        List<Party> parties = suppliers.parties().stream()
                .map(party -> new Party(party.name(), party.kvkNumber(), party.contactEmail()))
                .toList();
        List<Finding> findings = new ArrayList<>(
                AnonymityCheck.findings("de mededelingen", nota.statement() + " " + nota.changeMotive(), parties));
        for (Question question : nota.questions()) {
            findings.addAll(AnonymityCheck.findings(
                    "vraag " + question.number(),
                    question.subject() + " " + question.publicContent() + " " + question.answer(),
                    parties));
        }
        return findings;
    }

    /**
     * The lawyer agrees or sends the nota back.
     *
     * @param anonymityMotive why nobody is recognised by what the check found
     * @throws AnswerRefused when the reviewer drafted it, or agrees without resolving what the check found
     */
    @Transactional
    public void review(
            String tenderId, int number, boolean approved, String reason, String anonymityMotive, String official) {
        tenders.lock(tenderId);
        Nota nota = notas.get(tenderId, number);
        if (nota.draftedBy().equals(official)) {
            throw new AnswerRefused(Finding.of(
                    "REVIEWER_IS_AUTHOR",
                    "decision",
                    "Wie de nota opstelde, toetst haar niet. Laat een andere jurist toetsen.",
                    "vierogenprincipe"));
        }
        if (approved && anonymityMotive.strip().length() < 10) {
            List<Finding> findings = anonymityFindings(nota);
            if (!findings.isEmpty()) {
                throw new AnswerRefused(findings);
            }
        }
        notas.review(nota, approved ? "" : reason, approved ? anonymityMotive : "", official);
    }

    /**
     * Publishes a reviewed nota to all at once, and opens a need for a later closing where the rules ask one.
     *
     * @throws IllegalStateException when nobody reviewed it, or bidding is closed: wherever the token came from
     */
    @Transactional
    public void publish(String tenderId, int number) {
        Tender tender = tenders.lock(tenderId);
        Nota nota = notas.get(tenderId, number);
        if (nota.publishedAt().isPresent()) {
            return;
        }
        if (!notas.agreed(tenderId, number) || tender.stage() != TenderStage.BIDDING) {
            throw new IllegalStateException("Nota %d of %s may not be published".formatted(number, tenderId));
        }
        UUID document = nota.document()
                .orElseThrow(() -> new IllegalStateException("Nota %d of %s is not drawn".formatted(number, tenderId)));
        Instant now = clock.instant();
        dossier.freeze(document);
        if (tender.withNotice()) {
            dossier.publish(document);
        }
        notas.publish(nota, now);
        nota.questions().forEach(question -> questions.settle(question.id(), State.PUBLISHED, now));
        record(
                tenderId,
                "NOTA_PUBLISHED",
                "system",
                "Nota van inlichtingen %d met %d antwoorden is aan allen bekendgemaakt."
                        .formatted(number, nota.questions().size()));
        openNeeds(tender, nota, now);
        events.publishEvent(new TenderChanged(tenderId, tender.stage()));
    }

    private void openNeeds(Tender tender, Nota nota, Instant now) {
        TimeLimits periods = limits.timeLimits(tender);
        LocalDate today = DutchCalendar.dayOf(now);
        Instant closing = tender.dates().closingAt().orElse(now);
        boolean late = !rules.answersInTime(now, closing, periods);
        if (late) {
            extensions.need(
                    tender,
                    Ground.ANSWERS_LATE,
                    rules.earliestAfterAnswers(today, periods.answersDays()),
                    "Nota van inlichtingen %d is bekendgemaakt op %s; tussen de laatste inlichtingen en de sluiting liggen ten minste %d dagen."
                            .formatted(nota.number(), DutchText.moment(now), periods.answersDays()));
        }
        if (nota.substantial()) {
            extensions.need(
                    tender,
                    Ground.SUBSTANTIAL_CHANGE,
                    rules.earliestAfterChange(today, limits.changeDays(tender)),
                    "Nota van inlichtingen %d wijzigt de stukken wezenlijk: %s"
                            .formatted(nota.number(), nota.changeMotive()));
        }
        signals.periodInDoubt(tender.id());
    }

    private static Problem refused(String code, String message) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "nota-refused",
                "No nota can be ordered now.",
                List.of(Finding.of(code, "nota", message, "art. 2.54 Aw 2012")));
    }

    private void record(String tenderId, String what, String actor, String statement) {
        dossier.record(new EvidenceToRecord(tenderId, what, actor, statement, ""));
    }
}
