package org.ironstock.tender.domain;

/**
 * The answer to one subject of the requirement list.
 *
 * @param subject subject that is answered
 * @param kind how hard the requirement is
 * @param text the requirement in words; for {@code NOT_APPLICABLE} the reason
 */
public record Requirement(Subject subject, Kind kind, String text) {

    /** How hard a requirement is. */
    public enum Kind {
        /** A bid that does not meet it is invalid. */
        DEMAND("Eis"),
        /** Meeting it earns points. */
        WISH("Wens"),
        /** Binds the contractor during the contract. */
        PERFORMANCE_CONDITION("Uitvoeringsvoorwaarde"),
        /** Left out, with a reason. */
        NOT_APPLICABLE("Niet van toepassing");

        private final String dutch;

        Kind(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }

    /** The fourteen subjects of the second dike, in the order of the source. */
    public enum Subject {
        STOCK_TAKEOVER("Overname noodvoorraad LCH"),
        DIRECTLY_DELIVERABLE("Direct leverbaar"),
        TRANSPORT("Transport en distributie"),
        STOCK_MANAGEMENT("Voorraadbeheer door spiegelen en virtuele voorraad"),
        DELIVERY_IN_SCOPE("Levering van persoonlijke beschermingsmiddelen volgens de productlijst"),
        PRODUCTION_IN_EUROPE("Productie in Nederland of Europa, ook van grondstoffen"),
        PRICE_AND_QUALITY("Prijs en kwaliteit (CE)"),
        SCALE_UP("Mogelijkheden om op te schalen"),
        CONTRACT_SUPERVISION("Toezicht op naleving van het contract door het CIBG"),
        COOPERATION("Samenwerking (GGD GHOR)"),
        GENERIC_PORTAL("Generiek portaal"),
        REPORTS("Leveren van rapportages"),
        SECURITY("Beveiliging"),
        COMPLAINTS_DESK("Klachtenloket");

        private final String dutch;

        Subject(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }
}
