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

    /** What was decided, as an official reads it. */
    public String inDutch() {
        return agreed ? kind.agreed : kind.refused;
    }

    /** Steps that people take. */
    public enum Kind {
        PREPARATION("activering voorbereid", "activering niet voorbereid"),
        SILENCE("langer gewacht op de bevestiging", "activering ingetrokken: niet bevestigd"),
        MEASURE("maatregel bepaald"),
        CLAIM_SET("vordering vastgesteld", "vordering vastgesteld, zonder boete"),
        CLAIM_CONFIRMED("vordering bevestigd", "vordering teruggegeven"),
        MATERIAL_SET("restmateriaal afgerekend"),
        MATERIAL_CONFIRMED("afrekening van restmateriaal bevestigd", "afrekening van restmateriaal teruggegeven"),
        LESSONS("lessen vastgelegd"),
        START_COST("aangetoonde startkosten vastgesteld"),
        STOP("beëindiging besloten");

        private final String agreed;
        private final String refused;

        /** A step that is taken in one way only. */
        Kind(String taken) {
            this(taken, taken);
        }

        Kind(String agreed, String refused) {
            this.agreed = agreed;
            this.refused = refused;
        }
    }
}
