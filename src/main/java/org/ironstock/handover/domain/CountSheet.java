package org.ironstock.handover.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;

/**
 * What one counter hands in: a quantity for each line of the sheet, none left out, and what lay there and was not on it.
 *
 * @param entries pieces by line; zero is a count, a line without an entry is not
 * @param found lots that are not on the sheet
 */
public record CountSheet(List<Entry> entries, List<Found> found) {

    private static final String GROUND = "werkwijze overdracht noodvoorraad, stap 3.4: twee blinde tellingen";
    private static final int NAMED = 5;

    public CountSheet {
        entries = List.copyOf(entries);
        found = List.copyOf(found);
    }

    /** Pieces counted of a line. */
    public record Entry(int line, long pieces) {}

    /** A lot that lay there and is not on the sheet. */
    public record Found(String productCode, String supplierLot, LocalDate expiresOn, long pieces) {

        public Found {
            productCode = productCode.strip().toUpperCase(Locale.ROOT);
            supplierLot = supplierLot.strip();
        }

        String key() {
            return CountSheet.key(productCode, supplierLot);
        }
    }

    /** Product and number on the box, however they were typed. */
    public static String key(String productCode, String supplierLot) {
        return (productCode.strip() + "|" + supplierLot.strip()).toUpperCase(Locale.ROOT);
    }

    /**
     * What keeps the sheet from being taken.
     *
     * @param asked lines that the counter was given
     * @param onBooks lines of the whole count, by {@link #key}
     * @param foundAllowed whether lots that are not on the sheet may be added now
     */
    public List<Finding> faults(List<CountLine> asked, Set<String> onBooks, boolean foundAllowed) {
        List<Finding> faults = new ArrayList<>();
        Map<Integer, CountLine> open = new HashMap<>();
        asked.forEach(line -> open.put(line.number(), line));
        Set<Integer> seen = new HashSet<>();
        for (Entry entry : entries) {
            CountLine line = open.get(entry.line());
            if (line == null) {
                faults.add(Finding.of(
                        "COUNT_LINE_UNKNOWN",
                        String.valueOf(entry.line()),
                        "Regel %d staat niet op dit telblad; laad de taak opnieuw.".formatted(entry.line())));
            } else if (!seen.add(entry.line())) {
                faults.add(Finding.of(
                        "COUNT_LINE_TWICE",
                        line.supplierLot(),
                        "Partij %s staat twee keer in uw telling.".formatted(line.supplierLot())));
            }
        }
        List<String> missing = asked.stream()
                .filter(line -> !seen.contains(line.number()))
                .map(CountLine::supplierLot)
                .toList();
        if (!missing.isEmpty()) {
            faults.add(Finding.of("COUNT_LINE_MISSING", "lines", missing(missing), GROUND));
        }
        foundFaults(onBooks, foundAllowed, faults);
        return faults;
    }

    private static String missing(List<String> lots) {
        String what = lots.size() == 1
                ? "Partij %s is nog niet geteld".formatted(lots.get(0))
                : "%s partijen zijn nog niet geteld, waaronder %s"
                        .formatted(
                                DutchText.number(lots.size()),
                                String.join(", ", lots.stream().limit(NAMED).toList()));
        return what + "; vul 0 in voor een partij die er niet ligt.";
    }

    private void foundFaults(Set<String> onBooks, boolean foundAllowed, List<Finding> faults) {
        if (!found.isEmpty() && !foundAllowed) {
            faults.add(
                    Finding.of(
                            "COUNT_FOUND_LATE",
                            "found",
                            "Bij een hertelling komen er geen partijen bij; meld wat u vindt aan wie het verschil onderzoekt."));
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Found one : found) {
            if (onBooks.contains(one.key())) {
                faults.add(Finding.of(
                        "COUNT_FOUND_LISTED",
                        one.supplierLot(),
                        "Partij %s van product %s staat op het telblad; tel haar daar."
                                .formatted(one.supplierLot(), one.productCode())));
            } else if (!seen.add(one.key())) {
                faults.add(Finding.of(
                        "COUNT_FOUND_TWICE",
                        one.supplierLot(),
                        "Partij %s van product %s is twee keer toegevoegd; zet het totaal op een regel."
                                .formatted(one.supplierLot(), one.productCode())));
            }
        }
    }
}
