package org.ironstock.tender.domain;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The three envelopes of a bid; each has its own key, because each is opened at its own moment. */
public enum EnvelopeKind {
    /** What is offered: opened by two openers, read by evaluators. */
    QUALITY("quality", "Kwaliteitsdeel", Set.of("application/pdf"), 1),
    /** For how much: stays closed until the quality report is signed. */
    PRICE("price", "Prijsdeel", Set.of("application/json"), 1),
    /** Self-declarations (UEA) of the party, or of every party of a combination. */
    ESPD(
            "espd",
            "Uniform Europees Aanbestedingsdocument",
            Set.of("application/json", "application/xml", "text/xml"),
            20);

    private final String part;
    private final String dutch;
    private final Set<String> mediaTypes;
    private final int most;

    EnvelopeKind(String part, String dutch, Set<String> mediaTypes, int most) {
        this.part = part;
        this.dutch = dutch;
        this.mediaTypes = mediaTypes;
        this.most = most;
    }

    /** Name of the part in the request, e.g. {@code quality}. */
    public String part() {
        return part;
    }

    public String dutch() {
        return dutch;
    }

    public Set<String> mediaTypes() {
        return mediaTypes;
    }

    /** How many envelopes of this kind one bid may hold. */
    public int most() {
        return most;
    }

    /**
     * Whether content can be of this media type, judged by its first bytes alone: what stands in an envelope is not
     * read before it is opened.
     */
    public boolean looksRight(String mediaType, byte[] firstBytes) {
        String start = new String(firstBytes, StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00ef\u00bb\u00bf")) {
            start = start.substring(3);
        }
        return switch (mediaType) {
            case "application/pdf" -> start.startsWith("%PDF-");
            case "application/json" -> start.stripLeading().startsWith("{");
            default -> start.stripLeading().startsWith("<");
        };
    }
}
