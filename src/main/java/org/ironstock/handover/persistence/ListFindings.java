package org.ironstock.handover.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ironstock.handover.domain.FindingCount;
import org.ironstock.handover.domain.ListFinding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was found in lists of stock. Each rule about rows together is one statement over the whole list; of each the first
 * places are kept, and how many there are.
 */
@Repository
public class ListFindings {

    /** Of each rule so many places are kept; the rest is counted. */
    public static final int KEPT = 500;

    private final JdbcClient jdbc;

    public ListFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what was found while the rows were read. */
    public void add(long list, Collection<ListFinding> first, Map<String, Long> counts) {
        jdbc.sql("""
                        insert into handover.list_finding (list_number, row_number, column_name, code, rule, blocking)
                        select :list, f.* from unnest(:rows::int[], :columns::text[], :codes::text[], :rules::text[],
                                                      :blocking::boolean[]) as f""")
                .param("list", list)
                .param("rows", first.stream().map(ListFinding::row).toArray(Integer[]::new))
                .param("columns", first.stream().map(ListFinding::column).toArray(String[]::new))
                .param("codes", first.stream().map(ListFinding::code).toArray(String[]::new))
                .param("rules", first.stream().map(ListFinding::rule).toArray(String[]::new))
                .param("blocking", first.stream().map(ListFinding::blocking).toArray(Boolean[]::new))
                .update();
        counts.forEach((code, found) -> jdbc.sql("""
                        insert into handover.list_finding_count (list_number, code, blocking, found)
                        values (:list, :code, true, :found)""")
                .param("list", list)
                .param("code", code)
                .param("found", found)
                .update());
    }

    /**
     * Looks at the rows of a list together.
     *
     * @param listed codes of the list that stand on the product list
     * @param day today
     */
    public void judge(long list, Collection<String> listed, LocalDate day) {
        jdbc.sql("set local work_mem = '128MB'").update();
        String[] codes = listed.toArray(String[]::new);
        warning("LIST_EXPIRED", list, codes, day, """
                select row_number, 'status' as column_name, 'De partij is verlopen; zij telt als verlopen.' as rule
                  from handover.list_row
                 where list_number = :list and status in ('FREE', 'NOT_FREE', 'RESERVED') and expires_on <= :day""");
        finding("LIST_PRODUCT_UNKNOWN", list, codes, day, """
                select row_number, 'product' as column_name,
                       format('Product ''%s'' staat niet op de productenlijst.', product_code) as rule
                  from handover.list_row where list_number = :list and product_code <> all (:listed::text[])""");
        lotsOfMoreRows(list);
        finding("LIST_LOT_DIFFERS", list, codes, day, """
                select r.row_number, 'partij' as column_name,
                       format('Partij %s heeft in rij %s een andere houdbaarheid, productiedatum, producent of grondslag.',
                              r.supplier_lot, f.row_number) as rule
                  from list_lot l
                  join handover.list_row f on f.list_number = :list and f.row_number = l.first_row
                  join handover.list_row r on r.list_number = :list and r.product_code = l.product_code
                                          and r.supplier_lot = l.supplier_lot
                 where (r.expires_on, r.produced_on, r.producer_ref, r.basis_code, r.basis_ends_on)
                       is distinct from (f.expires_on, f.produced_on, f.producer_ref, f.basis_code, f.basis_ends_on)""");
        finding("LIST_ROW_TWICE", list, codes, day, """
                select row_number, '' as column_name, format('Deze rij is gelijk aan rij %s.', first_row) as rule
                  from (select r.row_number, min(r.row_number) over (
                                   partition by r.product_code, r.supplier_lot, r.site, r.status, r.owner, r.reserved_for,
                                                r.sscc) as first_row
                          from list_lot l join handover.list_row r on r.list_number = :list
                               and r.product_code = l.product_code and r.supplier_lot = l.supplier_lot) same
                 where row_number > first_row""");
        warning("LIST_LOT_OVER_SITES", list, codes, day, """
                select r.row_number, 'locatie' as column_name,
                       format('Partij %s ligt ook op locatie %s (rij %s); ga na dat zij niet dubbel telt.',
                              r.supplier_lot, f.site, f.row_number) as rule
                  from list_lot l
                  join handover.list_row f on f.list_number = :list and f.row_number = l.first_row
                  join handover.list_row r on r.list_number = :list and r.product_code = l.product_code
                                          and r.supplier_lot = l.supplier_lot
                 where r.site <> f.site""");
        finding("LIST_PALLET_TWICE", list, codes, day, """
                select row_number, 'pallet' as column_name,
                       format('Pallet %s staat ook in rij %s; een pallet ligt op een plaats en telt een keer.', sscc,
                              case when nth > 1 then first_of_lot else first_row end) as rule
                  from (select r.*, min(row_number) over pallet as first_row, first_value(site) over pallet as first_site,
                               min(row_number) over lot as first_of_lot, row_number() over lot as nth
                          from handover.list_row r
                         where list_number = :list and sscc in (select sscc from handover.list_row
                                   where list_number = :list and sscc <> '' group by sscc having count(*) > 1)
                        window pallet as (partition by sscc order by row_number),
                               lot as (partition by sscc, product_code, supplier_lot order by row_number)) twice
                 where site <> first_site or nth > 1""");
    }

