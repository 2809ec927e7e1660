package org.ironstock.handover.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ironstock.handover.domain.DestinationRules;
import org.ironstock.handover.domain.DestinationRules.Decision;
import org.ironstock.handover.domain.DestinationTotal;
import org.ironstock.handover.domain.LotDestination;
import org.ironstock.handover.domain.LotFacts;
import org.ironstock.handover.persistence.DestinationRows;
import org.ironstock.handover.persistence.DestinationRows.Measure;
import org.ironstock.handover.persistence.DestinationRows.Open;
import org.ironstock.product.Product;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides where the lots of an accepted list go: once for each distinct input, and then for all lots with that input. */
@Service
public class Destinations {

    private static final int PORTION = 5_000;

    private final DestinationRows rows;
    private final DestinationRules rules;
    private final Products products;
    private final Clock clock;

    public Destinations(DestinationRows rows, DestinationRules rules, Products products, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.products = products;
        this.clock = clock;
    }

    /** Decides for today; replaces what was decided on an earlier day. */
    @Transactional
    public void decide(long list) {
        LocalDate today = DutchCalendar.dayOf(clock.instant());
        rows.clear(list);
        Measure measure = new Measure(
                months(rows.expiries(list), today, 0),
                // a basis counts on its last day
                months(rows.basisEnds(list), today, 1),
                products.admitted(today).stream().map(Product::code).toList());
        Map<Long, Decision> decisions = new HashMap<>();
        for (Open open : rows.open(list, measure, today)) {
            decisions.put(open.number(), rules.decide(open.facts(), today));
        }
        rows.decide(list, measure, decisions);
    }

    /** No rule tells more months apart than a year has; so a million lots come down to some thousand distinct inputs. */
    private static Map<LocalDate, Integer> months(List<LocalDate> days, LocalDate today, int more) {
        Map<LocalDate, Integer> months = new TreeMap<>();
        days.forEach(day -> months.put(day, Math.toIntExact(LotFacts.monthsLeft(today, day.plusDays(more)))));
        return months;
    }

    /** Totals by site, product and destination. */
    public List<DestinationTotal> totals(long list) {
        return rows.totals(list);
    }

    /** Day for which the destinations were decided; empty while they are not. */
    public Optional<LocalDate> decidedFor(long list) {
        return rows.decidedFor(list);
    }

    /** Gives every row with its destination, in the order of the list, a portion at a time. */
    public void each(long list, Consumer<LotDestination> taker) {
        int last = 0;
        List<LotDestination> portion;
        do {
            portion = rows.after(list, last, PORTION);
            for (LotDestination one : portion) {
                last = one.row();
                taker.accept(one);
            }
        } while (portion.size() == PORTION);
    }
}
