package org.ironstock.stock.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.ironstock.platform.Problem;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.stock.AsOf;
import org.springframework.http.HttpStatus;

/**
 * The moment that a page is about, as it stands in its address.
 *
 * @param at date and time as the clock in the Netherlands shows them, {@code 2026-11-22T10:00}; empty for now
 * @param axis {@code geboekt}: as it stood in the ledger then; {@code gebeurd}: as it was then, by what is known now
 */
record StockMoment(String at, String axis) {

    static final String BOOKED = "geboekt";
    static final String OCCURRED = "gebeurd";

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = LocalDateTime.of(2200, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);

    /** @throws Problem 400 when there is no such moment */
    static StockMoment of(String at, String axis) {
        StockMoment moment = new StockMoment(at.strip(), axis.isBlank() ? BOOKED : axis);
        moment.asOf();
        return moment;
    }

    AsOf asOf() {
        if (!axis.equals(BOOKED) && !axis.equals(OCCURRED)) {
            throw unknown("Kies 'geboekt' of 'gebeurd'; gevonden is '%s'.".formatted(axis));
        }
        if (at.isEmpty()) {
            return AsOf.latest();
        }
        Instant moment = shown().flatMap(DutchCalendar::momentOf)
                .orElseThrow(() -> unknown("Dit moment bestaat niet: %s.".formatted(at)));
        return asOf(moment, axis.equals(OCCURRED));
    }

    /** @throws Problem 400 for a moment in another century */
    static AsOf asOf(Instant moment, boolean occurred) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw unknown("Dit moment ligt te ver weg: %s.".formatted(moment));
        }
        return occurred ? AsOf.occurred(moment) : AsOf.booked(moment);
    }

    /** Day by which expiry is judged. */
    LocalDate day(LocalDate today) {
        return shown().map(LocalDateTime::toLocalDate).orElse(today);
    }

    /** The moment in words. */
    String inDutch() {
        if (at.isEmpty()) {
            return "nu";
        }
        String moment =
                DutchText.moment(shown().flatMap(DutchCalendar::momentOf).orElseThrow());
        return axis.equals(OCCURRED)
                ? "%s, met wat er sindsdien is rechtgezet".formatted(moment)
                : "%s, zoals het toen geboekt stond".formatted(moment);
    }

    private Optional<LocalDateTime> shown() {
        try {
            return Optional.of(LocalDateTime.parse(at));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Problem unknown(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "stock-moment", detail);
    }
}
