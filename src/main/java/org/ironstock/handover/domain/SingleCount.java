package org.ironstock.handover.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ironstock.handover.domain.MirrorRow.LotName;
import org.ironstock.shared.Finding;

/**
 * Proves over the mirrors of all suppliers and the ledger that every lot counts once: in one role, for one customer, and
 * not beside goods that the ledger has with another owner. What two claim counts for nobody until it is settled.
 */
public final class SingleCount {

    static final String LOT_TWICE = "MIRROR_LOT_TWICE";
    static final String LOT_IN_LEDGER = "MIRROR_LOT_IN_LEDGER";
    private static final String GROUND =
            "werkwijze overdracht noodvoorraad: geen partij in twee rollen of voor twee afnemers";

    private final Map<LotName, Map<Claim, Long>> claims = new TreeMap<>();
    private final Map<LotName, Map<String, Long>> owned = new HashMap<>();
    private final List<MirrorFinding> findings = new ArrayList<>();
    private final Map<String, Map<String, Long>> counted = new HashMap<>();

    /**
     * @param supplierId who keeps the lot
     * @param contractId contract under which it is mirrored
     */
    private record Claim(String supplierId, String contractId, MirrorRole role, String customer) {

        String inDutch() {
            return "%s onder %s%s"
                    .formatted(role.inDutch(), contractId, customer.isEmpty() ? "" : " (%s)".formatted(customer));
        }
    }

    private SingleCount() {}

    /** Counts the mirrors of one day beside the ledger of that day. */
    public static SingleCount of(Collection<StockMirror> mirrors, Collection<LedgerStock> ledger) {
        SingleCount count = new SingleCount();
        for (StockMirror mirror : mirrors) {
            mirror.rows().stream().filter(row -> !row.expiredOn(mirror.day())).forEach(row -> count.claim(mirror, row));
        }
        ledger.stream().filter(stock -> count.claims.containsKey(stock.lot())).forEach(stock -> count.owned
                .computeIfAbsent(stock.lot(), lot -> new HashMap<>())
                .merge(stock.owner(), stock.pieces(), Math::addExact));
        count.claims.forEach(count::judge);
        return count;
    }

    private void claim(StockMirror mirror, MirrorRow row) {
        Claim claim = new Claim(
                mirror.supplierId(),
                mirror.contractId(),
                row.role(),
                row.customer().strip().toUpperCase(Locale.ROOT));
        claims.computeIfAbsent(row.lot(), lot -> new HashMap<>()).merge(claim, row.pieces(), Math::addExact);
    }

    private void judge(LotName lot, Map<Claim, Long> claimed) {
        Set<String> contracts =
                claimed.keySet().stream().map(Claim::contractId).collect(Collectors.toCollection(TreeSet::new));
        if (claimed.size() > 1) {
            String all = claimed.keySet().stream().map(Claim::inDutch).sorted().collect(Collectors.joining("; "));
            contracts.forEach(contract -> findings.add(new MirrorFinding(
                    contract,
                    Finding.of(
                            LOT_TWICE,
                            lot.text(),
                            "Partij %s staat meer dan eens gemeld: %s. Zij telt voor niemand tot dit is opgelost."
                                    .formatted(lot.text(), all),
                            GROUND))));
            return;
        }
        claimed.forEach((claim, pieces) -> count(lot, claim, pieces));
    }

    /** Beside goods of another owner only what the ledger has with this supplier counts. */
    private void count(LotName lot, Claim claim, long pieces) {
        Map<String, Long> owners = owned.getOrDefault(lot, Map.of());
        long own = owners.getOrDefault(claim.supplierId(), 0L);
        long others = owners.values().stream().mapToLong(Long::longValue).sum() - own;
        long counts = others > 0 ? Math.min(pieces, own) : pieces;
        if (counts < pieces) {
            findings.add(new MirrorFinding(
                    claim.contractId(),
                    Finding.of(
                            LOT_IN_LEDGER,
                            lot.text(),
                            "Van partij %s staan %d stuks van een ander in de voorraadadministratie; de leverancier meldt er %d en daarvan tellen er %d."
                                    .formatted(lot.text(), others, pieces, counts),
                            GROUND)));
        }
        if (claim.role() == MirrorRole.STATE) {
            counted.computeIfAbsent(lot.productCode(), product -> new TreeMap<>())
                    .merge(claim.contractId(), counts, Math::addExact);
        }
    }

    /** Lots that are counted more than once, for each contract that claims them, by lot. */
    public List<MirrorFinding> findings() {
        return List.copyOf(findings);
    }

    /** Virtual stock of a product that counts for the State, over all contracts. */
    public long virtual(String productCode) {
        return counted.getOrDefault(productCode, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Virtual stock of a product that counts under one contract. */
    public long virtual(String contractId, String productCode) {
        return counted.getOrDefault(productCode, Map.of()).getOrDefault(contractId, 0L);
    }

    /**
     * Usable stock of a product in the ledger that no supplier mirrors: goods that the ledger has with a supplier count by
     * its mirror, which is newer.
     *
     * @param mirroring suppliers that send mirrors
     */
    public static long free(String productCode, Collection<LedgerStock> ledger, Set<String> mirroring) {
        return ledger.stream()
                .filter(stock -> stock.usable()
                        && stock.lot().productCode().equals(productCode)
                        && !mirroring.contains(stock.owner()))
                .mapToLong(LedgerStock::pieces)
                .sum();
    }
}
