package org.ironstock.contract.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.contract.ProductionContract;
import org.ironstock.notice.NoticeContent.Winner;
import org.ironstock.product.Product;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.supplier.Supplier;
import org.ironstock.supplier.Suppliers;
import org.springframework.stereotype.Component;

/** What every notice about a contract says of it. */
@Component
public class ContractNoticeParts {

    private final Suppliers suppliers;
    private final Products products;
    private final Clock clock;

    ContractNoticeParts(Suppliers suppliers, Products products, Clock clock) {
        this.suppliers = suppliers;
        this.products = products;
        this.clock = clock;
    }

    /** Codes of what is delivered; empty when none of its products is on the list today. */
    public List<String> cpvCodes(ProductionContract contract) {
        return listed(contract).map(Product::cpv).stream().toList();
    }

    /** The first of its products that is on the list today. */
    Optional<Product> listed(ProductionContract contract) {
        LocalDate today = DutchCalendar.dayOf(clock.instant());
        return contract.lines().stream()
                .flatMap(line -> products.find(line.productCode(), today).stream())
                .findFirst();
    }

    /** The supplier, with the highest value of the contract. */
    public Winner contractor(ProductionContract contract) {
        Supplier party = suppliers.get(contract.supplier().supplierId().orElseThrow());
        return new Winner(
                party.name(),
                party.kvkNumber(),
                party.street(),
                party.postalCode(),
                party.city(),
                "",
                party.countryCode(),
                party.contactEmail(),
                party.smallOrMedium(),
                contract.terms().maximum().orElseThrow());
    }
}
