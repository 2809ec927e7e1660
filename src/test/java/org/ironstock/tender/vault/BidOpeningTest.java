package org.ironstock.tender.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ironstock.tender.vault.VaultBench.CLOSING;
import static org.ironstock.tender.vault.VaultBench.arriving;
import static org.ironstock.tender.vault.VaultBench.espd;
import static org.ironstock.tender.vault.VaultBench.part;
import static org.ironstock.tender.vault.VaultBench.price;
import static org.ironstock.tender.vault.VaultBench.quality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.UnitPrice;
import org.ironstock.support.ModuleDatabase.Schemas;
import org.ironstock.support.ModuleDatabase.Tables;
import org.ironstock.tender.domain.Bid;
import org.ironstock.tender.domain.BidVault;
import org.ironstock.tender.domain.EspdAnswers;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.domain.OpenedBids;
import org.ironstock.tender.domain.OpenedPrice;
import org.ironstock.tender.domain.PriceEnvelopes;
import org.ironstock.tender.domain.SealNotBroken;
import org.ironstock.tender.persistence.VaultRows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Schemas("tender")
class BidOpeningTest {

    private static final Instant CLOSED = BidVault.closesAt(CLOSING);
    private static final String PRICE = """
            {"currency": "EUR", "totalExclVat": "1234567.89",
             "lines": [{"productCode": "IIR-MASK", "unitPrice": "0.045678"}]}""";

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

    @BeforeEach
    void dayBeforeClosing() {
        bench.clock(CLOSING.minusSeconds(86_400));
    }

    @Test
    void theVaultDoesNotCloseBeforeItsMomentWhoeverAsks() {
        String tender = bench.tender("TND-2026-301");
        bench.clock(CLOSING);
        assertThatThrownBy(() -> bench.bean(BidClosing.class).close(tender)).hasMessageContaining("may not close");
        bench.clock(CLOSED);
        assertThat(bench.bean(BidClosing.class).close(tender)).isZero();
        assertThat(bench.bean(BidClosing.class).close(tender)).as("again").isZero();
    }

    @Test
    void nobodyOpensBeforeClosing() {
        String tender = bench.tender("TND-2026-302");
        bench.appoint(tender);
        assertThat(refused(() -> opening().actFirst(tender, "manager-1"))).containsExactly("VAULT_NOT_CLOSED");
        assertThat(stillClosed(() -> opening().open(tender))).contains("VAULT_NOT_CLOSED", "OPENERS_NOT_BOTH");
        assertThat(stillClosed(() -> bench.bean(OpenedBids.class).of(tender))).containsExactly("VAULT_NOT_OPENED");
    }

    @Test
    void nobodyOpensWithoutAppointment() {
        String tender = closed("TND-2026-303");
        assertThat(refused(() -> opening().actFirst(tender, "manager-1"))).containsExactly("PANEL_NOT_APPOINTED");
        bench.appoint(tender);
        assertThat(refused(() -> opening().actFirst(tender, "lawyer-1"))).containsExactly("OPENER_NOT_APPOINTED");
        opening().actFirst(tender, "manager-2");
        assertThat(refused(() -> opening().actSecond(tender, "lawyer-3"))).containsExactly("OPENER_NOT_APPOINTED");
        opening().actSecond(tender, "lawyer-2");
    }

    @Test
    void theDirectorAppointsUntilTheVaultIsOpenAndNotAfterwards() {
        PanelAppointment.Choice choice = new PanelAppointment.Choice(
                List.of("manager-1", "manager-2"),
                List.of("lawyer-1", "lawyer-2"),
                "evaluator-5",
                List.of("evaluator-1", "evaluator-2", "evaluator-3"),
                List.of());
        PanelAppointment appointment = bench.bean(PanelAppointment.class);
        String tender = closed("TND-2026-320");
        appointment.appoint(tender, "director-1", choice, "Vergeten.");
        opening().actFirst(tender, "manager-1");
        opening().actSecond(tender, "lawyer-1");
        opening().open(tender);

        AnswerRefused late = catchThrowableOfType(
                AnswerRefused.class, () -> appointment.appoint(tender, "director-1", choice, "Vergeten."));
        assertThat(codes(late.findings())).containsExactly("VAULT_OPENED");
        assertThat(late).hasMessageContaining("De kluis is al geopend");
    }

