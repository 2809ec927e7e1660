package org.ironstock.stock.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ironstock.product.PriceJudgement;
import org.ironstock.product.Product;
import org.ironstock.product.Products;
import org.ironstock.shared.Finding;
import org.ironstock.shared.UnitPrice;
import org.ironstock.stock.PlaceFreezes;
import org.ironstock.stock.StockLedger;
import org.ironstock.stock.persistence.Accounts;
import org.ironstock.stock.persistence.FreeStock;
import org.ironstock.stock.persistence.FreezeRows;
import org.ironstock.stock.persistence.LedgerChecks;
import org.ironstock.stock.persistence.LedgerRows;
import org.ironstock.stock.persistence.LotRows;
import org.ironstock.stock.persistence.StockQuestions;
import org.ironstock.support.ModuleDatabase;

/** The ledger on a database of its own, each act a transaction, with a clock that is moved by hand. */
final class LedgerOffice {

    private final StockLedger ledger;
    private final ModuleDatabase.Tables tables;
    private final PlaceFreezes freezes;
    private final HandClock clock;

    LedgerOffice(ModuleDatabase.Tables tables, Instant now) {
        this.tables = tables;
        this.clock = new HandClock(now);
        LotRows lots = new LotRows(tables.jdbc());
        LedgerRows rows = new LedgerRows(tables.jdbc());
        FreezeRows frozen = new FreezeRows(tables.jdbc());
        this.freezes = new FrozenPlaces(frozen, rows, clock);
        LedgerPosting posting =
                new LedgerPosting(lots, new Accounts(tables.jdbc()), rows, new FreezeCheck(frozen), clock);
        this.ledger = new DoubleEntryLedger(
                new KnownProducts(),
                lots,
                rows,
                posting,
                new MovementReversal(rows, posting),
                new FirstExpired(new FreeStock(tables.jdbc()), rows, lots, posting, clock),
                new StockQuestions(tables.jdbc()),
                new LedgerWalk(new LedgerChecks(tables.jdbc()), clock),
                clock);
    }

    /** One act in one transaction, which a refusal rolls back. */
    <T> T act(Function<StockLedger, T> act) {
        return tables.transaction().execute(status -> act.apply(ledger));
    }

    /** Freezing and what belongs to it, in one transaction. */
    void freezing(Consumer<PlaceFreezes> act) {
        tables.transaction().executeWithoutResult(status -> act.accept(freezes));
    }

    /** A question outside any transaction. */
    StockLedger ask() {
        return ledger;
    }

    Instant now() {
        return clock.instant();
    }

    void travelTo(Instant moment) {
        clock.now = moment;
    }

    /** Changes rows behind the back of the ledger, as somebody with the password of the database would. */
    void tamper(String sql, Object... parameters) {
        tables.transaction().executeWithoutResult(status -> {
            tables.jdbc().sql("set local session_replication_role = replica").update();
            tables.jdbc().sql(sql).params(List.of(parameters)).update();
        });
    }

    private static final class HandClock extends Clock {

        private volatile Instant now;

        private HandClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Moments only");
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** A list on which every product stands but {@code NO-SUCH}. */
    private static final class KnownProducts implements Products {

        @Override
        public Optional<Product> find(String code, LocalDate on) {
            return code.equals("NO-SUCH")
                    ? Optional.empty()
                    : Optional.of(new Product(
                            code,
                            "Product " + code,
                            "PPE",
                            "stuk",
                            "33140000",
                            Product.State.ADMITTED,
                            "Proef",
                            List.of("EN 14683:2019+AC:2019"),
                            Optional.empty(),
                            1,
                            on));
        }

        @Override
        public List<Product> admitted(LocalDate on) {
            return List.of();
        }

        @Override
        public List<Finding> outsideScope(Collection<String> codes, LocalDate on) {
            return List.of();
        }

        @Override
        public PriceJudgement judgePrice(String code, UnitPrice offered, LocalDate on) {
            return new PriceJudgement(PriceJudgement.Verdict.BLOCKED, "Proef", "1");
        }
    }
}
