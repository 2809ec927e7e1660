package org.ironstock.tender.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ironstock.platform.ReadOnce;
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
    private final JsonColumn json = new JsonColumn();
    private final ReadOnce<String, Optional<RankingRound>> newest = new ReadOnce<>();

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
        if (!round.places().isEmpty()) {
            addPlaces(tenderId, round);
        }
        newest.forget();
    }

    private void addPlaces(String tenderId, RankingRound round) {
        List<PlaceColumns> places =
                round.places().stream().map(PlaceColumns::of).toList();
        jdbc.sql("""
                insert into tender.ranked_bid (tender_id, round, bid_id, rank, price_cents, quality, tie_score,
                    quality_part, price_part, total, decided_by)
                select :tender, :round, p.bid, p.rank, p.price, p.quality, p.tie, p."qualityPart", p."pricePart", p.total,
                    p."decidedBy"
                from json_to_recordset(:places::json) as p(bid uuid, rank integer, price bigint, quality numeric,
                    tie numeric, "qualityPart" numeric, "pricePart" numeric, total numeric, "decidedBy" text)""")
                .param("tender", tenderId)
                .param("round", round.round())
                .param("places", json.write(places))
                .update();
    }

    /** Figures as text, so that none loses a decimal on its way. */
    private record PlaceColumns(
            String bid,
            int rank,
            long price,
            String quality,
            String tie,
            String qualityPart,
            String pricePart,
            String total,
            String decidedBy) {

        static PlaceColumns of(RankedBid place) {
            return new PlaceColumns(
                    place.bidId(),
                    place.rank(),
                    place.bid().price().cents(),
                    place.bid().quality().toPlainString(),
                    place.bid().tieScore().toPlainString(),
                    place.figure().quality().toPlainString(),
                    place.figure().price().toPlainString(),
                    place.figure().total().toPlainString(),
                    place.decidedBy().name());
        }
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    /** The newest calculation of the round that runs now; empty before prices are scored in it. */
    public Optional<RankingRound> newest(String tenderId) {
        return newest.get(tenderId, () -> rounds(tenderId, """
                and r.round = (select max(round) from tender.ranking_round where tender_id = :tender
                    and assessment_round = (select tender.current_round(:tender)))""").stream().findFirst());
    }

    /** Every calculation of every round, oldest first. */
    public List<RankingRound> all(String tenderId) {
        return rounds(tenderId, "");
    }

    /** The newest calculation of any round. */
    public Optional<RankingRound> last(String tenderId) {
        return rounds(tenderId, "and r.round = (select max(round) from tender.ranking_round where tender_id = :tender)")
                .stream()
                .findFirst();
    }

    private List<RankingRound> rounds(String tenderId, String condition) {
        record Line(RankingRound round, Optional<RankedBid> place) {}
        List<Line> lines = jdbc.sql("""
                select r.*, b.bid_id, b.rank, b.price_cents, b.quality, b.tie_score, b.quality_part, b.price_part,
                    b.total, b.decided_by
                from tender.ranking_round r
                    left join tender.ranked_bid b on b.tender_id = r.tender_id and b.round = r.round
                where r.tender_id = :tender %s order by r.round, b.rank""".formatted(condition))
                .param("tender", tenderId)
                .query((row, index) -> new Line(
                        round(row), row.getString("bid_id") == null ? Optional.empty() : Optional.of(place(row))))
                .list();
        Map<Integer, List<RankedBid>> places = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.round().round(),
                        Collectors.flatMapping(line -> line.place().stream(), Collectors.toList())));
        return lines.stream()
                .map(Line::round)
                .distinct()
                .map(round -> round.with(places.getOrDefault(round.round(), List.of())))
                .toList();
    }

    /** Keeps how far each price lies below the others; a later comparison replaces an earlier one. */
    public void compare(String tenderId, List<LowPrice> prices, Instant at) {
        jdbc.sql("""
                insert into tender.low_price
                    (bid_id, tender_id, below_mean_basis_points, below_next_basis_points, found_at, assessment_round)
                select price.bid, :tender, price.mean, price.next, :at, of_tender.round
                from unnest(cast(:bids as uuid[]), cast(:means as bigint[]), cast(:nexts as bigint[]))
                    as price (bid, mean, next)
                cross join (select tender.current_round(:tender) as round) of_tender
                on conflict (bid_id, assessment_round) do update set below_mean_basis_points = excluded.below_mean_basis_points,
                    below_next_basis_points = excluded.below_next_basis_points, found_at = excluded.found_at""")
                .param("bids", texts(prices, LowPrice::bidId))
                .param("tender", tenderId)
                .param(
                        "means",
                        prices.stream()
                                .map(price -> boxed(price.belowMeanBasisPoints()))
                                .toArray(Long[]::new))
                .param(
                        "nexts",
                        prices.stream()
                                .map(price -> boxed(price.belowNextBasisPoints()))
                                .toArray(Long[]::new))
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

    private static RankingRound round(ResultSet row) throws SQLException {
        return new RankingRound(
                row.getInt("round"),
                row.getString("formula"),
                row.getString("parameters"),
                row.getString("occasion"),
                row.getBoolean("order_changed"),
                row.getInt("reversals"),
                List.of());
    }

    private static RankedBid place(ResultSet row) throws SQLException {
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
