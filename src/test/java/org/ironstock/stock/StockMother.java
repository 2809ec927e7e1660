package org.ironstock.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.shared.Quantity;

/** Lots, movements and requests with what most tests do not care about filled in. */
public final class StockMother {

    public static final String PLACE = "DC-VENLO";
    public static final String OWNER = "VWS";

    private StockMother() {}

    public static Lot lot(String lotId, String productCode, LocalDate expiresOn) {
        return lot(lotId, productCode, expiresOn, RegulatoryBasis.lasting("MDR-2017-745"));
    }

    public static Lot lot(String lotId, String productCode, LocalDate expiresOn, RegulatoryBasis basis) {
        return new Lot(
                lotId,
                productCode,
                "B-" + lotId,
                Optional.of("SUP-0001"),
                Optional.of(expiresOn.minusYears(3)),
                expiresOn,
                basis);
    }

    public static Movement movement(
            String reference, MovementKind kind, Instant at, String lotId, long pieces, Account from, Account to) {
        return movement(reference, kind, at, line(lotId, pieces, from, to));
    }

    public static Movement movement(String reference, MovementKind kind, Instant at, Movement.Line... lines) {
        return new Movement(reference, kind, "DOC-" + reference, at, "lch-stock-1", List.of(lines));
    }

    public static Movement.Line line(String lotId, long pieces, Account from, Account to) {
        return new Movement.Line(lotId, Quantity.of(pieces), from, to);
    }

    public static AllocationRequest allocation(String reference, String productCode, long pieces, int wholeMonths) {
        return new AllocationRequest(
                reference,
                productCode,
                Quantity.of(pieces),
                wholeMonths,
                Optional.empty(),
                "AANVRAAG-1",
                Set.of(),
                Set.of(),
                "DOC-" + reference,
                "lch-stock-1");
    }

    public static Holding free() {
        return Holding.free(PLACE, OWNER);
    }

    public static Holding notFree() {
        return Holding.notFree(PLACE, OWNER);
    }

    public static Holding reserved(String reservedFor) {
        return Holding.reserved(PLACE, OWNER, reservedFor);
    }
}
