package org.ironstock.stock.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ironstock.shared.Finding;
import org.ironstock.stock.Account;
import org.ironstock.stock.Counter;
import org.ironstock.stock.Holding;
import org.ironstock.stock.LedgerEntry;
import org.ironstock.stock.LedgerVerification;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.StockStatus;
import org.ironstock.stock.StockTotals;
import org.jspecify.annotations.Nullable;

/** Answers of the API about stock; quantities in whole pieces. */
final class StockAnswer {

    private StockAnswer() {}

    /** Totals of a product on a day. */
    record Totals(
            String productCode,
            LocalDate day,
            long free,
            long freeWithoutBasis,
            long usable,
            long notFree,
            long reserved,
            long rejected,
            long expired,
            long all) {

        static Totals of(StockTotals totals) {
            return new Totals(
                    totals.productCode(),
                    totals.day(),
                    totals.free().pieces(),
                    totals.freeWithoutBasis().pieces(),
                    totals.usable().pieces(),
                    totals.notFree().pieces(),
                    totals.reserved().pieces(),
                    totals.rejected().pieces(),
                    totals.expired().pieces(),
                    totals.all().pieces());
        }
    }

    /**
     * Cover of a product.
     *
     * @param state {@code KNOWN}, {@code UNKNOWN} or {@code NO_NEED}
     * @param weeks null unless known
     * @param lastsUntil last day that is covered whole; null unless known
     * @param expiringUnused pieces that expire before they are used; null when the need is unknown
     */
    record CoverOf(
            String productCode,
            long usable,
            String state,
            @Nullable BigDecimal weeks,
            @Nullable LocalDate lastsUntil,
            @Nullable Long expiringUnused) {}

    /** A lot with what lies where and all that was booked. */
    record LotOf(
            String lotId,
            String productCode,
            String supplierLot,
            @Nullable String producerRef,
            @Nullable LocalDate producedOn,
            LocalDate expiresOn,
            String basis,
            @Nullable LocalDate basisEndsOn,
            List<Lying> holdings,
            List<Line> entries) {}

    /** One holding of a lot. */
    record Lying(String place, String owner, StockStatus status, String reservedFor, long quantity) {

        static Lying of(StockHolding stock) {
            return new Lying(
                    stock.holding().place(),
                    stock.holding().owner(),
                    stock.holding().status(),
                    stock.holding().reservedFor(),
                    stock.quantity().pieces());
        }
    }

    /** One side of an entry: a counter-account, or a place with its owner, status and reservation. */
    record Side(
            @Nullable Counter counter,
            @Nullable String place,
            @Nullable String owner,
            @Nullable StockStatus status,
            @Nullable String reservedFor) {

        static Side of(Account account) {
            return account instanceof Holding holding
                    ? new Side(null, holding.place(), holding.owner(), holding.status(), holding.reservedFor())
                    : new Side((Counter) account, null, null, null, null);
        }
    }

    /** One entry. */
    record Line(
            long number,
            String reference,
            MovementKind kind,
            String documentRef,
            String reason,
            Instant occurredAt,
            Instant bookedAt,
            String bookedBy,
            @Nullable String reverses,
            @Nullable String reversedBy,
            long quantity,
            Side from,
            Side to) {

        static Line of(LedgerEntry entry) {
            return new Line(
                    entry.number(),
                    entry.reference(),
                    entry.kind(),
                    entry.documentRef(),
                    entry.reason(),
                    entry.occurredAt(),
                    entry.bookedAt(),
                    entry.bookedBy(),
                    entry.reverses().orElse(null),
                    entry.reversedBy().orElse(null),
                    entry.quantity().pieces(),
                    Side.of(entry.from()),
                    Side.of(entry.to()));
        }
    }

    /** What a verification found. */
    record Verification(boolean whole, Instant verifiedAt, long entries, long lots, List<Finding> findings) {

        static Verification of(LedgerVerification verification) {
            return new Verification(
                    verification.whole(),
                    verification.verifiedAt(),
                    verification.entries(),
                    verification.lots(),
                    verification.findings());
        }
    }
}
