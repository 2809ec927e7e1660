package org.ironstock.stock.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.Account;
import org.ironstock.stock.Holding;
import org.ironstock.stock.domain.NetChange;
import org.ironstock.stock.persistence.LedgerRows;
import org.ironstock.stock.persistence.LedgerRows.Balance;
import org.ironstock.stock.persistence.LedgerRows.Change;

/**
 * No holding falls below zero: not now, and not at any moment since the movement happened. A movement that is booked late
 * changes the past too.
 */
final class HoldingCheck {

    private final LedgerRows rows;

    HoldingCheck(LedgerRows rows) {
        this.rows = rows;
    }

    private record Key(String lotId, long account) {}

    /** @param numbers of the accounts that exist; what does not exist holds nothing */
    List<Finding> findings(List<NetChange> changes, Map<Account, Long> numbers, Instant occurredAt) {
        List<NetChange> giving = changes.stream()
                .filter(change -> change.pieces() < 0 && change.account() instanceof Holding)
                .toList();
        Map<Key, Balance> balances = balances(giving, numbers);
        List<Finding> findings = new ArrayList<>();
        for (NetChange change : giving) {
            Long number = numbers.get(change.account());
            Balance balance = number == null ? null : balances.get(new Key(change.lotId(), number));
            Quantity asked = Quantity.of(-change.pieces());
            if (balance == null || asked.exceeds(balance.quantity())) {
                findings.add(belowZero(change, balance == null ? Quantity.NONE : balance.quantity(), asked));
            } else if (occurredAt.isBefore(balance.lastOccurredAt())) {
                Quantity lowest = rows.lowestSince(change.lotId(), balance.account(), occurredAt);
                if (asked.exceeds(lowest)) {
                    findings.add(belowZeroThen(change, lowest, asked, occurredAt));
                }
            }
        }
        return findings;
    }

    private Map<Key, Balance> balances(List<NetChange> giving, Map<Account, Long> numbers) {
        List<Change> asked = new ArrayList<>();
        for (NetChange change : giving) {
            Long number = numbers.get(change.account());
            if (number != null) {
                asked.add(new Change(change.lotId(), number, change.pieces()));
            }
        }
        Map<Key, Balance> balances = new HashMap<>();
        if (!asked.isEmpty()) {
            rows.balances(asked).forEach(balance -> balances.put(new Key(balance.lotId(), balance.account()), balance));
        }
        return balances;
    }

    private static Finding belowZero(NetChange change, Quantity there, Quantity asked) {
        return Finding.of(
                "STOCK_BELOW_ZERO",
                change.lotId(),
                "Van %s ligt er %s (%s); gevraagd: %s."
                        .formatted(
                                change.lotId(),
                                DutchText.number(there.pieces()),
                                change.account().inDutch(),
                                DutchText.number(asked.pieces())));
    }

    private static Finding belowZeroThen(NetChange change, Quantity lowest, Quantity asked, Instant since) {
        return Finding.of(
                "STOCK_BELOW_ZERO_THEN",
                change.lotId(),
                "Van %s lag er sinds %s op enig moment %s (%s); gevraagd: %s. Boek eerst latere bewegingen terug."
                        .formatted(
                                change.lotId(),
                                DutchText.momentToTheSecond(since),
                                DutchText.number(lowest.pieces()),
                                change.account().inDutch(),
                                DutchText.number(asked.pieces())));
    }
}
