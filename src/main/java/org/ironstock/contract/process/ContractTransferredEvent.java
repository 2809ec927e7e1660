package org.ironstock.contract.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.contract.Contracts;
import org.ironstock.contract.InheritedContract;
import org.ironstock.contract.ProductionContract.Line;
import org.ironstock.contract.ProductionContract.Milestone;
import org.ironstock.contract.ProductionContract.Terms;
import org.ironstock.contract.TransferRefused;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Event {@code contract.transferred}: the crisis organisation hands one contract over. */
@Component
class ContractTransferredEvent implements EventHandler {

    private final Contracts contracts;
    private final EventReader events;

    ContractTransferredEvent(Contracts contracts, EventReader events) {
        this.contracts = contracts;
        this.events = events;
    }

    @Override
    public String eventName() {
        return ContractStarter.CONTRACT_TRANSFERRED;
    }

    @Override
    public String dataSchema() {
        return "events/contract.transferred.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        try {
            return Reach.started(
                    "contract",
                    contracts.transfer(events.read(event, Content.class).contract(), event.client()));
        } catch (TransferRefused refused) {
            throw new EventRefused(refused.findings());
        }
    }

    /** Data of the event, as its schema describes. */
    private record Content(
            String reference,
            String title,
            Party supplier,
            @Nullable Signature signature,
            @Nullable Long maximumValueCents,
            @Nullable Integer paymentTermDays,
            @Nullable Integer acceptanceTermDays,
            @Nullable String endsOn,
            @Nullable List<Product> lines,
            @Nullable List<Delivery> schedule) {

        private record Party(String name, @Nullable String kvkNumber) {}

        private record Signature(
                @Nullable String signedOn,
                @Nullable String signer,
                @Nullable String function,
                @Nullable String mandateReference) {}

        private record Product(
                String productCode,
                @Nullable String unitPrice,
                @Nullable Long maximumQuantity,
                @Nullable Long orderedQuantity) {}

        private record Delivery(String dueOn, int line, long quantity) {}

        InheritedContract contract() {
            return new InheritedContract(
                    reference.strip(),
                    title.strip(),
                    supplier.name().strip(),
                    text(supplier.kvkNumber()),
                    terms(signature == null ? new Signature(null, null, null, null) : signature),
                    products(),
                    deliveries());
        }

        private Terms terms(Signature signed) {
            return new Terms(
                    day("signature.signedOn", signed.signedOn()),
                    text(signed.signer()),
                    text(signed.function()),
                    text(signed.mandateReference()),
                    Optional.ofNullable(maximumValueCents).map(Money::new),
                    Optional.ofNullable(paymentTermDays),
                    Optional.ofNullable(acceptanceTermDays),
                    day("endsOn", endsOn));
        }

        private List<Line> products() {
            List<Line> products = new ArrayList<>();
            for (Product line : lines == null ? List.<Product>of() : lines) {
                products.add(new Line(
                        products.size() + 1,
                        line.productCode(),
                        Optional.ofNullable(line.unitPrice())
                                .map(BigDecimal::new)
                                .map(UnitPrice::new),
                        Optional.ofNullable(line.maximumQuantity()).map(Quantity::of),
                        Quantity.of(line.orderedQuantity() == null ? 0 : line.orderedQuantity())));
            }
            return products;
        }

        private List<Milestone> deliveries() {
            return (schedule == null ? List.<Delivery>of() : schedule)
                    .stream()
                            .map(delivery -> new Milestone(
                                    EventReader.day("schedule.dueOn", delivery.dueOn()),
                                    delivery.line(),
                                    Quantity.of(delivery.quantity())))
                            .toList();
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given.strip();
        }

        private static Optional<LocalDate> day(String field, @Nullable String text) {
            return Optional.ofNullable(text).map(written -> EventReader.day(field, written));
        }
    }
}
