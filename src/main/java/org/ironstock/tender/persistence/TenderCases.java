package org.ironstock.tender.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.platform.ReadOnce;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.tender.Procedure;
import org.ironstock.tender.TenderChanged;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.Estimate;
import org.ironstock.tender.domain.Need;
import org.ironstock.tender.domain.ProcedureRules;
import org.ironstock.tender.domain.ProcedureSteps;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TenderDates;
import org.ironstock.tender.domain.TenderDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps tenders. A save never overwrites a state that the caller did not read. */
@Repository
public class TenderCases {

    private static final String SELECT =
            "select t.*, d.content from tender.tender t left join tender.documents d on d.tender_id = t.id ";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final JsonColumn json = new JsonColumn();
    private final ReadOnce<String, Optional<Tender>> read = new ReadOnce<>();

    TenderCases(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The next id of this year, e.g. {@code TND-2026-001}; numbers may have gaps. */
    public String nextId() {
        int year = today().getYear();
        long number = jdbc.sql("select tender.next_number(:year)")
                .param("year", year)
                .query(Long.class)
                .single();
        return "TND-%d-%03d".formatted(year, number);
    }

    /** Keeps a tender that was just asked for. */
    public void add(Tender tender) {
        Instant requested = tender.requestedAt();
        Need need = tender.need();
        jdbc.sql("""
                insert into tender.tender (id, version, stage, title, executor, need, product_codes, rules_date,
                    requested_by, requested_at, stop_reason)
                values (:id, 0, :stage, :title, :executor, :need::jsonb, :codes::text[], :rulesDate, :requestedBy,
                    :requestedAt, '')""")
                .param("id", tender.id())
                .param("stage", tender.stage().name())
                .param("title", need.title())
                .param("executor", need.executor().name())
                .param("need", json.write(need))
                .param("codes", need.productCodes().toArray(String[]::new))
                .param("rulesDate", tender.rulesDate())
                .param("requestedBy", tender.requestedBy())
                .param("requestedAt", utc(requested))
                .update();
        read.forget();
    }

    public Optional<Tender> find(String tenderId) {
        return read.get(tenderId, () -> jdbc.sql(SELECT + "where t.id = :id")
                .param("id", tenderId)
                .query(this::tender)
                .optional());
    }

    /** @throws NoSuchElementException when there is no such tender */
    public Tender get(String tenderId) {
        return find(tenderId).orElseThrow(() -> unknown(tenderId));
    }

    /**
     * The tender with its row locked until the transaction ends: for whoever must decide on its dates or stage while
     * others may change them, e.g. a bid against closing.
     *
     * @throws NoSuchElementException when there is no such tender
     */
    public Tender lock(String tenderId) {
        Tender locked = jdbc.sql(SELECT + "where t.id = :id for update of t")
                .param("id", tenderId)
                .query(this::tender)
                .optional()
                .orElseThrow(() -> unknown(tenderId));
        ReadOnce.forgetAll();
        read.keep(tenderId, Optional.of(locked));
        return locked;
    }

    /**
     * Keeps a new state of a tender, without its documents (see {@link #saveDocuments}), and tells it as {@link
     * TenderChanged}.
     *
     * @return the same state with its new version
     * @throws OptimisticLockingFailureException when another state was saved since this one was read
     */
    public Tender save(Tender tender) {
        TenderDates dates = tender.dates();
        int rows = jdbc.sql("""
                update tender.tender set version = version + 1, stage = :stage, title = :title, executor = :executor,
                    need = :need::jsonb, product_codes = :codes::text[], estimate_cents = :estimate,
                    maximum_cents = :maximum, maximum_quantity = :quantity, band_percent = :band,
                    threshold_cents = :threshold, procedure = :procedure, procedure_ground = :ground,
                    procedure_rule = :rule, procedure_steps = :steps::jsonb, dispatched_at = :dispatched, questions_until = :questions,
                    answers_until = :answers, closing_at = :closing, closed_at = :closed, valid_until = :valid,
                    letters_sent_at = :letters, standstill_ends_at = :standstill, concluded_at = :concluded,
                    publication_decision = :decision, notice = :notice, stop_reason = :stop
                where id = :id and version = :version""")
                .param("id", tender.id())
                .param("version", tender.version())
                .param("stage", tender.stage().name())
                .param("title", tender.title())
                .param("executor", tender.need().executor().name())
                .param("need", json.write(tender.need()))
                .param("codes", tender.need().productCodes().toArray(String[]::new))
                .param("estimate", cents(tender.estimate().map(Estimate::amount)))
                .param("maximum", cents(tender.estimate().map(Estimate::maximum)))
                .param(
                        "quantity",
                        tender.estimate()
                                .map(Estimate::maximumQuantity)
                                .map(Quantity::pieces)
                                .orElse(null))
                .param("band", tender.estimate().map(Estimate::bandPercent).orElse(null))
                .param("threshold", cents(tender.estimate().map(Estimate::thresholdValue)))
                .param(
                        "procedure",
                        tender.procedure()
                                .map(rules -> rules.procedure().name())
                                .orElse(null))
                .param("ground", tender.procedure().map(ProcedureRules::ground).orElse(null))
                .param(
                        "rule",
                        tender.procedure().map(ProcedureRules::ruleVersion).orElse(null))
                .param(
                        "steps",
                        tender.procedure()
                                .map(rules -> json.write(rules.steps()))
                                .orElse(null))
                .param("dispatched", utc(dates.dispatchedAt()))
                .param("questions", utc(dates.questionsUntil()))
                .param("answers", utc(dates.answersUntil()))
                .param("closing", utc(dates.closingAt()))
                .param("closed", utc(dates.closedAt()))
                .param("valid", utc(dates.validUntil()))
                .param("letters", utc(dates.lettersSentAt()))
                .param("standstill", utc(dates.standstillEndsAt()))
                .param("concluded", utc(dates.concludedAt()))
                .param("decision", tender.publicationDecision().orElse(null))
                .param("notice", tender.notice().orElse(null))
                .param("stop", tender.stopReason())
                .update();
        // dates of the tender are read with its vault and its notices too
        ReadOnce.forgetAll();
        if (rows != 1) {
            throw new OptimisticLockingFailureException(
                    "Tender %s was changed by another since version %d".formatted(tender.id(), tender.version()));
        }
        events.publishEvent(new TenderChanged(tender.id(), tender.stage()));
        return tender.savedAs(tender.version() + 1);
    }

    /** Keeps the content of the procurement documents; the last draft counts. */
    public void saveDocuments(String tenderId, TenderDocuments documents) {
        jdbc.sql("""
                insert into tender.documents (tender_id, content) values (:id, :content::jsonb)
                on conflict (tender_id) do update set content = excluded.content, round = documents.round + 1""")
                .param("id", tenderId)
                .param("content", json.write(documents))
                .update();
        read.forget();
    }

    /**
     * Estimates of other tenders that asked for one of the same products in a stretch of time, and did not end without
     * contract; their sum counts against splitting a need.
     *
     * @param from first moment that counts
     * @param to last moment that counts
     */
    public List<Money> similar(String tenderId, List<String> productCodes, Instant from, Instant to) {
        return jdbc.sql("""
                select estimate_cents from tender.tender
                where product_codes && :codes::text[] and requested_at between :from and :to and id <> :id
                    and stage not in ('STOPPED', 'NOT_AWARDED', 'WITHDRAWN') and estimate_cents is not null""")
                .param("codes", productCodes.toArray(String[]::new))
                .param("from", utc(from))
                .param("to", utc(to))
                .param("id", tenderId)
                .query((row, number) -> new Money(row.getLong(1)))
                .list();
    }

    private Tender tender(ResultSet row, int number) throws SQLException {
        String content = row.getString("content");
        return new Tender(
                row.getString("id"),
                row.getLong("version"),
                TenderStage.valueOf(row.getString("stage")),
                json.read(row.getString("need"), Need.class),
                row.getObject("rules_date", LocalDate.class),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                estimate(row),
                procedure(row),
                Optional.ofNullable(content).map(text -> json.read(text, TenderDocuments.class)),
                dates(row),
                Optional.ofNullable(row.getObject("publication_decision", UUID.class)),
                Optional.ofNullable(row.getObject("notice", UUID.class)),
                row.getString("stop_reason"));
    }

    private static Optional<Estimate> estimate(ResultSet row) throws SQLException {
        Long cents = row.getObject("estimate_cents", Long.class);
        if (cents == null) {
            return Optional.empty();
        }
        return Optional.of(new Estimate(
                new Money(cents),
                new Money(row.getLong("maximum_cents")),
                new Quantity(row.getLong("maximum_quantity")),
                row.getInt("band_percent"),
                new Money(row.getLong("threshold_cents"))));
    }

    private Optional<ProcedureRules> procedure(ResultSet row) throws SQLException {
        String code = row.getString("procedure");
        if (code == null) {
            return Optional.empty();
        }
        return Optional.of(new ProcedureRules(
                Procedure.valueOf(code),
                json.read(row.getString("procedure_steps"), ProcedureSteps.class),
                row.getString("procedure_ground"),
                row.getString("procedure_rule")));
    }

    private static TenderDates dates(ResultSet row) throws SQLException {
        return new TenderDates(
                moment(row, "dispatched_at"),
                moment(row, "questions_until"),
                moment(row, "answers_until"),
                moment(row, "closing_at"),
                moment(row, "closed_at"),
                moment(row, "valid_until"),
                moment(row, "letters_sent_at"),
                moment(row, "standstill_ends_at"),
                moment(row, "concluded_at"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime utc(Optional<Instant> moment) {
        return moment.map(TenderCases::utc).orElse(null);
    }

    private static @Nullable Long cents(Optional<Money> amount) {
        return amount.map(Money::cents).orElse(null);
    }

    private static NoSuchElementException unknown(String tenderId) {
        return new NoSuchElementException("There is no tender " + tenderId);
    }

    private LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }
}
