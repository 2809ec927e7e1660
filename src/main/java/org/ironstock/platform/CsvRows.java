package org.ironstock.platform;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.ironstock.shared.SheetCell;

/**
 * Reads CSV with semicolons as RFC 4180 writes it, one row at a time. What is longer than any cell or row that somebody
 * means ends the reading, so that a quotation mark that never closes does not fill the memory.
 */
final class CsvRows {

    private static final int LONGEST_CELL = 100_000;
    private static final int MOST_CELLS = 500;

    private final Reader reader;
    private final SheetReader.Taker taker;
    private final StringBuilder cell = new StringBuilder();
    private List<SheetCell> cells = new ArrayList<>();
    private State state = State.START;
    private int row = 1;

    private enum State {
        /** In front of a cell. */
        START,
        PLAIN,
        QUOTED,
        /** After a quotation mark in a quoted cell: its end, or half of a mark that is meant. */
        QUOTE,
        /** After the first half of an end of line. */
        RETURN
    }

    /** The text is not CSV. */
    static final class Broken extends IOException {

        private static final long serialVersionUID = 1L;

        private Broken(String why) {
            super(why);
        }
    }

    private CsvRows(Reader reader, SheetReader.Taker taker) {
        this.reader = reader;
        this.taker = taker;
    }

    /**
     * Gives every row, the empty ones too.
     *
     * @throws Broken where it is not CSV
     * @throws CharacterCodingException where it is no text
     */
    static void read(Reader reader, SheetReader.Taker taker) throws IOException {
        new CsvRows(reader, taker).read();
    }

    private void read() throws IOException {
        char[] buffer = new char[65_536];
        boolean first = true;
        for (int length = reader.read(buffer); length >= 0; length = reader.read(buffer)) {
            int from = first && length > 0 && buffer[0] == '\uFEFF' ? 1 : 0;
            first = first && length == 0;
            for (int at = from; at < length; at++) {
                take(buffer[at]);
            }
        }
        if (state == State.QUOTED) {
            throw new Broken("a quotation mark never closes");
        }
        if (state != State.RETURN && (state != State.START || !cells.isEmpty())) {
            endRow();
        }
    }

    private void take(char letter) throws IOException {
        if (letter == '\0') {
            throw new CharacterCodingException();
        }
        switch (state) {
            case RETURN -> {
                state = State.START;
                if (letter != '\n') {
                    take(letter);
                }
            }
            case START -> {
                if (letter == '"') {
                    state = State.QUOTED;
                } else {
                    state = State.PLAIN;
                    plain(letter);
                }
            }
            case PLAIN -> plain(letter);
            case QUOTED -> {
                if (letter == '"') {
                    state = State.QUOTE;
                } else {
                    add(letter);
                }
            }
            case QUOTE -> afterQuote(letter);
        }
    }

    private void plain(char letter) throws Broken {
        switch (letter) {
            case ';' -> endCell();
            case '\n' -> endRow();
            case '\r' -> {
                endRow();
                state = State.RETURN;
            }
            default -> add(letter);
        }
    }

    private void afterQuote(char letter) throws Broken {
        switch (letter) {
            case '"' -> {
                add(letter);
                state = State.QUOTED;
            }
            case ';', '\n', '\r' -> plain(letter);
            case ' ', '\t' -> state = State.QUOTE;
            default -> throw new Broken("text after a closing quotation mark");
        }
    }

    private void add(char letter) throws Broken {
        if (cell.length() == LONGEST_CELL) {
            throw new Broken("a cell is too long");
        }
        cell.append(letter);
    }

    private void endCell() throws Broken {
        if (cells.size() == MOST_CELLS) {
            throw new Broken("a row has too many cells");
        }
        cells.add(SheetCell.of(cell.toString()));
        cell.setLength(0);
        state = State.START;
    }

    private void endRow() throws Broken {
        endCell();
        taker.take(row, cells);
        row++;
        cells = new ArrayList<>(cells.size());
    }
}
