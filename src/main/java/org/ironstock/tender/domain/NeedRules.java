package org.ironstock.tender.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/** What a need must satisfy before anything is built on it. Finds everything at once. */
public final class NeedRules {

    /** More a month than the whole country could use: a typing error, not a need. */
    static final long MOST_MONTHLY_PIECES = 1_000_000_000;

    static final int LONGEST_TERM_MONTHS = 120;
    static final int MOST_OPTION_MONTHS = 120;
    static final int MOST_VIRTUAL_STOCK_MONTHS = 24;
    static final int LONGEST_NEED_YEARS = 10;
    static final Money HIGHEST_FEE = Money.euro(1_000_000_000);

    private NeedRules() {}

    /** @param today day on which the need is recorded */
    public static List<Finding> check(Need need, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        checkText(need, findings);
        checkDay(need, today, findings);
        checkLines(need, findings);
        checkTerm(need, findings);
        return findings;
    }

    private static void checkText(Need need, List<Finding> findings) {
        if (need.title().isBlank()) {
            findings.add(Finding.of("TITLE_MISSING", "title", "Geef de aanbesteding een titel."));
        }
        if (need.reason().isBlank()) {
            findings.add(Finding.of("REASON_MISSING", "reason", "Beschrijf waarom de aanbesteding nodig is."));
        }
        if (need.urgent() && need.urgencyReason().isBlank()) {
            findings.add(Finding.of(
                    "URGENCY_WITHOUT_REASON", "urgencyReason", "Motiveer de urgentie.", "art. 2.74 Aw 2012"));
        }
    }

    private static void checkDay(Need need, LocalDate today, List<Finding> findings) {
        if (!need.needBy().isAfter(today)) {
            findings.add(Finding.of(
                    "NEED_BY_PAST", "needBy", "De datum waarop het contract nodig is, moet na vandaag liggen."));
        } else if (need.needBy().isAfter(today.plusYears(LONGEST_NEED_YEARS))) {
            findings.add(Finding.of(
                    "NEED_BY_ABSURD",
                    "needBy",
                    "De datum waarop het contract nodig is, ligt meer dan tien jaar vooruit."));
        }
    }

    private static void checkLines(Need need, List<Finding> findings) {
        if (need.lines().isEmpty()) {
            findings.add(Finding.of("LINES_MISSING", "lines", "Noem ten minste één product."));
        }
        Set<String> seen = new HashSet<>();
        for (Need.NeedLine line : need.lines()) {
            if (!seen.add(line.productCode())) {
                findings.add(Finding.of(
                        "LINE_TWICE",
                        line.productCode(),
                        "Product %s staat er twee keer; tel de hoeveelheden op.".formatted(line.productCode())));
            }
            if (line.monthlyQuantity().equals(Quantity.NONE)) {
                findings.add(Finding.of(
                        "QUANTITY_MISSING",
                        line.productCode(),
                        "De hoeveelheid per maand van %s is ten minste 1.".formatted(line.productCode())));
            } else if (line.monthlyQuantity().pieces() > MOST_MONTHLY_PIECES) {
                findings.add(Finding.of(
                        "QUANTITY_ABSURD",
                        line.productCode(),
                        "De hoeveelheid per maand van %s is ten hoogste %,d."
                                .formatted(line.productCode(), MOST_MONTHLY_PIECES)
                                .replace(',', '.')));
            }
        }
    }

    private static void checkTerm(Need need, List<Finding> findings) {
        between("TERM_RANGE", "termMonths", "De looptijd", need.termMonths(), 1, LONGEST_TERM_MONTHS, findings);
        between("OPTIONS_RANGE", "optionMonths", "De verlenging", need.optionMonths(), 0, MOST_OPTION_MONTHS, findings);
        between(
                "VIRTUAL_STOCK_RANGE",
                "virtualStockMonths",
                "De virtuele voorraad",
                need.virtualStockMonths(),
                0,
                MOST_VIRTUAL_STOCK_MONTHS,
                findings);
        if (need.servicesFee().negative() || need.servicesFee().exceeds(HIGHEST_FEE)) {
            findings.add(Finding.of(
                    "FEE_RANGE",
                    "servicesFee",
                    "De vergoeding voor diensten ligt tussen € 0 en %s.".formatted(HIGHEST_FEE.inDutch())));
        }
    }

    private static void between(
            String code, String subject, String label, int value, int least, int most, List<Finding> findings) {
        if (value < least || value > most) {
            findings.add(Finding.of(
                    code, subject, "%s is ten minste %d en ten hoogste %d maanden.".formatted(label, least, most)));
        }
    }
}
