package org.ironstock.stock.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ironstock.stock.StockMother.lot;
import static org.ironstock.stock.StockMother.movement;
import static org.ironstock.stock.StockMother.notFree;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ironstock.stock.Counter;
import org.ironstock.stock.MovementKind;
import org.ironstock.support.ModuleDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

@ModuleDatabase.Schemas("stock")
class VerifyStockCommandTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final LedgerOffice office;
    private final List<Integer> exits = new ArrayList<>();
    private final VerifyStockCommand command;

    VerifyStockCommandTest(ModuleDatabase.Tables tables) {
        this.office = new LedgerOffice(tables, NOW);
        this.command = new VerifyStockCommand(office.ask(), exits::add);
    }

    @Test
    void theCommandEndsWithZeroForAWholeLedgerAndWithOneForABrokenOne() {
        String lotId = "LOT-" + UUID.randomUUID();
        office.act(ledger -> {
            ledger.register(lot(lotId, "P-" + lotId, LocalDate.of(2028, 1, 1)));
            return ledger.post(
                    movement("R-" + lotId, MovementKind.RECEIPT, NOW, lotId, 1_000, Counter.SUPPLIER, notFree()));
        });
        command.run(new DefaultApplicationArguments());
        assertThat(exits).isEmpty();

        command.run(new DefaultApplicationArguments("--ironstock.verify-stock"));
        assertThat(VerifyStockCommand.report(office.ask().verify())).startsWith("Het voorraadboek sluit: ");

        office.tamper("update stock.entry set quantity = 2000 where lot_id = ?", lotId);
        try {
            command.run(new DefaultApplicationArguments("--ironstock.verify-stock"));
            assertThat(VerifyStockCommand.report(office.ask().verify()))
                    .startsWith("Het voorraadboek sluit NIET")
                    .contains("FOUT LEDGER_CHAIN_BROKEN: Boeking 1 van product P-" + lotId)
                    .contains("FOUT BALANCE_DIFFERS: Van " + lotId + " staat er 1.000");
        } finally {
            office.tamper("update stock.entry set quantity = 1000 where lot_id = ?", lotId);
        }
        assertThat(exits).containsExactly(0, 1);
    }
}
