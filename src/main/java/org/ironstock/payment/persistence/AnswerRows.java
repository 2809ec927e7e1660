package org.ironstock.payment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.payment.domain.BankAnswer;
import org.ironstock.payment.domain.BankAnswer.Counts;
import org.ironstock.payment.domain.BankAnswer.Kind;
import org.ironstock.payment.domain.Difference;
import org.ironstock.payment.domain.Difference.Resolution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of answers of the bank, and of what in them does not fit. */
@Repository
public class AnswerRows {

    /** Any number that no other lock of this database bears. */
    private static final int ANSWERS_LOCK = 0x42414e4b;

    private final JdbcClient jdbc;

    public AnswerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers are taken one after the other, over all nodes: until this transaction ends nobody takes another. */
    public void lockAll() {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", ANSWERS_LOCK)
                .query(row -> {});
    }

    public Optional<BankAnswer> findByHash(String sha256) {
        return jdbc.sql("select * from payment.bank_answer where sha256 = :hash")
                .param("hash", sha256)
                .query(AnswerRows::answer)
                .optional();
    }

    public Optional<BankAnswer> findByMessage(Kind kind, String messageId) {
        return jdbc.sql("select * from payment.bank_answer where kind = :kind and message_id = :message")
                .param("kind", kind.name())
                .param("message", messageId)
                .query(AnswerRows::answer)
                .optional();
    }

    public Optional<BankAnswer> find(String id) {
        return jdbc.sql("select * from payment.bank_answer where id = :id")
                .param("id", id)
                .query(AnswerRows::answer)
                .optional();
    }

    /** The next id, e.g. {@code BNK-2026-0001}; numbers run on over the years. */
    public String nextId(int year) {
        return jdbc.sql("select 'BNK-' || :year || '-' || lpad(nextval('payment.bank_answer_number')::text, 4, '0')")
                .param("year", Integer.toString(year))
                .query(String.class)
                .single();
    }

    public void add(BankAnswer answer, String sha256, UUID documentId) {
        jdbc.sql("""
                        insert into payment.bank_answer (id, kind, message_id, sha256, document_id, received_at,
                               received_by, lines, accepted, rejected, executed, differences)
                        values (:id, :kind, :message, :hash, :document, :at, :by, :lines, :accepted, :rejected,
                               :executed, :differences)""")
                .param("id", answer.id())
                .param("kind", answer.kind().name())
                .param("message", answer.messageId())
                .param("hash", sha256)
                .param("document", documentId)
                .param("at", answer.receivedAt().atOffset(ZoneOffset.UTC))
                .param("by", answer.receivedBy())
                .param("lines", answer.counts().lines())
                .param("accepted", answer.counts().accepted())
                .param("rejected", answer.counts().rejected())
                .param("executed", answer.counts().executed())
                .param("differences", answer.counts().differences())
                .update();
    }

    /** Answers, newest first. */
    public List<BankAnswer> newest(int most) {
        return jdbc.sql("select * from payment.bank_answer order by received_at desc, id desc limit :most")
                .param("most", most)
                .query(AnswerRows::answer)
                .list();
    }

    public void add(String answerId, Difference difference) {
        jdbc.sql("""
                        insert into payment.bank_difference (answer_id, code, end_to_end_id, payment_number, message,
                               booked_on, bank_reason)
                        values (:answer, :code, :reference, :payment, :message, :booked, :reason)""")
                .param("answer", answerId)
                .param("code", difference.kind().name())
                .param("reference", difference.endToEndId())
                .param("payment", difference.payment().orElse(null), Types.BIGINT)
                .param("message", difference.message())
                .param("booked", difference.bookedOn().orElse(null), Types.DATE)
                .param("reason", difference.bankReason())
                .update();
    }

    /** Differences of an answer that nobody settled, in the order of the file. */
    public List<OpenDifference> openOf(String answerId, int most) {
        return jdbc.sql("""
                        select * from payment.bank_difference where answer_id = :answer and resolution = ''
                         order by number limit :most""")
                .param("answer", answerId)
                .param("most", most)
                .query(AnswerRows::open)
                .list();
    }

    /** Differences that nobody settled, oldest first. */
    public List<OpenDifference> open(int most) {
        return jdbc.sql("select * from payment.bank_difference where resolution = '' order by number limit :most")
                .param("most", most)
                .query(AnswerRows::open)
                .list();
    }

    public int countOpen(String answerId) {
        return jdbc.sql("select count(*) from payment.bank_difference where answer_id = :answer and resolution = ''")
                .param("answer", answerId)
                .query(Integer.class)
                .single();
    }

    /** One difference of an answer, locked while it is open. */
    public Optional<OpenDifference> lockOpen(String answerId, long number) {
        return jdbc.sql("""
                        select * from payment.bank_difference
                         where answer_id = :answer and number = :number and resolution = '' for no key update""")
                .param("answer", answerId)
                .param("number", number)
                .query(AnswerRows::open)
                .optional();
    }

    public void settle(long number, Resolution resolution, String official, String explanation, Instant at) {
        jdbc.sql("""
                        update payment.bank_difference set resolution = :resolution, resolved_by = :official,
                               explanation = :explanation, resolved_at = :at
                         where number = :number and resolution = ''""")
                .param("number", number)
                .param("resolution", resolution.name())
                .param("official", official)
                .param("explanation", explanation)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A difference that nobody settled yet. */
    public record OpenDifference(long number, String answerId, Difference difference) {}

    private static OpenDifference open(ResultSet row, int line) throws SQLException {
        return new OpenDifference(
                row.getLong("number"),
                row.getString("answer_id"),
                new Difference(
                        Difference.Kind.valueOf(row.getString("code")),
                        row.getString("end_to_end_id"),
                        Optional.ofNullable(row.getObject("payment_number", Long.class)),
                        row.getString("message"),
                        Optional.ofNullable(row.getObject("booked_on", LocalDate.class)),
                        row.getString("bank_reason")));
    }

    private static BankAnswer answer(ResultSet row, int number) throws SQLException {
        return new BankAnswer(
                row.getString("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("message_id"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("received_by"),
                new Counts(
                        row.getInt("lines"),
                        row.getInt("accepted"),
                        row.getInt("rejected"),
                        row.getInt("executed"),
                        row.getInt("differences")));
    }
}
