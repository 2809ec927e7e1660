package org.ironstock.dossier.drawing;

import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.PersonalDetail;

/** Replaces what XML does not allow in text (control characters, halves of pairs), so that any input can be drawn. */
final class PlainText {

    private PlainText() {}

    static DocumentToDraw of(DocumentToDraw document) {
        return document.withTexts(PlainText::of);
    }

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        PersonalDetail.shown(text)
                .codePoints()
                .map(point -> allowed(point) ? point : 0xFFFD)
                .forEach(plain::appendCodePoint);
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
