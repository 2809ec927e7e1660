package org.ironstock.platform;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.ironstock.shared.Finding;
import org.ironstock.shared.SheetCell;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file that somebody calls a spreadsheet, row by row: CSV in UTF-8 with semicolons, or the first sheet of an XLSX.
 * Never throws for what is in it. A CSV passes through the memory a piece at a time, however large it is.
 */
public final class SheetReader {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    /** What an XLSX may hold once unpacked: enough for the most rows, too little to fill the memory. */
    private static final long LARGEST_UNPACKED = 200_000_000;

    private static final int MOST_PARTS = 500;
    /** A spreadsheet keeps fifteen digits of a number; what stands behind them is noise. */
    private static final MathContext DIGITS = new MathContext(15);

    private final Limits limits;
    private final Taker taker;
    private boolean headed;
    private int rows;
    private int width;
    private int mostRows;

    private SheetReader(Limits limits, Taker taker) {
        this.limits = limits;
        this.taker = taker;
    }

    /** Takes the rows of a file: first the head, then each row in which there is anything. */
    @FunctionalInterface
    public interface Taker {

        /**
         * @param number row as a spreadsheet numbers it, from 1
         * @param cells of an XLSX as many as its head has; of a CSV as many as stand there
         */
        void take(int number, List<SheetCell> cells);
    }

    /**
     * How much of a file is read.
     *
     * @param csvRows most rows of a CSV below its head
     * @param csvBytes largest CSV
     * @param xlsxRows most rows of an XLSX below its head
     * @param xlsxBytes largest XLSX, which is held in memory whole
     */
    public record Limits(int csvRows, long csvBytes, int xlsxRows, long xlsxBytes) {

        /** The same for both kinds of file. */
        public static Limits of(int rows, long bytes) {
            return new Limits(rows, bytes, rows, bytes);
        }
    }

    /**
     * Reads a file until its end or its first fault.
     *
     * @return why it cannot be read to its end: {@code FILE_ENCODING}, {@code FILE_SHAPE}, {@code FILE_TOO_LARGE} or {@code
     *     FILE_TOO_LONG}
     * @throws IOException when it stops coming
     */
    public static Optional<Finding> read(InputStream file, Limits limits, Taker taker) throws IOException {
        return Optional.ofNullable(new SheetReader(limits, taker).read(new BufferedInputStream(file, 65_536)));
    }

    private @Nullable Finding read(InputStream file) throws IOException {
        file.mark(ZIP.length);
        byte[] head = file.readNBytes(ZIP.length);
        file.reset();
        try {
            if (Arrays.equals(head, ZIP)) {
                mostRows = limits.xlsxRows;
                return xlsx(file);
            }
            if (Arrays.equals(head, OLD_EXCEL)) {
                return fault(
                        "FILE_SHAPE",
                        "Het bestand is een oud of beveiligd Excelbestand; sla het op als XLSX zonder wachtwoord.");
            }
            mostRows = limits.csvRows;
            return csv(file);
        } catch (TooMany tooMany) {
            return fault("FILE_TOO_LONG", "Het bestand heeft meer dan %d rijen.".formatted(mostRows));
        } catch (TakerFailed failed) {
            throw failed.reason;
        }
    }

    private @Nullable Finding csv(InputStream file) throws IOException {
        try {
            CsvRows.read(
                    new InputStreamReader(
                            new Limited(file, limits.csvBytes),
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPORT)
                                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
                    this::take);
            return null;
        } catch (CharacterCodingException notUtf8) {
            return fault("FILE_ENCODING", "Het bestand is geen UTF-8; sla het op als CSV UTF-8 of als XLSX.");
        } catch (CsvRows.Broken broken) {
            return fault("FILE_SHAPE", "Het bestand is niet als CSV te lezen; controleer de aanhalingstekens.");
        } catch (TooLarge tooLarge) {
            return tooLarge(limits.csvBytes);
        }
    }

