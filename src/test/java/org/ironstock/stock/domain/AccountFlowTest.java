package org.ironstock.stock.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ironstock.stock.Account;
import org.ironstock.stock.Counter;
import org.ironstock.stock.Holding;
import org.ironstock.stock.MovementKind;
import org.junit.jupiter.api.Test;

class AccountFlowTest {

    private static final Holding FREE = Holding.free("A", "VWS");
    private static final Holding NOT_FREE = Holding.notFree("A", "VWS");
    private static final Holding RESERVED = Holding.reserved("A", "VWS", "X");
    private static final Holding REJECTED = Holding.rejected("A", "VWS");
    private static final Holding EXPIRED = Holding.expired("A", "VWS");

    /** At one place and owner: what each kind allows, all else refused. */
    private static final Map<MovementKind, String> ALLOWED = new EnumMap<>(Map.ofEntries(
            Map.entry(MovementKind.RECEIPT, "SUPPLIER>NOT_FREE"),
            Map.entry(
                    MovementKind.OPENING,
                    "OPENING>FREE OPENING>NOT_FREE OPENING>RESERVED OPENING>REJECTED OPENING>EXPIRED"),
            Map.entry(MovementKind.RELEASE, "NOT_FREE>FREE"),
            Map.entry(MovementKind.REJECTION, "FREE>REJECTED NOT_FREE>REJECTED RESERVED>REJECTED"),
            Map.entry(MovementKind.QUARANTINE, "FREE>NOT_FREE RESERVED>NOT_FREE REJECTED>NOT_FREE"),
            Map.entry(MovementKind.RESERVATION, "FREE>RESERVED"),
            Map.entry(MovementKind.RESERVATION_END, "RESERVED>FREE"),
            Map.entry(MovementKind.EXPIRY, "FREE>EXPIRED NOT_FREE>EXPIRED RESERVED>EXPIRED REJECTED>EXPIRED"),
            Map.entry(MovementKind.TRANSFER, ""),
            Map.entry(MovementKind.OWNERSHIP, ""),
            Map.entry(MovementKind.ISSUE, "FREE>CARE RESERVED>CARE"),
            Map.entry(MovementKind.RETURN, "NOT_FREE>SUPPLIER REJECTED>SUPPLIER CARE>NOT_FREE"),
            Map.entry(MovementKind.SALE, "FREE>SOLD NOT_FREE>SOLD RESERVED>SOLD REJECTED>SOLD EXPIRED>SOLD"),
            Map.entry(
                    MovementKind.DONATION,
                    "FREE>DONATED NOT_FREE>DONATED RESERVED>DONATED REJECTED>DONATED EXPIRED>DONATED"),
            Map.entry(
                    MovementKind.PROCESSING,
                    "FREE>PROCESSED NOT_FREE>PROCESSED RESERVED>PROCESSED REJECTED>PROCESSED EXPIRED>PROCESSED"),
            Map.entry(
                    MovementKind.COUNT,
                    "FREE>LOST NOT_FREE>LOST RESERVED>LOST REJECTED>LOST EXPIRED>LOST LOST>NOT_FREE")));

    @Test
    void eachKindAllowsItsAccountsAndNoOthers() {
        List<Account> accounts = new ArrayList<>(List.of(FREE, NOT_FREE, RESERVED, REJECTED, EXPIRED));
        accounts.addAll(List.of(Counter.values()));
        ALLOWED.forEach((kind, expected) -> {
            List<String> found = new ArrayList<>();
            for (Account from : accounts) {
                for (Account to : accounts) {
                    boolean moves = !from.equals(to) && (from instanceof Holding || to instanceof Holding);
                    if (moves && AccountFlow.allowed(kind, from, to)) {
                        found.add(name(from) + ">" + name(to));
                    }
                }
            }
            assertThat(found)
                    .as(kind.name())
                    .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(" "));
        });
        assertThat(ALLOWED).hasSize(MovementKind.values().length - 1);
    }

    @Test
    void aReleaseDoesNotMoveOrChangeHands() {
        assertThat(AccountFlow.allowed(MovementKind.RELEASE, NOT_FREE, Holding.free("B", "VWS")))
                .isFalse();
        assertThat(AccountFlow.allowed(MovementKind.RELEASE, NOT_FREE, Holding.free("A", "CIBG")))
                .isFalse();
    }

    @Test
    void aTransferChangesThePlaceOnly() {
        assertThat(AccountFlow.allowed(MovementKind.TRANSFER, FREE, Holding.free("B", "VWS")))
                .isTrue();
        assertThat(AccountFlow.allowed(MovementKind.TRANSFER, RESERVED, Holding.reserved("B", "VWS", "X")))
                .isTrue();
        assertThat(AccountFlow.allowed(MovementKind.TRANSFER, RESERVED, Holding.reserved("B", "VWS", "Y")))
                .isFalse();
        assertThat(AccountFlow.allowed(MovementKind.TRANSFER, FREE, Holding.free("B", "CIBG")))
                .isFalse();
        assertThat(AccountFlow.allowed(MovementKind.TRANSFER, NOT_FREE, Holding.free("B", "VWS")))
                .isFalse();
    }

    @Test
    void aTransferOfOwnershipChangesTheOwnerOnly() {
        assertThat(AccountFlow.allowed(MovementKind.OWNERSHIP, FREE, Holding.free("A", "CIBG")))
                .isTrue();
        assertThat(AccountFlow.allowed(MovementKind.OWNERSHIP, FREE, Holding.free("B", "CIBG")))
                .isFalse();
        assertThat(AccountFlow.allowed(MovementKind.OWNERSHIP, NOT_FREE, Holding.free("A", "CIBG")))
                .isFalse();
    }

    private static String name(Account account) {
        return account instanceof Holding holding ? holding.status().name() : ((Counter) account).name();
    }
}
