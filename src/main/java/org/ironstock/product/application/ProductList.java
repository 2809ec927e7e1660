package org.ironstock.product.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ironstock.product.PriceJudgement;
import org.ironstock.product.Product;
import org.ironstock.product.Products;
import org.ironstock.product.domain.ListCheck;
import org.ironstock.product.domain.ListJudgement;
import org.ironstock.product.domain.ProductVersion;
import org.ironstock.product.domain.ScopeCheck;
import org.ironstock.product.persistence.ProductVersions;
import org.ironstock.product.persistence.ProductVersions.ListVersion;
import org.ironstock.product.process.PriceTable;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.UnitPrice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The product list: read on a day, and changed by accepting a whole list file. */
@Service
public class ProductList implements Products {

    private final ProductVersions versions;
    private final PriceTable prices;
    private final Clock clock;

    ProductList(ProductVersions versions, PriceTable prices, Clock clock) {
        this.versions = versions;
        this.prices = prices;
        this.clock = clock;
    }

    @Override
    public Optional<Product> find(String code, LocalDate on) {
        return versions.find(code, on).map(version -> version.on(on));
    }

    @Override
    public List<Product> admitted(LocalDate on) {
        return versions.inForce(on).stream()
                .filter(version -> version.state() == Product.State.ADMITTED)
                .map(version -> version.on(on))
                .toList();
    }

    @Override
    public List<Finding> outsideScope(Collection<String> codes, LocalDate on) {
        Map<String, ProductVersion> inForce = byCode(versions.inForce(on));
        return new LinkedHashSet<>(codes)
                .stream()
                        .flatMap(code -> ScopeCheck.findings(code, Optional.ofNullable(inForce.get(code)), on).stream())
                        .toList();
    }

    @Override
    public PriceJudgement judgePrice(String code, UnitPrice offered, LocalDate on) {
        return prices.judge(offered, versions.find(code, on).flatMap(ProductVersion::priceRange), on);
    }

    /** Today in the Netherlands. */
    public LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }

    /** What counts on a day, with everything that the list says about it. */
    public List<ProductVersion> inForce(LocalDate on) {
        return versions.inForce(on);
    }

    /** Everything the list ever said about a product, newest first; empty when it is unknown. */
    public List<ProductVersion> history(String code) {
        return versions.history(code);
    }

    /** Number of the newest version of the list. */
    public int currentVersion() {
        return versions.currentListVersion();
    }

    /** The newest version of every product as a file that can be edited and imported again. */
    public String asFile() {
        return ListFileFormat.write(versions.newest());
    }

    /** What accepting this file would change, and all that is wrong with it. Stores nothing. */
    public ListJudgement preview(ListFile file) {
        ListCheck check = ListCheck.ofChange(byCode(versions.newest()), today());
        return ListFileFormat.judge(file, check::judge);
    }

    /**
     * Makes the file the next version of the list, whole or not at all.
     *
     * @param basedOn version of the list that the official saw in the preview
     * @param official who accepts it
     */
    @Transactional
    public ListAcceptance accept(ListFile file, int basedOn, String official) {
        int current = versions.lockListVersion();
        if (current != basedOn) {
            return new ListAcceptance.Outdated(current);
        }
        ListJudgement judgement = preview(file);
        if (!judgement.acceptable()) {
            return new ListAcceptance.Refused(judgement);
        }
        if (judgement.additions().isEmpty()) {
            return new ListAcceptance.Accepted(current, judgement);
        }
        add(file, current + 1, official, judgement);
        return new ListAcceptance.Accepted(current + 1, judgement);
    }

    /**
     * Makes the file the first version of the list; does nothing when there is a list already.
     *
     * @throws IllegalStateException when the file has findings: the application brings it, so it must be sound
     */
    @Transactional
    public void startWith(ListFile file) {
        if (versions.lockListVersion() > 0) {
            return;
        }
        ListJudgement judgement = ListFileFormat.judge(file, ListCheck.ofFirstList()::judge);
        if (!judgement.acceptable()) {
            throw new IllegalStateException(
                    "The first product list %s is not sound: %s".formatted(file.name(), judgement.findings()));
        }
        add(file, 1, "initial-list", judgement);
    }

    private void add(ListFile file, int version, String acceptedBy, ListJudgement judgement) {
        versions.add(
                new ListVersion(version, file.name(), file.sha256(), acceptedBy, clock.instant()),
                judgement.additions());
    }

    private static Map<String, ProductVersion> byCode(List<ProductVersion> products) {
        return products.stream().collect(Collectors.toMap(ProductVersion::code, Function.identity()));
    }
}
