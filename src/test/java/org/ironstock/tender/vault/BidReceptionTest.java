package org.ironstock.tender.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ironstock.tender.vault.VaultBench.CLOSING;
import static org.ironstock.tender.vault.VaultBench.arriving;
import static org.ironstock.tender.vault.VaultBench.bid;
import static org.ironstock.tender.vault.VaultBench.bytes;
import static org.ironstock.tender.vault.VaultBench.espd;
import static org.ironstock.tender.vault.VaultBench.part;
import static org.ironstock.tender.vault.VaultBench.price;
import static org.ironstock.tender.vault.VaultBench.quality;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.Supplier;
import org.ironstock.support.ModuleDatabase.Schemas;
import org.ironstock.support.ModuleDatabase.Tables;
import org.ironstock.tender.domain.BidEnvelope;
import org.ironstock.tender.domain.BidPart;
import org.ironstock.tender.domain.BidReceipt;
import org.ironstock.tender.domain.BidState;
import org.ironstock.tender.domain.EnvelopeKind;
import org.ironstock.tender.persistence.BidRows;
import org.ironstock.tender.persistence.VaultRows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Schemas("tender")
class BidReceptionTest {

    private static VaultBench bench;
    private static Tables tables;

    @TempDir
    static Path dataDir;

    @BeforeAll
    static void build(Tables database) {
        tables = database;
        bench = new VaultBench(database, dataDir);
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void aBidIsKeptAsCiphertextThatOpensToTheSameBytes() throws IOException {
        String tender = bench.tender("TND-2026-201");
        BidReceipt receipt = bench.reception().receive(tender, bench.supplier("SUP-201"), bid("inhoud"));

        BidEnvelope quality = receipt.bid().envelopes(EnvelopeKind.QUALITY).get(0);
        assertThat(latin(ciphertext(quality))).doesNotContain("inhoud");
        assertThat(clear(quality)).isEqualTo("%PDF-1.7 inhoud");
    }

    @Test
    void aBidOfManyChunksOpensToTheSameBytes() throws IOException {
        String tender = bench.tender("TND-2026-202");
        byte[] large = new byte[(7 << 20) + 13];
        Arrays.fill(large, (byte) 'q');
        System.arraycopy(bytes("%PDF-"), 0, large, 0, 5);
        BidReceipt receipt = bench.reception()
                .receive(
                        tender,
                        bench.supplier("SUP-202"),
                        arriving(part("quality", "application/pdf", large), price("{}"), espd("{}")));

        assertThat(clear(receipt.bid().envelopes(EnvelopeKind.QUALITY).get(0)).getBytes(StandardCharsets.UTF_8))
                .isEqualTo(large);
        assertThat(receipt.bid().envelopes(EnvelopeKind.QUALITY).get(0).clearSize())
                .isEqualTo(large.length);
    }

    @Test
    void theReceiptLetsTheBidderProveItsBytesAndNobodyElse() throws Exception {
        String tender = bench.tender("TND-2026-203");
        String supplier = bench.supplier("SUP-203");
        BidReceipt receipt = bench.reception().receive(tender, supplier, bid("bewijs"));

        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        hash.update(HexFormat.of().parseHex(receipt.salt()));
        String expected = HexFormat.of().formatHex(hash.digest(bytes("%PDF-1.7 bewijs")));
        assertThat(receipt.bid().envelopes(EnvelopeKind.QUALITY).get(0).saltedSha256())
                .isEqualTo(expected);
        assertThat(bench.reception().receipts(tender, supplier)).singleElement().satisfies(later -> {
            assertThat(later.salt()).isEmpty();
            assertThat(later.bid().receiptNumber()).isEqualTo(receipt.bid().receiptNumber());
        });
    }

    @Test
    void aBidWhoseLastByteArrivesExactlyAtClosingCounts() throws IOException {
        String tender = bench.tender("TND-2026-204");
        bench.clock(CLOSING.minusSeconds(5));
        BidReceipt receipt =
                bench.reception().receive(tender, bench.supplier("SUP-204"), bench.bidArrivingAt(CLOSING, "op tijd"));

        assertThat(receipt.bid().receivedAt()).isEqualTo(CLOSING);
        bench.clock(CLOSING.minusSeconds(86_400));
    }

    @Test
    void aBidWhoseLastByteArrivesASecondLateIsRefusedAndLoggedByNameAndTime() throws IOException {
        String tender = bench.tender("TND-2026-205");
        bench.clock(CLOSING.minusSeconds(5));
        BidPart.Arriving late = bench.bidArrivingAt(CLOSING.plusSeconds(1), "te laat");

        assertProblem(() -> bench.reception().receive(tender, bench.supplier("SUP-205"), late), 422, "too-late");
        assertThat(bench.bean(BidRows.class).countSubmitted(tender)).isZero();
        assertThat(bench.bean(BidRows.class).late(tender)).singleElement().satisfies(entry -> {
            assertThat(entry.supplierId()).isEqualTo("SUP-205");
            assertThat(entry.receivedAt()).isEqualTo(CLOSING.plusSeconds(1));
        });
        bench.clock(CLOSING.minusSeconds(86_400));
    }

    @Test
    void aBidAfterTheVaultWasClosedIsRefusedWhateverTheClockSays() {
        String tender = bench.tender("TND-2026-206");
        bench.bean(VaultRows.class).close(tender, CLOSING.plusSeconds(1), 0);

        assertProblem(() -> bench.reception().receive(tender, bench.supplier("SUP-206"), bid("x")), 422, "too-late");
    }

    @Test
    void aSecondBidReplacesTheFirstAndKeepsItsCiphertext() throws IOException {
        String tender = bench.tender("TND-2026-207");
        String supplier = bench.supplier("SUP-207");
        BidReceipt first = bench.reception().receive(tender, supplier, bid("eerste"));
        BidReceipt second = bench.reception().receive(tender, supplier, bid("tweede"));

        BidRows bids = bench.bean(BidRows.class);
        assertThat(bids.get(first.bid().id()).state()).isEqualTo(BidState.REPLACED);
        assertThat(bids.submitted(tender))
                .extracting("id")
                .containsExactly(second.bid().id());
        assertThat(ciphertext(first.bid().envelopes().get(0))).isNotEmpty();
    }

    @Test
    void aBidCanBeWithdrawnUntilClosingAndNotAfter() throws IOException {
        String tender = bench.tender("TND-2026-208");
        String supplier = bench.supplier("SUP-208");
        bench.reception().receive(tender, supplier, bid("terug"));
        bench.clock(CLOSING.plusMillis(1));
        assertProblem(() -> bench.reception().withdraw(tender, supplier), 422, "too-late");
        bench.clock(CLOSING);
        bench.reception().withdraw(tender, supplier);

        assertThat(bench.bean(BidRows.class).countSubmitted(tender)).isZero();
        assertProblem(() -> bench.reception().withdraw(tender, supplier), 404, "bid-unknown");
        bench.clock(CLOSING.minusSeconds(86_400));
    }

    @Test
    void everyFaultOfTheFormIsNamedAtOnceAndNothingIsKept() {
        String tender = bench.tender("TND-2026-209");
        BidPart.Arriving parts = arriving(
                part("quality", "application/msword", bytes("x")),
                part("espd", "application/json", bytes("")),
                part("cover", "text/plain", bytes("x")));

        assertThat(findings(() -> bench.reception().receive(tender, bench.supplier("SUP-209"), parts), 422))
                .containsExactlyInAnyOrder(
                        "PART_WRONG_TYPE quality",
                        "PART_MISSING quality",
                        "PART_MISSING price",
                        "PART_EMPTY espd",
                        "PART_UNKNOWN cover");
        assertThat(rows("select count(*) from tender.bid where tender_id = '" + tender + "'"))
                .isEqualTo("0");
    }

    @Test
    void contentThatIsNotWhatItsTypeSaysIsRefused() {
        String tender = bench.tender("TND-2026-210");
        BidPart.Arriving parts =
                arriving(part("quality", "application/pdf", bytes("PK\u0003\u0004")), price("[1]"), espd("<UEA/>"));

        assertThat(findings(() -> bench.reception().receive(tender, bench.supplier("SUP-210"), parts), 422))
                .containsExactlyInAnyOrder("PART_WRONG_TYPE quality", "PART_WRONG_TYPE price", "PART_WRONG_TYPE espd");
    }

    @Test
    void aPartOfExactlyTheLimitIsTakenAndOneByteMoreIsNot() throws IOException {
        String tender = bench.tender("TND-2026-211");
        byte[] limit = new byte[5 << 20];
        Arrays.fill(limit, (byte) ' ');
        limit[0] = '{';
        bench.reception()
                .receive(
                        tender,
                        bench.supplier("SUP-211"),
                        arriving(quality("x"), part("price", "application/json", limit), espd("{}")));

        byte[] more = Arrays.copyOf(limit, limit.length + 1);
        assertThat(findings(
                        () -> bench.reception()
                                .receive(
                                        tender,
                                        "SUP-211",
                                        arriving(quality("x"), part("price", "application/json", more), espd("{}"))),
                        413))
                .containsExactly("PART_TOO_LARGE price");
    }

    @Test
    void aCombinationHandsInOneEspdForEachPartyAndOneQualityDocument() throws IOException {
        String tender = bench.tender("TND-2026-212");
        BidReceipt receipt = bench.reception()
                .receive(
                        tender,
                        bench.supplier("SUP-212"),
                        arriving(espd("{\"a\":1}"), quality("x"), espd("{\"b\":2}"), price("{}")));

        assertThat(receipt.bid().envelopes(EnvelopeKind.ESPD))
                .extracting("position")
                .containsExactly(1, 2);
        assertThat(clear(receipt.bid().envelopes(EnvelopeKind.ESPD).get(1))).isEqualTo("{\"b\":2}");
        assertThat(findings(
                        () -> bench.reception()
                                .receive(
                                        tender,
                                        "SUP-212",
                                        arriving(quality("x"), quality("y"), price("{}"), espd("{}"))),
                        422))
                .containsExactly("PART_TOO_OFTEN quality");
    }

    @Test
    void onlyAConfirmedSupplierMayBid() {
        String tender = bench.tender("TND-2026-213");
        for (Supplier.State state : Set.of(Supplier.State.REGISTERED, Supplier.State.REFUSED, Supplier.State.BLOCKED)) {
            String supplier = bench.supplier("SUP-213-" + state, state);
            assertProblem(() -> bench.reception().receive(tender, supplier, bid("x")), 403, "supplier-not-confirmed");
        }
        assertProblem(() -> bench.reception().receive(tender, "SUP-?", bid("x")), 403, "supplier-not-confirmed");
    }

    @Test
    void aTenderWithoutVaultTakesNoBids() {
        assertProblem(
                () -> bench.reception().receive("TND-2026-999", bench.supplier("SUP-214"), bid("x")),
                404,
                "tender-unknown");
    }

    @Test
    void noClearByteOfASealedBidStandsInAnyTableOrTemporaryFile() throws IOException {
        String canary = UUID.randomUUID().toString().replace("-", "");
        String tender = bench.tender("TND-2026-215");
        Set<Path> before = temporaryFiles();
        BidPart.Arriving parts = bid(canary);
        BidPart.Arriving watched = () -> {
            for (Path file : temporaryFiles()) {
                if (!before.contains(file)) {
                    assertThat(latin(Files.readAllBytes(file))).doesNotContain(canary);
                }
            }
            return parts.next();
        };
        BidReceipt receipt = bench.reception().receive(tender, bench.supplier("SUP-215"), watched);

        assertThat(CanarySearch.tablesThatHold(tables.jdbc(), canary)).isEmpty();
        assertThat(CanarySearch.tablesThatHold(tables.jdbc(), receipt.salt())).isEmpty();
        assertThat(CanarySearch.tablesThatHold(tables.jdbc(), receipt.bid().receiptNumber()))
                .as("the search does find what is there")
                .containsExactly("tender.bid");
        assertThat(temporaryFiles().stream().filter(file -> !before.contains(file)))
                .isEmpty();
    }

    @Test
    void aChangedMovedOrCutCiphertextDoesNotOpen() throws IOException {
        String tender = bench.tender("TND-2026-216");
        BidEnvelope one = bench.reception()
                .receive(tender, bench.supplier("SUP-216a"), bid("een"))
                .bid()
                .envelopes(EnvelopeKind.QUALITY)
                .get(0);
        BidEnvelope two = bench.reception()
                .receive(tender, bench.supplier("SUP-216b"), bid("twee"))
                .bid()
                .envelopes(EnvelopeKind.QUALITY)
                .get(0);
        assertThatThrownBy(() -> read(two, ciphertext(one))).isInstanceOf(IOException.class);
        byte[] cut = ciphertext(one);
        assertThatThrownBy(() -> read(one, Arrays.copyOf(cut, cut.length - 1))).isInstanceOf(IOException.class);
        byte[] changed = ciphertext(one);
        changed[changed.length - 1] ^= 1;
        assertThatThrownBy(() -> read(one, changed)).isInstanceOf(IOException.class);
    }

    @Test
    void theWrappingKeyIsReadableByItsOwnerOnly() throws IOException {
        Path file = dataDir.resolve(VaultConfiguration.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] ciphertext(BidEnvelope envelope) throws IOException {
        try (InputStream stream = bench.bean(BidRows.class).ciphertext(envelope.id())) {
            return stream.readAllBytes();
        }
    }

    private static String clear(BidEnvelope envelope) throws IOException {
        return read(envelope, ciphertext(envelope));
    }

    private static String read(BidEnvelope envelope, byte[] ciphertext) throws IOException {
        try (InputStream clear =
                bench.bean(EnvelopeKeys.class).opening(envelope, new java.io.ByteArrayInputStream(ciphertext))) {
            return new String(clear.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Set<Path> temporaryFiles() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("bid-"))
                    .collect(Collectors.toSet());
        }
    }

    private static String rows(String sql) {
        return String.valueOf(tables.jdbc().sql(sql).query(Long.class).single());
    }

    private static List<String> findings(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, int status) {
        Problem problem = problem(call);
        assertThat(problem.status().value()).isEqualTo(status);
        return problem.findings().stream()
                .map(finding -> finding.code() + " " + finding.subject())
                .toList();
    }

    private static void assertProblem(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, int status, String code) {
        Problem problem = problem(call);
        assertThat(problem.status().value()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.findings()).allMatch(Finding::blocking);
    }

    private static Problem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(call);
        assertThat(thrown).isInstanceOf(Problem.class);
        return (Problem) thrown;
    }
}
