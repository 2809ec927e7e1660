package org.ironstock.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Finding;
import org.ironstock.shared.SheetCell;
import org.junit.jupiter.api.Test;

class SheetReaderTest {

    private static final SheetReader.Limits LIMITS = SheetReader.Limits.of(3, 1_000_000);

    private final List<String> rows = new ArrayList<>();

    @Test
    void quotedCellsHoldWhatTheyHold() {
        assertThat(read("a;b\r\n\"x;y\";\"say \"\"hi\"\"\"\n\"two\nlines\" ;\r\"\";c"))
                .isEmpty();
        assertThat(rows).containsExactly("1 [a, b]", "2 [x;y, say \"hi\"]", "3 [two\nlines, ]", "4 [, c]");
    }

    @Test
    void emptyRowsArePassedByAndStillNumbered() {
        assertThat(read("\uFEFFa;b\r\n\r\n1;2\r\n;\r\n\r\n3;4\r\n")).isEmpty();
        assertThat(rows).containsExactly("1 [a, b]", "3 [1, 2]", "6 [3, 4]");
    }

    @Test
    void whatIsNoCsvIsAnswered() {
        assertThat(read("a;b\n\"never closed")).contains("FILE_SHAPE");
        assertThat(read("a;b\n\"x\"y;z")).contains("FILE_SHAPE");
        assertThat(read("a;b\n1;\u0000")).contains("FILE_ENCODING");
        assertThat(read(";".repeat(501))).contains("FILE_SHAPE");
    }

    @Test
    void aQuotationMarkThatNeverClosesDoesNotFillTheMemory() {
        InputStream endless = new SequenceInputStream(
                new ByteArrayInputStream("a;b\n\"".getBytes(StandardCharsets.UTF_8)), new Letters());
        assertThat(read(endless, SheetReader.Limits.of(3, Long.MAX_VALUE))).contains("FILE_SHAPE");
    }

    @Test
    void theMostRowsAndBytesAreReadAndOneMoreIsNot() {
        assertThat(read("h\n1\n2\n3\n\n")).isEmpty();
        assertThat(read("h\n1\n2\n3\n4")).contains("FILE_TOO_LONG");
        byte[] bytes = "h\n1234567".getBytes(StandardCharsets.UTF_8);
        assertThat(read(new ByteArrayInputStream(bytes), SheetReader.Limits.of(3, bytes.length)))
                .isEmpty();
        assertThat(read(new ByteArrayInputStream(bytes), SheetReader.Limits.of(3, bytes.length - 1)))
                .contains("FILE_TOO_LARGE");
    }

    @Test
    void whatTheTakerThrowsComesThrough() {
        assertThatThrownBy(() -> SheetReader.read(
                        new ByteArrayInputStream("a\n".getBytes(StandardCharsets.UTF_8)), LIMITS, (number, cells) -> {
                            throw new IllegalStateException("taker");
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("taker");
    }

    private Optional<String> read(String text) {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), LIMITS);
    }

    private Optional<String> read(InputStream file, SheetReader.Limits limits) {
        rows.clear();
        try {
            return SheetReader.read(
                            file,
                            limits,
                            (number, cells) -> rows.add(number + " "
                                    + cells.stream().map(SheetCell::text).toList()))
                    .map(Finding::code);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Letters without end. */
    private static final class Letters extends InputStream {

        @Override
        public int read() {
            return 'x';
        }
    }
}
