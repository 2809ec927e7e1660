package org.ironstock.contract.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.ironstock.contract.domain.Delivery;
import org.ironstock.shared.Quantity;
import org.ironstock.support.ModuleDatabase.Schemas;
import org.ironstock.support.ModuleDatabase.Tables;
import org.junit.jupiter.api.Test;

/** A database in which activations still had deliveries of their own is brought up to date. */
@Schemas("capacity")
class DeliveriesOfAnyOrderTest {

    @Test
    void deliveriesOfBeforeKeepTheirOrderTheirLotsAndWhatWasFoundOfThem(Tables tables) {
        contract(tables).target(MigrationVersion.fromVersion("800")).load().migrate();
        // rows of orders stand alone here: their contracts are another story
        tables.transaction().executeWithoutResult(status -> {
            tables.jdbc().sql("set local session_replication_role = replica").update();
            tables.jdbc().sql("""
                            insert into contract.delivery (id, order_id, reference, expected_on, announced_by, announced_at,
                                received_by, received_at, basis, booked)
                            values ('DEL-2026-007', 'ORD-2026-001', 'PAK-1', '2026-11-20', 'portaal',
                                '2026-11-18T10:00:00Z', 'lch-stock-1', '2026-11-20T10:00:00Z', 'MDR-2017-745', true)""").update();
            tables.jdbc().sql("""
                            insert into contract.delivery_lot (delivery_id, lot_id, supplier_lot, expires_on, quantity)
                            values ('DEL-2026-007', 'LOT-1', 'B-1', '2029-01-01', 400),
                                   ('DEL-2026-007', 'LOT-2', 'B-2', '2029-01-01', 100)""").update();
            tables.jdbc().sql("""
                            insert into contract.lot_outcome (lot_id, order_id, contract_id, released, decided_at)
                            values ('LOT-1', 'ORD-2026-001', 'CTR-2026-001', true, '2026-11-25T10:00:00Z'),
                                   ('LOT-2', 'ORD-2026-001', 'CTR-2026-001', false, '2026-11-25T23:30:00Z')""").update();
            tables.jdbc().sql("""
                            insert into capacity.activation_delivery (id, activation_id, reference, expected_on, announced_by,
                                announced_at, received_by, received_at, basis, place)
                            values ('ACD-2026-001', 'ACT-2026-001', 'P-1', '2026-11-20', 'portaal', '2026-11-18T10:00:00Z',
                                'lch-stock-1', '2026-11-20T10:00:00Z', 'MDR-2017-745', 'DC-VENLO'),
                                   ('ACD-2026-002', 'ACT-2026-001', 'P-2', '2026-11-30', 'portaal', '2026-11-28T10:00:00Z',
                                null, null, null, null)""").update();
            tables.jdbc().sql("""
                            insert into capacity.activation_lot (delivery_id, lot_id, supplier_lot, expires_on, quantity,
                                accepted, accepted_on)
                            values ('ACD-2026-001', 'LOT-ACD-2026-001-1', 'C-1', '2029-01-01', 600, 590, '2026-11-24'),
                                   ('ACD-2026-002', null, 'C-2', '2029-01-01', 300, null, null)""").update();
        });

        contract(tables).load().migrate();

        DeliveryRows rows = new DeliveryRows(tables.jdbc());
        assertThat(rows.received("ORD-2026-001"))
                .as("what was rejected never came")
                .isEqualTo(Quantity.of(400));
        assertThat(rows.received("ACT-2026-001")).isEqualTo(Quantity.of(600));
        assertThat(rows.accepted("ACT-2026-001", LocalDate.of(2026, 11, 24))).isEqualTo(Quantity.of(590));
        assertThat(rows.onTheWay("ACT-2026-001")).isEqualTo(Quantity.of(300));
        assertThat(rows.orderOfLot("LOT-ACD-2026-001-1")).contains("ACT-2026-001");
        Delivery counted = rows.get("ACD-2026-001");
        assertThat(counted.receipt())
                .contains(new Delivery.Receipt(
                        "lch-stock-1", Instant.parse("2026-11-20T10:00:00Z"), "MDR-2017-745", "DC-VENLO"));
        assertThat(rows.get("ACD-2026-002").receipt()).isEqualTo(Optional.empty());
        assertThat(tables.jdbc()
                        .sql("select to_regclass('capacity.activation_lot') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private static FluentConfiguration contract(Tables tables) {
        return Flyway.configure()
                .dataSource(tables.source())
                .schemas("contract")
                .locations("classpath:db/migration/contract");
    }
}
