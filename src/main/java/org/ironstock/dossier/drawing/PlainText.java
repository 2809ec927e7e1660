package org.ironstock.dossier.drawing;

import java.util.List;
import org.ironstock.dossier.DocumentToDraw;

/** Replaces what XML does not allow in text (control characters, halves of pairs), so that any input can be drawn. */
final class PlainText {

    private PlainText() {}

    static DocumentToDraw of(DocumentToDraw document) {
        return new DocumentToDraw(
                of(document.caseRef()),
                document.kind(),
                of(document.title()),
                document.facts().stream()
                        .map(fact -> new DocumentToDraw.Fact(of(fact.label()), of(fact.value())))
                        .toList(),
                document.sections().stream().map(PlainText::of).toList(),
                document.audience(),
                document.preparer());
    }

    private static DocumentToDraw.Section of(DocumentToDraw.Section section) {
        return new DocumentToDraw.Section(
                of(section.heading()),
                of(section.paragraphs()),
                section.tables().stream().map(PlainText::of).toList());
    }

    private static DocumentToDraw.Table of(DocumentToDraw.Table table) {
        return new DocumentToDraw.Table(
                of(table.caption()),
                of(table.columns()),
                table.rows().stream().map(PlainText::of).toList());
    }

    private static List<String> of(List<String> texts) {
        return texts.stream().map(PlainText::of).toList();
    }

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().map(point -> allowed(point) ? point : 0xFFFD).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean allowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point < 0xD800
                || point >= 0xE000 && point < 0xFFFE
                || point >= 0x10000;
    }
}
