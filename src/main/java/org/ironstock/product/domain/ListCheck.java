package org.ironstock.product.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.product.Product;
import org.ironstock.shared.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * Judges the rows of a list file against the newest version of each product: what each would change, and every rule that
 * a cell breaks.
 */
public final class ListCheck {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    private final Map<String, ProductVersion> newest;
    private final @Nullable LocalDate earliest;

    private ListCheck(Map<String, ProductVersion> newest, @Nullable LocalDate earliest) {
        this.newest = Map.copyOf(newest);
        this.earliest = earliest;
    }

    /**
     * A check of a change to the list.
     *
     * @param newest newest version of each product, by code
     * @param today a change never counts from before today
     */
    public static ListCheck ofChange(Map<String, ProductVersion> newest, LocalDate today) {
        return new ListCheck(newest, today);
    }

    /** A check of the first list, which may count from a day in the past. */
    public static ListCheck ofFirstList() {
        return new ListCheck(Map.of(), null);
    }

    /** All changes and all findings. */
    public ListJudgement judge(List<ListRow> rows) {
        List<ListChange> changes = new ArrayList<>();
        List<RowFinding> findings = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (ListRow row : rows) {
            RowReading reading = new RowReading(row);
            Optional<ListChange> change = judge(row, reading);
            Integer earlier = seen.putIfAbsent(row.cell(Column.CODE), row.number());
            if (earlier != null) {
                reading.finding(
                        Column.CODE,
                        "CODE_TWICE",
                        "Deze code staat al in rij %d; elk product komt één keer voor.".formatted(earlier));
            }
            findings.addAll(reading.findings());
            change.filter(sound -> reading.findings().isEmpty()).ifPresent(changes::add);
        }
        return new ListJudgement(changes, findings);
    }

    private Optional<ListChange> judge(ListRow row, RowReading reading) {
        Optional<ProductVersion> read = read(reading);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        ProductVersion version = read.get();
        ProductVersion before = newest.get(version.code());
        if (before != null && before.sameContent(version)) {
            return Optional.of(new ListChange(row.number(), ListChange.Kind.UNCHANGED, before));
        }
        checkState(version, before, reading);
        checkFirstDay(version, before, reading);
        if (version.state() == Product.State.ADMITTED) {
            checkAdmitted(version, reading);
        }
        return Optional.of(
                new ListChange(row.number(), before == null ? ListChange.Kind.NEW : ListChange.Kind.CHANGED, version));
    }

    private static Optional<ProductVersion> read(RowReading reading) {
        String code = reading.code(Column.CODE);
        String name = reading.text(Column.NAAM, 120, true);
        String group = reading.code(Column.GROEP);
        String unit = reading.text(Column.EENHEID, 30, true);
        String cpv = reading.cpv();
        Optional<Product.State> state = reading.state();
        String specification = reading.text(Column.SPECIFICATIE, 2_000, false);
        String law = reading.text(Column.WET, 200, false);
        List<NormEdition> norms = reading.norms();
        String exemption = reading.text(Column.NORM_NIET_NODIG_OMDAT, 300, false);
        Optional<Product.PriceRange> range = priceRange(reading);
        String note = reading.text(Column.TOELICHTING, 500, false);
        Optional<LocalDate> from = reading.day(Column.GELDIG_VANAF, true);
        if (state.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ProductVersion(
                code,
                name,
                group,
                unit,
                cpv,
                state.get(),
                specification,
                law,
                norms,
                exemption,
                range,
                0,
                from.get(),
                note));
    }

    private static Optional<Product.PriceRange> priceRange(RowReading reading) {
        Optional<UnitPrice> reference = reading.price(Column.PRIJS_REFERENTIE);
        Optional<UnitPrice> minimum = reading.price(Column.PRIJS_MINIMUM);
        Optional<UnitPrice> maximum = reading.price(Column.PRIJS_MAXIMUM);
        String owner = reading.text(Column.PRIJS_EIGENAAR, 60, false);
        Optional<LocalDate> until = reading.day(Column.PRIJS_GELDIG_TOT, false);
        boolean any = reference.isPresent()
                || minimum.isPresent()
                || maximum.isPresent()
                || !owner.isEmpty()
                || until.isPresent();
        if (!any) {
            return Optional.empty();
        }
        if (reference.isEmpty() || minimum.isEmpty() || maximum.isEmpty() || owner.isEmpty() || until.isEmpty()) {
            reading.finding(
                    Column.PRIJS_REFERENTIE,
                    "PRICE_RANGE_INCOMPLETE",
                    "Een prijsrange noemt referentie, minimum, maximum, eigenaar en einddatum, of niets daarvan.");
            return Optional.empty();
        }
        if (minimum.get().compareTo(reference.get()) > 0 || reference.get().compareTo(maximum.get()) > 0) {
            reading.finding(
                    Column.PRIJS_REFERENTIE,
                    "PRICE_ORDER",
                    "De prijzen staan niet op volgorde: minimum, dan referentie, dan maximum.");
        }
        return Optional.of(new Product.PriceRange(reference.get(), minimum.get(), maximum.get(), owner, until.get()));
    }

    private static void checkState(ProductVersion version, @Nullable ProductVersion before, RowReading reading) {
        if (before == null && version.state() == Product.State.REMOVED) {
            reading.finding(
                    Column.STATUS, "REMOVED_UNKNOWN", "Een product dat niet op de lijst staat, kan er niet af.");
        }
    }

    private void checkFirstDay(ProductVersion version, @Nullable ProductVersion before, RowReading reading) {
        if (earliest != null && version.validFrom().isBefore(earliest)) {
            reading.finding(
                    Column.GELDIG_VANAF,
                    "VALID_FROM_PAST",
                    "Een wijziging geldt op zijn vroegst vanaf vandaag (%s); gevonden: %s."
                            .formatted(DAY.format(earliest), DAY.format(version.validFrom())));
        }
        if (before != null && version.validFrom().isBefore(before.validFrom())) {
            reading.finding(
                    Column.GELDIG_VANAF,
                    "VALID_FROM_BEFORE_CURRENT",
                    "De vorige versie van dit product geldt vanaf %s; een nieuwe versie kan niet eerder ingaan."
                            .formatted(DAY.format(before.validFrom())));
        }
    }

    private static void checkAdmitted(ProductVersion version, RowReading reading) {
        if (version.specification().isBlank()) {
            reading.finding(
                    Column.SPECIFICATIE, "SPECIFICATION_REQUIRED", "Een toegelaten product heeft een specificatie.");
        }
        if (version.norms().isEmpty() == version.normExemption().isBlank()) {
            reading.finding(
                    Column.NORMEN,
                    "NORM_REQUIRED",
                    "Een toegelaten product noemt een norm met editie, of de reden waarom geen norm nodig is.");
        }
        if (version.priceRange().isEmpty()) {
            reading.finding(
                    Column.PRIJS_REFERENTIE, "PRICE_RANGE_REQUIRED", "Een toegelaten product heeft een prijsrange.");
        } else if (!version.pricedOn(version.validFrom())) {
            reading.finding(
                    Column.PRIJS_GELDIG_TOT, "PRICE_RANGE_ENDED", "De prijsrange eindigt voordat deze versie ingaat.");
        }
    }
}
