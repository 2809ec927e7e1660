package org.ironstock.tender.vault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.BidPart;
import org.ironstock.tender.domain.EnvelopeKind;

/** Checks which parts a bid has; of their content only the first bytes and the size count before opening. */
final class BidParts {

    private BidParts() {}

    /** The envelope that a part belongs in; empty, with a finding, when it belongs in none. */
    static Optional<EnvelopeKind> kindOf(BidPart part, List<EnvelopeSealing.Sealed> earlier, List<Finding> findings) {
        Optional<EnvelopeKind> kind = Arrays.stream(EnvelopeKind.values())
                .filter(one -> one.part().equals(part.name()))
                .findFirst();
        if (kind.isEmpty()) {
            findings.add(Finding.of(
                    "PART_UNKNOWN",
                    part.name(),
                    "Een inschrijving bestaat uit de delen quality, price en espd; '" + part.name()
                            + "' hoort er niet bij."));
        } else if (!kind.get().mediaTypes().contains(part.mediaType())) {
            findings.add(wrongType(kind.get(), part.mediaType()));
            return Optional.empty();
        } else if (count(earlier, kind.get()) >= kind.get().most()) {
            findings.add(Finding.of(
                    "PART_TOO_OFTEN",
                    part.name(),
                    "Het deel " + part.name() + " mag hooguit " + kind.get().most() + " keer voorkomen."));
            return Optional.empty();
        }
        return kind;
    }

    static int count(List<EnvelopeSealing.Sealed> sealed, EnvelopeKind kind) {
        return (int)
                sealed.stream().filter(one -> one.envelope().kind() == kind).count();
    }

    /** Everything that is wrong with the parts together. */
    static List<Finding> check(List<EnvelopeSealing.Sealed> sealed, BidSettings settings) {
        List<Finding> findings = new ArrayList<>();
        for (EnvelopeKind kind : EnvelopeKind.values()) {
            if (count(sealed, kind) == 0) {
                findings.add(Finding.of(
                        "PART_MISSING", kind.part(), "Het deel " + kind.part() + " (" + kind.dutch() + ") ontbreekt."));
            }
        }
        for (EnvelopeSealing.Sealed one : sealed) {
            String part = one.envelope().kind().part();
            if (one.envelope().clearSize() == 0) {
                findings.add(Finding.of("PART_EMPTY", part, "Het deel " + part + " is leeg."));
            } else if (one.tooLarge()) {
                long limit = settings.limit(one.envelope().kind());
                findings.add(
                        Finding.of("PART_TOO_LARGE", part, "Het deel " + part + " is groter dan " + limit + " bytes."));
            } else if (!one.looksRight()) {
                findings.add(wrongType(
                        one.envelope().kind(),
                        "iets anders dan " + one.envelope().mediaType()));
            }
        }
        return findings;
    }

    private static Finding wrongType(EnvelopeKind kind, String found) {
        return Finding.of(
                "PART_WRONG_TYPE",
                kind.part(),
                "Het deel " + kind.part() + " moet zijn: "
                        + String.join(
                                " of ", kind.mediaTypes().stream().sorted().toList()) + "; gevonden: "
                        + (found.isEmpty() ? "geen type" : found) + ".");
    }
}
