package org.ironstock.handover.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ironstock.handover.EmergencyCover;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;

/**
 * One day of the stock that suppliers keep for the State, judged whole: every mirror, the ledger, and the need that was
 * agreed.
 *
 * @param frameworks contracts of which a mirror is due
 * @param mirrors those of the day that arrived
 * @param before the mirror of an earlier day by contract, where there is one
 * @param ledger stock of the agreed products, as it was at the end of the day
 * @param months months of agreed need that must be there
 */
public record MirrorDay(
        LocalDate day,
        List<Framework> frameworks,
        List<StockMirror> mirrors,
        Map<String, StockMirror> before,
        Collection<LedgerStock> ledger,
        int months) {

    private static final String VIRTUAL =
            "werkwijze overdracht noodvoorraad: drie maanden virtuele voorraad, gespiegeld per dag";

    public MirrorDay {
        frameworks = List.copyOf(frameworks);
        mirrors = List.copyOf(mirrors);
        before = Map.copyOf(before);
        ledger = List.copyOf(ledger);
    }

    /** Everything that is wrong, by contract. */
    public List<MirrorFinding> findings() {
        SingleCount count = SingleCount.of(mirrors, ledger);
        List<MirrorFinding> findings = new ArrayList<>(missing());
        findings.addAll(count.findings());
        mirrors.forEach(mirror -> findings.addAll(expired(mirror)));
        mirrors.forEach(mirror -> Optional.ofNullable(before.get(mirror.contractId()))
                .ifPresent(earlier -> findings.addAll(FirstExpiredFirst.findings(earlier, mirror))));
        covers(count).stream().filter(cover -> !cover.enough()).forEach(cover -> findings.addAll(tooLittle(cover)));
        return findings;
    }

    /** Cover of each agreed product, by code. */
    public List<EmergencyCover> covers() {
        return covers(SingleCount.of(mirrors, ledger));
    }

    private List<EmergencyCover> covers(SingleCount count) {
        Map<String, Long> monthly = new TreeMap<>();
        frameworks.forEach(framework -> framework
                .needs()
                .forEach(
                        need -> monthly.merge(need.productCode(), need.monthly().pieces(), Math::addExact)));
        Set<String> mirroring = frameworks.stream().map(Framework::supplierId).collect(Collectors.toSet());
        return monthly.entrySet().stream()
                .map(need -> new EmergencyCover(
                        need.getKey(),
                        SingleCount.free(need.getKey(), ledger, mirroring),
                        count.virtual(need.getKey()),
                        Math.multiplyExact(need.getValue(), months),
                        missingContracts().isEmpty()))
                .toList();
    }

    private Set<String> missingContracts() {
        Set<String> there = mirrors.stream().map(StockMirror::contractId).collect(Collectors.toSet());
        return frameworks.stream()
                .map(Framework::contractId)
                .filter(contract -> !there.contains(contract))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<MirrorFinding> missing() {
        return missingContracts().stream()
                .map(contract -> new MirrorFinding(
                        contract,
                        Finding.of(
                                "MIRROR_MISSING",
                                contract,
                                "De leverancier heeft over %s geen voorraad gemeld; wat er lag, is niet bekend."
                                        .formatted(DutchText.day(day)),
                                VIRTUAL)))
                .toList();
    }

    private static List<MirrorFinding> expired(StockMirror mirror) {
        return mirror.rows().stream()
                .filter(row -> row.role() == MirrorRole.STATE && row.expiredOn(mirror.day()))
                .map(row -> row.lot())
                .distinct()
                .sorted()
                .map(lot -> new MirrorFinding(
                        mirror.contractId(),
                        Finding.of(
                                "MIRROR_LOT_EXPIRED",
                                lot.text(),
                                "Partij %s is verlopen en telt niet; op de dag van verloop is zij al onbruikbaar."
                                        .formatted(lot.text()),
                                "beleid ijzeren voorraad: wat vandaag verloopt, is verlopen")))
                .toList();
    }

    private List<MirrorFinding> tooLittle(EmergencyCover cover) {
        String message = "Van %s zijn %s stuks vrij en %s virtueel; nodig zijn %s, dat is %d maanden."
                .formatted(
                        cover.productCode(),
                        DutchText.number(cover.free()),
                        DutchText.number(cover.virtual()),
                        DutchText.number(cover.needed()),
                        months);
        String unknown =
                cover.whole() ? "" : " Niet elke leverancier heeft gemeld, dus wat er meer is, is niet bekend.";
        return frameworks.stream()
                .filter(framework -> framework.needs().stream()
                        .anyMatch(need -> need.productCode().equals(cover.productCode())))
                .map(framework -> new MirrorFinding(
                        framework.contractId(),
                        Finding.of("MIRROR_COVER_SHORT", cover.productCode(), message + unknown, VIRTUAL)))
                .toList();
    }
}
