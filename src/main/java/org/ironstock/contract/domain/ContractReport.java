package org.ironstock.contract.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/**
 * Figures of all running contracts as of the end of a month. What nobody knows is empty, never zero.
 *
 * @param month e.g. {@code 2026-01}
 */
public record ContractReport(String month, List<Section> sections) {

    /**
     * One contract.
     *
     * @param state how far it was when the report was compiled, in Dutch
     * @param orderedValue what RVO ordered by the end of the month, excluding VAT
     * @param remainingValue what could still be ordered then; empty while the maximum is not known
     * @param invoiced including VAT
     * @param paid including VAT
     * @param penalties claims of the State that stood when the report was compiled
     * @param remarks what an official must know, in Dutch
     */
    public record Section(
            String contractId,
            String title,
            String supplier,
            String state,
            Optional<LocalDate> endsOn,
            List<Product> products,
            Money orderedValue,
            Optional<Money> remainingValue,
            Money invoiced,
            Money paid,
            Money penalties,
            List<String> remarks) {

        public Section {
            products = List.copyOf(products);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * One product of a contract; quantities in base units.
     *
     * @param ordered by the end of the month, orders of before RVO included
     * @param received by RVO until then; what came before is not known
     * @param free free stock of the product in the whole country
     * @param cover how long that lasts, in Dutch
     */
    public record Product(
            String productCode,
            Optional<Quantity> maximum,
            Quantity ordered,
            Quantity received,
            Quantity accepted,
            Quantity free,
            String cover) {}

    public ContractReport {
        sections = List.copyOf(sections);
    }

    /** The month that ended before a day. */
    public static YearMonth before(LocalDate day) {
        return YearMonth.from(day).minusMonths(1);
    }

    /** First moment after a month: everything before it counts. */
    public static Instant endOf(YearMonth month) {
        return DutchCalendar.startOf(month.plusMonths(1).atDay(1));
    }

    /** The first working day of a month: from then on the month before is reported. */
    public static LocalDate reportDay(YearMonth month) {
        return DutchCalendar.official().workingDayFrom(month.atDay(1));
    }
}
