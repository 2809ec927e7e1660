package org.ironstock.product.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ironstock.product.Product;
import org.ironstock.shared.UnitPrice;

/** Reads one row of a list file cell by cell and keeps every finding on the way. */
final class RowReading {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");
    private static final Pattern CPV = Pattern.compile("\\d{8}");
    private static final Pattern PRICE = Pattern.compile("\\d{1,6}(,\\d{1,6})?");
    private static final Pattern NORM =
            Pattern.compile("([^():]+:\\d{4}[^()]*?)(?: \\(t/m (\\d{4}-\\d{2}-\\d{2})\\))?");
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");
    private static final Pattern FORMULA = Pattern.compile("[=+@\\-].*");
    private static final DateTimeFormatter DUTCH_DAY =
            DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final ListRow row;
    private final List<RowFinding> findings = new ArrayList<>();

    RowReading(ListRow row) {
        this.row = row;
    }

    List<RowFinding> findings() {
        return List.copyOf(findings);
    }

    void finding(Column column, String code, String rule) {
        findings.add(RowFinding.in(row, column, code, rule));
    }

    String code(Column column) {
        String code = text(column, 40, true);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            finding(
                    column,
                    "CODE_SHAPE",
                    "'%s' is geen code: gebruik hoofdletters, cijfers en koppeltekens, bijvoorbeeld IIR-MASK."
                            .formatted(code));
        }
        return code;
    }

    String cpv() {
        String cpv = text(Column.CPV, 8, true);
        if (!cpv.isEmpty() && !CPV.matcher(cpv).matches()) {
            finding(
                    Column.CPV,
                    "CPV_SHAPE",
                    "'%s' is geen CPV-code: gebruik acht cijfers zonder controlecijfer.".formatted(cpv));
        }
        return cpv;
    }

    String text(Column column, int longest, boolean required) {
        String text = row.cell(column);
        if (required && text.isEmpty()) {
            finding(column, "CELL_REQUIRED", "Deze kolom moet gevuld zijn.");
        }
        if (text.length() > longest) {
            finding(column, "CELL_TOO_LONG", "Ten hoogste %d tekens; gevonden: %d.".formatted(longest, text.length()));
        }
        if (UNPRINTABLE.matcher(text).find()) {
            finding(column, "CELL_UNPRINTABLE", "Regeleinden en stuurtekens zijn niet toegestaan.");
        }
        if (FORMULA.matcher(text).matches()) {
            finding(column, "CELL_FORMULA", "Een cel mag niet beginnen met =, +, - of @ (rekenblad-formule).");
        }
        return text;
    }

    Optional<Product.State> state() {
        String word = text(Column.STATUS, 20, true);
        Optional<ListedState> listed = ListedState.find(word);
        if (!word.isEmpty() && listed.isEmpty()) {
            finding(
                    Column.STATUS,
                    "STATUS_UNKNOWN",
                    "'%s' is geen status: kies VOORGESTELD, TOEGELATEN of VERWIJDERD.".formatted(word));
        }
        return listed.map(ListedState::state);
    }

    List<NormEdition> norms() {
        String cell = text(Column.NORMEN, 1_000, false);
        List<NormEdition> norms = new ArrayList<>();
        if (cell.isEmpty()) {
            return norms;
        }
        for (String part : cell.split("\\|", -1)) {
            norm(part.strip()).ifPresent(norms::add);
        }
        return norms;
    }

    private Optional<NormEdition> norm(String part) {
        Matcher matcher = NORM.matcher(part);
        if (!matcher.matches()) {
            finding(
                    Column.NORMEN,
                    "NORM_WITHOUT_EDITION",
                    "'%s' noemt geen norm met editie, bijvoorbeeld EN 14683:2025 of EN 166:2001 (t/m 2030-11-30)."
                            .formatted(part));
            return Optional.empty();
        }
        Optional<LocalDate> until = Optional.empty();
        if (matcher.group(2) != null) {
            until = day(Column.NORMEN, matcher.group(2));
            if (until.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(new NormEdition(matcher.group(1).strip(), until));
    }

    Optional<LocalDate> day(Column column, boolean required) {
        String cell = text(column, 10, required);
        return cell.isEmpty() ? Optional.empty() : day(column, cell);
    }

    private Optional<LocalDate> day(Column column, String text) {
        for (DateTimeFormatter format : List.of(DateTimeFormatter.ISO_LOCAL_DATE, DUTCH_DAY)) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeParseException otherFormat) {
                continue;
            }
        }
        finding(column, "DATE_SHAPE", "'%s' is geen datum: schrijf jjjj-mm-dd of dd-mm-jjjj.".formatted(text));
        return Optional.empty();
    }

    Optional<UnitPrice> price(Column column) {
        String cell = text(column, 20, false);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        if (!PRICE.matcher(cell).matches()) {
            finding(
                    column,
                    "PRICE_SHAPE",
                    "'%s' is geen prijs: euro's met een decimale komma en ten hoogste zes decimalen, zonder punten."
                            .formatted(cell));
            return Optional.empty();
        }
        UnitPrice price = new UnitPrice(new BigDecimal(cell.replace(',', '.')));
        if (price.euro().signum() == 0) {
            finding(column, "PRICE_ZERO", "Een prijs is groter dan nul.");
            return Optional.empty();
        }
        return Optional.of(price);
    }
}