    @Test
    void theWrongOrderIsRefused() {
        String tender = closed("TND-2026-304");
        bench.appoint(tender);
        assertThat(refused(() -> opening().actSecond(tender, "lawyer-1"))).containsExactly("FIRST_OPENER_FIRST");
    }

    @Test
    void thePersonWhoOpenedFirstDoesNotOpenSecond() {
        String tender = closed("TND-2026-305");
        bench.appoint(tender);
        opening().actFirst(tender, "manager-1");
        assertThat(refused(() -> opening().actSecond(tender, "manager-1")))
                .containsExactly("OPENER_NOT_APPOINTED", "OPENER_TWICE");
    }

    @Test
    void theSecondOpenerHasTenMinutesByTheClock() {
        String early = closed("TND-2026-306");
        bench.appoint(early);
        opening().actFirst(early, "manager-1");
        bench.clock(CLOSED.plus(Duration.ofMinutes(10)).plusSeconds(1));
        assertThat(refused(() -> opening().actSecond(early, "lawyer-1"))).containsExactly("OPENING_WINDOW_PASSED");
        bench.clock(CLOSED.plus(Duration.ofMinutes(10)).minusSeconds(1));
        opening().actSecond(early, "lawyer-1");
        opening().open(early);

        String exactly = closed("TND-2026-307");
        bench.appoint(exactly);
        opening().actFirst(exactly, "manager-1");
        bench.clock(CLOSED.plus(Duration.ofMinutes(10)));
        opening().actSecond(exactly, "lawyer-1");
        opening().open(exactly);
    }

    @Test
    void afterTheWindowLapsedTheFirstMustActAnew() {
        String tender = closed("TND-2026-308");
        bench.appoint(tender);
        opening().actFirst(tender, "manager-1");
        bench.clock(CLOSED.plus(Duration.ofMinutes(11)));
        opening().lapse(tender);
        assertThat(refused(() -> opening().actSecond(tender, "lawyer-1"))).containsExactly("FIRST_OPENER_FIRST");
        assertThat(stillClosed(() -> opening().open(tender))).containsExactly("OPENERS_NOT_BOTH");
        opening().actFirst(tender, "manager-2");
        opening().actSecond(tender, "lawyer-1");
        opening().lapse(tender);
        opening().open(tender);
    }

