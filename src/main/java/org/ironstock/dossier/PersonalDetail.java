package org.ironstock.dossier;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of text that says who a person is: a name, an address, a telephone number. Put into the text of a
 * {@link DocumentToDraw} it stands there as it is, and is replaced by the ground of the Open Government Act when the
 * document is drawn for the public.
 *
 * @param value the text itself, e.g. {@code Sanne de Vries}
 */
public record PersonalDetail(String value) {

    /** What stands in its place: art. 5.1, second paragraph, under e, Woo (respect for private life). */
    public static final String GROUND = "5.1.2e";

    private static final String START = "\uE000";
    private static final String END = "\uE001";
    private static final Pattern MARKED = Pattern.compile(START + "[^" + START + END + "]*" + END);
    private static final Pattern MARK = Pattern.compile("[" + START + END + "]");

    /** The text with marks around it, so that it stays known as personal data in the middle of a sentence. */
    @Override
    public String toString() {
        return START + shown(value) + END;
    }

    /** The text as who may read everything reads it. */
    public static String shown(String text) {
        return MARK.matcher(text).replaceAll("");
    }

    /**
     * The text as the public reads it.
     *
     * @param known names that are personal data wherever they stand, also where nobody marked them
     */
    public static String withheld(String text, List<String> known) {
        String marked = text;
        for (String name : known) {
            marked = marked.replace(name, new PersonalDetail(name).toString());
        }
        String once = marked;
        String before;
        do {
            before = once;
            once = MARKED.matcher(before).replaceAll(GROUND);
        } while (!once.equals(before));
        return shown(once);
    }
}
