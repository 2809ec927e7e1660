package org.ironstock.tender.domain;

import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/**
 * Estimated value of a tender (raming), over the full term with all options, excluding VAT.
 *
 * @param amount estimated value
 * @param maximum highest value: the estimate with the band on top; at the maximum a framework has no more effect
 * @param maximumQuantity highest number of base units
 * @param bandPercent band in whole percents
 * @param thresholdValue value that is held against the threshold: this estimate and those of similar tenders in twelve
 *     months (a need may not be split to stay below)
 */
public record Estimate(Money amount, Money maximum, Quantity maximumQuantity, int bandPercent, Money thresholdValue) {}
