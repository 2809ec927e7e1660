package org.ironstock.tender.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.ironstock.platform.ReadOnce;
import org.ironstock.tender.domain.BidVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Vaults in {@code tender.vault}, with the closing moment that {@code tender.tender} holds. */
@Repository
public class VaultRows {

    private static final String SELECT = """
            select v.tender_id, t.closing_at, v.closed_at, v.bid_count, v.opened_at, v.prices_opened_at
            from tender.vault v join tender.tender t on t.id = v.tender_id
            where v.tender_id = :tender and t.closing_at is not null""";

    private final JdbcClient jdbc;
    private final ReadOnce<String, Optional<BidVault>> read = new ReadOnce<>();

    VaultRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the vault; a second call changes nothing. */
    public void insertOnce(String tenderId, Instant now) {
        jdbc.sql("insert into tender.vault (tender_id, created_at) values (:tender, :now) on conflict do nothing")
                .param("tender", tenderId)
                .param("now", Moments.toColumn(now))
                .update();
        read.forget();
    }

    public Optional<BidVault> find(String tenderId) {
        return read.get(tenderId, () -> jdbc.sql(SELECT)
                .param("tender", tenderId)
                .query(VaultRows::vault)
                .optional());
    }

    /** Tender and vault locked so that several bids can go in together and no closing can come between. */
    public Optional<BidVault> findLockedForBid(String tenderId) {
        return locked(tenderId, " for share of t, v");
    }

    /** Tender and vault locked so that nothing else happens to them until the transaction ends; waits for bids that are going in. */
    public Optional<BidVault> findLocked(String tenderId) {
        return locked(tenderId, " for update of t, v");
    }

    private Optional<BidVault> locked(String tenderId, String lock) {
        Optional<BidVault> vault = jdbc.sql(SELECT + lock)
                .param("tender", tenderId)
                .query(VaultRows::vault)
                .optional();
        ReadOnce.forgetAll();
        read.keep(tenderId, vault);
        return vault;
    }

    public void close(String tenderId, Instant at, int bidCount) {
        jdbc.sql("update tender.vault set closed_at = :at, bid_count = :count where tender_id = :tender")
                .param("at", Moments.toColumn(at))
                .param("count", bidCount)
                .param("tender", tenderId)
                .update();
        read.forget();
    }

    public void open(String tenderId, Instant at) {
        jdbc.sql("update tender.vault set opened_at = :at where tender_id = :tender")
                .param("at", Moments.toColumn(at))
                .param("tender", tenderId)
                .update();
        read.forget();
    }

    public void openPrices(String tenderId, Instant at) {
        jdbc.sql("update tender.vault set prices_opened_at = :at where tender_id = :tender")
                .param("at", Moments.toColumn(at))
                .param("tender", tenderId)
                .update();
        read.forget();
    }

    private static BidVault vault(ResultSet row, int index) throws SQLException {
        return new BidVault(
                row.getString("tender_id"),
                Moments.get(row, "closing_at"),
                Moments.find(row, "closed_at"),
                Optional.ofNullable(row.getObject("bid_count", Integer.class)),
                Moments.find(row, "opened_at"),
                Moments.find(row, "prices_opened_at"));
    }
}
