package org.ironstock.shared;

import java.util.List;
import java.util.stream.Collectors;

/** A line of a file for a spreadsheet: semicolons, and no cell that a spreadsheet would take for a formula. */
public final class CsvLine {

    /** Mark that Excel knows UTF-8 by; the first letter of a file. */
    public static final String UTF8_MARK = "\uFEFF";

    private CsvLine() {}

    /** The cells as a line with its end. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String cell(String text) {
        String plain = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return plain.chars().anyMatch(letter -> ";\"\r\n".indexOf(letter) >= 0)
                ? "\"" + plain.replace("\"", "\"\"") + "\""
                : plain;
    }
}