    @Test
    void openingShowsQualityAndDeclarationsButNoPrices() throws IOException {
        String tender = bench.tender("TND-2026-309");
        UUID bid = submit(tender, "SUP-309", "12345678");
        bench.openByTwo(tender);

        OpenedBids opened = bench.bean(OpenedBids.class);
        assertThat(opened.of(tender)).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(bid);
            assertThat(one.findings()).isEmpty();
        });
        assertThat(new String(opened.qualityDocument(bid).readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("%PDF-1.7 aanbod");
        assertThat(opened.espdAnswers(bid)).singleElement().satisfies(declared -> {
            assertThat(declared.role()).isEqualTo(EspdAnswers.Role.SOLE);
            assertThat(declared.answer("exg-crim-fraud"))
                    .hasValueSatisfying(answer -> assertThat(answer.applies()).isTrue());
            assertThat(declared.answer("exg-crim-corrpt")).as("not answered").isEmpty();
        });
        assertThat(stillClosed(() -> bench.bean(PriceEnvelopes.class).open(tender)))
                .containsExactly("QUALITY_REPORT_MISSING");
    }

    @Test
    void pricesOpenOnlyAfterTheQualityReportIsSigned() throws IOException {
        String tender = bench.tender("TND-2026-310");
        submit(tender, "SUP-310", "12345678");
        assertThat(stillClosed(() -> bench.bean(PriceEnvelopes.class).open(tender)))
                .containsExactly("VAULT_NOT_OPENED");
        bench.openByTwo(tender);
        bench.qualityReport(tender, false);
        assertThat(stillClosed(() -> bench.bean(PriceEnvelopes.class).open(tender)))
                .containsExactly("NOT_SIGNED");
        bench.qualityReport(tender, true);

        List<OpenedPrice> prices = bench.bean(PriceEnvelopes.class).open(tender);
        assertThat(prices).singleElement().satisfies(price -> {
            assertThat(price.findings()).isEmpty();
            assertThat(price.offer().orElseThrow().total()).isEqualTo(Money.euro("1234567.89"));
            assertThat(price.offer().orElseThrow().unitPrice("IIR-MASK")).contains(UnitPrice.of("0.045678"));
        });
        bench.qualityReport(tender, false);
        assertThat(stillClosed(() -> bench.bean(PriceEnvelopes.class).open(tender)))
                .as("a later report that is not signed closes them again")
                .containsExactly("NOT_SIGNED");
    }

    @Test
    void aPriceThatDoesNotFitTheNeedIsAFindingOfItsBidAlone() throws IOException {
        String tender = bench.tender("TND-2026-311");
        submit(tender, "SUP-311a", "12345678");
        bench.tick();
        bench.reception()
                .receive(
                        tender,
                        bench.supplier("SUP-311b"),
                        arriving(quality("x"), price("""
                                        {"currency": "EUR", "totalExclVat": "1", "lines": [
                                         {"productCode": "GOWN", "unitPrice": "1"}, {"productCode": "GOWN", "unitPrice": "2"}]}"""), espd(declaration("87654321"))));
        bench.tick();
        bench.reception()
                .receive(
                        tender,
                        bench.supplier("SUP-311c"),
                        arriving(
                                quality("x"),
                                price("{\"currency\": \"EUR\", \"totalExclVat\": -1}"),
                                espd(declaration("11111111"))));
        bench.openByTwo(tender);
        bench.qualityReport(tender, true);

        List<OpenedPrice> prices = bench.bean(PriceEnvelopes.class).open(tender);
        assertThat(prices.get(0).offer()).isPresent();
        assertThat(codes(prices.get(1).findings()))
                .containsExactly("PRICE_LINE_UNKNOWN", "PRICE_LINE_TWICE", "PRICE_LINE_MISSING");
        assertThat(codes(prices.get(2).findings()))
                .containsOnly("PRICE_UNREADABLE")
                .hasSize(2);
    }

    @Test
    void aBrokenSealFlagsItsBidAndTheOthersOpen() throws IOException {
        String tender = bench.tender("TND-2026-312");
        UUID sound = submit(tender, "SUP-312a", "12345678");
        bench.tick();
        UUID broken = submit(tender, "SUP-312b", "12345678");
        tables.jdbc().sql("""
                update tender.envelope_chunk set ciphertext = set_byte(ciphertext, 60, get_byte(ciphertext, 60) # 1)
                where envelope_id = (select id from tender.envelope where bid_id = :bid and kind = 'QUALITY')""").param("bid", broken).update();
        tables.jdbc().sql("""
                delete from tender.envelope_chunk
                where envelope_id = (select id from tender.envelope where bid_id = :bid and kind = 'ESPD')""").param("bid", broken).update();
        bench.openByTwo(tender);

        OpenedBids opened = bench.bean(OpenedBids.class);
        assertThat(opened.get(sound).flagged()).isFalse();
        assertThat(opened.get(broken).flagged()).isTrue();
        assertThat(opened.get(broken).findings())
                .extracting(Finding::code, Finding::subject)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("SEAL_BROKEN", "quality"),
                        org.assertj.core.groups.Tuple.tuple("SEAL_BROKEN", "espd"));
        assertThat(opened.of(tender)).extracting(OpenedBid::id).containsExactly(sound, broken);
    }

    @Test
    void aPartyThatBidsTwiceIsFoundAtOpeningAndNotBefore() throws IOException {
        String tender = bench.tender("TND-2026-313");
        submit(tender, "SUP-313a", "12345678");
        bench.tick();
        UUID second = submit(tender, "SUP-313b", "12345678");
        bench.openByTwo(tender);

        assertThat(codes(bench.bean(OpenedBids.class).get(second).findings())).containsExactly("PARTY_TWICE");
        assertThat(bench.bean(OpenedBids.class).get(second).flagged()).isFalse();
    }

    @Test
    void aReplacedBidIsNeverOpened() throws IOException {
        String tender = bench.tender("TND-2026-314");
        UUID first = submit(tender, "SUP-314", "12345678");
        UUID second = submit(tender, "SUP-314", "12345678");
        bench.openByTwo(tender);

        OpenedBids opened = bench.bean(OpenedBids.class);
        assertThat(opened.of(tender)).extracting(OpenedBid::id).containsExactly(second);
        assertThatThrownBy(() -> opened.qualityDocument(first)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> opened.espdAnswers(first)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void theOfficialXmlOfAnEspdIsRead() throws IOException {
        String tender = bench.tender("TND-2026-315");
        byte[] sample = Files.readAllBytes(Path.of("src/test/resources/espd/ESPD-Response-v4.1.0.xml"));
        UUID bid = bench.reception()
                .receive(
                        tender,
                        bench.supplier("SUP-315"),
                        arriving(quality("x"), price(PRICE), part("espd", "application/xml", sample)))
                .bid()
                .id();
        UUID evil = bench.reception()
                .receive(
                        tender,
                        bench.supplier("SUP-315b"),
                        arriving(
                                quality("x"),
                                price(PRICE),
                                part(
                                        "espd",
                                        "text/xml",
                                        VaultBench.bytes(
                                                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"))))
                .bid()
                .id();
        bench.openByTwo(tender);

        EspdAnswers declared = bench.bean(OpenedBids.class).espdAnswers(bid).get(0);
        assertThat(declared.role()).isEqualTo(EspdAnswers.Role.MEMBER);
        assertThat(declared.answers()).hasSize(22);
        assertThat(declared.answer("exg-pmt-bre-tax"))
                .as("the sample leaves the question about taxes open, which is no answer")
                .isEmpty();
        assertThat(declared.answer("exg-crim-part")).hasValueSatisfying(answer -> {
            assertThat(answer.applies()).isTrue();
            assertThat(answer.explanation()).contains("[Reason provided by the EO]");
            assertThat(answer.selfCleaning()).isNotBlank();
        });
        assertThat(codes(bench.bean(OpenedBids.class).get(evil).findings())).containsExactly("ESPD_UNREADABLE");
        assertThat(bench.bean(OpenedBids.class).espdAnswers(evil)).isEmpty();
    }

    @Test
    void theMinutesNameOpenersBiddersLateOnesAndFindings() throws IOException {
        String tender = bench.tender("TND-2026-316");
        submit(tender, "SUP-316", "12345678");
        bench.clock(CLOSING.plusSeconds(1));
        assertThatThrownBy(() -> submit(tender, "SUP-316-laat", "12345678")).hasMessageContaining("were taken until");
        bench.openByTwo(tender);
        UUID minutes = bench.bean(OpeningMinutes.class).draw(tender);
        assertThat(bench.bean(OpeningMinutes.class).draw(tender)).as("once").isEqualTo(minutes);

        DocumentToDraw drawn = bench.drawn.get(bench.drawn.size() - 1);
        String text = drawn.sections().toString();
        assertThat(drawn.kind()).isEqualTo("openingMinutes");
        assertThat(drawn.facts().toString()).contains("16 maart 2026, 23:59:59 uur");
        assertThat(text)
                .contains("Naam van manager-1", "Naam van lawyer-1", "Firma SUP-316", "Firma SUP-316-laat")
                .contains("17 maart 2026, 00:00:00 uur")
                .doesNotContain("0.045678", "1234567");
    }

    @Test
    void concurrentBidsAndClosingCountEveryReceiptOnce() throws Exception {
        String tender = bench.tender("TND-2026-317");
        bench.clock(CLOSING);
        List<Thread> threads = new java.util.ArrayList<>();
        List<UUID> receipts = new java.util.concurrent.CopyOnWriteArrayList<>();
        java.util.concurrent.CountDownLatch gun = new java.util.concurrent.CountDownLatch(1);
        for (int i = 0; i < 12; i++) {
            String supplier = bench.supplier("SUP-317-" + i);
            threads.add(new Thread(() -> {
                try {
                    gun.await();
                    receipts.add(submit(tender, supplier, "12345678"));
                } catch (Exception late) {
                    // Some come after the closing: they get no receipt.
                }
            }));
        }
        int[] counted = new int[1];
        threads.add(new Thread(() -> {
            try {
                gun.await();
                Thread.sleep(15);
                bench.clock(CLOSED);
                counted[0] = bench.bean(BidClosing.class).close(tender);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }));
        threads.forEach(Thread::start);
        gun.countDown();
        for (Thread thread : threads) {
            thread.join(30_000);
        }

        assertThat(receipts).hasSize(counted[0]);
        assertThat(bench.bean(org.ironstock.tender.persistence.BidRows.class).submitted(tender))
                .extracting(Bid::id)
                .containsExactlyInAnyOrderElementsOf(receipts);
        assertThat(bench.bean(VaultRows.class).find(tender).orElseThrow().bidCount())
                .contains(counted[0]);
    }

    @Test
    void theWrongWrappingKeyStopsTheStart(@TempDir Path elsewhere) {
        bench.tender("TND-2026-318");
        assertThatThrownBy(() -> new VaultBench(tables, elsewhere)).hasMessageContaining("cannot be read");
        WrappingKey.readOrCreate(elsewhere.resolve(VaultConfiguration.FILE));
        assertThatThrownBy(() -> new VaultBench(tables, elsewhere))
                .hasMessageContaining("is not the one that sealed the vaults");
    }

    @Test
    void anExternalDatabaseNeedsAKeyOfItsOwn() {
        BidSettings none = new BidSettings(
                null,
                org.springframework.util.unit.DataSize.ofMegabytes(1),
                org.springframework.util.unit.DataSize.ofMegabytes(1),
                5,
                2);
        assertThatThrownBy(() -> VaultConfiguration.wrappingKey(
                        none, dataDir, false, bench.bean(org.ironstock.tender.persistence.VaultKeyRows.class)))
                .hasMessageContaining("ironstock.bids.wrapping-key");
    }

    private static String closed(String id) {
        String tender = bench.tender(id);
        bench.clock(CLOSED);
        bench.bean(BidClosing.class).close(tender);
        return tender;
    }

    private static UUID submit(String tender, String supplier, String kvk) throws IOException {
        return bench.reception()
                .receive(
                        tender,
                        bench.supplier(supplier),
                        arriving(quality("aanbod"), price(PRICE), espd(declaration(kvk))))
                .bid()
                .id();
    }

    private static String declaration(String kvk) {
        return """
                {"party": {"name": "Firma", "registrationNumber": "%s", "role": "SOLE"},
                 "answers": [{"ground": "exg-crim-fraud", "applies": true, "explanation": "In 2024"}],
                 "signedBy": "J. Bakker", "signedOn": "2026-03-01"}""".formatted(kvk);
    }

    private static BidOpening opening() {
        return bench.bean(BidOpening.class);
    }

    private static List<String> refused(ThrowingCallable call) {
        return codes(catchThrowableOfType(AnswerRefused.class, call).findings());
    }

    private static List<String> stillClosed(ThrowingCallable call) {
        return codes(catchThrowableOfType(SealNotBroken.class, call).findings());
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
