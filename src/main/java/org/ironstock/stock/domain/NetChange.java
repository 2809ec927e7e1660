package org.ironstock.stock.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ironstock.stock.Account;
import org.ironstock.stock.Movement;

/**
 * What a movement changes in all on one account of a lot.
 *
 * @param pieces below zero when the account gives
 */
public record NetChange(String lotId, Account account, long pieces) {

    private record Key(String lotId, Account account) {}

    /**
     * The changes of all lines together, those that come to zero included.
     *
     * @throws ArithmeticException when a sum does not fit
     */
    public static List<NetChange> of(List<Movement.Line> lines) {
        Map<Key, Long> changes = new LinkedHashMap<>();
        for (Movement.Line line : lines) {
            changes.merge(new Key(line.lotId(), line.from()), -line.quantity().pieces(), Math::addExact);
            changes.merge(new Key(line.lotId(), line.to()), line.quantity().pieces(), Math::addExact);
        }
        return changes.entrySet().stream()
                .map(change ->
                        new NetChange(change.getKey().lotId(), change.getKey().account(), change.getValue()))
                .toList();
    }
}
