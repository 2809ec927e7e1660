package org.ironstock.pool.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.ironstock.pool.domain.Pool;
import org.ironstock.pool.domain.PoolReservation;
import org.ironstock.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows of pools and of what orders take from them. Who changes them locks first the reservation of the order, then the
 * pool, always in this order.
 */
@Repository
public class PoolRows {

    private static final String SELECT = """
            select p.*, c.ceiling_cents, c.valid_until
              from pool.pool p
              left join lateral (
                    select ceiling_cents, valid_until from pool.ceiling
                     where pool_code = p.code and :on between valid_from and valid_until
                     order by valid_from desc, number desc limit 1) c on true
             where p.code = :code""";

    private final JdbcClient jdbc;

    public PoolRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The pool as it stands on a day. */
    public Optional<Pool> find(String code, LocalDate on) {
        return jdbc.sql(SELECT)
                .param("on", on)
                .param("code", code)
                .query(PoolRows::pool)
                .optional();
    }

    /** The pool, and nobody else changes its totals until this transaction ends. */
    public Optional<Pool> lockPool(String code, LocalDate on) {
        return jdbc.sql(SELECT + " for no key update of p")
                .param("on", on)
                .param("code", code)
                .query(PoolRows::pool)
                .optional();
    }

    /** Whether the pool buys this product on a day. */
    public boolean buys(String code, String productCode, LocalDate on) {
        return jdbc.sql("""
                        select count(*) from pool.product
                         where pool_code = :code and product_code = :product and valid_from <= :on
                           and (valid_until is null or valid_until >= :on)""")
                        .param("code", code)
                        .param("product", productCode)
                        .param("on", on)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public Optional<PoolReservation> find(String orderRef) {
        return jdbc.sql("select * from pool.reservation where order_ref = :order")
                .param("order", orderRef)
                .query(PoolRows::reservation)
                .optional();
    }

    /** The reservation of an order, and nobody else changes it until this transaction ends. */
    public Optional<PoolReservation> lock(String orderRef) {
        return jdbc.sql("select * from pool.reservation where order_ref = :order for update")
                .param("order", orderRef)
                .query(PoolRows::reservation)
                .optional();
    }

    /** Makes sure that the order has a row to lock, if the pool exists; an existing row stays as it is. */
    public void open(String orderRef, String poolCode) {
        jdbc.sql("""
                        insert into pool.reservation (order_ref, pool_code, amount_cents, state)
                        select :order, code, 0, 'RELEASED' from pool.pool where code = :pool
                        on conflict (order_ref) do nothing""").param("order", orderRef).param("pool", poolCode).update();
    }

    /**
     * Keeps a new state of a reservation with the movement that brought it, and carries it into the totals of its pool.
     *
     * @param reserved added to what is reserved; negative when it is given back
     * @param settled added to what is settled
     */
    public void move(PoolReservation next, Money reserved, Money settled, Instant at) {
        jdbc.sql("""
                        update pool.reservation set pool_code = :pool, amount_cents = :amount, state = :state
                         where order_ref = :order""")
                .param("order", next.orderRef())
                .param("pool", next.poolCode())
                .param("amount", next.amount().cents())
                .param("state", next.state().name())
                .update();
        jdbc.sql("""
                        insert into pool.movement (pool_code, order_ref, state, reserved_cents, settled_cents, moved_at)
                        values (:pool, :order, :state, :reserved, :settled, :at)""")
                .param("pool", next.poolCode())
                .param("order", next.orderRef())
                .param("state", next.state().name())
                .param("reserved", reserved.cents())
                .param("settled", settled.cents())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        update pool.pool set reserved_cents = reserved_cents + :reserved,
                               settled_cents = settled_cents + :settled
                         where code = :pool""")
                .param("pool", next.poolCode())
                .param("reserved", reserved.cents())
                .param("settled", settled.cents())
                .update();
    }

    private static Pool pool(ResultSet row, int number) throws SQLException {
        Long ceiling = row.getObject("ceiling_cents", Long.class);
        LocalDate until = row.getObject("valid_until", LocalDate.class);
        return new Pool(
                row.getString("code"),
                row.getString("name"),
                new Money(row.getLong("reserved_cents")),
                new Money(row.getLong("settled_cents")),
                Optional.ofNullable(ceiling).map(cents -> new Pool.Ceiling(new Money(cents), until)));
    }

    private static PoolReservation reservation(ResultSet row, int number) throws SQLException {
        return new PoolReservation(
                row.getString("order_ref"),
                row.getString("pool_code"),
                new Money(row.getLong("amount_cents")),
                PoolReservation.State.valueOf(row.getString("state")));
    }
}
