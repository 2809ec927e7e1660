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
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.Problem;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.Supplier;
import org.ironstock.supplier.Suppliers;
import org.ironstock.tender.domain.Question;
import org.ironstock.tender.domain.Question.State;
import org.ironstock.tender.domain.QuestionRules;
import org.ironstock.tender.domain.QuestionRules.Asking;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TenderDocuments;
import org.ironstock.tender.persistence.QuestionRows;
import org.ironstock.tender.persistence.SelectionRows;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions from the moment they come in until nothing is owed for them. Whether a question is in time is decided on the
 * locked row of the tender.
 */
@Service
public class Questions {

    private static final int WORKING_DAYS_FOR_A_NOTA = 2;

    private final TenderCases tenders;
    private final QuestionRows rows;
    private final SelectionRows invitations;
    private final Suppliers suppliers;
    private final Dossier dossier;
    private final Signals signals;
    private final InquirySettings settings;
    private final Clock clock;

    Questions(
            TenderCases tenders,
            QuestionRows rows,
            SelectionRows invitations,
            Suppliers suppliers,
            Dossier dossier,
            Signals signals,
            InquirySettings settings,
            Clock clock) {
        this.tenders = tenders;
        this.rows = rows;
        this.invitations = invitations;
        this.suppliers = suppliers;
        this.dossier = dossier;
        this.signals = signals;
        this.settings = settings;
        this.clock = clock;
    }

    /** What an asker does after confidentiality was refused. */
    public enum Choice {
        /** Takes the question back: nobody reads it. */
        WITHDRAW,
        /** Lets it be answered for all. */
        ANSWER_FOR_ALL
    }

