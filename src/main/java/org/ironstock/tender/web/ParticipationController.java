package org.ironstock.tender.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.Problem;
import org.ironstock.tender.procedure.Selection;
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
import org.springframework.web.bind.annotation.RestController;

/** Requests to take part in a restricted procedure, and the letter that answers them. */
@RestController
@Tag(name = "Selection", description = "Requests to take part, by the supplier that is signed in")
class ParticipationController {

    private static final int MOST_CHARACTERS = 500_000;

    private final Selection selection;
    private final Dossier dossier;

    ParticipationController(Selection selection, Dossier dossier) {
        this.selection = selection;
        this.dossier = dossier;
    }

    @Operation(summary = "Hands a request to take part in, in the place of an earlier one")
    @PostMapping(path = "/api/tenders/{tenderId}/requests-to-participate", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Received> request(@PathVariable String tenderId, Principal supplier, @RequestBody String content) {
        if (content.length() > MOST_CHARACTERS) {
            throw new Problem(HttpStatus.PAYLOAD_TOO_LARGE, "request-too-large", "The request is larger than allowed.");
        }
        Instant received = selection.receive(tenderId, supplier.getName(), content);
        return ResponseEntity.status(HttpStatus.CREATED).body(new Received(tenderId, received.toString()));
    }

    @Operation(summary = "The letter on the selection to this supplier, as PDF")
    @GetMapping("/api/tenders/{tenderId}/selection-letter")
    ResponseEntity<byte[]> letter(@PathVariable String tenderId, Principal supplier) {
        byte[] letter = selection
                .letterTo(tenderId, supplier.getName())
                .map(dossier::content)
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND, "nothing-for-you", "There is no letter for you in this tender."));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(letter);
    }

    /** Receipt of a request. */
    record Received(String tenderId, String receivedAt) {}

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        AccessRule requestToParticipate() {
            return AccessRule.suppliers(HttpMethod.POST, "/api/tenders/{tenderId}/requests-to-participate");
        }

        @Bean
        AccessRule selectionLetter() {
            return AccessRule.suppliers(HttpMethod.GET, "/api/tenders/{tenderId}/selection-letter");
        }
    }
}
