package org.ironstock.handover.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ironstock.shared.SheetCell;
import org.ironstock.stock.StockStatus;

/**
 * Reads one row of a list of stock and keeps every finding on the way. A list has a million of them, so each letter is
 * looked at once.
 */
public final class ListRowReading {

    private static final long MOST_PIECES = 1_000_000_000;
    private static final int SSCC_DIGITS = 18;
    private static final DateTimeFormatter DUTCH_DAY =
            DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, StockStatus> STATUSES = Map.of(
            "vrij", StockStatus.FREE,
            "niet vrij", StockStatus.NOT_FREE,
            "niet-vrij", StockStatus.NOT_FREE,
            "gereserveerd", StockStatus.RESERVED,
            "afgekeurd", StockStatus.REJECTED,
            "verlopen", StockStatus.EXPIRED);
    private static final Map<String, OutsideCare> OUTSIDE_CARE =
            Map.of("ja", OutsideCare.YES, "nee", OutsideCare.NO, "", OutsideCare.UNKNOWN);

    private final int number;
    private final SheetCell[] cells = new SheetCell[ListColumn.values().length];
    private final List<ListFinding> findings = new ArrayList<>();

    private ListRowReading(int number) {
        this.number = number;
    }

    /** What a row says, as far as it can be read, and what was found. */
    public record Read(StockRow row, List<ListFinding> findings) {}

    /**
     * Reads a row.
     *
     * @param owner whose the stock is where the row does not say
     */
    public static Read of(int number, ListHead head, List<SheetCell> cells, String owner) {
        ListRowReading reading = new ListRowReading(number);
        List<Optional<ListColumn>> columns = head.columns();
        if (cells.size() == columns.size()) {
            for (int place = 0; place < columns.size(); place++) {
                SheetCell cell = cells.get(place);
                columns.get(place).ifPresent(column -> reading.cells[column.ordinal()] = cell);
            }
        }
        StockRow row = reading.row(owner);
        if (cells.size() != columns.size()) {
            reading.findings.clear();
            reading.finding(
                    "LIST_CELL_COUNT",
                    "",
                    "De rij heeft %d cellen, de kopregel %d.".formatted(cells.size(), columns.size()));
        }
        return new Read(row, reading.findings);
    }

    private StockRow row(String owner) {
        Optional<StockStatus> status = status();
        Optional<LocalDate> expiresOn = day(ListColumn.HOUDBAAR_TOT);
        Optional<LocalDate> producedOn = day(ListColumn.GEPRODUCEERD_OP);
        if (producedOn.isPresent()
                && expiresOn.filter(end -> !producedOn.get().isBefore(end)).isPresent()) {
            finding("LIST_DATES", ListColumn.GEPRODUCEERD_OP.header(), "De partij verloopt voordat zij is gemaakt.");
        }
        String named = text(ListColumn.EIGENAAR);
        return new StockRow(
                number,
                filled(ListColumn.LOCATIE),
                filled(ListColumn.PRODUCT),
                filled(ListColumn.PARTIJ),
                status,
                quantity(),
                expiresOn,
                producedOn,
                named.isEmpty() ? owner : named,
                reservedFor(status),
                sscc(),
                text(ListColumn.PRODUCENT),
                filled(ListColumn.GRONDSLAG),
                day(ListColumn.GRONDSLAG_TOT_EN_MET),
                outsideCare());
    }

    private Optional<StockStatus> status() {
        String text = text(ListColumn.STATUS);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<StockStatus> status = Optional.ofNullable(STATUSES.get(text.toLowerCase(Locale.ROOT)));
        if (status.isEmpty()) {
            finding(
                    "LIST_STATUS",
                    ListColumn.STATUS.header(),
                    "'%s' is geen status: kies vrij, niet vrij, gereserveerd, afgekeurd of verlopen.".formatted(text));
        }
        return status;
    }

    private String reservedFor(Optional<StockStatus> status) {
        String text = text(ListColumn.GERESERVEERD_VOOR);
        boolean reserved = status.filter(found -> found == StockStatus.RESERVED).isPresent();
        if (status.isPresent() && reserved == text.isEmpty()) {
            finding(
                    "LIST_RESERVATION",
                    ListColumn.GERESERVEERD_VOOR.header(),
                    reserved
                            ? "Noem waarvoor de partij is gereserveerd."
                            : "Alleen een gereserveerde partij is ergens voor gereserveerd.");
        }
        return reserved ? text : "";
    }

    private Optional<Long> quantity() {
        String text = text(ListColumn.AANTAL);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        long pieces = piecesOf(text);
        if (pieces < 1 || pieces > MOST_PIECES) {
            finding(
                    "LIST_QUANTITY",
                    ListColumn.AANTAL.header(),
                    "'%s' is geen geheel aantal stuks van 1 tot en met 1.000.000.000.".formatted(text));
            return Optional.empty();
        }
        return Optional.of(pieces);
    }

