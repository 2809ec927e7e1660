package org.ironstock.handover.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ironstock.handover.domain.BlindCount;
import org.ironstock.handover.domain.CountAcceptance;
import org.ironstock.handover.domain.CountComparison.Course;
import org.ironstock.handover.domain.CountComparison.Judgement;
import org.ironstock.handover.domain.CountLine;
import org.ironstock.handover.domain.CountParameter;
import org.ironstock.handover.domain.CountRole;
import org.ironstock.handover.domain.CountSheet;
import org.ironstock.handover.domain.CountState;
import org.ironstock.platform.Columns;
import org.ironstock.platform.DatedParameters;
import org.ironstock.shared.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Blind counts, their lines and the sheets that were handed in. */
@Repository
public class CountRows {

    private static final String LINES = """
            select l.*,
                   coalesce(f2.pieces, f1.pieces) as first_pieces, coalesce(s2.pieces, s1.pieces) as second_pieces,
                   case when f2.pieces is not null then f1.pieces end as first_before,
                   case when s2.pieces is not null then s1.pieces end as second_before
              from handover.count_line l
              left join handover.count_entry f1 on f1.count_id = l.count_id and f1.line = l.line and f1.role = 'FIRST'
                and f1.round = 1
              left join handover.count_entry s1 on s1.count_id = l.count_id and s1.line = l.line and s1.role = 'SECOND'
                and s1.round = 1
              left join handover.count_entry f2 on f2.count_id = l.count_id and f2.line = l.line and f2.role = 'FIRST'
                and f2.round = 2
              left join handover.count_entry s2 on s2.count_id = l.count_id and s2.line = l.line and s2.role = 'SECOND'
                and s2.round = 2
             where l.count_id = :id
            """;

    private final JdbcClient jdbc;
    private final DatedParameters parameters;

