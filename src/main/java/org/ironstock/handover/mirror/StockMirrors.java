package org.ironstock.handover.mirror;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ironstock.handover.application.FrameworkRegister;
import org.ironstock.handover.application.HandoverSettings;
import org.ironstock.handover.domain.Framework;
import org.ironstock.handover.domain.MirrorRow;
import org.ironstock.handover.domain.MirrorRules;
import org.ironstock.handover.domain.StockMirror;
import org.ironstock.handover.persistence.MirrorRows;
import org.ironstock.handover.persistence.MirrorRows.Head;
import org.ironstock.platform.SheetReader;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mirrors of stock as suppliers send them, one for each day: taken whole or not at all. A day may be sent again until it
 * is judged; a day that was judged without a mirror is kept as late and changes no judgement.
 */
@Service
public class StockMirrors {

    private final FrameworkRegister frameworks;
    private final MirrorRows rows;
    private final Products products;
    private final MirrorPolicy policy;
    private final HandoverSettings settings;

    StockMirrors(
            FrameworkRegister frameworks,
            MirrorRows rows,
            Products products,
            MirrorPolicy policy,
            HandoverSettings settings) {
        this.frameworks = frameworks;
        this.rows = rows;
        this.products = products;
        this.policy = policy;
        this.settings = settings;
    }

    /**
     * What came of a mirror.
     *
     * @param head what was kept, or was kept before of the same content; empty when it was refused
     * @param findings why it was refused
     */
    public record Taken(Optional<Head> head, List<Finding> findings) {

        static Taken refused(List<Finding> findings) {
            return new Taken(Optional.empty(), findings);
        }
    }

    /**
     * Takes the stock of a day.
     *
     * @param supplierId on whose behalf it is sent; empty when the sender speaks for nobody
     * @param sentBy supplier or machine client
     */
    @Transactional
    public Taken take(
            String contractId, LocalDate day, List<MirrorRow> stock, Optional<String> supplierId, String sentBy) {
        Optional<Framework> known = frameworks.find(contractId);
        if (known.isEmpty() || !supplierId.equals(Optional.of(known.get().supplierId()))) {
            return Taken.refused(List.of(Finding.of(
                    "MIRROR_NOT_YOURS",
                    "contractId",
                    "Er is geen raamovereenkomst %s waaronder u voorraad houdt.".formatted(contractId))));
        }
        Framework framework = known.get();
        rows.lock(contractId);
        List<Finding> faults = MirrorRules.day(framework, day, policy.today());
        if (faults.isEmpty()) {
            faults = MirrorRules.rows(stock, listed(stock, day));
        }
        if (!faults.isEmpty()) {
            return Taken.refused(faults);
        }
        return keep(new StockMirror(contractId, framework.supplierId(), day, stock), sentBy);
    }

    /**
     * Takes the stock of a day from a file, on behalf of the supplier that sends it.
     *
     * @param file CSV in UTF-8 with semicolons, or XLSX
     */
    @Transactional
    public Taken take(String contractId, LocalDate day, InputStream file, String supplierId) {
        MirrorFile.Read read = MirrorFile.read(
                file,
                SheetReader.Limits.of(
                        settings.mirrorRows(), settings.maxMirror().toBytes()));
        return read.findings().isEmpty()
                ? take(contractId, day, read.rows(), Optional.of(supplierId), supplierId)
                : Taken.refused(read.findings());
    }

    private Taken keep(StockMirror mirror, String sentBy) {
        String sha256 = sha256(mirror);
        Optional<Head> before = rows.find(mirror.contractId(), mirror.day());
        if (before.filter(head -> head.sha256().equals(sha256)).isPresent()) {
            return new Taken(before, List.of());
        }
        boolean judged = rows.isJudged(mirror.contractId(), mirror.day());
        if (judged && before.isPresent()) {
            return Taken.refused(List.of(Finding.of(
                    "MIRROR_DAY_JUDGED",
                    "day",
                    "De voorraad van %s is al beoordeeld; meld wat er anders is bij een volgende dag."
                            .formatted(DutchText.day(mirror.day())))));
        }
        if (!judged) {
            frameworks.mirroredFrom(mirror.contractId(), mirror.day());
        }
        return new Taken(Optional.of(rows.add(mirror, judged, sha256, sentBy, policy.now())), List.of());
    }

    private Set<String> listed(List<MirrorRow> stock, LocalDate day) {
        return stock.stream()
                .map(MirrorRow::productCode)
                .distinct()
                .filter(code -> products.find(code, day).isPresent())
                .collect(Collectors.toSet());
    }

    private static String sha256(StockMirror mirror) {
        return Sha256.of(mirror.rows().stream()
                .map(row -> String.join(
                        "\u001f",
                        row.productCode(),
                        row.supplierLot(),
                        row.site(),
                        String.valueOf(row.pieces()),
                        row.expiresOn().toString(),
                        row.role().name(),
                        row.customer()))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    /** The newest mirrors of a contract. */
    @Transactional(readOnly = true)
    public List<Head> latest(String contractId, int most) {
        return rows.latest(contractId, most);
    }

    /** The newest mirror of a contract up to a day, with its rows. */
    @Transactional(readOnly = true)
    public Optional<StockMirror> newest(Framework framework, LocalDate until) {
        return rows.newest(framework.contractId(), until).map(head -> read(framework, head));
    }

    /** The mirror of one day, with its rows. */
    @Transactional(readOnly = true)
    public Optional<StockMirror> find(Framework framework, LocalDate day) {
        return rows.find(framework.contractId(), day).map(head -> read(framework, head));
    }

    private StockMirror read(Framework framework, Head head) {
        return new StockMirror(head.contractId(), framework.supplierId(), head.day(), rows.rows(head.number()));
    }
}
