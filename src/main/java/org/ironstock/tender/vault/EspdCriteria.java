package org.ironstock.tender.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The criteria of ESPD-EDM 4.1 with their eForms codes and Dutch labels, as shipped in a dated list. */
final class EspdCriteria {

    private static final String LIST = "/espd/criteria-4.1.0.csv";
    private static final int COLUMNS = 4;
    private static final Map<String, Criterion> BY_CODE = read();

    private EspdCriteria() {}

    /** What a criterion is about. */
    enum Kind {
        EXCLUSION,
        SELECTION,
        /** The party's place in the bid. */
        OTHER
    }

    /**
     * One criterion.
     *
     * @param espd code in an ESPD
     * @param eforms code of the same thing in eForms; empty when eForms has none
     * @param label Dutch name
     */
    record Criterion(String espd, Kind kind, String eforms, String label) {

        /** The eForms code where there is one. */
        String code() {
            return eforms.isEmpty() ? espd : eforms;
        }
    }

    /** The criterion with this ESPD code; empty when the list does not have it. */
    static Optional<Criterion> find(String espd) {
        return Optional.ofNullable(BY_CODE.get(espd));
    }

    /** The selection criterion with this eForms code; the first when several ESPD criteria share it. */
    static Optional<Criterion> findSelection(String eforms) {
        return BY_CODE.values().stream()
                .filter(criterion ->
                        criterion.kind() == Kind.SELECTION && criterion.eforms().equals(eforms))
                .findFirst();
    }

    /** The whole list, in its order. */
    static List<Criterion> all() {
        return List.copyOf(BY_CODE.values());
    }

    private static Map<String, Criterion> read() {
        try (InputStream list = EspdCriteria.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException("The list of ESPD criteria is missing: " + LIST);
            }
            Map<String, Criterion> criteria = new LinkedHashMap<>();
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("espd;"))
                    .map(line -> line.split(";", COLUMNS))
                    .forEach(cells -> criteria.put(
                            cells[0], new Criterion(cells[0], Kind.valueOf(cells[1]), cells[2], cells[COLUMNS - 1])));
            return criteria;
        } catch (IOException unreadable) {
            throw new IllegalStateException("Cannot read the list of ESPD criteria", unreadable);
        }
    }
}
