package org.ironstock.handover.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.handover.domain.Destination;
import org.ironstock.handover.domain.DestinationRules.Decision;
import org.ironstock.handover.domain.DestinationTotal;
import org.ironstock.handover.domain.LotDestination;
import org.ironstock.handover.domain.LotFacts;
import org.ironstock.handover.domain.OutsideCare;
import org.ironstock.stock.StockStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the lots of a list go: one decision for each distinct input, and each row with its decision. */
@Repository
public class DestinationRows {

    /** What the rules look at, for each row; each day of expiry and of the end of a basis has its whole months. */
    private static final String FACTS = """
              from handover.list_row r
              join unnest(:expiries::date[], :expiryMonths::int[]) as e (day, months) on e.day = r.expires_on
              left join unnest(:bases::date[], :basisMonths::int[]) as b (day, months) on b.day = r.basis_ends_on
            """;

    private final JdbcClient jdbc;

    public DestinationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Days that a list names with the whole months until then, and what the receiving party keeps.
     *
     * @param expiries months by day of expiry
     * @param bases months by last day of a regulatory basis
     */
    public record Measure(Map<LocalDate, Integer> expiries, Map<LocalDate, Integer> bases, Collection<String> scope) {}

    /** A decision that is to be taken. */
    public record Open(long number, LotFacts facts) {}

    public List<LocalDate> expiries(long list) {
        return jdbc.sql("select distinct expires_on from handover.list_row where list_number = :list")
                .param("list", list)
                .query(LocalDate.class)
                .list();
    }

    /** Last days of the regulatory bases that have an end. */
    public List<LocalDate> basisEnds(long list) {
        return jdbc.sql("""
                        select distinct basis_ends_on from handover.list_row
                         where list_number = :list and basis_ends_on is not null""").param("list", list).query(LocalDate.class).list();
    }

    /** Forgets what was decided before. */
    public void clear(long list) {
        for (String table : List.of("lot_destination", "destination_case", "destination_total")) {
            jdbc.sql("delete from handover.%s where list_number = :list".formatted(table))
                    .param("list", list)
                    .update();
        }
    }

    /** Finds the distinct inputs of a list, each a decision that is to be taken. */
    public List<Open> open(long list, Measure measure, LocalDate day) {
        jdbc.sql("set local work_mem = '128MB'").update();
        jdbc.sql("drop table if exists pg_temp.lot_group").update();
        jdbc.sql("""
                        create temporary table lot_group (site text, product_code text, status text, months_left integer,
                               basis_limited boolean, basis_months_left integer, in_scope boolean, outside_care text,
                               lots bigint, pieces bigint) on commit drop""").update();
        measured(jdbc.sql("""
                                insert into lot_group
                                select r.site, r.product_code, r.status, e.months, r.basis_ends_on is not null,
                                       coalesce(b.months, 0), r.product_code = any (:scope::text[]), r.outside_care,
                                       count(*), sum(r.quantity)""" + "\n" + FACTS + """
                                 where r.list_number = :list group by 1, 2, 3, 4, 5, 6, 7, 8"""), measure)
                .param("list", list)
                .update();
        return jdbc.sql("""
                        insert into handover.destination_case (list_number, status, months_left, basis_limited,
                               basis_months_left, in_scope, outside_care, lots, pieces, decided_for)
                        select :list, status, months_left, basis_limited, basis_months_left, in_scope, outside_care,
                               sum(lots), sum(pieces), :day
                          from lot_group group by 2, 3, 4, 5, 6, 7 order by 2, 3, 4, 5, 6, 7
                        returning *""")
                .param("list", list)
                .param("day", day)
                .query((row, index) -> new Open(
                        row.getLong("case_number"),
                        new LotFacts(
                                StockStatus.valueOf(row.getString("status")),
                                row.getInt("months_left"),
                                row.getBoolean("basis_limited"),
                                row.getInt("basis_months_left"),
                                row.getBoolean("in_scope"),
                                OutsideCare.valueOf(row.getString("outside_care")))))
                .list();
    }

    private static JdbcClient.StatementSpec measured(JdbcClient.StatementSpec sql, Measure measure) {
        return sql.param("expiries", days(measure.expiries()))
                .param("expiryMonths", measure.expiries().values().toArray(Integer[]::new))
                .param("bases", days(measure.bases()))
                .param("basisMonths", measure.bases().values().toArray(Integer[]::new))
                .param("scope", measure.scope().toArray(String[]::new));
    }

    private static String[] days(Map<LocalDate, Integer> months) {
        return months.keySet().stream().map(LocalDate::toString).toArray(String[]::new);
    }

