package org.ironstock.contract.ending;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ironstock.contract.domain.Forecast;
import org.ironstock.contract.persistence.ContractReading;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.AsOf;
import org.ironstock.stock.Cover;
import org.ironstock.stock.StockLedger;
import org.ironstock.stock.WeeklyNeed;
import org.springframework.stereotype.Service;

/** How long the stock of a product lasts at the newest forecast of its need. */
@Service
public class ProductCover {

    private final StockLedger ledger;
    private final ContractReading reading;
    private final Clock clock;

    ProductCover(StockLedger ledger, ContractReading reading, Clock clock) {
        this.ledger = ledger;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * Stock of a product.
     *
     * @param free free stock that may go to care
     * @param weeks how long it lasts, in Dutch; says so when nobody knows the need
     * @param forecast name of the forecast that it was measured by; empty text when there is none
     */
    public record Standing(Quantity free, String weeks, String forecast) {}

    /** Stock of a product now. */
    public Standing now(String productCode) {
        return at(productCode, clock.instant(), AsOf.latest());
    }

    /** Stock of a product as it was at a moment, as far as one knows now. */
    public Standing at(String productCode, Instant moment) {
        return at(productCode, moment, AsOf.occurred(moment));
    }

    private Standing at(String productCode, Instant moment, AsOf asOf) {
        Optional<Forecast> forecast = reading.findForecast(productCode, DutchCalendar.dayOf(moment));
        WeeklyNeed need =
                forecast.map(known -> WeeklyNeed.of(known.weeklyNeed())).orElse(WeeklyNeed.unknown());
        Cover cover = ledger.cover(productCode, need, asOf);
        return new Standing(
                cover.usable(),
                inDutch(cover),
                forecast.map(Forecast::reference).orElse(""));
    }

    private static String inDutch(Cover cover) {
        if (cover instanceof Cover.Weeks weeks) {
            return DutchText.decimal(weeks.weeks()) + " weken";
        }
        return cover instanceof Cover.NoNeed ? "geen behoefte" : "onbekend";
    }
}
