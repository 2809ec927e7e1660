package org.ironstock.capacity.domain;

import java.time.Instant;
import org.ironstock.shared.Money;

/**
 * What a person decided about an activation.
 *
 * @param agreed whether it goes on
 * @param amount amount that was set, or zero where none was
 * @param evidence what shows the amount; empty text where none was
 */
public record ActivationStep(
        Kind kind, boolean agreed, Money amount, String evidence, String motive, String official, Instant at) {

    /** Steps that people take. */
    public enum Kind {
        PREPARATION("activering voorbereid"),
        SILENCE("uitblijven van de bevestiging behandeld"),
        MEASURE("maatregel bepaald"),
        CLAIM_SET("vordering vastgesteld"),
        CLAIM_CONFIRMED("vordering bevestigd"),
        MATERIAL_SET("restmateriaal afgerekend"),
        MATERIAL_CONFIRMED("afrekening van restmateriaal bevestigd"),
        LESSONS("lessen vastgelegd"),
        START_COST("aanloopkosten bewezen"),
        STOP("beëindiging besloten");

        private final String dutch;

        Kind(String dutch) {
            this.dutch = dutch;
        }

        /** As an official reads it. */
        public String inDutch() {
            return dutch;
        }
    }
}
