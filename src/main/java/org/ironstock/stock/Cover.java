package org.ironstock.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ironstock.shared.Quantity;

/** How long the usable stock of a product lasts at the present need. */
public sealed interface Cover {

    /** Free stock that is not expired and whose regulatory basis is in force. */
    Quantity usable();

    /**
     * @param weeks usable stock divided by the need of a week, rounded down to hundredths
     * @param lastsUntil last day that is covered whole, in the Netherlands; the day before the question when not one is
     */
    record Weeks(Quantity usable, Quantity weeklyNeed, BigDecimal weeks, LocalDate lastsUntil) implements Cover {}

    /** The need is not known, so neither is the cover. It is not zero. */
    record Unknown(Quantity usable) implements Cover {}

    /** Nothing is needed: there is no number of weeks. */
    record NoNeed(Quantity usable) implements Cover {}
}