    /**
     * Takes a question.
     *
     * @throws Problem 404 when the party knows of no such tender, 422 {@code question-refused} with every finding
     */
    @Transactional
    public Question ask(Asking asking) {
        requireAsker(asking.tenderId(), asking.supplierId());
        Tender tender = tenders.lock(asking.tenderId());
        Instant now = clock.instant();
        List<Finding> findings = new ArrayList<>(QuestionRules.check(asking, tender, now));
        if (!invitations.mayBid(tender.id(), asking.supplierId())) {
            findings.add(Finding.of(
                    "ASKER_NOT_INVITED",
                    "supplierId",
                    "Na de selectie stelt alleen wie is uitgenodigd om in te schrijven nog vragen.",
                    "art. 2.53 en 2.54 Aw 2012"));
        }
        if (findings.isEmpty() && !signals.listens(tender.id())) {
            findings.add(QuestionRules.takesNoQuestions(tender));
        }
        if (!findings.isEmpty()) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "question-refused",
                    "The question was not taken; see findings.",
                    findings);
        }
        Question question = rows.add(UUID.randomUUID(), asking, now);
        record(
                question,
                "QUESTION_ASKED",
                "supplier",
                question.confidential()
                        ? "Vraag %d is vertrouwelijk gesteld, met motivering.".formatted(question.number())
                        : "Vraag %d is gesteld.".formatted(question.number()));
        signals.questionAsked(question, answerDueAt(tender, now));
        return question;
    }

    /** Whether outsiders, or this supplier, may know of the tender. */
    public boolean mayAsk(String tenderId, String supplierId) {
        Optional<Tender> tender = tenders.find(tenderId);
        boolean known = suppliers
                .find(supplierId)
                .filter(party -> party.state() == Supplier.State.REGISTERED || party.mayBid())
                .isPresent();
        return known
                && tender.filter(found -> found.isPublic() || invited(found, supplierId))
                        .isPresent();
    }

    public Question get(UUID questionId) {
        return rows.get(questionId);
    }

    /** All questions of a tender, by number. */
    public List<Question> of(String tenderId) {
        return rows.of(tenderId);
    }

    /** Questions of one party. */
    public List<Question> of(String tenderId, String supplierId) {
        return rows.of(tenderId).stream()
                .filter(question -> question.supplierId().equals(supplierId))
                .toList();
    }

    /**
     * A lawyer decides whether the answer goes to the asker alone.
     *
     * @return last moment at which the asker chooses; empty when granted
     */
    @Transactional
    public Optional<Instant> decidePrivacy(UUID questionId, boolean granted, String reason, String official) {
        Question question = locked(questionId);
        LocalDate today = DutchCalendar.dayOf(clock.instant());
        Optional<Instant> chooseUntil = granted
                ? Optional.empty()
                : Optional.of(DutchCalendar.endOf(
                        DutchCalendar.official().plusWorkingDays(today, settings.choiceWorkingDays())));
        rows.decidePrivacy(questionId, granted, reason, official, chooseUntil);
        record(
                question,
                "PRIVACY_DECIDED",
                official,
                "Vertrouwelijke behandeling van vraag %d is %s: %s"
                        .formatted(question.number(), granted ? "toegekend" : "geweigerd", reason));
        return chooseUntil;
    }

    /**
     * The asker withdraws the question or lets it be answered for all.
     *
     * @throws Problem 404 when it is no question of this party, 422 when there is nothing to choose any more
     */
    @Transactional
    public void choose(String tenderId, UUID questionId, String supplierId, Choice choice) {
        Question question = rows.find(questionId)
                .filter(found ->
                        found.tenderId().equals(tenderId) && found.supplierId().equals(supplierId))
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND, "question-unknown", "There is no question of yours with this id."));
        question = locked(question.id());
        Instant now = clock.instant();
        if (question.state() != State.PRIVACY_REFUSED
                || question.chooseUntil().filter(until -> !now.isAfter(until)).isEmpty()) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "no-choice",
                    "There is nothing to choose for this question.",
                    List.of(Finding.of(
                            "NO_CHOICE", "choice", "Voor deze vraag kan geen keuze (meer) worden gemaakt.")));
        }
        if (choice == Choice.WITHDRAW) {
            rows.settle(questionId, State.WITHDRAWN, now);
        } else {
            rows.move(questionId, State.ASKED);
        }
        record(
                question,
                "QUESTION_CHOICE",
                "supplier",
                choice == Choice.WITHDRAW
                        ? "Vraag %d is ingetrokken door de vraagsteller.".formatted(question.number())
                        : "De vraagsteller laat vraag %d voor allen beantwoorden.".formatted(question.number()));
        signals.choiceMade(tenderId, questionId, choice);
    }

    /** Nobody chose in time: what was asked in confidence is not disclosed by silence. */
    @Transactional
    public void lapse(UUID questionId) {
        Question question = locked(questionId);
        if (question.state() == State.PRIVACY_REFUSED) {
            rows.settle(questionId, State.WITHDRAWN, clock.instant());
            record(
                    question,
                    "QUESTION_LAPSED",
                    "system",
                    "De vraagsteller koos niet op tijd; vraag %d geldt als ingetrokken.".formatted(question.number()));
        }
    }

    /**
     * Keeps an answer; a lawyer must agree with it.
     *
     * @param publicContent the question in words that point to nobody
     */
    @Transactional
    public void answer(
            UUID questionId, String publicContent, String answer, boolean changesDocuments, String official) {
        Question question = locked(questionId);
        if (changesDocuments && question.isPrivate()) {
            throw new AnswerRefused(Finding.of(
                    "CHANGE_IN_PRIVATE",
                    "changesDocuments",
                    "Een wijziging van de stukken wordt aan allen bekendgemaakt, niet aan één partij. Laat de vraag voor "
                            + "allen beantwoorden of beantwoord haar zonder wijziging.",
                    "art. 1.8 en 2.54 Aw 2012"));
        }
        rows.answer(questionId, publicContent, answer, changesDocuments, official);
    }

    /**
     * The lawyer agrees or sends the answer back.
     *
     * @throws AnswerRefused when the reviewer wrote the answer
     */
    @Transactional
    public void review(UUID questionId, boolean approved, String reason, String official) {
        Question question = locked(questionId);
        if (question.answeredBy().equals(official)) {
            throw new AnswerRefused(Finding.of(
                    "REVIEWER_IS_AUTHOR",
                    "decision",
                    "Wie het antwoord opstelde, toetst het niet. Laat een andere jurist toetsen.",
                    "vierogenprincipe"));
        }
        rows.review(questionId, approved ? State.APPROVED : State.ASKED, approved ? "" : reason, official);
    }

    /** Gives the agreed answer to the asker alone. */
    @Transactional
    public void sendPrivately(UUID questionId) {
        Question question = locked(questionId);
        if (!question.isPrivate() || question.state() != State.APPROVED) {
            throw new IllegalStateException("Question %d of %s may not be answered to one party"
                    .formatted(question.number(), question.tenderId()));
        }
        rows.settle(questionId, State.ANSWERED_PRIVATELY, clock.instant());
        record(
                question,
                "ANSWERED_PRIVATELY",
                "system",
                "Vraag %d is vertrouwelijk beantwoord aan de vraagsteller.".formatted(question.number()));
    }

    /** The party that asked, for officials. */
    String asker(Question question) {
        return suppliers.name(question.supplierId());
    }

    private void requireAsker(String tenderId, String supplierId) {
        if (!mayAsk(tenderId, supplierId)) {
            throw new Problem(HttpStatus.NOT_FOUND, "no-such-tender", "There is no tender %s.".formatted(tenderId));
        }
    }

    private static boolean invited(Tender tender, String supplierId) {
        return !tender.withNotice()
                && tender.dates().dispatchedAt().isPresent()
                && tender.documents()
                        .map(TenderDocuments::invited)
                        .orElse(List.of())
                        .contains(supplierId);
    }

    private Question locked(UUID questionId) {
        tenders.lock(rows.get(questionId).tenderId());
        return rows.get(questionId);
    }

    private Instant answerDueAt(Tender tender, Instant now) {
        Instant until = tender.dates().answersUntil().orElse(now);
        Instant due = DutchCalendar.endOf(
                DutchCalendar.official().minusWorkingDays(DutchCalendar.dayOf(until), WORKING_DAYS_FOR_A_NOTA));
        return due.isBefore(now) ? until : due;
    }

    private void record(Question question, String what, String actor, String statement) {
        dossier.record(new EvidenceToRecord(question.tenderId(), what, actor, statement, ""));
    }
}
