package org.ironstock.payment.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.ironstock.payment.domain.ApprovedPayment;
import org.ironstock.payment.domain.Batch;
import org.ironstock.payment.domain.Payment;
import org.ironstock.payment.domain.Payment.State;
import org.ironstock.platform.ReadOnce;
import org.ironstock.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of payments. Many are read as a stream or in portions, never all at once. */
@Repository
public class PaymentRows {

    private static final int PORTION = 500;

    private final JdbcClient jdbc;

    public PaymentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a payment in the queue; does nothing when its invoice waits or was paid. */
    public boolean add(ApprovedPayment payment, Instant at) {
        return jdbc.sql("""
                                insert into payment.payment (invoice_id, supplier_id, iban, payee, amount_cents,
                                       order_number, description, due_on, approvers, added_at, state, changed_at)
                                values (:invoice, :supplier, :iban, :payee, :amount, :order, :description, :dueOn,
                                       :approvers, :at, 'WAITING', :at)
                                on conflict (invoice_id) where state <> 'REJECTED' do nothing""")
                        .param("invoice", payment.invoiceId())
                        .param("supplier", payment.supplierId())
                        .param("iban", payment.iban())
                        .param("payee", payment.name())
                        .param("amount", payment.amount().cents())
                        .param("order", payment.orderNumber())
                        .param("description", payment.description())
                        .param("dueOn", payment.dueOn())
                        .param(
                                "approvers",
                                payment.approvers().stream().sorted().toArray(String[]::new))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** The payment of an invoice that waits, is on its way or was paid. */
    public Optional<Payment> findOpen(String invoiceId) {
        return jdbc.sql("select * from payment.payment where invoice_id = :invoice and state <> 'REJECTED'")
                .param("invoice", invoiceId)
                .query(PaymentRows::payment)
                .optional();
    }

    /** The same, locked. */
    public Optional<Payment> lockOpen(String invoiceId) {
        Optional<Payment> open = jdbc.sql("""
                        select * from payment.payment
                         where invoice_id = :invoice and state <> 'REJECTED' for no key update""")
                .param("invoice", invoiceId)
                .query(PaymentRows::payment)
                .optional();
        ReadOnce.forgetAll();
        return open;
    }

    /** Every payment of an invoice, oldest first. */
    public List<Payment> ofInvoice(String invoiceId) {
        return jdbc.sql("select * from payment.payment where invoice_id = :invoice order by number")
                .param("invoice", invoiceId)
                .query(PaymentRows::payment)
                .list();
    }

    public Optional<Payment> find(long number) {
        return jdbc.sql("select * from payment.payment where number = :number")
                .param("number", number)
                .query(PaymentRows::payment)
                .optional();
    }

    /** The next payments that wait, locked; in the order in which they were queued. */
    public List<Payment> lockWaiting(long after, int most) {
        List<Payment> waiting = jdbc.sql("""
                        select * from payment.payment where state = 'WAITING' and number > :after
                         order by number limit :most for no key update""")
                .param("after", after)
                .param("most", most)
                .query(PaymentRows::payment)
                .list();
        ReadOnce.forgetAll();
        return waiting;
    }

    /** How many wait, and their sum. */
    public Sum waiting(long upTo) {
        return jdbc.sql("""
                        select count(*) as payments, coalesce(sum(amount_cents), 0) as cents
                          from payment.payment where state = 'WAITING' and number <= :upTo""").param("upTo", upTo).query(PaymentRows::sum).single();
    }

    /** Puts all that wait, up to a number, into a batch, in the order in which they were queued. */
    public void assign(Batch batch, long upTo, Instant at) {
        jdbc.sql("""
                        update payment.payment p
                           set state = 'BATCHED', batch_id = :batch, place = q.place,
                               end_to_end_id = :message || '-' || lpad(q.place::text, 6, '0'), changed_at = :at
                          from (select number, row_number() over (order by number)::integer as place
                                  from payment.payment where state = 'WAITING' and number <= :upTo) q
                         where p.number = q.number""")
                .param("batch", batch.id())
                .param("message", batch.messageId())
                .param("upTo", upTo)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Gives each payment of a batch to the taker, in their places; only a portion is in memory. */
    public void each(String batchId, Consumer<Payment> taker) {
        int place = 0;
        List<Payment> portion = ofBatch(batchId, place, PORTION);
        while (!portion.isEmpty()) {
            portion.forEach(taker);
            place += portion.size();
            portion = ofBatch(batchId, place, PORTION);
        }
    }

    /** Some payments of a batch, by place. */
    public List<Payment> ofBatch(String batchId, int afterPlace, int most) {
        return jdbc.sql("""
                        select * from payment.payment where batch_id = :batch and place > :after
                         order by place limit :most""")
                .param("batch", batchId)
                .param("after", afterPlace)
                .param("most", most)
                .query(PaymentRows::payment)
                .list();
    }

    /** How many payments of a batch are in each state, and their sums. */
    public List<StateSum> sums(String batchId) {
        return jdbc.sql("""
                        select state, count(*) as payments, sum(amount_cents) as cents
                          from payment.payment where batch_id = :batch group by state order by state""")
                .param("batch", batchId)
                .query((row, number) -> new StateSum(State.valueOf(row.getString("state")), sum(row, number)))
                .list();
    }

    /** All who approved a payment of the batch. */
    public Set<String> approvers(String batchId) {
        return Set.copyOf(
                jdbc.sql("""
                        select distinct unnest(approvers) from payment.payment where batch_id = :batch""").param("batch", batchId).query(String.class).list());
    }

    /** Payments of a batch whose account is not the one that may be paid, by the accounts given for each supplier. */
    public List<Payment> withOtherAccount(String batchId, Collection<String> suppliers, Collection<String> ibans) {
        return jdbc.sql("""
                        select p.* from payment.payment p
                         where p.batch_id = :batch
                           and not exists (select 1 from unnest(:suppliers::text[], :ibans::text[]) as a (supplier, iban)
                                            where a.supplier = p.supplier_id and a.iban = p.iban)
                         order by p.place""")
                .param("batch", batchId)
                .param("suppliers", suppliers.toArray(String[]::new))
                .param("ibans", ibans.toArray(String[]::new))
                .query(PaymentRows::payment)
                .list();
    }

    /** Suppliers that the batch pays. */
    public List<String> suppliersOf(String batchId) {
        return jdbc.sql("select distinct supplier_id from payment.payment where batch_id = :batch")
                .param("batch", batchId)
                .query(String.class)
                .list();
    }

    /** Payments by the names that bank and payee know, locked. */
    public List<Payment> lockNamed(Collection<String> endToEndIds) {
        List<Payment> named = jdbc.sql("""
                        select * from payment.payment where end_to_end_id = any(:ids)
                         order by number for no key update""")
                .param("ids", endToEndIds.toArray(String[]::new))
                .query(PaymentRows::payment)
                .list();
        ReadOnce.forgetAll();
        return named;
    }

    /** Some payments of a batch that the bank has and did not settle, locked; by place. */
    public List<Payment> lockAtBank(String batchId, long after, int most) {
        List<Payment> open = jdbc.sql("""
                        select * from payment.payment
                         where batch_id = :batch and state in ('SENT', 'ACCEPTED') and number > :after
                         order by number limit :most for no key update""")
                .param("batch", batchId)
                .param("after", after)
                .param("most", most)
                .query(PaymentRows::payment)
                .list();
        ReadOnce.forgetAll();
        return open;
    }

    /** How many payments of a batch the bank has and did not settle, and their sum. */
    public Sum atBank(String batchId) {
        return jdbc.sql("""
                        select count(*) as payments, coalesce(sum(amount_cents), 0) as cents
                          from payment.payment where batch_id = :batch and state in ('SENT', 'ACCEPTED')""").param("batch", batchId).query(PaymentRows::sum).single();
    }

    /** All payments of a batch that left. */
    public void sent(String batchId, Instant at) {
        jdbc.sql("""
                        update payment.payment set state = 'SENT', changed_at = :at
                         where batch_id = :batch and state = 'BATCHED'""")
                .param("batch", batchId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void accepted(Collection<Long> numbers, Instant at) {
        jdbc.sql("update payment.payment set state = 'ACCEPTED', changed_at = :at where number = any(:numbers)")
                .param("numbers", numbers.toArray(Long[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * The bank booked them; their invoices are told.
     *
     * @param bookedOn day of each booking, by the number of the payment
     */
    public void executed(Map<Long, LocalDate> bookedOn, Instant at) {
        jdbc.sql("""
                        update payment.payment p
                           set state = 'EXECUTED', booked_on = b.day, reason = '', changed_at = :at, tell_at = :at,
                               tell_attempts = 0
                          from unnest(:numbers::bigint[], :days::date[]) as b (number, day)
                         where p.number = b.number""")
                .param("numbers", bookedOn.keySet().toArray(Long[]::new))
                .param(
                        "days",
                        bookedOn.values().stream().map(LocalDate::toString).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It is not paid; its invoice is told. */
    public void rejected(long number, String reason, Instant at) {
        jdbc.sql("""
                        update payment.payment
                           set state = 'REJECTED', booked_on = null, reason = :reason, changed_at = :at, tell_at = :at,
                               tell_attempts = 0
                         where number = :number""")
                .param("number", number)
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It is taken back by who queued it, who is not told. */
    public void withdrawn(long number, String reason, Instant at) {
        jdbc.sql("""
                        update payment.payment set state = 'REJECTED', reason = :reason, changed_at = :at
                         where number = :number""")
                .param("number", number)
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Lets what is left in a batch that is not paid wait for the next; gives how many. */
    public int requeue(String batchId, Instant at) {
        return jdbc.sql("""
                        update payment.payment
                           set state = 'WAITING', batch_id = null, place = null, end_to_end_id = null, changed_at = :at
                         where batch_id = :batch and state in ('BATCHED', 'SENT')""")
                .param("batch", batchId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The settled payment whose invoice must be told and that is due longest; others work on others. */
    public Optional<Payment> takeToTell(Instant now) {
        return jdbc.sql("""
                        select * from payment.payment where tell_at <= :now
                         order by tell_at, number limit 1 for no key update skip locked""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(PaymentRows::payment)
                .optional();
    }

    public void told(long number) {
        jdbc.sql("update payment.payment set tell_at = null where number = :number")
                .param("number", number)
                .update();
    }

    /**
     * Telling failed; it is due again later.
     *
     * @param when gives the moment for the number of attempts so far
     */
    public void tellLater(long number, IntFunction<Instant> when) {
        int attempts =
                jdbc.sql("""
                        update payment.payment set tell_attempts = tell_attempts + 1
                         where number = :number returning tell_attempts""").param("number", number).query(Integer.class).single();
        jdbc.sql("update payment.payment set tell_at = :at where number = :number")
                .param("number", number)
                .param("at", when.apply(attempts).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** States that a payment was in, oldest first. */
    public List<State> statesOf(long number) {
        return jdbc.sql("select state from payment.payment_log where payment_number = :number order by number")
                .param("number", number)
                .query((row, line) -> State.valueOf(row.getString("state")))
                .list();
    }

    /** How many, and what they come to. */
    public record Sum(int payments, Money total) {

        /** No payment at all. */
        public static final Sum NOTHING = new Sum(0, Money.ZERO);
    }

    /** The same for one state. */
    public record StateSum(State state, Sum sum) {}

    private static Sum sum(ResultSet row, int number) throws SQLException {
        return new Sum(row.getInt("payments"), new Money(row.getLong("cents")));
    }

    private static Payment payment(ResultSet row, int number) throws SQLException {
        Array approvers = row.getArray("approvers");
        return new Payment(
                row.getLong("number"),
                new ApprovedPayment(
                        row.getString("invoice_id"),
                        row.getString("supplier_id"),
                        row.getString("iban"),
                        row.getString("payee"),
                        new Money(row.getLong("amount_cents")),
                        row.getString("order_number"),
                        row.getString("description"),
                        row.getObject("due_on", LocalDate.class),
                        Set.of((String[]) approvers.getArray())),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("batch_id")),
                Optional.ofNullable(row.getString("end_to_end_id")),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("booked_on", LocalDate.class)));
    }
}
