package org.ironstock.tender.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The few rows of bids and awards that everybody may know, and only these columns of them. */
@Repository
public class PublicRows {

    private final JdbcClient jdbc;

    PublicRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An award decision whose letters were sent. */
    public record SentAward(int round, Instant sentAt) {}

    /** Price of a bid in the newest ranking. */
    public record Won(String supplierId, Money price) {}

    /** How many bids the vault held; empty before it is opened, or was closed without a bid. */
    public Optional<Integer> bids(String tenderId) {
        return jdbc.sql("""
                        select bid_count from tender.vault
                         where tender_id = :id and (opened_at is not null or bid_count = 0)""").param("id", tenderId).query(Integer.class).optional();
    }

    /** Decisions that the bidders were told, oldest first. */
    public List<SentAward> sentAwards(String tenderId) {
        return jdbc.sql("""
                        select d.round, min(l.sent_at) as sent_at
                          from tender.award_decision d
                          join tender.award_letter l on l.tender_id = d.tender_id and l.round = d.round
                         where d.tender_id = :id and l.sent_at is not null
                         group by d.round order by d.round""")
                .param("id", tenderId)
                .query((row, number) -> new SentAward(row.getInt("round"), Moments.get(row, "sent_at")))
                .list();
    }

    /** Who holds the concluded contract, and the price of that bid; empty before both sides have signed. */
    public Optional<Won> won(String tenderId) {
        return jdbc.sql("""
                        select c.supplier_id, b.price_cents
                          from tender.contract c
                          join tender.ranked_bid b on b.tender_id = c.tender_id and b.bid_id = c.bid_id
                         where c.tender_id = :id and c.concluded_at is not null
                         order by b.round desc limit 1""")
                .param("id", tenderId)
                .query((row, number) -> new Won(row.getString("supplier_id"), new Money(row.getLong("price_cents"))))
                .optional();
    }
}
