package org.ironstock.handover.mirror;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ironstock.handover.domain.MirrorRole;
import org.ironstock.handover.domain.MirrorRow;
import org.ironstock.platform.SheetReader;
import org.ironstock.shared.Finding;
import org.ironstock.shared.SheetCell;

/** A mirror that comes as a file: CSV or XLSX with the columns below, in this order. */
final class MirrorFile {

    /** The head of the file. */
    static final List<String> COLUMNS =
            List.of("product", "partij", "locatie", "aantal", "houdbaar_tot", "rol", "afnemer");

    private static final long MOST_PIECES = 1_000_000_000;
    private static final int LONGEST = 100;
    private static final Map<String, MirrorRole> ROLES =
            Map.of("staat", MirrorRole.STATE, "afnemer", MirrorRole.CUSTOMER, "eigen", MirrorRole.OWN);

    private final List<MirrorRow> rows = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private boolean headed;

    private MirrorFile() {}

    /** What a file says, and why it cannot be taken. */
    record Read(List<MirrorRow> rows, List<Finding> findings) {}

    /**
     * Reads a file to its end.
     *
     * @throws UncheckedIOException when it stops coming
     */
    static Read read(InputStream file, SheetReader.Limits limits) {
        MirrorFile read = new MirrorFile();
        try {
            SheetReader.read(file, limits, read::take).ifPresent(read.findings::add);
        } catch (IOException stopped) {
            throw new UncheckedIOException(stopped);
        }
        if (!read.headed && read.findings.isEmpty()) {
            read.head(List.of());
        }
        return new Read(read.rows, read.findings);
    }

    private void take(int number, List<SheetCell> cells) {
        if (!headed) {
            headed = true;
            head(cells.stream()
                    .map(cell -> cell.text().toLowerCase(Locale.ROOT))
                    .toList());
        } else if (cells.size() == COLUMNS.size()) {
            row(cells);
        } else {
            fault("De regel heeft %d cellen; het zijn er %d.".formatted(cells.size(), COLUMNS.size()));
        }
    }

    private void head(List<String> found) {
        if (!found.equals(COLUMNS)) {
            findings.add(Finding.of(
                    "MIRROR_FILE_HEAD",
                    "file",
                    "De eerste regel noemt de kolommen %s.".formatted(String.join(";", COLUMNS))));
        }
    }

    private void row(List<SheetCell> cells) {
        Optional<Long> pieces = pieces(cells.get(3).text());
        Optional<LocalDate> expiresOn = day(cells.get(4).day());
        Optional<MirrorRole> role =
                Optional.ofNullable(ROLES.get(cells.get(5).text().toLowerCase(Locale.ROOT)));
        boolean named = cells.subList(0, 3).stream()
                .noneMatch(cell -> cell.formula() || cell.empty() || cell.text().length() > LONGEST);
        if (!named || cells.get(6).text().length() > LONGEST) {
            fault("Noem product, partij en locatie met ten hoogste 100 tekens.");
        } else if (pieces.isEmpty()) {
            fault("Het aantal is een geheel getal van 1 tot en met 1.000.000.000, zonder punten.");
        } else if (expiresOn.isEmpty()) {
            fault("Houdbaar_tot is een dag als jjjj-mm-dd.");
        } else if (role.isEmpty()) {
            fault("De rol is staat, afnemer of eigen.");
        } else {
            rows.add(new MirrorRow(
                    rows.size() + 1,
                    cells.get(0).text(),
                    cells.get(1).text(),
                    cells.get(2).text(),
                    pieces.get(),
                    expiresOn.get(),
                    role.get(),
                    cells.get(6).text()));
        }
    }

    private void fault(String message) {
        int row = rows.size() + findings.size() + 1;
        findings.add(Finding.of("MIRROR_ROW_VALUE", "rows[%d]".formatted(row), message));
    }

    private static Optional<Long> pieces(String text) {
        return text.matches("[0-9]{1,10}")
                ? Optional.of(Long.parseLong(text)).filter(pieces -> pieces > 0 && pieces <= MOST_PIECES)
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
