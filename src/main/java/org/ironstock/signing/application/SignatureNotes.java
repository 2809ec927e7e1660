package org.ironstock.signing.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.dossier.DocumentNotes;
import org.ironstock.dossier.RestrictedReading;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.Officials;
import org.ironstock.shared.DutchText;
import org.ironstock.signing.domain.Signature;
import org.ironstock.signing.domain.SigningCase;
import org.ironstock.signing.persistence.SigningCases;
import org.springframework.stereotype.Component;

/** Who signed or refused a document, for the page of the dossier; and that its signers may read it. */
@Component
class SignatureNotes implements DocumentNotes, RestrictedReading {

    private final SigningCases cases;
    private final Officials officials;

    SignatureNotes(SigningCases cases, Officials officials) {
        this.cases = cases;
        this.officials = officials;
    }

    @Override
    public List<String> notesOn(StoredDocument document) {
        return document.frozen()
                ? cases.ofDocument(document.id()).stream()
                        .flatMap(signing -> signing.signatures().stream())
                        .map(this::note)
                        .toList()
                : List.of();
    }

    @Override
    public boolean admits(StoredDocument document, String official, Set<String> groups) {
        return cases.ofDocument(document.id()).stream()
                .flatMap(signing -> signing.steps().stream())
                .anyMatch(step -> step.roles().stream().anyMatch(groups::contains));
    }

    /** Why a request did not end in signatures; empty when it did, or may still. */
    Optional<String> whyNot(SigningCase signing) {
        return switch (signing.state()) {
            case PENDING, SIGNED -> Optional.empty();
            case REFUSED ->
                signing.signatures().stream()
                        .filter(given -> !given.decision().binds())
                        .findFirst()
                        .map(this::note);
            case WITHDRAWN -> Optional.of("Het verzoek om te tekenen is teruggenomen.");
            case NO_MANDATE -> Optional.of("Niemand heeft een geldig mandaat om dit stuk te tekenen.");
            case INCOMPLETE -> Optional.of("Het dossier bij dit stuk is niet volledig.");
            case EXPIRED -> Optional.of("Dit stuk is niet op tijd getekend.");
        };
    }

    private String note(Signature given) {
        return "%s door %s als %s, namens %s, %s%s"
                .formatted(
                        given.decision().inDutch(),
                        officials.displayName(given.official()),
                        officials.groupName(given.role()),
                        given.onBehalfOf(),
                        DutchText.moment(given.signedAt()),
                        given.reason().isBlank() ? "" : ": " + given.reason());
    }
}
