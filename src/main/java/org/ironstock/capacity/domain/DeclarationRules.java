package org.ironstock.capacity.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;

/** When a declaration of readiness is taken. */
public final class DeclarationRules {

    private static final String GROUND = "stand-by contract; werkwijze stand-by capaciteit, deel B";

    private DeclarationRules() {}

    /**
     * Everything that is wrong with a declaration.
     *
     * @param counting declarations about the line that count now
     * @param measured whether the readiness of a month was measured already
     */
    public static List<Finding> faults(
            StandbyLine line,
            Declaration declared,
            List<Declaration> counting,
            Predicate<YearMonth> measured,
            LocalDate today) {
        List<Finding> faults = new ArrayList<>();
        if (declared.to().isBefore(declared.from())) {
            faults.add(Finding.of("READINESS_PERIOD", "to", "De laatste dag ligt voor de eerste.", GROUND));
        } else if (!YearMonth.from(declared.from()).equals(YearMonth.from(declared.to()))) {
            faults.add(Finding.of(
                    "READINESS_PERIOD", "to", "Een verklaring gaat over dagen van één kalendermaand.", GROUND));
        }
        if (declared.to().isAfter(today)) {
            faults.add(Finding.of(
                    "READINESS_IN_FUTURE",
                    "to",
                    "Over %s kan nog niets worden verklaard: gereedheid wordt achteraf gemeten."
                            .formatted(DutchText.day(declared.to())),
                    GROUND));
        }
        if (!line.runsOn(declared.from()) || !line.runsOn(declared.to())) {
            faults.add(Finding.of(
                    "READINESS_OUTSIDE_TERM",
                    "from",
                    "Lijn %s staat gereed van %s tot en met %s."
                            .formatted(line.id(), DutchText.day(line.startsOn()), DutchText.day(line.endsOn())),
                    GROUND));
        }
        if (measured.test(YearMonth.from(declared.from()))) {
            faults.add(Finding.of(
                    "READINESS_MONTH_MEASURED",
                    "from",
                    "De gereedheid van deze maand is al gemeten; vraag RVO om opnieuw te meten.",
                    GROUND));
        }
        if (!declared.ready() && declared.reason().isBlank()) {
            faults.add(
                    Finding.of("READINESS_REASON", "reason", "Noem de reden waarom de lijn niet gereed is.", GROUND));
        }
        for (Declaration.Proof proof : declared.proofs()) {
            if (proof.validTo().isBefore(proof.validFrom())) {
                faults.add(Finding.of(
                        "READINESS_PROOF_PERIOD",
                        proof.item().name(),
                        "Het bewijs voor %s eindigt voordat het begint."
                                .formatted(proof.item().inDutch()),
                        GROUND));
            }
        }
        faults.addAll(lapsedProofs(declared));
        faults.addAll(overlaps(declared, counting));
        return faults;
    }

    /** Who shows a proof shows it for each day of which it is said; days on which it does not hold are declared by themselves. */
    private static List<Finding> lapsedProofs(Declaration declared) {
        if (!declared.ready() || declared.to().isBefore(declared.from())) {
            return List.of();
        }
        return declared.proofs().stream()
                .filter(proof -> !proof.validTo().isBefore(proof.validFrom()))
                .map(Declaration.Proof::item)
                .distinct()
                .flatMap(item -> declared
                        .from()
                        .datesUntil(declared.to().plusDays(1))
                        .filter(day -> !declared.proves(item, day))
                        .findFirst()
                        .map(day -> Finding.of(
                                "READINESS_PROOF_LAPSES",
                                item.name(),
                                "Het bewijs van %s geldt niet op %s; verklaar de dagen waarop het geldt apart."
                                        .formatted(item.inDutch(), DutchText.day(day)),
                                GROUND))
                        .stream())
                .toList();
    }

    /** A later declaration takes the place of an earlier one only when it names it; else nobody would know which counts. */
    private static List<Finding> overlaps(Declaration declared, List<Declaration> counting) {
        List<Finding> faults = new ArrayList<>();
        Optional<Declaration> replaced = declared.replaces()
                .flatMap(number ->
                        counting.stream().filter(one -> one.number() == number).findFirst());
        if (declared.replaces().isPresent() && replaced.isEmpty()) {
            faults.add(Finding.of(
                    "READINESS_REPLACES_UNKNOWN",
                    "replaces",
                    "Verklaring %d geldt niet (meer) voor deze lijn en kan niet worden vervangen."
                            .formatted(declared.replaces().get()),
                    GROUND));
        }
        counting.stream()
                .filter(one -> replaced.filter(one::equals).isEmpty())
                .filter(declared::overlaps)
                .forEach(one -> faults.add(Finding.of(
                        "READINESS_OVERLAP",
                        "from",
                        "Over dagen van %s tot en met %s is al verklaard (verklaring %d); noem die verklaring als u haar vervangt."
                                .formatted(DutchText.day(one.from()), DutchText.day(one.to()), one.number()),
                        GROUND)));
        return faults;
    }
}
