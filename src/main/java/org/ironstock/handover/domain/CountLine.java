package org.ironstock.handover.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Quantity;

/**
 * One lot of a count with all that is known of it; never shown whole to a counter.
 *
 * @param lotId empty for a lot that a counter found and the books do not know
 * @param course what the last comparison asked; empty before the first
 * @param first the last count of the first counter
 * @param second the last count of the second counter
 * @param firstBefore the first count of the first counter, where there was a recount
 * @param secondBefore the same of the second counter
 */
public record CountLine(
        int number,
        Optional<String> lotId,
        String productCode,
        String supplierLot,
        Optional<LocalDate> expiresOn,
        List<String> pallets,
        Quantity book,
        Optional<Long> priceCents,
        Optional<CountComparison.Course> course,
        Optional<Quantity> first,
        Optional<Quantity> second,
        Optional<Quantity> firstBefore,
        Optional<Quantity> secondBefore,
        Optional<Quantity> accepted,
        Optional<CountAcceptance> acceptance,
        String explanation) {

    public CountLine {
        pallets = List.copyOf(pallets);
    }

    /** A lot of the books that nobody counted yet. */
    public static CountLine ofTheBooks(
            int number,
            String lotId,
            String productCode,
            String supplierLot,
            LocalDate expiresOn,
            List<String> pallets,
            Quantity book,
            Optional<Long> priceCents) {
        return uncounted(number, Optional.of(lotId), productCode, supplierLot, expiresOn, pallets, book, priceCents);
    }

    /** A lot that a counter found and the books do not know; nobody knows its price. */
    public static CountLine found(int number, CountSheet.Found found) {
        return uncounted(
                number,
                Optional.empty(),
                found.productCode(),
                found.supplierLot(),
                found.expiresOn(),
                List.of(),
                Quantity.NONE,
                Optional.empty());
    }

    private static CountLine uncounted(
            int number,
            Optional<String> lotId,
            String productCode,
            String supplierLot,
            LocalDate expiresOn,
            List<String> pallets,
            Quantity book,
            Optional<Long> priceCents) {
        return new CountLine(
                number,
                lotId,
                productCode,
                supplierLot,
                Optional.of(expiresOn),
                pallets,
                book,
                priceCents,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** Product and number on the box. */
    public String key() {
        return CountSheet.key(productCode, supplierLot);
    }

    /** Whether a third person has to settle it and has not yet. */
    public boolean disputed() {
        return course.filter(asked -> asked == CountComparison.Course.THIRD).isPresent() && accepted.isEmpty();
    }

    /** Whether both were asked to count it once more. */
    public boolean recounted() {
        return firstBefore.isPresent() || secondBefore.isPresent();
    }

    /** What two counts of it come to. */
    public CountComparison.Counted counted() {
        return new CountComparison.Counted(book, first, second, priceCents, recounted());
    }

    /** What a third person found. */
    public Optional<Quantity> third() {
        return acceptance.filter(how -> how == CountAcceptance.THIRD).flatMap(how -> accepted);
    }
}
