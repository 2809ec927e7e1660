package org.ironstock.contract.domain;

import java.time.LocalDate;
import org.ironstock.shared.Quantity;

/**
 * What care is expected to need of a product.
 *
 * @param reference its name at who made it
 * @param weeklyNeed average need of a week, base units
 * @param madeOn day on which it was made
 */
public record Forecast(String reference, String productCode, Quantity weeklyNeed, LocalDate madeOn) {}