    private @Nullable Finding xlsx(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(Math.toIntExact(limits.xlsxBytes + 1));
        if (bytes.length > limits.xlsxBytes) {
            return tooLarge(limits.xlsxBytes);
        }
        try {
            if (unpacksTooLarge(bytes)) {
                return fault("FILE_TOO_LARGE", "Het bestand is uitgepakt te groot.");
            }
            sheet(bytes);
            return null;
        } catch (TooMany | TakerFailed passedOn) {
            throw passedOn;
        } catch (IOException | RuntimeException broken) {
            // The library tells a damaged file by whatever exception it ran into.
            return fault(
                    "FILE_SHAPE",
                    "Het bestand is niet als XLSX te lezen; open het in het rekenblad en sla het opnieuw op.");
        }
    }

    private void sheet(byte[] bytes) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
            Iterator<Row> all = sheet.iterator();
            while (all.hasNext()) {
                Row row = all.next();
                List<SheetCell> cells = new ArrayList<>(row.getCellCount());
                int width = headed ? this.width : row.getCellCount();
                for (int position = 0; position < width; position++) {
                    cells.add(cell(position < row.getCellCount() ? row.getCell(position) : null));
                }
                this.width = width;
                take(row.getRowNum(), cells);
            }
        }
    }

    /** Counts what the parts unpack to, with the library that will unpack them: others read the same bytes otherwise. */
    private static boolean unpacksTooLarge(byte[] bytes) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            long left = parts.size() > MOST_PARTS ? -1 : LARGEST_UNPACKED;
            byte[] buffer = new byte[65_536];
            for (ZipArchiveEntry part : parts) {
                try (InputStream unpacked = zip.getInputStream(part)) {
                    for (int read = unpacked.read(buffer); read >= 0 && left >= 0; read = unpacked.read(buffer)) {
                        left -= read;
                    }
                }
            }
            return left < 0;
        }
    }

    private static SheetCell cell(@Nullable Cell cell) {
        if (cell == null) {
            return SheetCell.of("");
        }
        if (cell.getType() == CellType.FORMULA) {
            return SheetCell.FORMULA;
        }
        if (cell.getType() != CellType.NUMBER) {
            return SheetCell.of(cell.getText() == null ? "" : cell.getText());
        }
        BigDecimal number = cell.asNumber().round(DIGITS).stripTrailingZeros();
        return new SheetCell(number.toPlainString().replace('.', ','), day(cell), false);
    }

    private static String day(Cell cell) {
        try {
            return cell.asDate().toLocalDate().toString();
        } catch (DateTimeException | IllegalStateException noDay) {
            return cell.getRawValue();
        }
    }

    private void take(int number, List<SheetCell> cells) {
        if (headed && cells.stream().allMatch(SheetCell::empty)) {
            return;
        }
        if (headed && rows == mostRows) {
            throw new TooMany();
        }
        if (headed) {
            rows++;
        }
        headed = true;
        try {
            taker.take(number, cells);
        } catch (RuntimeException failed) {
            throw new TakerFailed(failed);
        }
    }

    private static Finding tooLarge(long bytes) {
        return fault("FILE_TOO_LARGE", "Het bestand is groter dan %d MB.".formatted(bytes / 1_048_576));
    }

    private static Finding fault(String code, String rule) {
        return new Finding(code, "", rule, "", Finding.Severity.BLOCKING);
    }

    /** A stream that gives up after so many bytes. */
    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream file, long most) {
            super(file);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws TooLarge {
            left -= read;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }

    private static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** Ends the reading of a file with more rows than are taken. */
    private static final class TooMany extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooMany() {
            super("too many rows", null, false, false);
        }
    }

    /** Keeps what the taker throws apart from what a damaged file makes the library throw. */
    private static final class TakerFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient RuntimeException reason;

        TakerFailed(RuntimeException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
