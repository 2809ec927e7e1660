package org.ironstock.handover.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ironstock.handover.domain.MirrorRow.LotName;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;

/**
 * Whether the virtual stock of the State left in the order in which it expires: nothing of a lot goes while a lot of the
 * same product that expires earlier, and is still usable, lies there.
 */
public final class FirstExpiredFirst {

    private static final String GROUND = "werkwijze overdracht noodvoorraad: wat het eerst verloopt, gaat het eerst";

    private FirstExpiredFirst() {}

    /** A lot for the State on one day. */
    private record Kept(LotName lot, LocalDate expiresOn, long pieces) {}

    /** @param before the mirror of an earlier day under the same contract */
    public static List<MirrorFinding> findings(StockMirror before, StockMirror today) {
        Map<LotName, Kept> then = kept(before);
        Map<LotName, Kept> now = kept(today);
        List<MirrorFinding> findings = new ArrayList<>();
        then.values().stream()
                .filter(lot -> pieces(now, lot.lot()) < lot.pieces())
                .forEach(lot -> now.values().stream()
                        .filter(left ->
                                left.lot().productCode().equals(lot.lot().productCode())
                                        && left.expiresOn().isAfter(today.day())
                                        && left.expiresOn().isBefore(lot.expiresOn())
                                        && then.containsKey(left.lot()))
                        .min(Comparator.comparing(Kept::expiresOn).thenComparing(Kept::lot))
                        .ifPresent(left -> findings.add(finding(today.contractId(), lot, left))));
        return findings;
    }

    private static MirrorFinding finding(String contractId, Kept taken, Kept left) {
        return new MirrorFinding(
                contractId,
                Finding.of(
                        "MIRROR_ORDER",
                        taken.lot().text(),
                        "Van partij %s (verloopt %s) is uitgegeven terwijl partij %s (verloopt %s) bleef liggen."
                                .formatted(
                                        taken.lot().text(),
                                        DutchText.day(taken.expiresOn()),
                                        left.lot().text(),
                                        DutchText.day(left.expiresOn())),
                        GROUND));
    }

    private static long pieces(Map<LotName, Kept> kept, LotName lot) {
        Kept found = kept.get(lot);
        return found == null ? 0 : found.pieces();
    }

    private static Map<LotName, Kept> kept(StockMirror mirror) {
        Map<LotName, Kept> kept = new TreeMap<>();
        mirror.rows().stream()
                .filter(row -> row.role() == MirrorRole.STATE)
                .forEach(row -> kept.merge(
                        row.lot(),
                        new Kept(row.lot(), row.expiresOn(), row.pieces()),
                        (one, other) -> new Kept(one.lot(), one.expiresOn(), one.pieces() + other.pieces())));
        return kept;
    }
}
