package org.ironstock.contract.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ironstock.contract.domain.FilterAlarm;
import org.ironstock.contract.domain.FilterCover;
import org.ironstock.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Weekly questions to producers about their filter material, and the alarms about them. */
@Repository
public class FilterWatchRows {

    private final JdbcClient jdbc;

    FilterWatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A product that a producer makes of filter material under a running contract. */
    public record Produced(String supplierId, String productCode) {}

    /** A question of a week to a producer. */
    public record Request(LocalDate week, String productCode, Instant askedAt, Instant answerBy) {}

    /**
     * Every product that is made of filter material under a running contract, with its producer. A line that stands by
     * uses none, and its stock is a proof of its readiness.
     */
    public List<Produced> produced(LocalDate on) {
        return jdbc.sql("""
                        select distinct c.supplier_id, l.product_code
                          from contract.contract c
                          join contract.line l on l.contract_id = c.id
                          join contract.filter_product f on f.product_code = l.product_code and f.valid_from <= :on
                         where c.state = 'ACTIVE' and c.supplier_id is not null
                           and not exists (select 1 from contract.framework w
                                            where w.contract_id = c.id and w.kind = 'STANDBY')
                         order by c.supplier_id, l.product_code""")
                .param("on", on)
                .query((row, number) -> new Produced(row.getString("supplier_id"), row.getString("product_code")))
                .list();
    }

    /** Running contracts of a producer under which filter material is used. */
    public List<String> contractsOf(String supplierId, LocalDate on) {
        return jdbc.sql("""
                        select distinct c.id
                          from contract.contract c
                          join contract.line l on l.contract_id = c.id
                          join contract.filter_product f on f.product_code = l.product_code and f.valid_from <= :on
                         where c.state = 'ACTIVE' and c.supplier_id = :supplier
                           and not exists (select 1 from contract.framework w
                                            where w.contract_id = c.id and w.kind = 'STANDBY')
                         order by c.id""")
                .param("supplier", supplierId)
                .param("on", on)
                .query(String.class)
                .list();
    }

    /** @return whether the round of this week was opened now; not when it was opened before */
    public boolean open(LocalDate week, Instant askedAt, Instant remindAt, Instant answerBy) {
        return jdbc.sql("""
                        insert into contract.filter_round (week, asked_at, remind_at, answer_by)
                        values (:week, :askedAt, :remindAt, :answerBy) on conflict (week) do nothing""")
                        .param("week", week)
                        .param("askedAt", Columns.of(askedAt))
                        .param("remindAt", Columns.of(remindAt))
                        .param("answerBy", Columns.of(answerBy))
                        .update()
                == 1;
    }

    public void ask(LocalDate week, Produced produced) {
        jdbc.sql("""
                        insert into contract.filter_request (week, supplier_id, product_code)
                        values (:week, :supplier, :product) on conflict do nothing""")
                .param("week", week)
                .param("supplier", produced.supplierId())
                .param("product", produced.productCode())
                .update();
    }

    /** Notes a reminder for every question of a week without a statement made since its Monday. @return how many */
    public int remind(LocalDate week, Instant at) {
        return jdbc.sql("""
                        update contract.filter_request r set reminded_at = :at
                         where r.week = :week and r.reminded_at is null
                           and not exists (select 1 from contract.filter_statement s
                                            where s.supplier_id = r.supplier_id and s.product_code = r.product_code
                                              and s.stated_on >= r.week)""").param("week", week).param("at", Columns.of(at)).update();
    }

    /** What was asked in a week. */
    public List<Produced> asked(LocalDate week) {
        return jdbc.sql("""
                        select supplier_id, product_code from contract.filter_request
                         where week = :week order by supplier_id, product_code""")
                .param("week", week)
                .query((row, number) -> new Produced(row.getString("supplier_id"), row.getString("product_code")))
                .list();
    }

    /** @return whether the round is judged now for the first time */
    public boolean judged(LocalDate week, Instant at) {
        return jdbc.sql("update contract.filter_round set judged_at = :at where week = :week and judged_at is null")
                        .param("week", week)
                        .param("at", Columns.of(at))
                        .update()
                == 1;
    }

    /** Questions to a producer that no statement has answered, of the newest week in which it was asked. */
    public List<Request> openRequests(String supplierId) {
        return jdbc.sql("""
                        select r.week, r.product_code, o.asked_at, o.answer_by
                          from contract.filter_request r
                          join contract.filter_round o on o.week = r.week
                         where r.supplier_id = :supplier
                           and r.week = (select max(week) from contract.filter_request where supplier_id = :supplier)
                           and not exists (select 1 from contract.filter_statement s
                                            where s.supplier_id = r.supplier_id and s.product_code = r.product_code
                                              and s.stated_on >= r.week)
                         order by r.product_code""")
                .param("supplier", supplierId)
                .query((row, number) -> new Request(
                        row.getObject("week", LocalDate.class),
                        row.getString("product_code"),
                        Columns.moment(row, "asked_at"),
                        Columns.moment(row, "answer_by")))
                .list();
    }

    /** Raises an alarm; none when one of its kind is open for the producer or was raised this week. */
    public Optional<FilterAlarm> raise(
            String supplierId, FilterAlarm.Kind kind, LocalDate week, FilterCover worst, Instant at) {
        return jdbc.sql("""
                        insert into contract.filter_alarm (supplier_id, kind, week, product_code, level, weeks, raised_at)
                        values (:supplier, :kind, :week, :product, :level, :weeks, :at)
                        on conflict do nothing returning *""")
                .param("supplier", supplierId)
                .param("kind", kind.name())
                .param("week", week)
                .param("product", worst.productCode())
                .param("level", worst.level().name())
                .param("weeks", worst.weeks().orElse(null))
                .param("at", Columns.of(at))
                .query((row, number) -> alarm(row))
                .optional();
    }

    /** @throws NoSuchElementException when there is no such alarm */
    public FilterAlarm get(long number) {
        return jdbc.sql("select * from contract.filter_alarm where number = :number")
                .param("number", number)
                .query((row, index) -> alarm(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no alarm %d".formatted(number)));
    }

    /** Alarms about a producer, oldest first. */
    public List<FilterAlarm> alarms(String supplierId) {
        return jdbc.sql("select * from contract.filter_alarm where supplier_id = :supplier order by number")
                .param("supplier", supplierId)
                .query((row, index) -> alarm(row))
                .list();
    }

    /** @return whether the signal goes out now; not when it went out before */
    public boolean signalled(long number, Instant at) {
        return jdbc.sql("""
                        update contract.filter_alarm set signalled_at = :at
                         where number = :number and signalled_at is null""").param("number", number).param("at", Columns.of(at)).update() == 1;
    }

    public void answer(long number, String measure, String official, Instant at) {
        jdbc.sql("""
                        update contract.filter_alarm set measure = :measure, answered_by = :by, answered_at = :at
                         where number = :number and answered_at is null""")
                .param("number", number)
                .param("measure", measure)
                .param("by", official)
                .param("at", Columns.of(at))
                .update();
    }

    private static FilterAlarm alarm(ResultSet row) throws SQLException {
        String measure = row.getString("measure");
        return new FilterAlarm(
                row.getLong("number"),
                row.getString("supplier_id"),
                FilterAlarm.Kind.valueOf(row.getString("kind")),
                row.getObject("week", LocalDate.class),
                row.getString("product_code"),
                FilterCover.Level.valueOf(row.getString("level")),
                Optional.ofNullable(row.getObject("weeks", BigDecimal.class)),
                Columns.moment(row, "raised_at"),
                measure == null ? "" : measure);
    }
}
