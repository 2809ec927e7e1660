package org.ironstock.tender.domain;

/**
 * One award criterion, published and never changed afterwards.
 *
 * @param code stable code within the tender, e.g. {@code QUALITY_PLAN}
 * @param name name in Dutch
 * @param kind what it judges
 * @param weight whole percents; all weights together are 100
 * @param scale highest score of an evaluator, who scores in whole steps from 0; 0 for the price, which is calculated
 * @param minimumScore consensus score below which a bid is invalid; 0 for none
 */
public record AwardCriterion(String code, String name, Kind kind, int weight, int scale, int minimumScore) {

    /** What a criterion judges. */
    public enum Kind {
        QUALITY("Kwaliteit"),
        PRICE("Prijs");

        private final String dutch;

        Kind(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }
}