    public CountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.parameters = new DatedParameters(jdbc, "handover.count_parameter");
    }

    /** The next id of a case; counts of one case are opened one after the other. */
    public String nextId(String reference) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "handover.count:" + reference)
                .query((row, number) -> 1)
                .list();
        int before = jdbc.sql("select count(*) from handover.blind_count where reference = :reference")
                .param("reference", reference)
                .query(Integer.class)
                .single();
        return "%s-T%d".formatted(reference, before + 1);
    }

    /** Adds a count that people start at once, with its lines numbered in their order. */
    public void add(BlindCount count, List<CountLine> lines, Instant now) {
        jdbc.sql("""
                        insert into handover.blind_count (count_id, reference, site, title, state, first_group, second_group,
                            third_group, rules_date, opened_at)
                        values (:id, :reference, :site, :title, :state, :first, :second, :third, :rules, :at)""")
                .param("id", count.id())
                .param("reference", count.reference())
                .param("site", count.site())
                .param("title", count.title())
                .param("state", count.state().name())
                .param("first", count.firstGroup())
                .param("second", count.secondGroup())
                .param("third", count.thirdGroup())
                .param("rules", count.rulesDate())
                .param("at", Columns.of(now))
                .update();
        addLines(count.id(), lines);
    }

    /** Adds lines, all in one statement. */
    public void addLines(String countId, List<CountLine> lines) {
        jdbc.sql("""
                        insert into handover.count_line (count_id, line, lot_id, product_code, supplier_lot, expires_on, book,
                            price_cents, pallets)
                        select :id, * from unnest(:numbers::int[], :lots::text[], :products::text[], :supplierLots::text[],
                            :expiries::date[], :books::bigint[], :prices::bigint[], :pallets::text[])""")
                .param("id", countId)
                .param("numbers", texts(lines, line -> String.valueOf(line.number())))
                .param("lots", found(lines, CountLine::lotId))
                .param("products", texts(lines, CountLine::productCode))
                .param("supplierLots", texts(lines, CountLine::supplierLot))
                .param("expiries", found(lines, line -> line.expiresOn().map(LocalDate::toString)))
                .param("books", texts(lines, line -> String.valueOf(line.book().pieces())))
                .param("prices", found(lines, line -> line.priceCents().map(String::valueOf)))
                .param("pallets", texts(lines, line -> String.join(" ", line.pallets())))
                .update();
    }

    /** @throws NoSuchElementException when there is no such count */
    public BlindCount get(String countId) {
        return read(countId, "");
    }

    /**
     * The count, and nobody else changes it until the transaction ends.
     *
     * @throws NoSuchElementException when there is no such count
     */
    public BlindCount lock(String countId) {
        return read(countId, " for update");
    }

    private BlindCount read(String countId, String lock) {
        return jdbc.sql("select * from handover.blind_count where count_id = :id" + lock)
                .param("id", countId)
                .query(CountRows::count)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no count " + countId));
    }

    /** All lines with what was counted of them, in their order. */
    public List<CountLine> lines(String countId) {
        return jdbc.sql(LINES + " order by l.line")
                .param("id", countId)
                .query(CountRows::line)
                .list();
    }

    /** Who handed in sheets, by role and in the order in which they did. */
    public List<Handed> sheets(String countId) {
        return jdbc.sql("select * from handover.count_sheet where count_id = :id order by round, role")
                .param("id", countId)
                .query((row, number) -> new Handed(
                        CountRole.valueOf(row.getString("role")),
                        row.getInt("round"),
                        row.getString("counter"),
                        Columns.moment(row, "handed_in_at")))
                .list();
    }

    /** Who handed in which sheet, and when. */
    public record Handed(CountRole role, int round, String counter, Instant at) {}

    /** Keeps a sheet as it was handed in. */
    public void handIn(
            String countId, CountRole role, int round, String counter, List<CountSheet.Entry> entries, Instant now) {
        jdbc.sql("""
                        insert into handover.count_sheet (count_id, role, round, counter, handed_in_at)
                        values (:id, :role, :round, :counter, :at)""")
                .param("id", countId)
                .param("role", role.name())
                .param("round", round)
                .param("counter", counter)
                .param("at", Columns.of(now))
                .update();
        jdbc.sql("""
                        insert into handover.count_entry (count_id, role, round, line, pieces)
                        select :id, :role, :round, * from unnest(:lines::int[], :pieces::bigint[])""")
                .param("id", countId)
                .param("role", role.name())
                .param("round", round)
                .param("lines", texts(entries, entry -> String.valueOf(entry.line())))
                .param("pieces", texts(entries, entry -> String.valueOf(entry.pieces())))
                .update();
    }

    /** Keeps what a comparison came to, for each line that was compared. */
    public void judged(String countId, Map<Integer, Judgement> judgements) {
        List<Map.Entry<Integer, Judgement>> all = List.copyOf(judgements.entrySet());
        jdbc.sql("""
                        update handover.count_line l set course = j.course, accepted = j.accepted, acceptance = j.acceptance
                          from unnest(:lines::int[], :courses::text[], :accepted::bigint[], :acceptances::text[])
                               as j (line, course, accepted, acceptance)
                         where l.count_id = :id and l.line = j.line""")
                .param("id", countId)
                .param("lines", texts(all, one -> String.valueOf(one.getKey())))
                .param("courses", texts(all, one -> one.getValue().course().name()))
                .param(
                        "accepted",
                        found(all, one -> one.getValue().accepted().map(quantity -> String.valueOf(quantity.pieces()))))
                .param(
                        "acceptances",
                        found(all, one -> one.getValue().acceptance().map(CountAcceptance::name)))
                .update();
    }

    /** Keeps what a third person settled. */
    public void settle(String countId, int line, Quantity accepted, String explanation) {
        jdbc.sql("""
                        update handover.count_line set accepted = :accepted, acceptance = 'THIRD', explanation = :explanation
                         where count_id = :id and line = :line""")
                .param("id", countId)
                .param("line", line)
                .param("accepted", accepted.pieces())
                .param("explanation", explanation)
                .update();
    }

    public void state(String countId, CountState state) {
        jdbc.sql("update handover.blind_count set state = :state where count_id = :id")
                .param("id", countId)
                .param("state", state.name())
                .update();
    }

    /** Closes a count with its record. */
    public void close(String countId, CountState state, @Nullable String settledBy, UUID document, Instant now) {
        jdbc.sql("""
                        update handover.blind_count
                           set state = :state, settled_by = :by, document_id = :document, closed_at = :at
                         where count_id = :id""")
                .param("id", countId)
                .param("state", state.name())
                .param("by", settledBy)
                .param("document", document)
                .param("at", Columns.of(now))
                .update();
    }

    public void cancel(String countId, String reason, Instant now) {
        jdbc.sql("""
                        update handover.blind_count
                           set state = 'CANCELLED', cancelled_because = :reason, closed_at = coalesce(closed_at, :at)
                         where count_id = :id""")
                .param("id", countId)
                .param("reason", reason)
                .param("at", Columns.of(now))
                .update();
    }

    /** Products by lot, of the lots that one of these groups counts now. */
    public Map<String, String> lotsBeingCounted(Set<String> groups) {
        return jdbc
                .sql("""
                        select distinct l.lot_id, l.product_code
                          from handover.blind_count c join handover.count_line l using (count_id)
                         where c.state in ('COUNTING', 'RECOUNTING') and l.lot_id is not null
                           and (c.first_group = any(:groups) or c.second_group = any(:groups))""")
                .param("groups", groups.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("lot_id"), row.getString("product_code")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    }

    /** Whether one of these groups counts now in this case. */
    public boolean counting(String reference, Set<String> groups) {
        return jdbc.sql("""
                        select exists (select 1 from handover.blind_count
                          where reference = :reference and state in ('COUNTING', 'RECOUNTING')
                            and (first_group = any(:groups) or second_group = any(:groups)))""")
                .param("reference", reference)
                .param("groups", groups.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    public int parameter(CountParameter parameter, LocalDate on) {
        return parameters.valueOn(parameter, on);
    }

    private static BlindCount count(ResultSet row, int number) throws SQLException {
        return new BlindCount(
                row.getString("count_id"),
                row.getString("reference"),
                row.getString("site"),
                row.getString("title"),
                CountState.valueOf(row.getString("state")),
                row.getString("first_group"),
                row.getString("second_group"),
                row.getString("third_group"),
                row.getObject("rules_date", LocalDate.class),
                Columns.findMoment(row, "closed_at"),
                Optional.ofNullable(row.getObject("document_id", UUID.class)));
    }

    private static CountLine line(ResultSet row, int number) throws SQLException {
        String pallets = row.getString("pallets");
        return new CountLine(
                row.getInt("line"),
                Optional.ofNullable(row.getString("lot_id")),
                row.getString("product_code"),
                row.getString("supplier_lot"),
                Optional.ofNullable(row.getObject("expires_on", LocalDate.class)),
                pallets.isEmpty() ? List.of() : List.of(pallets.split(" ", -1)),
                Quantity.of(row.getLong("book")),
                Optional.ofNullable(row.getObject("price_cents", Long.class)),
                Optional.ofNullable(row.getString("course")).map(Course::valueOf),
                quantity(row, "first_pieces"),
                quantity(row, "second_pieces"),
                quantity(row, "first_before"),
                quantity(row, "second_before"),
                quantity(row, "accepted"),
                Optional.ofNullable(row.getString("acceptance")).map(CountAcceptance::valueOf),
                row.getString("explanation"));
    }

    private static Optional<Quantity> quantity(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class)).map(Quantity::of);
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> @Nullable String[] found(List<T> rows, Function<T, Optional<String>> column) {
        return rows.stream().map(row -> column.apply(row).orElse(null)).toArray(String[]::new);
    }
}
