package org.ironstock.handover.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.ironstock.shared.ShelfLife;
import org.ironstock.stock.StockStatus;

/** What must leave when, so that care still gets it with a whole month of shelf life. */
public final class Rotation {

    /** Whole months of shelf life that care must get (domain.md 1.4). */
    private static final int CARE_MONTHS = 1;

    private Rotation() {}

    /**
     * Stock that lies somewhere.
     *
     * @param keeper who keeps it: a place of the State, or a contract with its site
     * @param basisEndsOn last day on which its regulatory basis counts; the last day of time when it has no end
     */
    public record Kept(
            String productCode,
            String supplierLot,
            String keeper,
            StockStatus status,
            long pieces,
            LocalDate expiresOn,
            LocalDate basisEndsOn) {}

    /**
     * Stock that must leave.
     *
     * @param month in which it leaves at the latest; this month when its day has passed
     * @param leaveBy last day on which it has a whole month left
     * @param destination where it goes by the rules of lots when it leaves on that day, or today when the day has passed
     */
    public record Leaving(
            YearMonth month,
            LocalDate leaveBy,
            Kept kept,
            Destination destination,
            String ground,
            String ruleVersion) {}

    /**
     * Everything that must leave from this month on, by month, day, product and lot.
     *
     * @param months how many months to look ahead, this one included
     */
    public static List<Leaving> of(List<Kept> stock, LocalDate today, int months, DestinationRules rules) {
        YearMonth last = YearMonth.from(today).plusMonths(months - 1L);
        return stock.stream()
                .filter(kept -> !monthOf(kept, today).isAfter(last))
                .map(kept -> leaving(kept, today, rules))
                .sorted(Comparator.comparing(Leaving::leaveBy)
                        .thenComparing(leaving -> leaving.kept().productCode())
                        .thenComparing(leaving -> leaving.kept().supplierLot())
                        .thenComparing(leaving -> leaving.kept().keeper()))
                .toList();
    }

    /** Last day on which a whole month is left. */
    public static LocalDate leaveBy(LocalDate expiresOn) {
        LocalDate day = expiresOn.minusMonths(CARE_MONTHS);
        while (ShelfLife.wholeMonths(day, expiresOn) < CARE_MONTHS) {
            day = day.minusDays(1);
        }
        while (ShelfLife.wholeMonths(day.plusDays(1), expiresOn) >= CARE_MONTHS) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static YearMonth monthOf(Kept kept, LocalDate today) {
        YearMonth month = YearMonth.from(leaveBy(kept.expiresOn()));
        return month.isBefore(YearMonth.from(today)) ? YearMonth.from(today) : month;
    }

    private static Leaving leaving(Kept kept, LocalDate today, DestinationRules rules) {
        LocalDate leaveBy = leaveBy(kept.expiresOn());
        LocalDate on = leaveBy.isBefore(today) ? today : leaveBy;
        boolean limited = kept.basisEndsOn().isBefore(LocalDate.MAX);
        DestinationRules.Decision decision = rules.decide(
                new LotFacts(
                        kept.status(),
                        months(on, kept.expiresOn()),
                        limited,
                        // a basis counts on its last day
                        limited ? months(on, kept.basisEndsOn().plusDays(1)) : 0,
                        true,
                        OutsideCare.UNKNOWN),
                today);
        return new Leaving(
                monthOf(kept, today), leaveBy, kept, decision.destination(), decision.ground(), decision.version());
    }

    private static long months(LocalDate day, LocalDate end) {
        return Math.min(LotFacts.MOST_MONTHS, ShelfLife.wholeMonths(day, end));
    }
}
