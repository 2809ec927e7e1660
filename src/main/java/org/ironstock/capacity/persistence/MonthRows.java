package org.ironstock.capacity.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ironstock.capacity.FeeShare;
import org.ironstock.capacity.LineMonth;
import org.ironstock.capacity.LineMonth.Settlement;
import org.ironstock.capacity.LineMonth.State;
import org.ironstock.capacity.domain.DefaultStep;
import org.ironstock.capacity.domain.FeeHistory.ConfirmedFee;
import org.ironstock.platform.Columns;
import org.ironstock.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Months of lines, what was claimed back of them, and steps of default. */
@Repository
public class MonthRows {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private final JdbcClient jdbc;

    public MonthRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a month once. @return whether it was not there yet */
    public boolean open(String monthId, String lineId, YearMonth month) {
        return jdbc.sql("""
                        insert into capacity.line_month (id, line_id, month, state) values (:id, :line, :month, 'OPEN')
                        on conflict do nothing""")
                        .param("id", monthId)
                        .param("line", lineId)
                        .param("month", month.atDay(1))
                        .update()
                > 0;
    }

    /**
     * Lines with a month that ended and was not opened yet, that month with each, in order; a line that ran in several has
     * the oldest first.
     *
     * @param ended last month that has ended
     * @param atOnce most of them
     */
    public List<ToOpen> toOpen(YearMonth ended, int atOnce) {
        return jdbc.sql("""
                        select l.id, m.month::date as month
                          from capacity.current_line l
                          cross join lateral generate_series(date_trunc('month', l.starts_on::timestamp),
                              least(date_trunc('month', l.ends_on::timestamp), cast(:ended as timestamp)),
                              interval '1 month') as m(month)
                         where l.ends_on >= l.starts_on
                           and not exists (select 1 from capacity.line_month done
                                            where done.line_id = l.id and done.month = m.month::date)
                         order by m.month, l.number
                         limit :most""")
                .param("ended", ended.atDay(1))
                .param("most", atOnce)
                .query((row, number) ->
                        new ToOpen(row.getString("id"), YearMonth.from(row.getObject("month", LocalDate.class))))
                .list();
    }

    /** A month of a line that is to be opened. */
    public record ToOpen(String lineId, YearMonth month) {}

    public Optional<LineMonth> find(String monthId) {
        return jdbc.sql("select * from capacity.line_month where id = :id")
                .param("id", monthId)
                .query(MonthRows::month)
                .optional();
    }

    /** @throws NoSuchElementException when there is no such month */
    public LineMonth get(String monthId) {
        return find(monthId).orElseThrow(() -> new NoSuchElementException("There is no month %s".formatted(monthId)));
    }

    /**
     * The month, and nobody else changes it until this transaction ends.
     *
     * @throws NoSuchElementException when there is no such month
     */
    public LineMonth lock(String monthId) {
        return jdbc.sql("select * from capacity.line_month where id = :id for no key update")
                .param("id", monthId)
                .query(MonthRows::month)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no month %s".formatted(monthId)));
    }

    public Optional<LineMonth> find(String lineId, YearMonth month) {
        return jdbc.sql("select * from capacity.line_month where line_id = :line and month = :month")
                .param("line", lineId)
                .param("month", month.atDay(1))
                .query(MonthRows::month)
                .optional();
    }

    /** Months of a line, oldest first. */
    public List<LineMonth> ofLine(String lineId) {
        return jdbc.sql("select * from capacity.line_month where line_id = :line order by month")
                .param("line", lineId)
                .query(MonthRows::month)
                .list();
    }

    /** Months of these lines, by line in the order of the lines' ids and oldest first. */
    public List<LineMonth> ofLines(Collection<String> lineIds) {
        return ofLines(lineIds, FIRST_DAY, LAST_DAY);
    }

