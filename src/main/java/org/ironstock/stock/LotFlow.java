package org.ironstock.stock;

import java.util.List;

/**
 * What went one way of a lot at a place.
 *
 * @param of the sum of which it is a part
 * @param pieces below zero when more was undone than done
 * @param movements references of the movements by which it went, the newest ones
 */
public record LotFlow(FlowKey of, String lotId, long pieces, List<String> movements) {

    public LotFlow {
        movements = List.copyOf(movements);
    }
}
