package org.ironstock.stock.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.Cover;
import org.ironstock.stock.WeeklyNeed;

/** Weeks of cover, never flattered: rounded down. */
public final class CoverCalculation {

    private static final long DAYS = 7;

    private CoverCalculation() {}

    /** @param day on which the usable stock lies there */
    public static Cover of(Quantity usable, WeeklyNeed need, LocalDate day) {
        if (need instanceof WeeklyNeed.Known known) {
            return known.quantity().equals(Quantity.NONE)
                    ? new Cover.NoNeed(usable)
                    : weeks(usable, known.quantity(), day);
        }
        return new Cover.Unknown(usable);
    }

    private static Cover weeks(Quantity usable, Quantity need, LocalDate day) {
        BigDecimal weeks =
                BigDecimal.valueOf(usable.pieces()).divide(BigDecimal.valueOf(need.pieces()), 2, RoundingMode.DOWN);
        BigDecimal days = BigDecimal.valueOf(usable.pieces())
                .multiply(BigDecimal.valueOf(DAYS))
                .divide(BigDecimal.valueOf(need.pieces()), 0, RoundingMode.DOWN);
        return new Cover.Weeks(usable, need, weeks, plusDays(day, days).minusDays(1));
    }

    /** A stock that outlasts the calendar lasts until its last day. */
    private static LocalDate plusDays(LocalDate day, BigDecimal days) {
        BigDecimal most = BigDecimal.valueOf(LocalDate.MAX.toEpochDay() - day.toEpochDay());
        return day.plusDays(days.min(most).longValueExact());
    }
}
