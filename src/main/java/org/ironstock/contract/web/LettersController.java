package org.ironstock.contract.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ironstock.contract.persistence.LetterRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.CurrentCaller;
import org.ironstock.platform.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Letters about orders, activations and contracts to the supplier that is signed in: reminders, claims, notices of default. */
@RestController
@Tag(
        name = "Letters",
        description = "Letters about orders, activations and contracts to the supplier that is signed in")
class LettersController {

    private final LetterRows letters;
    private final Dossier dossier;
    private final CurrentCaller caller;

    LettersController(LetterRows letters, Dossier dossier, CurrentCaller caller) {
        this.letters = letters;
        this.dossier = dossier;
        this.caller = caller;
    }

    @Operation(summary = "Own letters, newest first")
    @GetMapping("/api/contract-letters")
    List<Letter> own() {
        return letters.to(caller.getSupplier()).stream()
                .map(letter -> new Letter(
                        letter.caseRef(),
                        letter.kind(),
                        letter.sentAt(),
                        "/api/contract-letters/" + letter.documentId()))
                .toList();
    }

    @Operation(summary = "One own letter, as PDF with its signatures")
    @GetMapping("/api/contract-letters/{documentId}")
    ResponseEntity<byte[]> letter(@PathVariable String documentId) {
        UUID document = letters.to(caller.getSupplier()).stream()
                .map(LetterRows.Letter::documentId)
                .filter(id -> id.toString().equals(documentId))
                .findFirst()
                .orElseThrow(
                        () -> new Problem(HttpStatus.NOT_FOUND, "nothing-for-you", "There is no such letter for you."));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(dossier.newest(document));
    }

    /**
     * A letter as its supplier finds it.
     *
     * @param about order, activation or contract
     * @param kind {@code deliveryReminder}, {@code penalty}, {@code penaltyWaiver}, {@code defaultNotice}, {@code
     *     dissolution}, {@code activationClaim} or {@code activationClaimReminder}
     * @param letter address of the letter
     */
    record Letter(String about, String kind, Instant sentAt, String letter) {}

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        List<AccessRule> contractLetterAccess() {
            return List.of(
                    AccessRule.suppliers(HttpMethod.GET, "/api/contract-letters"),
                    AccessRule.suppliers(HttpMethod.GET, "/api/contract-letters/{documentId}"));
        }
    }
}
