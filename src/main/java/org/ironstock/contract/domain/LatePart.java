package org.ironstock.contract.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/**
 * Goods of an order that came too late together, or have not come.
 *
 * @param arrivedOn empty while they have not come
 * @param days calendar days after the delivery day
 * @param penalty for all these days
 * @param capped whether the penalty is the most it ever will be
 */
public record LatePart(Quantity quantity, Optional<LocalDate> arrivedOn, long days, Money penalty, boolean capped) {}
