package org.ironstock.stock;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which holdings somebody asks for. Every filter that is empty lets all through.
 *
 * @param words words that must all occur in lot, batch number, product code, producer, place, owner or reservation
 * @param statuses statuses as booked
 * @param from how many to leave out before the first, in the order of product, expiry, lot
 * @param most largest number of answers
 */
public record HoldingQuestion(
        String productCode, String lotId, String words, Set<StockStatus> statuses, AsOf asOf, int from, int most) {

    public HoldingQuestion {
        statuses = Set.copyOf(statuses);
    }

    public static HoldingQuestion ofProduct(String productCode, AsOf asOf) {
        return new HoldingQuestion(productCode, "", "", EnumSet.noneOf(StockStatus.class), asOf, 0, Integer.MAX_VALUE);
    }

    public static HoldingQuestion ofLot(String lotId, AsOf asOf) {
        return new HoldingQuestion("", lotId, "", EnumSet.noneOf(StockStatus.class), asOf, 0, Integer.MAX_VALUE);
    }
}
