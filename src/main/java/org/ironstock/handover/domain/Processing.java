package org.ironstock.handover.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;

/**
 * By whom and how a set of lots is processed.
 *
 * @param permit number under which the processor may take waste
 * @param expectedKilos what it should weigh
 * @param cost for all of it, excluding VAT
 * @param certificate empty until it was processed
 */
public record Processing(
        String processor,
        String permit,
        Method method,
        long expectedKilos,
        Money cost,
        String official,
        Optional<Certificate> certificate) {

    private static final String GROUND = "Wet milieubeheer, hoofdstuk 10; werkwijze overdracht noodvoorraad, stap 4";
    /** Part of the expected weight, in per cent, that may be missing or too much without an explanation [A]. */
    private static final long TOLERANCE = 10;

    /** How it is processed, the most sustainable way first. */
    public enum Method {
        REUSE("hergebruik van materiaal"),
        RECYCLING("recycling"),
        INCINERATION("verbranding met terugwinning van energie");

        private final String dutch;

        Method(String dutch) {
            this.dutch = dutch;
        }

        /** As an official reads it. */
        public String inDutch() {
            return dutch;
        }
    }

    /**
     * What proves that it was processed.
     *
     * @param number of the waste certificate
     * @param explanation of another weight than expected; may be empty otherwise
     */
    public record Certificate(String number, long kilos, LocalDate on, String explanation, String official) {}

    /** What is wrong with the order. */
    public List<Finding> findings() {
        return expectedKilos > 0 && !cost.negative()
                ? List.of()
                : List.of(Finding.of(
                        "PROCESSING_ORDER", "expectedKilos", "Vermeld het verwachte gewicht en de kosten.", GROUND));
    }

    /** What is wrong with a certificate for this order. */
    public List<Finding> findings(Certificate given, LocalDate ordered, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (given.on().isAfter(today) || given.on().isBefore(ordered)) {
            findings.add(Finding.of(
                    "CERTIFICATE_DAY",
                    "on",
                    "Het afvalbewijs is van een dag van de opdracht (%s) tot en met vandaag, niet van %s."
                            .formatted(DutchText.day(ordered), DutchText.day(given.on())),
                    GROUND));
        }
        long off = Math.abs(given.kilos() - expectedKilos);
        if (given.kilos() < 1
                || off * 100 > expectedKilos * TOLERANCE && given.explanation().isBlank()) {
            findings.add(Finding.of(
                    "CERTIFICATE_WEIGHT",
                    "kilos",
                    "Verwacht was %s kg; leg uit waarom het afvalbewijs %s kg noemt."
                            .formatted(DutchText.number(expectedKilos), DutchText.number(given.kilos())),
                    GROUND));
        }
        if (given.official().equals(official)) {
            findings.add(Finding.of(
                    "CERTIFICATE_OWN",
                    "number",
                    "Wie de verwerking opdroeg, stelt niet zelf vast dat zij is gebeurd.",
                    "werkwijze ondertekening: vier ogen"));
        }
        return findings;
    }
}
