package org.ironstock.signing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;

/**
 * Whether this person may decide about this document now, apart from the mandate.
 *
 * @param official who wants to decide
 * @param known whether this is an official of the directory; a machine is not
 * @param groups groups of the official today
 * @param preparers officials who drafted the document; machines are not among them
 * @param conflict whether the official declared an interest in the case or the supplier
 */
public record FourEyes(String official, boolean known, Set<String> groups, Set<String> preparers, boolean conflict) {

    private static final String GROUND = "werkwijze ondertekening: vier ogen";

    /** Everything that stands in the way. */
    public List<Finding> objections(SigningCase signing, SignerStep step, Decision decision, Instant at) {
        List<Finding> findings = new ArrayList<>();
        if (!known) {
            findings.add(refused("SIGNER_UNKNOWN", "Alleen een functionaris tekent, geen systeem."));
        }
        if (step.roles().stream().noneMatch(groups::contains)) {
            findings.add(refused("SIGNER_NOT_OF_ROLE", "U hoort niet bij de groep die nu aan zet is."));
        }
        if (preparers.contains(official)) {
            findings.add(refused("SIGNER_IS_PREPARER", "U hebt dit stuk zelf opgesteld en tekent het daarom niet."));
        }
        if (preparers.isEmpty() && decision.binds()) {
            findings.add(refused(
                    "PREPARER_UNKNOWN", "Van dit stuk is geen opsteller bekend; het kan niet worden getekend."));
        }
        if (signing.signatures().stream().anyMatch(given -> given.official().equals(official))) {
            findings.add(refused("SIGNER_SIGNED_BEFORE", "U hebt dit stuk al eerder getekend."));
        }
        if (conflict) {
            findings.add(refused("SIGNER_HAS_CONFLICT", "U hebt bij deze zaak of leverancier een belang gemeld."));
        }
        if (at.isAfter(signing.deadline())) {
            findings.add(refused(
                    "DEADLINE_PASSED",
                    "De uiterste datum om te tekenen was %s.".formatted(DutchText.moment(signing.deadline()))));
        }
        return findings;
    }

    private static Finding refused(String code, String message) {
        return Finding.of(code, "ondertekenaar", message, GROUND);
    }
}