    /** Keeps the decisions, and with each row the one that holds for it. */
    public void decide(long list, Measure measure, Map<Long, Decision> decisions) {
        List<Map.Entry<Long, Decision>> all = List.copyOf(decisions.entrySet());
        jdbc.sql("""
                        update handover.destination_case c
                           set destination = d.destination, ground = d.ground, rule_version = d.version
                          from unnest(:cases::bigint[], :destinations::text[], :grounds::text[], :versions::text[])
                               as d (number, destination, ground, version)
                         where c.case_number = d.number""")
                .param("cases", all.stream().map(Map.Entry::getKey).toArray(Long[]::new))
                .param(
                        "destinations",
                        all.stream()
                                .map(one -> one.getValue().destination().name())
                                .toArray(String[]::new))
                .param(
                        "grounds",
                        all.stream().map(one -> one.getValue().ground()).toArray(String[]::new))
                .param(
                        "versions",
                        all.stream().map(one -> one.getValue().version()).toArray(String[]::new))
                .update();
        // The planner knows nothing of rows that were just added, and would compare each row with each case.
        jdbc.sql("drop table if exists pg_temp.lot_case").update();
        jdbc.sql(
                        "create temporary table lot_case on commit drop as select * from handover.destination_case where list_number = %d"
                                .formatted(list))
                .update();
        jdbc.sql("analyze pg_temp.lot_case").update();
        measured(jdbc.sql("""
                                insert into handover.lot_destination (list_number, row_number, case_number)
                                select r.list_number, r.row_number, c.case_number""" + "\n" + FACTS + """
                                  join lot_case c
                                    on c.status = r.status and c.months_left = e.months
                                   and c.basis_limited = (r.basis_ends_on is not null)
                                   and c.basis_months_left = coalesce(b.months, 0)
                                   and c.in_scope = (r.product_code = any (:scope::text[]))
                                   and c.outside_care = r.outside_care
                                 where r.list_number = :list"""), measure)
                .param("list", list)
                .update();
        jdbc.sql("""
                        insert into handover.destination_total (list_number, site, product_code, destination, lots, pieces)
                        select :list, g.site, g.product_code, c.destination, sum(g.lots), sum(g.pieces)
                          from lot_group g
                          join lot_case c
                            on (c.status, c.months_left, c.basis_limited, c.basis_months_left, c.in_scope, c.outside_care)
                             = (g.status, g.months_left, g.basis_limited, g.basis_months_left, g.in_scope, g.outside_care)
                         group by g.site, g.product_code, c.destination""").param("list", list).update();
    }

    /** Totals by site, product and destination. */
    public List<DestinationTotal> totals(long list) {
        return jdbc.sql("""
                        select * from handover.destination_total where list_number = :list
                         order by site, product_code, destination""")
                .param("list", list)
                .query((row, index) -> new DestinationTotal(
                        row.getString("site"),
                        row.getString("product_code"),
                        Destination.valueOf(row.getString("destination")),
                        row.getLong("lots"),
                        row.getLong("pieces")))
                .list();
    }

    /** Day for which the destinations were decided; empty while they are not. */
    public Optional<LocalDate> decidedFor(long list) {
        return jdbc.sql("select max(decided_for) from handover.destination_case where list_number = :list")
                .param("list", list)
                .query((row, index) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Rows with their destination after a row of the list, in its order. */
    public List<LotDestination> after(long list, int row, int most) {
        return jdbc.sql("""
                        select r.*, c.destination, c.ground, c.rule_version, c.decided_for,
                               (select min(f.row_number) from handover.list_row f
                                 where f.list_number = r.list_number and f.product_code = r.product_code
                                   and f.supplier_lot = r.supplier_lot) as lot_row
                          from handover.lot_destination d
                          join handover.list_row r on r.list_number = d.list_number and r.row_number = d.row_number
                          join handover.destination_case c on c.case_number = d.case_number
                         where d.list_number = :list and d.row_number > :after order by d.row_number limit :most""")
                .param("list", list)
                .param("after", row)
                .param("most", most)
                .query((found, index) -> new LotDestination(
                        found.getInt("row_number"),
                        found.getInt("lot_row"),
                        found.getString("site"),
                        found.getString("product_code"),
                        found.getString("supplier_lot"),
                        StockStatus.valueOf(found.getString("status")),
                        found.getLong("quantity"),
                        found.getObject("expires_on", LocalDate.class),
                        Destination.valueOf(found.getString("destination")),
                        found.getString("ground"),
                        found.getString("rule_version"),
                        found.getObject("decided_for", LocalDate.class)))
                .list();
    }
}
