package org.ironstock.capacity.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.capacity.domain.SizedProduct;
import org.ironstock.capacity.domain.Sizing;
import org.ironstock.capacity.domain.SizingFigures;
import org.ironstock.capacity.domain.StandbyNeed;
import org.ironstock.platform.Columns;
import org.ironstock.shared.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sizings with their figures and results. */
@Repository
public class SizingRows {

    private final JdbcClient jdbc;

    public SizingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a sizing. @return its id, e.g. {@code SIZ-2026-001} */
    public String open(int year, String reason, Instant now) {
        int number = jdbc.sql("insert into capacity.sizing_number (year, last) values (:year, 1) "
                        + "on conflict (year) do update set last = sizing_number.last + 1 returning last")
                .param("year", year)
                .query(Integer.class)
                .single();
        String id = "SIZ-%d-%03d".formatted(year, number);
        jdbc.sql("insert into capacity.sizing (id, reason, opened_at, state) values (:id, :reason, :at, 'OPEN')")
                .param("id", id)
                .param("reason", reason)
                .param("at", Columns.of(now))
                .update();
        return id;
    }

    /** @throws NoSuchElementException when there is no such sizing */
    public Sizing get(String sizingId) {
        return read(sizingId, "");
    }

    /**
     * The sizing, and nobody else changes it until this transaction ends.
     *
     * @throws NoSuchElementException when there is no such sizing
     */
    public Sizing lock(String sizingId) {
        return read(sizingId, " for no key update");
    }

    private Sizing read(String sizingId, String lock) {
        return jdbc.sql("select * from capacity.sizing where id = :id" + lock)
                .param("id", sizingId)
                .query(SizingRows::sizing)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no sizing %s".formatted(sizingId)));
    }

    public void moveTo(String sizingId, Sizing.State state) {
        jdbc.sql("update capacity.sizing set state = :state where id = :id")
                .param("state", state.name())
                .param("id", sizingId)
                .update();
    }

    /** Keeps with which horizon and ramp it was calculated. */
    public void keepParameters(String sizingId, int horizonWeeks, int rampTenths) {
        jdbc.sql("update capacity.sizing set horizon_weeks = :horizon, ramp_tenths_of_week = :ramp where id = :id")
                .param("horizon", horizonWeeks)
                .param("ramp", rampTenths)
                .param("id", sizingId)
                .update();
    }

    public void keepAdvice(String sizingId, Sizing.Advice advice) {
        jdbc.sql("""
                        update capacity.sizing set advice = :advice, follow_up = :followUp, need_by = :needBy,
                            term_months = :term, advised_by = :by where id = :id""")
                .param("advice", advice.text())
                .param("followUp", advice.followUp().name())
                .param("needBy", advice.needBy().orElse(null))
                .param("term", advice.termMonths().orElse(null))
                .param("by", advice.advisedBy())
                .param("id", sizingId)
                .update();
    }

    public void keepDocument(String sizingId, UUID documentId) {
        jdbc.sql("update capacity.sizing set document_id = :document where id = :id")
                .param("document", documentId)
                .param("id", sizingId)
                .update();
    }

    public void keepFollowUp(String sizingId, String reference) {
        jdbc.sql("update capacity.sizing set followed_by = :reference where id = :id")
                .param("reference", reference)
                .param("id", sizingId)
                .update();
    }

    /** Keeps the figures in the place of those that were there. */
    public void keepFigures(String sizingId, List<SizingFigures> figures, String official) {
        jdbc.sql("delete from capacity.sizing_product where sizing_id = :id")
                .param("id", sizingId)
                .update();
        for (SizingFigures one : figures) {
            jdbc.sql("""
                            insert into capacity.sizing_product (sizing_id, product_code, stock_dike1, stock_dike2,
                                stock_source, stock_on, weekly_need, need_source, entered_by)
                            values (:id, :product, :dike1, :dike2, :stockSource, :stockOn, :need, :needSource, :by)""")
                    .param("id", sizingId)
                    .param("product", one.productCode())
                    .param("dike1", one.stockDike1().map(Quantity::pieces).orElse(null))
                    .param("dike2", one.stockDike2().map(Quantity::pieces).orElse(null))
                    .param("stockSource", one.stockSource())
                    .param("stockOn", one.stockOn())
                    .param("need", one.weeklyNeed().map(Quantity::pieces).orElse(null))
                    .param("needSource", one.needSource())
                    .param("by", official)
                    .update();
        }
    }

    public List<SizingFigures> figures(String sizingId) {
        return jdbc.sql("select * from capacity.sizing_product where sizing_id = :id order by number")
                .param("id", sizingId)
                .query((row, number) -> figures(row))
                .list();
    }

    public void keepResult(String sizingId, SizedProduct sized) {
        jdbc.sql("""
                        update capacity.sizing_product
                           set needed_per_week = :need, lines_per_week = :lines, short_before_ramp = :early,
                               verdict = :verdict, rules_version = :rules
                         where sizing_id = :id and product_code = :product""")
                .param("need", sized.need().perWeek().pieces())
                .param("lines", sized.linesPerWeek().pieces())
                .param("early", sized.need().shortBeforeRamp().pieces())
                .param("verdict", sized.verdict().name())
                .param("rules", sized.rulesVersion())
                .param("id", sizingId)
                .param("product", sized.figures().productCode())
                .update();
    }

    /** Products that were calculated, in the order in which they were entered. */
    public List<SizedProduct> results(String sizingId) {
        return jdbc.sql("""
                        select * from capacity.sizing_product where sizing_id = :id and verdict is not null
                         order by number""")
                .param("id", sizingId)
                .query((row, number) -> new SizedProduct(
                        figures(row),
                        new StandbyNeed(
                                Quantity.of(row.getLong("needed_per_week")),
                                Quantity.of(row.getLong("short_before_ramp"))),
                        Quantity.of(row.getLong("lines_per_week")),
                        SizedProduct.Verdict.valueOf(row.getString("verdict")),
                        row.getString("rules_version")))
                .list();
    }

    private static SizingFigures figures(ResultSet row) throws SQLException {
        return new SizingFigures(
                row.getString("product_code"),
                quantity(row, "stock_dike1"),
                quantity(row, "stock_dike2"),
                row.getString("stock_source"),
                row.getObject("stock_on", LocalDate.class),
                quantity(row, "weekly_need"),
                row.getString("need_source"));
    }

    private static Optional<Quantity> quantity(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class)).map(Quantity::of);
    }

    private static Sizing sizing(ResultSet row, int number) throws SQLException {
        Optional<String> followUp = Optional.ofNullable(row.getString("follow_up"));
        Optional<LocalDate> needBy = Optional.ofNullable(row.getObject("need_by", LocalDate.class));
        Optional<Integer> term = Optional.ofNullable(row.getObject("term_months", Integer.class));
        String advice = row.getString("advice");
        String by = row.getString("advised_by");
        return new Sizing(
                row.getString("id"),
                row.getString("reason"),
                Sizing.State.valueOf(row.getString("state")),
                followUp.map(code -> new Sizing.Advice(advice, Sizing.FollowUp.valueOf(code), needBy, term, by)),
                Optional.ofNullable(row.getObject("document_id", UUID.class)),
                Optional.ofNullable(row.getString("followed_by")));
    }
}
