package org.ironstock.dossier;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What an official calls a kind of document; the words stand in {@code dossier/document-kinds.properties}. */
public final class DocumentKinds {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("dossier/document-kinds", Locale.ROOT);

    private DocumentKinds() {}

    /** The Dutch word for a kind, also when a party follows it; the code itself where no word is known yet. */
    public static String inDutch(String kind) {
        try {
            return WORDS.getString(kind);
        } catch (MissingResourceException unknown) {
            // A letter's kind names the party that it is for.
            int dash = kind.indexOf('-');
            return dash < 0 ? kind : inDutch(kind.substring(0, dash));
        }
    }
}
