package org.ironstock.tender.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.Problem;
import org.ironstock.tender.domain.BidderRequest;
import org.ironstock.tender.domain.BidderRequest.Kind;
import org.ironstock.tender.fairness.BidderRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a bidder is asked after opening, and where it answers; nobody else's questions are shown. */
@RestController
@Tag(name = "Requests", description = "Questions to the supplier that is signed in: mend, be heard, explain")
class BidderRequestController {

    private static final String TENDER = "/api/tenders/{tenderId}";
    private static final String MENDING = TENDER + "/mendings/{requestId}";
    private static final String HEARING = TENDER + "/hearings/{requestId}";
    private static final String EXPLANATION = TENDER + "/explanations/{requestId}";

    private final BidderRequests requests;
    private final Dossier dossier;
    private final UploadedPdf uploads;

    BidderRequestController(BidderRequests requests, Dossier dossier, UploadedPdf uploads) {
        this.requests = requests;
        this.dossier = dossier;
        this.uploads = uploads;
    }

    @Operation(summary = "What this supplier was asked in this tender, oldest first")
    @GetMapping(TENDER + "/requests")
    List<Asked> asked(@PathVariable String tenderId, Principal supplier) {
        return requests.to(tenderId, supplier.getName()).stream().map(Asked::of).toList();
    }

    @Operation(summary = "The letter that asked it, as PDF")
    @GetMapping(TENDER + "/requests/{requestId}/letter")
    ResponseEntity<byte[]> letter(@PathVariable String tenderId, @PathVariable UUID requestId, Principal supplier) {
        UUID letter = requests.to(tenderId, supplier.getName()).stream()
                .filter(request -> request.id().equals(requestId))
                .flatMap(request -> request.letter().stream())
                .findFirst()
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND,
                        "request-unknown",
                        "You were not asked this in tender " + tenderId + "."));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(dossier.content(letter));
    }

    @Operation(summary = "Answers in words: mends a formality, is heard, or explains a price")
    @PostMapping(
            path = {MENDING, HEARING, EXPLANATION},
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Asked answer(
            @PathVariable String tenderId,
            @PathVariable UUID requestId,
            @RequestBody Words words,
            HttpServletRequest request,
            Principal supplier) {
        return Asked.of(requests.answer(
                tenderId,
                requestId,
                Path.of(request).kind,
                supplier.getName(),
                words.given(),
                Optional.empty(),
                "API"));
    }

    @Operation(summary = "Answers with a document (PDF)")
    @PostMapping(
            path = {MENDING, HEARING, EXPLANATION},
            consumes = MediaType.APPLICATION_PDF_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Asked answer(
            @PathVariable String tenderId, @PathVariable UUID requestId, HttpServletRequest request, Principal supplier)
            throws IOException {
        return Asked.of(requests.answer(
                tenderId,
                requestId,
                Path.of(request).kind,
                supplier.getName(),
                "",
                Optional.of(uploads.read(request)),
                "API"));
    }

    /** Where each kind is answered. */
    private enum Path {
        MENDINGS(Kind.MENDING),
        HEARINGS(Kind.HEARING),
        EXPLANATIONS(Kind.LOW_PRICE);

        private final Kind kind;

        Path(Kind kind) {
            this.kind = kind;
        }

        static Path of(HttpServletRequest request) {
            return Arrays.stream(values())
                    .filter(path ->
                            request.getRequestURI().contains("/" + path.name().toLowerCase(Locale.ROOT) + "/"))
                    .findFirst()
                    .orElseThrow();
        }

        static String of(BidderRequest request) {
            String base = "/api/tenders/" + request.tenderId() + "/";
            return Arrays.stream(values())
                    .filter(path -> path.kind == request.kind())
                    .findFirst()
                    .map(path -> base + path.name().toLowerCase(Locale.ROOT) + "/" + request.id())
                    .orElse(base + "evidence");
        }
    }

    /** An answer in words. */
    record Words(@Nullable String text) {

        private String given() {
            return Objects.requireNonNullElse(text, "");
        }
    }

    /**
     * A question to the supplier that is signed in.
     *
     * @param answerAt address where the answer goes
     * @param answered whether an answer came within the term
     * @param late whether an answer came after the term
     */
    record Asked(
            UUID requestId,
            String kind,
            String question,
            String askedAt,
            String dueAt,
            String answerAt,
            boolean answered,
            boolean late,
            boolean closed) {

        static Asked of(BidderRequest request) {
            return new Asked(
                    request.id(),
                    request.kind().name(),
                    request.question(),
                    request.askedAt().orElseThrow().toString(),
                    request.dueAt().orElseThrow().toString(),
                    Path.of(request),
                    request.answerInTime().isPresent(),
                    request.answers().stream().anyMatch(BidderRequest.Answer::late),
                    request.closedAt().isPresent());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        AccessRule requestsAccess() {
            return AccessRule.suppliers(HttpMethod.GET, TENDER + "/requests");
        }

        @Bean
        AccessRule requestLetterAccess() {
            return AccessRule.suppliers(HttpMethod.GET, TENDER + "/requests/{requestId}/letter");
        }

        @Bean
        AccessRule mendingAccess() {
            return AccessRule.suppliers(HttpMethod.POST, MENDING);
        }

        @Bean
        AccessRule hearingAccess() {
            return AccessRule.suppliers(HttpMethod.POST, HEARING);
        }

        @Bean
        AccessRule explanationAccess() {
            return AccessRule.suppliers(HttpMethod.POST, EXPLANATION);
        }
    }
}
