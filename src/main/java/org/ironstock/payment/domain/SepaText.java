package org.ironstock.payment.domain;

import java.text.Normalizer;

/** Names and descriptions in the characters that every bank in SEPA takes (EPC217-08). */
public final class SepaText {

    private SepaText() {}

    /**
     * The text with accents taken off and everything else that banks refuse as a full stop.
     *
     * @param most characters that count; what comes after is cut
     * @return never empty: a text without any character that counts is a full stop
     */
    public static String of(String text, int most) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("\\s+", " ")
                .replaceAll("[^A-Za-z0-9/\\-?:().,'+ ]", ".")
                .strip();
        String cut = plain.length() > most ? plain.substring(0, most).strip() : plain;
        return cut.isEmpty() ? "." : cut;
    }
}
