package org.ironstock.tender.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.ironstock.shared.Money;
import org.ironstock.tender.domain.AssessedBid;
import org.ironstock.tender.domain.AwardAdvice;
import org.ironstock.tender.domain.JudgedPrice;
import org.ironstock.tender.domain.LowPrice;
import org.ironstock.tender.domain.RankedBid;
import org.ironstock.tender.domain.RankingRound;
import org.ironstock.tender.domain.ScoreFigure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rankings in rounds, comparison of prices, and the award advice. */
@Repository
public class PricingRows {

    private final JdbcClient jdbc;

    PricingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String tenderId, RankingRound round, LocalDate rulesDate, Instant at) {
        jdbc.sql("""
                insert into tender.ranking_round (tender_id, round, formula, parameters, rules_date, occasion,
                    order_changed, reversals, calculated_at, assessment_round)
                values (:tender, :round, :formula, :parameters, :rules, :occasion, :changed, :reversals, :at,
                    tender.current_round(:tender))""")
                .param("tender", tenderId)
                .param("round", round.round())
                .param("formula", round.formula())
                .param("parameters", round.parameters())
                .param("rules", rulesDate)
                .param("occasion", round.occasion())
                .param("changed", round.orderChanged())
                .param("reversals", round.reversals())
                .param("at", Moments.toColumn(at))
                .update();
        round.places().forEach(place -> addPlace(tenderId, round.round(), place));
    }

    private void addPlace(String tenderId, int round, RankedBid place) {
        jdbc.sql("""
                insert into tender.ranked_bid (tender_id, round, bid_id, rank, price_cents, quality, tie_score,
                    quality_part, price_part, total, decided_by)
                values (:tender, :round, :bid, :rank, :price, :quality, :tie, :qualityPart, :pricePart, :total, :by)""")
                .param("tender", tenderId)
                .param("round", round)
                .param("bid", UUID.fromString(place.bidId()))
                .param("rank", place.rank())
                .param("price", place.bid().price().cents())
                .param("quality", place.bid().quality())
                .param("tie", place.bid().tieScore())
                .param("qualityPart", place.figure().quality())
                .param("pricePart", place.figure().price())
                .param("total", place.figure().total())
                .param("by", place.decidedBy().name())
                .update();
    }

    /** The newest calculation of the round that runs now; empty before prices are scored in it. */
    public Optional<RankingRound> newest(String tenderId) {
        return jdbc.sql("""
                select * from tender.ranking_round where tender_id = :tender
                    and assessment_round = (select tender.current_round(:tender)) order by round desc limit 1""")
                .param("tender", tenderId)
                .query((row, index) -> round(row, places(tenderId, row.getInt("round"))))
                .optional();
    }

    /** Every calculation of every round, oldest first. */
    public List<RankingRound> all(String tenderId) {
        return jdbc.sql("select * from tender.ranking_round where tender_id = :tender order by round")
                .param("tender", tenderId)
                .query((row, index) -> round(row, places(tenderId, row.getInt("round"))))
                .list();
    }

    /** The newest calculation of any round. */
    public Optional<RankingRound> last(String tenderId) {
        return jdbc.sql("select * from tender.ranking_round where tender_id = :tender order by round desc limit 1")
                .param("tender", tenderId)
                .query((row, index) -> round(row, places(tenderId, row.getInt("round"))))
                .optional();
    }

    private List<RankedBid> places(String tenderId, int round) {
        return jdbc.sql("select * from tender.ranked_bid where tender_id = :tender and round = :round order by rank")
                .param("tender", tenderId)
                .param("round", round)
                .query(PricingRows::place)
                .list();
    }

    /** Keeps how far a price lies below the others; a later comparison replaces an earlier one. */
    public void compare(String tenderId, LowPrice price, Instant at) {
        jdbc.sql("""
                insert into tender.low_price
                    (bid_id, tender_id, below_mean_basis_points, below_next_basis_points, found_at, assessment_round)
                values (:bid, :tender, :mean, :next, :at, tender.current_round(:tender))
                on conflict (bid_id, assessment_round) do update set below_mean_basis_points = excluded.below_mean_basis_points,
                    below_next_basis_points = excluded.below_next_basis_points, found_at = excluded.found_at""")
                .param("bid", UUID.fromString(price.bidId()))
                .param("tender", tenderId)
                .param("mean", boxed(price.belowMeanBasisPoints()))
                .param("next", boxed(price.belowNextBasisPoints()))
                .param("at", Moments.toColumn(at))
                .update();
    }

    public void flag(String tenderId, UUID bidId, boolean flagged, String ruleVersion) {
        jdbc.sql("""
                update tender.low_price set flagged = :flagged, rule_version = :rule
                where bid_id = :bid and assessment_round = (select tender.current_round(:tender))""")
                .param("tender", tenderId)
                .param("flagged", flagged)
                .param("rule", ruleVersion)
                .param("bid", bidId)
                .update();
    }

    /** Every compared price with what was found and decided. */
    public List<JudgedPrice> prices(String tenderId) {
        return jdbc.sql("""
                select p.*, v.explanation, v.accepted, v.reason from tender.low_price p
                left join tender.low_price_verdict v on v.bid_id = p.bid_id and v.assessment_round = p.assessment_round
                where p.tender_id = :tender and p.assessment_round = (select tender.current_round(:tender))
                order by p.bid_id""")
                .param("tender", tenderId)
                .query(PricingRows::judgedPrice)
                .list();
    }

    public void judge(
            String tenderId, UUID bidId, String explanation, boolean accepted, String reason, String by, Instant at) {
        jdbc.sql("""
                insert into tender.low_price_verdict
                    (bid_id, explanation, accepted, reason, judged_by, judged_at, assessment_round)
                values (:bid, :explanation, :accepted, :reason, :by, :at, tender.current_round(:tender))""")
                .param("tender", tenderId)
                .param("bid", bidId)
                .param("explanation", explanation)
                .param("accepted", accepted)
                .param("reason", reason)
                .param("by", by)
                .param("at", Moments.toColumn(at))
                .update();
    }

    public void add(String tenderId, int round, AwardAdvice advice) {
        jdbc.sql("""
                insert into tender.award_advice
                    (tender_id, round, advice, motive, advised_by, advised_at, assessment_round)
                values (:tender, :round, :advice, :motive, :by, :at, tender.current_round(:tender))""")
                .param("tender", tenderId)
                .param("round", round)
                .param("advice", advice.advice().name())
                .param("motive", advice.motive())
                .param("by", advice.advisedBy())
                .param("at", Moments.toColumn(advice.advisedAt()))
                .update();
    }

    public Optional<AwardAdvice> advice(String tenderId) {
        return jdbc.sql("""
                select * from tender.award_advice where tender_id = :tender
                    and assessment_round = (select tender.current_round(:tender)) order by id desc limit 1""")
                .param("tender", tenderId)
                .query((row, index) -> new AwardAdvice(
                        AwardAdvice.Advice.valueOf(row.getString("advice")),
                        row.getString("motive"),
                        row.getString("advised_by"),
                        Moments.get(row, "advised_at")))
                .optional();
    }

    /** Number of the calculation on which the newest advice rests; empty before it was given. */
    public Optional<Integer> adviceRound(String tenderId) {
        return jdbc.sql("""
                select round from tender.award_advice where tender_id = :tender
                    and assessment_round = (select tender.current_round(:tender)) order by id desc limit 1""").param("tender", tenderId).query(Integer.class).optional();
    }

    private static RankingRound round(ResultSet row, List<RankedBid> places) throws SQLException {
        return new RankingRound(
                row.getInt("round"),
                row.getString("formula"),
                row.getString("parameters"),
                row.getString("occasion"),
                row.getBoolean("order_changed"),
                row.getInt("reversals"),
                places);
    }

    private static RankedBid place(ResultSet row, int index) throws SQLException {
        AssessedBid bid = new AssessedBid(
                row.getString("bid_id"),
                row.getBigDecimal("quality"),
                new Money(row.getLong("price_cents")),
                row.getBigDecimal("tie_score"));
        return new RankedBid(
                row.getInt("rank"),
                bid,
                new ScoreFigure(figure(row, "quality_part"), figure(row, "price_part"), figure(row, "total")),
                RankedBid.DecidedBy.valueOf(row.getString("decided_by")));
    }

    private static BigDecimal figure(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column);
    }

    private static JudgedPrice judgedPrice(ResultSet row, int index) throws SQLException {
        LowPrice price = new LowPrice(
                row.getString("bid_id"),
                optional(row.getObject("below_mean_basis_points", Long.class)),
                optional(row.getObject("below_next_basis_points", Long.class)));
        return new JudgedPrice(
                price,
                row.getBoolean("flagged"),
                Optional.ofNullable(row.getObject("accepted", Boolean.class)),
                Optional.ofNullable(row.getString("explanation")).orElse(""),
                Optional.ofNullable(row.getString("reason")).orElse(""));
    }

    private static OptionalLong optional(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
