package org.ironstock.notice.domain;

import java.util.Locale;
import java.util.Map;
import org.ironstock.notice.Notice;

/** What officials call a notice and how far it is. */
public final class NoticeTitles {

    private static final Map<String, String> BY_SUBTYPE = Map.of(
            Notice.PLANNING_NOTICE, "Vooraankondiging",
            Notice.MARKET_CONSULTATION, "Aankondiging van een marktconsultatie",
            Notice.CONTRACT_NOTICE, "Aankondiging van de opdracht",
            Notice.EX_ANTE_NOTICE, "Vrijwillige aankondiging vooraf",
            Notice.AWARD_NOTICE, "Aankondiging van het resultaat",
            Notice.MODIFICATION_NOTICE, "Aankondiging van een contractwijziging",
            Notice.COMPLETION_NOTICE, "Aankondiging van de voltooiing van een contract");

    private NoticeTitles() {}

    /** @throws IllegalArgumentException when the house makes no notice of this subtype */
    public static String of(String subtype, boolean change) {
        String title = BY_SUBTYPE.get(subtype);
        if (title == null) {
            throw new IllegalArgumentException("The house makes no notice of subtype " + subtype);
        }
        return change ? "Wijziging: " + title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1) : title;
    }

    /** Title of this notice. */
    public static String of(Notice notice) {
        return of(notice.subtype(), notice.changes().isPresent());
    }

    /** How far a notice is. */
    public static String of(Notice.State state) {
        return switch (state) {
            case PREPARED -> "voorbereid";
            case QUEUED -> "nog niet afgeleverd bij het platform";
            case SENT -> "afgeleverd bij het platform";
            case PUBLISHED -> "gepubliceerd";
            case REJECTED -> "afgewezen";
            case ABANDONED -> "gestaakt";
        };
    }
}
