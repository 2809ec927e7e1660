package org.ironstock.handover.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ironstock.handover.domain.MirrorRow.LotName;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;

/** Whether a mirror can be taken: whole or not at all, so that nothing of a day is counted that its sender must mend. */
public final class MirrorRules {

    private MirrorRules() {}

    /**
     * What is wrong with the rows; the subject names the row.
     *
     * @param listed codes that the product list knows
     */
    public static List<Finding> rows(List<MirrorRow> rows, Set<String> listed) {
        List<Finding> findings = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        Map<LotName, LocalDate> expiries = new HashMap<>();
        for (MirrorRow row : rows) {
            if (!listed.contains(row.productCode())) {
                findings.add(finding(
                        "MIRROR_ROW_PRODUCT",
                        row,
                        "De productlijst kent geen product %s.".formatted(row.productCode())));
            }
            if ((row.role() == MirrorRole.CUSTOMER) == row.customer().isBlank()) {
                findings.add(finding(
                        "MIRROR_ROW_CUSTOMER",
                        row,
                        row.customer().isBlank()
                                ? "Noem voor welke afnemer de partij is gereserveerd."
                                : "Alleen een partij voor een andere afnemer noemt een afnemer."));
            }
            if (!seen.add(List.of(
                    row.productCode(),
                    row.lot().batch(),
                    row.site().toUpperCase(Locale.ROOT),
                    row.role().name(),
                    row.customer().toUpperCase(Locale.ROOT)))) {
                findings.add(finding("MIRROR_ROW_TWICE", row, "Deze partij staat hier al in een eerdere regel."));
            }
            LocalDate known = expiries.putIfAbsent(row.lot(), row.expiresOn());
            if (known != null && !known.equals(row.expiresOn())) {
                findings.add(finding(
                        "MIRROR_ROW_EXPIRY",
                        row,
                        "Een eerdere regel zegt dat deze partij verloopt op %s.".formatted(DutchText.day(known))));
            }
        }
        return findings;
    }

    /** Whether a mirror of a day is awaited at all. */
    public static List<Finding> day(Framework framework, LocalDate day, LocalDate today) {
        if (framework.runsOn(day) && !day.isAfter(today)) {
            return List.of();
        }
        return List.of(Finding.of(
                "MIRROR_DAY",
                "day",
                "Meld de voorraad van een dag tot en met vandaag waarop %s loopt (%s tot en met %s)."
                        .formatted(
                                framework.contractId(),
                                DutchText.day(framework.from()),
                                DutchText.day(framework.until()))));
    }

    private static Finding finding(String code, MirrorRow row, String message) {
        return Finding.of(code, "rows[%d]".formatted(row.number()), message);
    }
}
