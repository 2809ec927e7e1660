package org.ironstock.handover.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ironstock.handover.domain.MirrorRow.LotName;
import org.junit.jupiter.api.Test;

class SingleCountTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LATER = LocalDate.of(2028, 1, 1);

    @Test
    void aLotForTheStateAtTwoSitesCountsOnceAndWhole() {
        SingleCount count = count(mirror("C1", "S1", forState("B-1", "VENLO", 60), forState("b-1 ", "ASSEN", 40)));
        assertThat(count.findings()).isEmpty();
        assertThat(count.virtual("MASK")).isEqualTo(100);
        assertThat(count.virtual("C1", "MASK")).isEqualTo(100);
        assertThat(count.virtual("GOWN")).isZero();
    }

    @Test
    void aLotInTwoRolesIsFoundAndCountsForNobody() {
        SingleCount count =
                count(mirror("C1", "S1", forState("B-1", "VENLO", 60), forCustomer("B-1", "Ziekenhuis", 40)));
        assertThat(count.findings()).extracting(found -> found.finding().code()).containsExactly("MIRROR_LOT_TWICE");
        assertThat(count.virtual("MASK")).isZero();
    }

    @Test
    void aLotForTwoCustomersIsFoundThoughTheStateHasNoneOfIt() {
        SingleCount count =
                count(mirror("C1", "S1", forCustomer("B-1", "Ziekenhuis", 60), forCustomer("B-1", "Huisarts", 40)));
        assertThat(count.findings()).hasSize(1);
        assertThat(count(mirror("C1", "S1", forCustomer("B-1", "Huisarts", 60), forCustomer("B-1", "huisarts ", 40)))
                        .findings())
                .isEmpty();
    }

    @Test
    void aLotInTheMirrorsOfTwoConsortiaIsFoundWithBoth() {
        SingleCount count = count(
                mirror("C1", "S1", forState("B-1", "VENLO", 60)), mirror("C2", "S2", forState("B-1", "VENLO", 60)));
        assertThat(count.findings()).extracting(MirrorFinding::contractId).containsExactly("C1", "C2");
        assertThat(count.virtual("MASK")).isZero();
    }

    @Test
    void ofALotThatTheLedgerHasWithTheStateOnlyWhatTheSupplierOwnsCounts() {
        StockMirror mirror = mirror("C1", "S1", forState("B-1", "VENLO", 60));
        SingleCount other = SingleCount.of(List.of(mirror), List.of(ledger("B-1", "VWS", 60)));
        assertThat(other.findings())
                .extracting(found -> found.finding().code())
                .containsExactly("MIRROR_LOT_IN_LEDGER");
        assertThat(other.virtual("MASK")).isZero();

        SingleCount handedOver = SingleCount.of(List.of(mirror), List.of(ledger("B-1", "S1", 60)));
        assertThat(handedOver.findings()).isEmpty();
        assertThat(handedOver.virtual("MASK")).isEqualTo(60);

        SingleCount halfWay =
                SingleCount.of(List.of(mirror), List.of(ledger("B-1", "S1", 60), ledger("B-1", "VWS", 5)));
        assertThat(halfWay.findings()).isEmpty();
        SingleCount oneMore =
                SingleCount.of(List.of(mirror), List.of(ledger("B-1", "S1", 59), ledger("B-1", "VWS", 5)));
        assertThat(oneMore.findings()).hasSize(1);
        assertThat(oneMore.virtual("MASK")).isEqualTo(59);
    }

    @Test
    void freeStockIsWhatTheLedgerHasWithNobodyWhoMirrors() {
        List<LedgerStock> ledger = List.of(
                ledger("B-1", "VWS", 10),
                ledger("B-2", "S1", 20),
                new LedgerStock(LotName.of("MASK", "B-3"), "VWS", 40, LATER, false));
        assertThat(SingleCount.free("MASK", ledger, Set.of("S1"))).isEqualTo(10);
        assertThat(SingleCount.free("MASK", ledger, Set.of())).isEqualTo(30);
    }

    /** Against a count of each lot by hand, over some thousand random days. */
    @Test
    void whateverIsMirroredEveryPieceCountsAtMostOnce() {
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            List<StockMirror> mirrors = randomMirrors(random);
            List<LedgerStock> ledger = randomLedger(random);
            SingleCount count = SingleCount.of(mirrors, ledger);
            long most = 0;
            Set<LotName> claimedTwice = new HashSet<>();
            for (LotName lot : lots(mirrors)) {
                List<Claimed> claims = claims(mirrors, lot);
                Set<String> distinct = claims.stream().map(Claimed::who).collect(Collectors.toSet());
                if (distinct.size() > 1) {
                    claimedTwice.add(lot);
                } else if (claims.get(0).state()) {
                    most += allowed(claims, ledger, lot);
                }
            }
            assertThat(count.virtual("MASK")).as("seed %d", seed).isEqualTo(most);
            assertThat(count.findings().stream()
                            .filter(found -> found.finding().code().equals("MIRROR_LOT_TWICE"))
                            .map(found -> found.finding().subject())
                            .collect(Collectors.toSet()))
                    .as("seed %d", seed)
                    .isEqualTo(claimedTwice.stream().map(LotName::text).collect(Collectors.toSet()));
        }
    }

    @Test
    void theOrderOfMirrorsAndRowsChangesNothingAndOneMoreClaimNeverAddsStock() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            List<StockMirror> mirrors = randomMirrors(random);
            List<LedgerStock> ledger = randomLedger(random);
            SingleCount count = SingleCount.of(mirrors, ledger);
            List<StockMirror> shuffled = new ArrayList<>();
            mirrors.forEach(mirror -> {
                List<MirrorRow> rows = new ArrayList<>(mirror.rows());
                Collections.shuffle(rows, random);
                shuffled.add(new StockMirror(mirror.contractId(), mirror.supplierId(), mirror.day(), rows));
            });
            Collections.shuffle(shuffled, random);
            SingleCount again = SingleCount.of(shuffled, ledger);
            assertThat(again.virtual("MASK")).as("seed %d", seed).isEqualTo(count.virtual("MASK"));
            assertThat(again.findings()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(count.findings());

            List<StockMirror> claimed = Stream.concat(
                            mirrors.stream(),
                            Stream.of(mirror("C9", "S9", forCustomer("B-" + random.nextInt(6), "Derde", 1))))
                    .toList();
            assertThat(SingleCount.of(claimed, ledger).virtual("MASK"))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(count.virtual("MASK"));
        }
    }

    private record Claimed(String who, String supplier, boolean state, long pieces) {}

    private static List<Claimed> claims(List<StockMirror> mirrors, LotName lot) {
        return mirrors.stream()
                .flatMap(mirror -> mirror.rows().stream()
                        .filter(row -> row.lot().equals(lot))
                        .map(row -> new Claimed(
                                mirror.contractId() + row.role() + row.customer(),
                                mirror.supplierId(),
                                row.role() == MirrorRole.STATE,
                                row.pieces())))
                .toList();
    }

    private static long allowed(List<Claimed> claims, List<LedgerStock> ledger, LotName lot) {
        long pieces = claims.stream().mapToLong(Claimed::pieces).sum();
        String supplier = claims.get(0).supplier();
        long own = ledger.stream()
                .filter(stock -> stock.lot().equals(lot) && stock.owner().equals(supplier))
                .mapToLong(LedgerStock::pieces)
                .sum();
        boolean others = ledger.stream()
                .anyMatch(stock -> stock.lot().equals(lot) && !stock.owner().equals(supplier));
        return others ? Math.min(pieces, own) : pieces;
    }

    private static Set<LotName> lots(List<StockMirror> mirrors) {
        return mirrors.stream()
                .flatMap(mirror -> mirror.rows().stream())
                .map(MirrorRow::lot)
                .collect(Collectors.toSet());
    }

    private static List<StockMirror> randomMirrors(Random random) {
        List<StockMirror> mirrors = new ArrayList<>();
        for (int contract = 1; contract <= 1 + random.nextInt(3); contract++) {
            List<MirrorRow> rows = new ArrayList<>();
            for (int row = 0; row < random.nextInt(5); row++) {
                String lot = "B-" + random.nextInt(6);
                long pieces = 1 + random.nextInt(100);
                rows.add(
                        switch (random.nextInt(4)) {
                            case 0 -> forCustomer(lot, "K" + random.nextInt(2), pieces);
                            case 1 -> row(lot, "ASSEN", pieces, MirrorRole.OWN, "");
                            default -> forState(lot, "VENLO" + random.nextInt(2), pieces);
                        });
            }
            mirrors.add(mirror("C" + contract, "S" + contract, rows.toArray(MirrorRow[]::new)));
        }
        return mirrors;
    }

    private static List<LedgerStock> randomLedger(Random random) {
        List<LedgerStock> ledger = new ArrayList<>();
        for (int holding = 0; holding < random.nextInt(6); holding++) {
            ledger.add(ledger(
                    "B-" + random.nextInt(6),
                    random.nextBoolean() ? "VWS" : "S" + (1 + random.nextInt(3)),
                    1 + random.nextInt(100)));
        }
        return ledger;
    }

    private static SingleCount count(StockMirror... mirrors) {
        return SingleCount.of(List.of(mirrors), List.of());
    }

    private static StockMirror mirror(String contract, String supplier, MirrorRow... rows) {
        return new StockMirror(contract, supplier, DAY, List.of(rows));
    }

    private static MirrorRow forState(String lot, String site, long pieces) {
        return row(lot, site, pieces, MirrorRole.STATE, "");
    }

    private static MirrorRow forCustomer(String lot, String customer, long pieces) {
        return row(lot, "ASSEN", pieces, MirrorRole.CUSTOMER, customer);
    }

    private static MirrorRow row(String lot, String site, long pieces, MirrorRole role, String customer) {
        return new MirrorRow(1, "MASK", lot, site, pieces, LATER, role, customer);
    }

    private static LedgerStock ledger(String lot, String owner, long pieces) {
        return new LedgerStock(LotName.of("MASK", lot), owner, pieces, LATER, true);
    }
}
