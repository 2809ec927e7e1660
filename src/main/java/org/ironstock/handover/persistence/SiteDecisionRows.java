package org.ironstock.handover.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ironstock.handover.domain.SampleCheck;
import org.ironstock.handover.domain.SiteHandover;
import org.ironstock.handover.domain.StatedPrice;
import org.ironstock.platform.Columns;
import org.ironstock.shared.UnitPrice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What officials said of the stock of a site: reservations, samples, prices. */
@Repository
public class SiteDecisionRows {

    private final JdbcClient jdbc;

    public SiteDecisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void reservation(
            SiteHandover site, String reservedFor, boolean ends, String reason, String official, Instant now) {
        jdbc.sql("""
                        insert into handover.reservation_decision (site_handover_id, attempt, reserved_for, ends, reason,
                               decided_by, decided_at)
                        values (:id, :attempt, :reserved, :ends, :reason, :by, :at)
                        on conflict (site_handover_id, attempt, reserved_for)
                        do update set ends = :ends, reason = :reason, decided_by = :by, decided_at = :at""")
                .param("id", site.id())
                .param("attempt", site.attempt())
                .param("reserved", reservedFor)
                .param("ends", ends)
                .param("reason", reason)
                .param("by", official)
                .param("at", Columns.of(now))
                .update();
    }

    /** Whether each reservation that was decided on ends. */
    public Map<String, Boolean> reservations(SiteHandover site) {
        Map<String, Boolean> decided = new TreeMap<>();
        jdbc.sql("""
                        select reserved_for, ends from handover.reservation_decision
                         where site_handover_id = :id and attempt = :attempt""").param("id", site.id()).param("attempt", site.attempt()).query(row -> {
            decided.put(row.getString("reserved_for"), row.getBoolean("ends"));
        });
        return decided;
    }

    public void samples(SiteHandover site, Collection<SampleCheck> checks, String official, Instant now) {
        for (SampleCheck check : checks) {
            jdbc.sql("""
                            insert into handover.sample_check (site_handover_id, attempt, product_code, laboratory,
                                   report_number, tested_on, failed_lots, recorded_by, recorded_at)
                            values (:id, :attempt, :product, :laboratory, :report, :day, :failed, :by, :at)""")
                    .param("id", site.id())
                    .param("attempt", site.attempt())
                    .param("product", check.productCode())
                    .param("laboratory", check.laboratory())
                    .param("report", check.reportNumber())
                    .param("day", check.testedOn())
                    .param("failed", check.failedLots().stream().sorted().toArray(String[]::new))
                    .param("by", official)
                    .param("at", Columns.of(now))
                    .update();
        }
    }

    /** Checks of every attempt, the newest of each product first: a sample stays what it is when a wave is undone. */
    public List<SampleCheck> samples(SiteHandover site) {
        return jdbc.sql("""
                        select * from handover.sample_check where site_handover_id = :id
                         order by product_code, attempt desc""")
                .param("id", site.id())
                .query((row, index) -> new SampleCheck(
                        row.getString("product_code"),
                        row.getString("laboratory"),
                        row.getString("report_number"),
                        row.getObject("tested_on", LocalDate.class),
                        Set.of((String[]) row.getArray("failed_lots").getArray())))
                .list();
    }

    public void prices(SiteHandover site, Collection<StatedPrice> prices, String official, Instant now) {
        for (StatedPrice price : prices) {
            jdbc.sql("""
                            insert into handover.stated_price (site_handover_id, attempt, product_code, average_cost,
                                   current_price, shelf_life_months, source, stated_by, stated_at)
                            values (:id, :attempt, :product, :average, :current, :months, :source, :by, :at)""")
                    .param("id", site.id())
                    .param("attempt", site.attempt())
                    .param("product", price.productCode())
                    .param("average", price.averageCost().euro())
                    .param("current", price.currentPrice().euro())
                    .param("months", price.shelfLifeMonths().orElse(null))
                    .param("source", price.source())
                    .param("by", official)
                    .param("at", Columns.of(now))
                    .update();
        }
    }

    /** Prices of this attempt, by product. */
    public Map<String, StatedPrice> prices(SiteHandover site) {
        return byProduct(
                jdbc.sql("select * from handover.stated_price where site_handover_id = :id and attempt = :attempt")
                        .param("id", site.id())
                        .param("attempt", site.attempt())
                        .query(SiteDecisionRows::price)
                        .list());
    }

    /** Prices of attempts before this one, by product, of each product the newest. */
    public Map<String, StatedPrice> pricesBefore(SiteHandover site) {
        return byProduct(jdbc.sql("""
                        select distinct on (product_code) * from handover.stated_price
                         where site_handover_id = :id and attempt < :attempt order by product_code, attempt desc""")
                .param("id", site.id())
                .param("attempt", site.attempt())
                .query(SiteDecisionRows::price)
                .list());
    }

    private static Map<String, StatedPrice> byProduct(List<StatedPrice> prices) {
        Map<String, StatedPrice> byProduct = new TreeMap<>();
        prices.forEach(price -> byProduct.put(price.productCode(), price));
        return byProduct;
    }

    private static StatedPrice price(ResultSet row, int index) throws SQLException {
        return new StatedPrice(
                row.getString("product_code"),
                new UnitPrice(row.getBigDecimal("average_cost")),
                new UnitPrice(row.getBigDecimal("current_price")),
                Optional.ofNullable(row.getObject("shelf_life_months", Integer.class)),
                row.getString("source"));
    }

    /** Who stated the prices of this attempt. */
    public Optional<String> statedBy(SiteHandover site) {
        return jdbc.sql("""
                        select stated_by from handover.stated_price
                         where site_handover_id = :id and attempt = :attempt limit 1""")
                .param("id", site.id())
                .param("attempt", site.attempt())
                .query(String.class)
                .optional();
    }
}