    /** Zero for what is no number; dots stand before each three digits or nowhere. */
    private static long piecesOf(String text) {
        boolean dotted = text.indexOf('.') >= 0;
        long pieces = 0;
        for (int at = 0; at < text.length() && pieces <= MOST_PIECES; at++) {
            char letter = text.charAt(at);
            boolean dotHere = dotted && (text.length() - at) % 4 == 0;
            if (dotHere != (letter == '.') || !dotHere && (letter < '0' || letter > '9')) {
                return 0;
            }
            pieces = dotHere ? pieces : pieces * 10 + letter - '0';
        }
        return pieces;
    }

    /** The number of a pallet ends in a digit that checks the others, as GS1 lays down. */
    private String sscc() {
        String text = text(ListColumn.PALLET);
        if (text.isEmpty() || soundSscc(text)) {
            return text;
        }
        finding(
                "LIST_PALLET",
                ListColumn.PALLET.header(),
                "'%s' is geen palletnummer (SSCC): 18 cijfers, waarvan het laatste klopt.".formatted(text));
        return "";
    }

    private static boolean soundSscc(String text) {
        if (text.length() != SSCC_DIGITS) {
            return false;
        }
        int sum = 0;
        for (int at = 0; at < SSCC_DIGITS; at++) {
            char letter = text.charAt(at);
            if (letter < '0' || letter > '9') {
                return false;
            }
            sum += (letter - '0') * (at % 2 == 0 ? 3 : 1);
        }
        return sum % 10 == 0;
    }

    private OutsideCare outsideCare() {
        String text = text(ListColumn.BUITEN_ZORG);
        OutsideCare found = OUTSIDE_CARE.get(text.toLowerCase(Locale.ROOT));
        if (found == null) {
            finding(
                    "LIST_OUTSIDE_CARE",
                    ListColumn.BUITEN_ZORG.header(),
                    "'%s' is geen antwoord: ja, nee, of leeg als niemand het heeft beoordeeld.".formatted(text));
            return OutsideCare.UNKNOWN;
        }
        return found;
    }

    private Optional<LocalDate> day(ListColumn column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = dayOf(text);
        if (day.isEmpty()) {
            finding(
                    "LIST_DATE",
                    column.header(),
                    "'%s' is geen datum: schrijf jjjj-mm-dd of dd-mm-jjjj.".formatted(text));
        }
        return day;
    }

    private static Optional<LocalDate> dayOf(String text) {
        try {
            boolean dutch = text.length() == 10 && text.charAt(2) == '-';
            LocalDate day = dutch ? LocalDate.parse(text, DUTCH_DAY) : LocalDate.parse(text);
            return Optional.of(day).filter(found -> found.getYear() >= 1900 && found.getYear() <= 2999);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private Optional<String> filled(ListColumn column) {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** What the cell says; nothing where it cannot be read, so that one fault is told once. */
    private String text(ListColumn column) {
        SheetCell cell = cells[column.ordinal()];
        String text = cell == null ? "" : column.isDay() ? cell.day() : cell.text();
        if (cell != null && (cell.formula() || calculates(column, text))) {
            finding("LIST_CELL_FORMULA", column.header(), "In de cel staat een formule; plak de waarde zelf.");
            return "";
        }
        if (text.isEmpty()) {
            if (column == ListColumn.HOUDBAAR_TOT) {
                finding(
                        "LIST_EXPIRY_MISSING",
                        column.header(),
                        "De houdbaarheid ontbreekt; zonder houdbaarheid is de partij niet te boeken.");
            } else if (column.required()) {
                finding("LIST_CELL_REQUIRED", column.header(), "Deze kolom moet gevuld zijn.");
            }
            return "";
        }
        return sound(column, text) ? text : "";
    }

    /** A quantity below zero is no formula, but no quantity either. */
    private static boolean calculates(ListColumn column, String text) {
        return !text.isEmpty()
                && "=+@-".indexOf(text.charAt(0)) >= 0
                && !(column == ListColumn.AANTAL && text.charAt(0) == '-');
    }

    private boolean sound(ListColumn column, String text) {
        if (text.length() > column.longest()) {
            finding(
                    "LIST_CELL_TOO_LONG",
                    column.header(),
                    "Ten hoogste %d tekens; gevonden: %d.".formatted(column.longest(), text.length()));
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter < ' ' || letter == '\u007F') {
                finding("LIST_CELL_UNPRINTABLE", column.header(), "Regeleinden en stuurtekens zijn niet toegestaan.");
                return false;
            }
            if (letter > '\u007F' && misread(text, at)) {
                finding(
                        "LIST_CELL_ENCODING",
                        column.header(),
                        "De letters zijn verminkt; sla het bestand op als CSV UTF-8 of als XLSX.");
                return false;
            }
        }
        return true;
    }

    /** What UTF-8 looks like when it was read as Windows-1252 once, or the sign for a byte that could not be read. */
    private static boolean misread(String text, int at) {
        char letter = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return letter == '\uFFFD'
                || letter == '\u00C3' && next >= '\u0080' && next <= '\u00BF'
                || letter == '\u00E2' && next == '\u20AC';
    }

    private void finding(String code, String column, String rule) {
        findings.add(new ListFinding(number, column, code, rule, true));
    }
}