    /** The same of the months between two days. */
    public List<LineMonth> ofLines(Collection<String> lineIds, LocalDate from, LocalDate to) {
        if (lineIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select * from capacity.line_month where line_id in (:lines) and month between :from and :to
                         order by line_id, month""")
                .param("lines", lineIds)
                .param("from", from)
                .param("to", to)
                .query(MonthRows::month)
                .list();
    }

    /** Those of these lines of which the producer is in default: given notice, and no month earned a fee after it. */
    public Set<String> inDefault(Collection<String> lineIds) {
        if (lineIds.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(
                jdbc.sql("""
                        select n.line_id
                          from (select distinct on (s.line_id) s.line_id, m.month
                                  from capacity.default_step s
                                  join capacity.line_month m on m.id = s.month_id
                                 where s.kind = 'NOTICE' and s.line_id in (:lines)
                                 order by s.line_id, s.number desc) n
                         where not exists (select 1 from capacity.line_month p
                                            where p.line_id = n.line_id and p.month > n.month
                                              and p.state = 'CONFIRMED' and p.share <> 'NONE')""").param("lines", lineIds).query(String.class).list());
    }

    /** Keeps a new state of a month. */
    public void save(LineMonth month) {
        Optional<Settlement> settled = month.settlement();
        jdbc.sql("""
                        update capacity.line_month
                           set state = :state, calendar_days = :calendar, running_days = :running,
                               activated_days = :activated, ready_days = :ready, silent_days = :silent,
                               readiness_basis_points = :readiness, share = :share, contracted_cents = :contracted,
                               withheld_activation_cents = :activation, withheld_readiness_cents = :withheld,
                               due_cents = :due, rules_version = :rules, set_by = :setBy, confirmed_by = :confirmedBy,
                               statement_id = :statement
                         where id = :id""")
                .param("id", month.id())
                .param("state", month.state().name())
                .param("calendar", settled.map(Settlement::calendarDays).orElse(null))
                .param("running", settled.map(Settlement::runningDays).orElse(null))
                .param("activated", settled.map(Settlement::activatedDays).orElse(null))
                .param("ready", settled.map(Settlement::readyDays).orElse(null))
                .param("silent", settled.map(Settlement::silentDays).orElse(null))
                .param(
                        "readiness",
                        settled.map(Settlement::readinessBasisPoints).orElse(null))
                .param("share", settled.map(it -> it.share().name()).orElse(null))
                .param("contracted", settled.map(it -> it.contracted().cents()).orElse(null))
                .param(
                        "activation",
                        settled.map(it -> it.withheldForActivation().cents()).orElse(null))
                .param(
                        "withheld",
                        settled.map(it -> it.withheldForReadiness().cents()).orElse(null))
                .param("due", settled.map(it -> it.due().cents()).orElse(null))
                .param("rules", settled.map(Settlement::rulesVersion).orElse(null))
                .param("setBy", month.setBy().orElse(null))
                .param("confirmedBy", month.confirmedBy().orElse(null))
                .param("statement", month.statementId().orElse(null))
                .update();
    }

    /** Keeps until when the producer may declare. */
    public void keepTerm(String monthId, Instant until) {
        jdbc.sql("update capacity.line_month set declare_until = :until where id = :id")
                .param("until", Columns.of(until))
                .param("id", monthId)
                .update();
    }

    /** Months about which a producer is asked to declare now, oldest first. */
    public List<AskedMonth> askedOf(String supplierId) {
        return jdbc.sql("""
                        select m.id, m.line_id, m.month, m.declare_until from capacity.line_month m
                          join capacity.line l on l.id = m.line_id
                         where l.supplier_id = :supplier and m.state = 'ASKED' order by m.month, l.number""")
                .param("supplier", supplierId)
                .query((row, number) -> new AskedMonth(
                        row.getString("id"),
                        row.getString("line_id"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        Columns.moment(row, "declare_until")))
                .list();
    }

    /** A month about which a producer is asked to declare, and until when. */
    public record AskedMonth(String id, String lineId, YearMonth month, Instant declareUntil) {}

    /** Confirmed months of a line that earned nothing. */
    public Set<YearMonth> zeroMonths(String lineId) {
        return jdbc.sql("""
                        select month from capacity.line_month
                         where line_id = :line and state = 'CONFIRMED' and share = 'NONE'""").param("line", lineId).query(LocalDate.class).list().stream()
                .map(YearMonth::from)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The last day on which a line passed a test run; of two on one day the later judged decides. */
    public Optional<LocalDate> lastPassedTestRun(String lineId) {
        return jdbc.sql("""
                        select max(held_on) from (select distinct on (held_on) held_on, passed from capacity.test_run
                            where line_id = :line order by held_on, number desc) last where passed""")
                .param("line", lineId)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Confirmed fees above zero of a line from a month on that were not taken back, oldest first. */
    public List<ConfirmedFee> openFees(String lineId, YearMonth from) {
        return jdbc.sql("""
                        select m.id, m.month, m.due_cents from capacity.line_month m
                         where m.line_id = :line and m.month >= :from and m.state = 'CONFIRMED' and m.due_cents > 0
                           and not exists (select 1 from capacity.fee_claim c where c.month_id = m.id)
                         order by m.month""")
                .param("line", lineId)
                .param("from", from.atDay(1))
                .query((row, number) -> new ConfirmedFee(
                        row.getString("id"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        new Money(row.getLong("due_cents"))))
                .list();
    }

    public void claim(ConfirmedFee fee, String lineId, String activationId, UUID documentId, Instant now) {
        jdbc.sql("""
                        insert into capacity.fee_claim (month_id, line_id, activation_id, amount_cents, document_id,
                            claimed_at)
                        values (:month, :line, :activation, :amount, :document, :at)""")
                .param("month", fee.monthId())
                .param("line", lineId)
                .param("activation", activationId)
                .param("amount", fee.amount().cents())
                .param("document", documentId)
                .param("at", Columns.of(now))
                .update();
    }

    /** What was claimed for an activation; empty when nothing was. */
    public Optional<Money> claimed(String activationId) {
        return jdbc.sql(
                        "select cast(sum(amount_cents) as bigint) from capacity.fee_claim where activation_id = :activation")
                .param("activation", activationId)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .map(Money::new);
    }

    /** Keeps a step of default. */
    public void addDefaultStep(DefaultStep step) {
        jdbc.sql("""
                        insert into capacity.default_step (line_id, month_id, kind, reason, decided_by, decided_at,
                            document_id)
                        values (:line, :month, :kind, :reason, :by, :at, :document)""")
                .param("line", step.lineId())
                .param("month", step.monthId())
                .param("kind", step.kind().name())
                .param("reason", step.reason())
                .param("by", step.decidedBy())
                .param("at", Columns.of(step.decidedAt()))
                .param("document", step.documentId())
                .update();
    }

    /** Steps of default of a line, oldest first. */
    public List<DefaultStep> defaultSteps(String lineId) {
        return jdbc.sql("select * from capacity.default_step where line_id = :line order by number")
                .param("line", lineId)
                .query((row, number) -> new DefaultStep(
                        row.getString("line_id"),
                        row.getString("month_id"),
                        DefaultStep.Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        Columns.moment(row, "decided_at"),
                        row.getObject("document_id", UUID.class)))
                .list();
    }

    private static LineMonth month(ResultSet row, int number) throws SQLException {
        return new LineMonth(
                row.getString("id"),
                row.getString("line_id"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                State.valueOf(row.getString("state")),
                settlement(row),
                Optional.ofNullable(row.getString("set_by")),
                Optional.ofNullable(row.getString("confirmed_by")),
                Optional.ofNullable(row.getObject("statement_id", UUID.class)));
    }

    private static Optional<Settlement> settlement(ResultSet row) throws SQLException {
        String share = row.getString("share");
        if (share == null) {
            return Optional.empty();
        }
        return Optional.of(new Settlement(
                row.getInt("calendar_days"),
                row.getInt("running_days"),
                row.getInt("activated_days"),
                row.getInt("ready_days"),
                row.getInt("silent_days"),
                row.getInt("readiness_basis_points"),
                FeeShare.valueOf(share),
                new Money(row.getLong("contracted_cents")),
                new Money(row.getLong("withheld_activation_cents")),
                new Money(row.getLong("withheld_readiness_cents")),
                new Money(row.getLong("due_cents")),
                row.getString("rules_version")));
    }
}
