package org.ironstock.stock.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ironstock.stock.StockMother.free;
import static org.ironstock.stock.StockMother.lot;
import static org.ironstock.stock.StockMother.movement;
import static org.ironstock.stock.StockMother.notFree;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ironstock.shared.Finding;
import org.ironstock.stock.Counter;
import org.ironstock.stock.LedgerVerification;
import org.ironstock.stock.MovementKind;
import org.ironstock.support.ModuleDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever changes a row behind the back of the ledger is found; afterwards each test puts the row back. */
@ModuleDatabase.Schemas("stock")
class LedgerVerificationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final LedgerOffice office;
    private final String product = "P-" + UUID.randomUUID();
    private final String lotId = "LOT-" + UUID.randomUUID();

    LedgerVerificationTest(ModuleDatabase.Tables tables) {
        this.office = new LedgerOffice(tables, NOW);
    }

    @BeforeEach
    void threeEntries() {
        office.act(ledger -> {
            ledger.register(lot(lotId, product, LocalDate.of(2028, 1, 1)));
            ledger.post(movement("R-" + lotId, MovementKind.RECEIPT, NOW, lotId, 100, Counter.SUPPLIER, notFree()));
            ledger.post(movement("V-" + lotId, MovementKind.RELEASE, NOW, lotId, 80, notFree(), free()));
            return ledger.post(movement("I-" + lotId, MovementKind.ISSUE, NOW, lotId, 30, free(), Counter.CARE));
        });
    }

    @Test
    void aLedgerThatNobodyTouchedIsWhole() {
        LedgerVerification verification = office.ask().verify();
        assertThat(verification.whole()).isTrue();
        assertThat(verification.entries()).isGreaterThanOrEqualTo(3);
        assertThat(verification.lots()).isPositive();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            update stock.entry set quantity = quantity + 1 where number = 2 and product_code = ? \
                | update stock.entry set quantity = quantity - 1 where number = 2 and product_code = ? \
                | LEDGER_CHAIN_BROKEN | Boeking 2 van product
            update stock.entry set booked_at = booked_at - interval '1 day' where number = 3 and product_code = ? \
                | update stock.entry set booked_at = booked_at + interval '1 day' where number = 3 and product_code = ? \
                | LEDGER_CHAIN_BROKEN | Boeking 3 van product
            update stock.entry set number = 9 where number = 3 and product_code = ? \
                | update stock.entry set number = 3 where number = 9 and product_code = ? \
                | LEDGER_CHAIN_BROKEN | Boeking 3 van product
            update stock.movement set booked_by = 'x' where reference in (select reference from stock.entry where number = 1 and product_code = ?) \
                | update stock.movement set booked_by = 'lch-stock-1' where reference in (select reference from stock.entry where number = 1 and product_code = ?) \
                | LEDGER_CHAIN_BROKEN | Boeking 1 van product
            update stock.movement set document_ref = concat(document_ref, 'x') where reference in (select reference from stock.entry where number = 2 and product_code = ?) \
                | update stock.movement set document_ref = left(document_ref, -1) where reference in (select reference from stock.entry where number = 2 and product_code = ?) \
                | LEDGER_CHAIN_BROKEN | Boeking 2 van product
            update stock.lot set expires_on = expires_on + 1 where product_code = ? \
                | update stock.lot set expires_on = expires_on - 1 where product_code = ? \
                | LOT_CHANGED | De gegevens van partij
            update stock.lot set content_sha256 = concat('x', content_sha256) where product_code = ? \
                | update stock.lot set content_sha256 = substr(content_sha256, 2) where product_code = ? \
                | LEDGER_CHAIN_BROKEN | Boeking 1 van product
            update stock.book set entries = 2 where product_code = ? \
                | update stock.book set entries = 3 where product_code = ? \
                | LEDGER_CHAIN_BROKEN | de kop van het boek
            update stock.book set free = 0 where product_code = ? \
                | update stock.book set free = 50 where product_code = ? \
                | BOOK_DIFFERS | De totalen van product
            update stock.balance set quantity = 49 where status = 'FREE' and product_code = ? \
                | update stock.balance set quantity = 50 where status = 'FREE' and product_code = ? \
                | BALANCE_DIFFERS | staat er 49
            update stock.balance set quantity = 49 where status = 'FREE' and product_code = ? \
                | update stock.balance set quantity = 50 where status = 'FREE' and product_code = ? \
                | LOT_NOT_ZERO | een verschil van -1
            update stock.balance set expires_on = expires_on + 1 where product_code = ? \
                | update stock.balance set expires_on = expires_on - 1 where product_code = ? \
                | BALANCE_FACTS_DIFFER | andere houdbaarheid
            update stock.entry set occurred_at = occurred_at + interval '1 day' where number = 2 and product_code = ? \
                | update stock.entry set occurred_at = occurred_at - interval '1 day' where number = 2 and product_code = ? \
                | HOLDING_BELOW_ZERO | op enig moment -30
            """)
    void aChangedRowIsFoundAndNamed(String tampering, String mending, String code, String words) {
        office.tamper(tampering, product);
        try {
            assertThat(office.ask().verify().findings())
                    .filteredOn(finding -> finding.code().equals(code))
                    .extracting(Finding::message)
                    .singleElement()
                    .satisfies(message -> assertThat(message).contains(words));
        } finally {
            office.tamper(mending, product);
        }
        assertThat(office.ask().verify().whole()).isTrue();
    }

    @Test
    void anEntryThatIsTakenOutIsMissed() {
        office.tamper("delete from stock.entry where number = 3 and product_code = ?", product);
        try {
            assertThat(office.ask().verify().findings())
                    .extracting(Finding::code)
                    .contains("LEDGER_CHAIN_BROKEN", "BALANCE_DIFFERS", "MOVEMENT_EMPTY");
        } finally {
            office.tamper("delete from stock.balance where product_code = ?", product);
            office.tamper("delete from stock.entry where product_code = ?", product);
            office.tamper("delete from stock.movement where reference like ?", "%" + lotId);
            office.tamper("delete from stock.lot where product_code = ?", product);
            office.tamper("delete from stock.book where product_code = ?", product);
        }
        assertThat(office.ask().verify().whole()).isTrue();
    }
}
