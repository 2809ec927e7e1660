package org.ironstock.tender.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.Nota;
import org.ironstock.tender.domain.Question;
import org.ironstock.tender.domain.QuestionRules.Asking;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.inquiry.Notas;
import org.ironstock.tender.inquiry.Questions;
import org.ironstock.tender.persistence.TenderCases;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Questions of the supplier that is signed in, and the answers that all may read. */
@RestController
@Tag(name = "Questions", description = "Questions about a tender and their published answers")
class QuestionController {

    private final Questions questions;
    private final Notas notas;
    private final TenderCases tenders;

    QuestionController(Questions questions, Notas notas, TenderCases tenders) {
        this.questions = questions;
        this.notas = notas;
        this.tenders = tenders;
    }

    /** A question as it is sent; {@code motive} only with a confidential one. */
    record NewQuestion(
            @Nullable String subject,
            @Nullable String question,
            @Nullable Boolean confidential,
            @Nullable String motive) {}

    /** What the asker decides after confidentiality was refused. */
    record NewChoice(@Nullable String choice) {}

    /**
     * A question of one's own.
     *
     * @param privacyReason why confidentiality was granted or refused
     * @param chooseUntil last moment to choose after a refusal
     * @param answer once it was given
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OwnQuestion(
            UUID id,
            int number,
            String subject,
            String question,
            boolean confidential,
            Instant askedAt,
            Question.State state,
            String stateName,
            Optional<String> privacyReason,
            Optional<Instant> chooseUntil,
            Optional<String> answer,
            Optional<Integer> nota) {

        static OwnQuestion of(Question question) {
            boolean given = question.state() == Question.State.PUBLISHED
                    || question.state() == Question.State.ANSWERED_PRIVATELY;
            return new OwnQuestion(
                    question.id(),
                    question.number(),
                    question.subject(),
                    question.content(),
                    question.confidential(),
                    question.askedAt(),
                    question.state(),
                    question.state().inDutch(),
                    Optional.of(question.privacyReason()).filter(reason -> !reason.isBlank()),
                    question.chooseUntil(),
                    Optional.of(question.answer()).filter(answer -> given),
                    given ? question.notaNumber() : Optional.empty());
        }
    }

    /** What a party knows of a tender: its own questions, and the moments and answers that hold for all. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Correspondence(
            String tenderId,
            Optional<Instant> questionsUntil,
            Optional<Instant> answersUntil,
            Optional<Instant> closingAt,
            List<OwnQuestion> questions,
            List<PublishedNota> notas) {}

    /** A nota as all read it; nothing in it tells who asked. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PublishedNota(
            int number,
            Instant publishedAt,
            boolean substantialChange,
            Optional<String> statement,
            Optional<String> change,
            Optional<String> document,
            List<PublishedAnswer> answers) {

        static PublishedNota of(Nota nota) {
            return new PublishedNota(
                    nota.number(),
                    nota.publishedAt().orElseThrow(),
                    nota.substantial(),
                    Optional.of(nota.statement()).filter(text -> !text.isBlank()),
                    Optional.of(nota.changeMotive()).filter(text -> !text.isBlank()),
                    nota.document().map(id -> "/documents/" + id),
                    nota.questions().stream()
                            .map(question -> new PublishedAnswer(
                                    question.number(), question.subject(), question.publicContent(), question.answer()))
                            .toList());
        }
    }

    /** A question with its answer, in words that point to nobody. */
    record PublishedAnswer(int number, String subject, String question, String answer) {}

    /** The answers of a tender. */
    record PublishedAnswers(String tenderId, List<PublishedNota> notas) {}

    @Operation(summary = "Ask a question, until the deadline for questions")
    @PostMapping("/api/tenders/{tenderId}/questions")
    @ResponseStatus(HttpStatus.CREATED)
    OwnQuestion ask(@PathVariable String tenderId, @RequestBody NewQuestion asked, Principal supplier) {
        return OwnQuestion.of(questions.ask(new Asking(
                tenderId,
                supplier.getName(),
                text(asked.subject()),
                text(asked.question()),
                Boolean.TRUE.equals(asked.confidential()),
                text(asked.motive()))));
    }

    @Operation(summary = "Own questions with their state, and the answers for all")
    @GetMapping("/api/tenders/{tenderId}/questions")
    Correspondence own(@PathVariable String tenderId, Principal supplier) {
        if (!questions.mayAsk(tenderId, supplier.getName())) {
            throw unknown(tenderId);
        }
        Tender tender = tenders.get(tenderId);
        return new Correspondence(
                tenderId,
                tender.dates().questionsUntil(),
                tender.dates().answersUntil(),
                tender.dates().closingAt(),
                questions.of(tenderId, supplier.getName()).stream()
                        .map(OwnQuestion::of)
                        .toList(),
                published(tenderId));
    }

    @Operation(summary = "After a refused confidentiality: WITHDRAW, or ANSWER_FOR_ALL")
    @PostMapping("/api/tenders/{tenderId}/questions/{questionId}/choice")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(
            @PathVariable String tenderId,
            @PathVariable UUID questionId,
            @RequestBody NewChoice made,
            Principal supplier) {
        questions.choose(tenderId, questionId, supplier.getName(), choice(text(made.choice())));
    }

    @Operation(summary = "Published answers, for everyone")
    @GetMapping("/api/tenders/{tenderId}/answers")
    PublishedAnswers answers(@PathVariable String tenderId) {
        Tender tender = tenders.find(tenderId).filter(Tender::isPublic).orElseThrow(() -> unknown(tenderId));
        return new PublishedAnswers(tender.id(), published(tender.id()));
    }

    private List<PublishedNota> published(String tenderId) {
        return notas.published(tenderId).stream().map(PublishedNota::of).toList();
    }

    private static Questions.Choice choice(String text) {
        try {
            return Questions.Choice.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            String message = "choice is one of %s.".formatted(List.of(Questions.Choice.values()));
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "bad-parameter",
                    message,
                    List.of(Finding.of("PARAMETER", "choice", message)));
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    private static Problem unknown(String tenderId) {
        return new Problem(HttpStatus.NOT_FOUND, "no-such-tender", "There is no tender %s.".formatted(tenderId));
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        List<AccessRule> questionAccess() {
            return List.of(
                    AccessRule.suppliers(HttpMethod.POST, "/api/tenders/{tenderId}/questions"),
                    AccessRule.suppliers(HttpMethod.GET, "/api/tenders/{tenderId}/questions"),
                    AccessRule.suppliers(HttpMethod.POST, "/api/tenders/{tenderId}/questions/{questionId}/choice"),
                    AccessRule.open(HttpMethod.GET, "/api/tenders/{tenderId}/answers"));
        }
    }
}
