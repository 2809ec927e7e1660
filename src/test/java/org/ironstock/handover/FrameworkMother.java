package org.ironstock.handover;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.ironstock.supplier.SupplierRegistration;
import org.ironstock.supplier.Suppliers;
import org.ironstock.tender.Executor;
import org.ironstock.tender.FrameworkContractSigned;
import org.ironstock.tender.ProcurementKind;

/** Framework contracts for emergency stock, signed on 2 January 2026; by itself one runs four years. */
public final class FrameworkMother {

    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 2);

    private FrameworkMother() {}

    /** A product with its need a month. */
    public static FrameworkContractSigned.Line need(String productCode, long monthly) {
        return new FrameworkContractSigned.Line(
                1, productCode, UnitPrice.of("0.05"), Quantity.of(monthly), Quantity.of(monthly * 48));
    }

    /** A contract of its own number. */
    public static FrameworkContractSigned signed(
            String supplierId, boolean takesOver, FrameworkContractSigned.Line... needs) {
        return signed(supplierId, takesOver, SIGNED, LocalDate.of(2030, 1, 1), needs);
    }

    /** A contract of ninety days. */
    public static FrameworkContractSigned signed(
            String supplierId, boolean takesOver, LocalDate from, FrameworkContractSigned.Line... needs) {
        return signed(supplierId, takesOver, from, from.plusDays(90), needs);
    }

    private static FrameworkContractSigned signed(
            String supplierId,
            boolean takesOver,
            LocalDate from,
            LocalDate until,
            FrameworkContractSigned.Line... needs) {
        String number = String.valueOf(ThreadLocalRandom.current().nextInt(100_000, 999_999_999));
        List<FrameworkContractSigned.Line> lines = IntStream.range(0, needs.length)
                .mapToObj(place -> new FrameworkContractSigned.Line(
                        place + 1,
                        needs[place].productCode(),
                        needs[place].unitPrice(),
                        needs[place].monthlyQuantity(),
                        needs[place].maximum()))
                .toList();
        return new FrameworkContractSigned(
                "CTR-2026-" + number,
                "TND-2026-" + number,
                ProcurementKind.EMERGENCY_STOCK,
                Executor.CIBG,
                "Noodvoorraad beschermingsmiddelen",
                supplierId,
                new FrameworkContractSigned.Signed(
                        UUID.randomUUID(),
                        "0".repeat(64),
                        "SIG-" + number,
                        "vws-gmt-director-1",
                        "vws-gmt-director",
                        SIGNED),
                Money.euro(900_000),
                Quantity.of(Arrays.stream(needs)
                        .mapToLong(line -> line.maximum().pieces())
                        .sum()),
                lines,
                30,
                new FrameworkContractSigned.Term(from, until, 0),
                Optional.empty(),
                takesOver);
    }

    /** A consortium that CIBG has confirmed. */
    public static String consortium(Suppliers suppliers) {
        String id = suppliers.register(registration()).supplier().id();
        suppliers.confirm(id, "cibg-buyer-1");
        return id;
    }

    public static SupplierRegistration registration() {
        return new SupplierRegistration(
                "Consortium Noodvoorraad B.V.",
                String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999)),
                "voorraad@consortium.example",
                "Magazijnstraat 1",
                "3511 AA",
                "Utrecht",
                "NL",
                false);
    }
}