    /** Most lots are one row; what concerns rows together is asked of the others only. */
    private void lotsOfMoreRows(long list) {
        jdbc.sql("drop table if exists pg_temp.list_lot").update();
        jdbc.sql("""
                        create temporary table list_lot on commit drop as
                        select product_code, supplier_lot, min(row_number) as first_row from handover.list_row
                         where list_number = %d and product_code is not null and supplier_lot is not null
                         group by product_code, supplier_lot having count(*) > 1""".formatted(list)).update();
        jdbc.sql("analyze pg_temp.list_lot").update();
    }

    private void finding(String code, long list, String[] listed, LocalDate day, String rows) {
        keep(code, true, list, listed, day, rows);
    }

    private void warning(String code, long list, String[] listed, LocalDate day, String rows) {
        keep(code, false, list, listed, day, rows);
    }

    private void keep(String code, boolean blocking, long list, String[] listed, LocalDate day, String rows) {
        jdbc.sql("""
                        with found as materialized (%s),
                        kept as (
                            insert into handover.list_finding (list_number, row_number, column_name, code, rule, blocking)
                            select :list, row_number, column_name, :code, rule, :blocking from found
                             order by row_number limit %d)
                        insert into handover.list_finding_count (list_number, code, blocking, found)
                        select :list, :code, :blocking, count(*) from found having count(*) > 0""".formatted(rows, KEPT))
                .param("list", list)
                .param("code", code)
                .param("blocking", blocking)
                .param("listed", listed)
                .param("day", day)
                .update();
    }

    /** How often each rule found something, what blocks first. */
    public List<FindingCount> counts(long list) {
        return jdbc.sql("""
                        select c.code, c.blocking, c.found, coalesce(f.row_number, 0) as row_number,
                               coalesce(f.rule, c.code) as rule
                          from handover.list_finding_count c
                          left join lateral (select row_number, rule from handover.list_finding
                                              where list_number = c.list_number and code = c.code
                                              order by row_number, column_name limit 1) f on true
                         where c.list_number = :list order by c.blocking desc, c.code""")
                .param("list", list)
                .query((row, index) -> new FindingCount(
                        row.getString("code"),
                        row.getBoolean("blocking"),
                        row.getLong("found"),
                        row.getInt("row_number"),
                        row.getString("rule")))
                .list();
    }

    /** Findings in the order of the rows, some at a time. */
    public List<ListFinding> of(long list, int from, int most) {
        return jdbc.sql("""
                        select * from handover.list_finding where list_number = :list
                         order by row_number, code, column_name offset :from limit :most""")
                .param("list", list)
                .param("from", from)
                .param("most", most)
                .query((row, index) -> new ListFinding(
                        row.getInt("row_number"),
                        row.getString("column_name"),
                        row.getString("code"),
                        row.getString("rule"),
                        row.getBoolean("blocking")))
                .list();
    }
}
