package org.ironstock.handover.mirror;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ironstock.handover.application.FrameworkRegister;
import org.ironstock.handover.domain.DestinationRules;
import org.ironstock.handover.domain.Framework;
import org.ironstock.handover.domain.LotFacts;
import org.ironstock.handover.domain.MirrorRole;
import org.ironstock.handover.domain.MirrorRow;
import org.ironstock.handover.domain.Rotation;
import org.ironstock.handover.domain.Rotation.Kept;
import org.ironstock.handover.domain.Rotation.Leaving;
import org.ironstock.product.Product;
import org.ironstock.product.Products;
import org.ironstock.stock.AsOf;
import org.ironstock.stock.HoldingQuestion;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.StockLedger;
import org.ironstock.stock.StockStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What must leave the stock when, of the ledger and of the newest mirrors; every piece once. */
@Service
@Transactional(readOnly = true)
public class StockRotation {

    /** A year, this month included. */
    private static final int MONTHS = 12;

    private final StockLedger ledger;
    private final Products products;
    private final FrameworkRegister frameworks;
    private final StockMirrors mirrors;
    private final DestinationRules rules;
    private final MirrorPolicy policy;

    StockRotation(
            StockLedger ledger,
            Products products,
            FrameworkRegister frameworks,
            StockMirrors mirrors,
            DestinationRules rules,
            MirrorPolicy policy) {
        this.ledger = ledger;
        this.products = products;
        this.frameworks = frameworks;
        this.mirrors = mirrors;
        this.rules = rules;
        this.policy = policy;
    }

    /** What must leave in the coming year, in the order of leaving. */
    public List<Leaving> leaving() {
        LocalDate today = policy.today();
        List<Framework> mirroring = frameworks.all().stream()
                .filter(framework -> framework.mirroredOn(today))
                .toList();
        Set<String> suppliers = mirroring.stream().map(Framework::supplierId).collect(Collectors.toSet());
        List<Kept> stock = new ArrayList<>();
        for (Product product : products.admitted(today)) {
            ledger.holdings(HoldingQuestion.ofProduct(product.code(), AsOf.latest())).stream()
                    .filter(held -> held.holding().status() != StockStatus.REJECTED
                            && !suppliers.contains(held.holding().owner()))
                    .map(StockRotation::kept)
                    .forEach(stock::add);
        }
        for (Framework framework : mirroring) {
            mirrors.newest(framework, today).ifPresent(mirror -> mirror.rows().stream()
                    .filter(row -> row.role() == MirrorRole.STATE)
                    .map(row -> kept(framework.contractId(), row))
                    .forEach(stock::add));
        }
        return Rotation.of(stock, today, MONTHS, once(rules));
    }

    private static Kept kept(StockHolding held) {
        return new Kept(
                held.lot().productCode(),
                held.lot().supplierLot(),
                held.holding().place(),
                held.holding().status(),
                held.quantity().pieces(),
                held.lot().expiresOn(),
                held.lot().basis().endsOn().orElse(LocalDate.MAX));
    }

    private static Kept kept(String contractId, MirrorRow row) {
        return new Kept(
                row.productCode(),
                row.supplierLot(),
                "%s (virtueel, %s)".formatted(row.site(), contractId),
                StockStatus.FREE,
                row.pieces(),
                row.expiresOn(),
                LocalDate.MAX);
    }

    /** Lots with the same facts go the same way: the table is asked once for each of them. */
    private static DestinationRules once(DestinationRules rules) {
        Map<LotFacts, DestinationRules.Decision> decided = new HashMap<>();
        return (facts, day) -> decided.computeIfAbsent(facts, asked -> rules.decide(asked, day));
    }
}
