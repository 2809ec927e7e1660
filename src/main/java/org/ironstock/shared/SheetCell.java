package org.ironstock.shared;

/**
 * One cell of a table that somebody brought as a file.
 *
 * @param text what it shows, without white space around it; a number with a decimal comma
 * @param day the same where a day is meant: a number of a spreadsheet as yyyy-mm-dd
 * @param formula whether it calculates instead of saying something; nothing is calculated, so it shows nothing
 */
public record SheetCell(String text, String day, boolean formula) {

    /** A cell that calculates. */
    public static final SheetCell FORMULA = new SheetCell("", "", true);

    public static SheetCell of(String text) {
        String plain = text.strip();
        return new SheetCell(plain, plain, false);
    }

    /** Whether there is nothing in it. */
    public boolean empty() {
        return !formula && text.isEmpty();
    }
}
