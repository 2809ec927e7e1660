package org.ironstock.handover.domain;

/** Where a lot of the emergency stock goes. */
public enum Destination {
    TAKE_OVER("overnemen", "De ontvangende partij neemt de partij over."),
    ROLLING("rollende uitgifte of verkoop", "Eerst uitgeven aan de zorg, wat dan rest verkopen."),
    TEST("toetsen", "Eerst toetsen en vrijgeven; daarna opnieuw bepalen."),
    RESERVATION("blijft bij de reservering", "Een ambtenaar beslist."),
    OUTSIDE_CARE("verkoop of schenking buiten de zorg", "Niet voor de zorg, wel rechtmatig daarbuiten."),
    QUARANTINE("quarantaine", "Eerst beoordelen of de partij buiten de zorg rechtmatig is."),
    DIRECT("direct schenken of verwerken", "Te kort houdbaar voor uitgifte aan de zorg."),
    SELL("verkoop, anders schenking", "Buiten het pakket van de ontvangende partij."),
    PROCESS("verwerking", "Duurzaam verwerken.");

    private final String dutch;
    private final String meaning;

    Destination(String dutch, String meaning) {
        this.dutch = dutch;
        this.meaning = meaning;
    }

    /** As an official reads it. */
    public String inDutch() {
        return dutch;
    }

    /** What happens with it, in a sentence. */
    public String meaning() {
        return meaning;
    }
}
