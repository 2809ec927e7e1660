package org.ironstock.contract.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.ironstock.contract.InheritedContract;
import org.ironstock.contract.ProductionContract.Line;
import org.ironstock.contract.ProductionContract.Terms;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;

/** Reads one row of a spreadsheet as an inherited contract and keeps every finding on the way. */
public final class RowReading {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,10}|\\d{1,3}(\\.\\d{3}){1,3}");
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12}|\\d{1,3}(\\.\\d{3}){1,3})(,\\d{1,2})?");
    private static final Pattern PRICE = Pattern.compile("\\d{1,6}(,\\d{1,6})?");
    private static final Pattern FORMULA = Pattern.compile("[=+@\\-].*");
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");
    // what UTF-8 looks like when it was read as Windows-1252 once, and the sign for a byte that could not be read
    private static final Pattern MISREAD = Pattern.compile("\u00C3[\u0080-\u00BF]|\u00E2\u20AC|\uFFFD");
    private static final DateTimeFormatter DUTCH_DAY =
            DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final long MOST = 1_000_000_000;

    private final ImportRow row;
    private final List<CellFinding> findings = new ArrayList<>();

    private RowReading(ImportRow row) {
        this.row = row;
    }

    /** The contract of a row that has no findings, and what was found. */
    public record Read(Optional<InheritedContract> contract, List<CellFinding> findings) {}

    /**
     * Reads a row.
     *
     * @param knownProduct whether a code stands on the product list
     */
    public static Read of(ImportRow row, Predicate<String> knownProduct, LocalDate today) {
        RowReading reading = new RowReading(row);
        InheritedContract contract = reading.contract();
        ContractRules.check(contract, knownProduct, today).forEach(reading::add);
        return new Read(
                reading.findings.isEmpty() ? Optional.of(contract) : Optional.empty(), List.copyOf(reading.findings));
    }

    private InheritedContract contract() {
        return new InheritedContract(
                text(ImportColumn.KENMERK),
                text(ImportColumn.TITEL),
                text(ImportColumn.LEVERANCIER),
                text(ImportColumn.KVK),
                terms(),
                lines(),
                List.of());
    }

    private Terms terms() {
        return new Terms(
                day(ImportColumn.GETEKEND_OP),
                text(ImportColumn.ONDERTEKENAAR),
                text(ImportColumn.FUNCTIE),
                text(ImportColumn.MANDAAT),
                amount(),
                days(ImportColumn.BETAALTERMIJN),
                days(ImportColumn.ACCEPTATIETERMIJN),
                day(ImportColumn.EINDDATUM));
    }

    private List<Line> lines() {
        String product = text(ImportColumn.PRODUCT);
        Optional<UnitPrice> price = price();
        Optional<Quantity> maximum = whole(ImportColumn.MAXIMUM_AANTAL).map(Quantity::of);
        Optional<Quantity> ordered = whole(ImportColumn.BESTELD_AANTAL).map(Quantity::of);
        if (product.isEmpty()) {
            if (price.isPresent() || maximum.isPresent() || ordered.isPresent()) {
                in(ImportColumn.PRODUCT, "CELL_REQUIRED", "Noem het product waarvoor prijs of aantal geldt.");
            }
            return List.of();
        }
        return List.of(new Line(1, product, price, maximum, ordered.orElse(Quantity.NONE)));
    }

    /** What the cell says; nothing where it cannot be read, so that one fault is told once. */
    private String text(ImportColumn column) {
        int before = findings.size();
        String text = row.cell(column);
        if (row.formulas().contains(column) || FORMULA.matcher(text).matches()) {
            in(column, "CELL_FORMULA", "In de cel staat een formule; plak de waarde zelf.");
            return "";
        }
        if (column.required() && text.isEmpty()) {
            in(column, "CELL_REQUIRED", "Deze kolom moet gevuld zijn.");
        }
        if (text.length() > column.longest()) {
            in(
                    column,
                    "CELL_TOO_LONG",
                    "Ten hoogste %d tekens; gevonden: %d.".formatted(column.longest(), text.length()));
        }
        if (UNPRINTABLE.matcher(text).find()) {
            in(column, "CELL_UNPRINTABLE", "Regeleinden en stuurtekens zijn niet toegestaan.");
        }
        if (MISREAD.matcher(text).find()) {
            in(column, "CELL_ENCODING", "De letters zijn verminkt; sla het bestand op als CSV UTF-8 of als XLSX.");
        }
        return findings.size() == before ? text : "";
    }

    private Optional<LocalDate> day(ImportColumn column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (DateTimeFormatter format : List.of(DateTimeFormatter.ISO_LOCAL_DATE, DUTCH_DAY)) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeParseException otherFormat) {
                continue;
            }
        }
        in(column, "DATE_SHAPE", "'%s' is geen datum: schrijf jjjj-mm-dd of dd-mm-jjjj.".formatted(text));
        return Optional.empty();
    }

    private Optional<Long> whole(ImportColumn column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!WHOLE.matcher(text).matches() || Long.parseLong(text.replace(".", "")) > MOST) {
            in(column, "NUMBER_SHAPE", "'%s' is geen geheel getal van 0 tot en met 1.000.000.000.".formatted(text));
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(text.replace(".", "")));
    }

    private Optional<Integer> days(ImportColumn column) {
        Optional<Long> days = whole(column);
        if (days.filter(found -> found > 365).isPresent()) {
            in(column, "NUMBER_SHAPE", "Een termijn heeft ten hoogste 365 dagen.");
            return Optional.empty();
        }
        return days.map(Long::intValue);
    }

    private Optional<UnitPrice> price() {
        String text = text(ImportColumn.STUKSPRIJS);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!PRICE.matcher(text).matches()) {
            in(
                    ImportColumn.STUKSPRIJS,
                    "PRICE_SHAPE",
                    "'%s' is geen prijs: euro's met een decimale komma en ten hoogste zes decimalen, zonder punten."
                            .formatted(text));
            return Optional.empty();
        }
        return Optional.of(UnitPrice.of(text.replace(',', '.')));
    }

    private Optional<Money> amount() {
        String text = text(ImportColumn.MAXIMUM_WAARDE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!AMOUNT.matcher(text).matches()) {
            in(
                    ImportColumn.MAXIMUM_WAARDE,
                    "AMOUNT_SHAPE",
                    "'%s' is geen bedrag: euro's met een decimale komma, bijvoorbeeld 1.250.000,00.".formatted(text));
            return Optional.empty();
        }
        return Optional.of(Money.euro(new BigDecimal(text.replace(".", "").replace(',', '.'))));
    }

    private void in(ImportColumn column, String code, String rule) {
        findings.add(CellFinding.in(row.number(), column, code, rule));
    }

    private void add(Finding finding) {
        findings.add(new CellFinding(
                row.number(),
                ImportColumn.ofField(finding.subject())
                        .map(ImportColumn::header)
                        .orElse(""),
                finding.code(),
                finding.message(),
                true));
    }
}
