package org.ironstock.stock.web;

import java.time.LocalDate;
import java.util.UUID;
import org.ironstock.shared.DutchText;
import org.ironstock.stock.Cover;
import org.ironstock.stock.LedgerEntry;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.StockStatus;
import org.ironstock.stock.StockTotals;

/** Rows of the stock pages as an official reads them, all in Dutch. */
final class ShownStock {

    private ShownStock() {}

    /** Totals of a product, each number with its thousands apart. */
    record Totals(
            String code,
            String name,
            String free,
            String freeWithoutBasis,
            String notFree,
            String reserved,
            String rejected,
            String expired,
            String all) {

        static Totals of(StockTotals totals, String name) {
            return new Totals(
                    totals.productCode(),
                    name,
                    DutchText.number(totals.free().pieces()),
                    DutchText.number(totals.freeWithoutBasis().pieces()),
                    DutchText.number(totals.notFree().pieces()),
                    DutchText.number(totals.reserved().pieces()),
                    DutchText.number(totals.rejected().pieces()),
                    DutchText.number(totals.expired().pieces()),
                    DutchText.number(totals.all().pieces()));
        }
    }

    /**
     * A lot in one holding.
     *
     * @param status as booked, with a word when the lot has expired since
     */
    record Holding(
            String lotId,
            String supplierLot,
            String productCode,
            String place,
            String owner,
            String status,
            String quantity,
            String expiresOn,
            String basis) {

        /** @param day by which expiry is judged */
        static Holding of(StockHolding stock, LocalDate day) {
            boolean overdue = stock.lot().expiredOn(day) && stock.holding().status() != StockStatus.EXPIRED;
            String status = stock.holding().reservedFor().isEmpty()
                    ? stock.holding().status().inDutch()
                    : stock.holding().status().inDutch() + " voor "
                            + stock.holding().reservedFor();
            return new Holding(
                    stock.lot().lotId(),
                    stock.lot().supplierLot(),
                    stock.lot().productCode(),
                    stock.holding().place(),
                    stock.holding().owner(),
                    overdue ? status + " (houdbaarheid verstreken)" : status,
                    DutchText.number(stock.quantity().pieces()),
                    DutchText.day(stock.lot().expiresOn()),
                    stock.lot().basis().inDutch());
        }
    }

    /**
     * One entry.
     *
     * @param document address of the document when the reference is the id of one; else empty
     * @param remark reversal, or why it was reversed
     */
    record Entry(
            String number,
            String kind,
            String occurredAt,
            String bookedAt,
            String bookedBy,
            String quantity,
            String from,
            String to,
            String reference,
            String documentRef,
            String document,
            String remark) {

        static Entry of(LedgerEntry entry) {
            return new Entry(
                    DutchText.number(entry.number()),
                    entry.kind().inDutch(),
                    DutchText.moment(entry.occurredAt()),
                    DutchText.moment(entry.bookedAt()),
                    entry.bookedBy(),
                    DutchText.number(entry.quantity().pieces()),
                    entry.from().inDutch(),
                    entry.to().inDutch(),
                    entry.reference(),
                    entry.documentRef(),
                    isDocument(entry.documentRef()) ? "/documents/" + entry.documentRef() : "",
                    remark(entry));
        }

        private static String remark(LedgerEntry entry) {
            return entry.reverses()
                    .map(original -> "Boekt %s terug: %s".formatted(original, entry.reason()))
                    .or(() -> entry.reversedBy().map("Teruggeboekt met %s"::formatted))
                    .orElse("");
        }

        private static boolean isDocument(String reference) {
            try {
                return UUID.fromString(reference).toString().equals(reference);
            } catch (IllegalArgumentException other) {
                return false;
            }
        }
    }

    /** Cover in words. */
    static String inDutch(Cover cover) {
        if (cover instanceof Cover.Weeks weeks) {
            return "%s weken, tot en met %s"
                    .formatted(DutchText.decimal(weeks.weeks()), DutchText.day(weeks.lastsUntil()));
        }
        return cover instanceof Cover.NoNeed ? "er is geen behoefte" : "onbekend, want de behoefte is niet opgegeven";
    }
}
