package org.ironstock.signing.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.signing.application.MandateAdministration.Proposal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A mandate as a page or a client sends it.
 *
 * @param documentKinds codes with commas between; empty for every kind
 * @param limit amount in euro; empty for no limit
 * @param validFrom day as {@code yyyy-mm-dd}
 */
record MandateForm(
        @Nullable String reference,
        @Nullable String official,
        @Nullable String role,
        @Nullable String productGroup,
        @Nullable String documentKinds,
        @Nullable String limit,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable Boolean subMandateAllowed,
        @Nullable String givenBy) {

    /** @throws Problem 422 when a day or the amount cannot be read */
    Proposal proposal() {
        List<Finding> findings = new ArrayList<>();
        Optional<Money> most = money(findings);
        Optional<LocalDate> from = day("validFrom", validFrom, findings);
        Optional<LocalDate> to = day("validTo", validTo, findings);
        if (!findings.isEmpty()) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "mandate-refused",
                    "Dit mandaat kan niet worden gelezen.",
                    findings);
        }
        return new Proposal(
                text(reference),
                text(official),
                text(role),
                text(productGroup),
                kinds(),
                most,
                from.orElseThrow(),
                to.orElseThrow(),
                Boolean.TRUE.equals(subMandateAllowed),
                text(givenBy));
    }

    private Set<String> kinds() {
        return Arrays.stream(text(documentKinds).split(","))
                .map(String::strip)
                .filter(kind -> !kind.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Money> money(List<Finding> findings) {
        String amount = text(limit);
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Money.euro(new BigDecimal(amount.replace(".", "").replace(',', '.'))));
        } catch (IllegalArgumentException unreadable) {
            findings.add(Finding.of("LIMIT", "limit", "Vul een bedrag in euro in, bijvoorbeeld 140.000 of 140000,50."));
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String field, @Nullable String value, List<Finding> findings) {
        try {
            return Optional.of(LocalDate.parse(text(value)));
        } catch (DateTimeParseException unreadable) {
            findings.add(Finding.of("DAY", field, "Vul een dag in als jjjj-mm-dd."));
            return Optional.empty();
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
