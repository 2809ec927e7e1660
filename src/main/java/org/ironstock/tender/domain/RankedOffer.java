package org.ironstock.tender.domain;

import java.math.BigDecimal;
import java.util.UUID;
import org.ironstock.shared.Money;

/**
 * A place in the ranking as it was calculated and kept.
 *
 * @param rank from 1
 * @param price total price excluding VAT
 * @param quality fraction from 0 to 1 of the quality that could be earned
 * @param figure figure of the formula, unrounded; {@link ScoreFigure#shown} for people
 * @param decidedBy what put this bid above the next one
 */
public record RankedOffer(
        UUID bidId,
        String supplierId,
        int rank,
        Money price,
        BigDecimal quality,
        ScoreFigure figure,
        RankedBid.DecidedBy decidedBy) {}
