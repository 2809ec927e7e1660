package org.ironstock.product.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ironstock.product.PriceJudgement;
import org.ironstock.product.Product;
import org.ironstock.product.domain.Column;
import org.ironstock.product.domain.ProductVersion;
import org.ironstock.product.persistence.ProductVersions;
import org.ironstock.product.process.PriceTable;
import org.ironstock.shared.Finding;
import org.ironstock.shared.UnitPrice;
import org.ironstock.support.ModuleDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;

@ModuleDatabase.Schemas("product")
class ProductListTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String HEADER = String.join(";", Column.headers()) + "\n";

    private final ModuleDatabase.Tables tables;
    private final ProductList list;

    ProductListTest(ModuleDatabase.Tables tables) {
        this.tables = tables;
        this.list = new ProductList(
                new ProductVersions(tables.jdbc()),
                new PriceTable(),
                Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
    }

    @BeforeEach
    void theApplicationBringsTheFirstList() {
        tables.transaction()
                .executeWithoutResult(
                        status -> new InitialList(list, new ClassPathResource("products/initial-list.csv")).run(null));
    }

    @Test
    void theScopeOfTheIronStockIsAdmittedWithNormsAndPrices() {
        assertThat(list.admitted(TODAY)).hasSizeGreaterThanOrEqualTo(10).allSatisfy(product -> {
            assertThat(product.priceRange()).isPresent();
            assertThat(product.specification()).isNotBlank();
        });
        assertThat(list.find("EXAM-GLOVE", TODAY).orElseThrow().norms())
                .containsExactly(
                        "EN 455-1:2020+A1:2022",
                        "EN 455-2:2024",
                        "EN 455-3:2023",
                        "EN 455-4:2009",
                        "EN ISO 374-5:2016");
    }

    @Test
    void oxygenIsRefusedAsAGenericLineAndAnUnknownCodeToo() {
        assertThat(list.outsideScope(List.of("IIR-MASK", "OXYGEN", "NO-SUCH", "NO-SUCH"), TODAY))
                .extracting(Finding::code, Finding::subject)
                .containsExactly(tuple("PRODUCT_NOT_ADMITTED", "OXYGEN"), tuple("PRODUCT_UNKNOWN", "NO-SUCH"));
        assertThat(list.outsideScope(List.of("OXYGEN"), TODAY).get(0).message()).contains("concentrator");
    }

    @Test
    void aPriceIsJudgedByTheRangeThatCountsOnTheDay() {
        assertThat(verdict("IIR-MASK", "0.06", TODAY)).isEqualTo(PriceJudgement.Verdict.ACCEPTED);
        assertThat(verdict("IIR-MASK", "0.13", TODAY)).isEqualTo(PriceJudgement.Verdict.TO_GMT);
        assertThat(verdict("IIR-MASK", "0.06", LocalDate.of(2028, 1, 1))).isEqualTo(PriceJudgement.Verdict.BLOCKED);
        assertThat(verdict("OXYGEN", "0.06", TODAY)).isEqualTo(PriceJudgement.Verdict.BLOCKED);
        assertThat(verdict("NO-SUCH", "0.06", TODAY)).isEqualTo(PriceJudgement.Verdict.BLOCKED);
    }

    @Test
    void beforeItsFirstDayAProductIsUnknown() {
        assertThat(list.find("IIR-MASK", LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(list.outsideScope(List.of("IIR-MASK"), LocalDate.of(2025, 12, 31)))
                .extracting(Finding::code)
                .containsExactly("PRODUCT_UNKNOWN");
    }

    @Test
    void aChangeCountsFromItsFirstDayAndTheHistoryStays() {
        int before = list.currentVersion();
        accept(row("LIFE-1", "Eerste naam", "2026-11-22"));
        accept(row("LIFE-1", "Tweede naam", "2026-12-01"));

        assertThat(list.find("LIFE-1", LocalDate.of(2026, 11, 30)).map(Product::name))
                .contains("Eerste naam");
        assertThat(list.find("LIFE-1", LocalDate.of(2026, 12, 1)).map(Product::name))
                .contains("Tweede naam");
        assertThat(list.history("LIFE-1"))
                .extracting(ProductVersion::name)
                .containsExactly("Tweede naam", "Eerste naam");
        assertThat(list.currentVersion()).isEqualTo(before + 2);
    }

    @Test
    void nothingIsKeptOfAFileWithOneBadRow() {
        int before = list.currentVersion();
        ListAcceptance acceptance =
                accept(row("LIFE-2", "Goed", "2026-11-22") + row("LIFE-3", "Te vroeg", "2026-11-21"));
        assertThat(acceptance).isInstanceOfSatisfying(ListAcceptance.Refused.class, refused -> {
            assertThat(refused.judgement().changes()).hasSize(1);
            assertThat(refused.judgement().findings()).singleElement().satisfies(finding -> {
                assertThat(finding.row()).isEqualTo(3);
                assertThat(finding.column()).isEqualTo("geldig_vanaf");
            });
        });
        assertThat(list.find("LIFE-2", TODAY)).isEmpty();
        assertThat(list.currentVersion()).isEqualTo(before);
    }

    @Test
    void aPreviewStoresNothing() {
        int before = list.currentVersion();
        assertThat(list.preview(file(row("LIFE-4", "Voorbeeld", "2026-11-22"))).additions())
                .hasSize(1);
        assertThat(list.currentVersion()).isEqualTo(before);
        assertThat(list.history("LIFE-4")).isEmpty();
    }

    @Test
    void anAcceptanceOfAnOutdatedPreviewIsRefused() {
        int seen = list.currentVersion();
        accept(row("LIFE-5", "Tussendoor", "2026-11-22"));
        assertThat(accept(row("LIFE-6", "Te laat", "2026-11-22"), seen))
                .isEqualTo(new ListAcceptance.Outdated(seen + 1));
        assertThat(list.history("LIFE-6")).isEmpty();
    }

    @Test
    void theExportedListImportsWithoutANewVersion() {
        int before = list.currentVersion();
        assertThat(accept(new ListFile("lijst.csv", list.asFile().getBytes(StandardCharsets.UTF_8)), before))
                .isInstanceOfSatisfying(ListAcceptance.Accepted.class, accepted -> assertThat(accepted.listVersion())
                        .isEqualTo(before));
    }

    @Test
    void ofTwentyImportsOnTheSamePreviewOneIsAccepted() throws Exception {
        int seen = list.currentVersion();
        ExecutorService officials = Executors.newFixedThreadPool(20);
        try {
            List<Callable<ListAcceptance>> imports = IntStream.range(0, 20)
                    .<Callable<ListAcceptance>>mapToObj(
                            number -> () -> accept(row("RACE-" + number, "Wedloop", "2026-11-22"), seen))
                    .toList();
            int accepted = 0;
            for (Future<ListAcceptance> outcome : officials.invokeAll(imports)) {
                accepted += outcome.get() instanceof ListAcceptance.Accepted ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
            assertThat(list.currentVersion()).isEqualTo(seen + 1);
        } finally {
            officials.shutdownNow();
        }
    }

    @Test
    void aRowOfTheListCannotBeChangedOrDeleted() {
        assertThatThrownBy(() -> tables.jdbc()
                        .sql("update product.product_version set name = 'x'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        tables.jdbc().sql("delete from product.list_version").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        tables.jdbc().sql("delete from product.norm_edition").update())
                .isInstanceOf(DataAccessException.class);
    }

    private PriceJudgement.Verdict verdict(String code, String price, LocalDate on) {
        return list.judgePrice(code, UnitPrice.of(price), on).verdict();
    }

    private ListAcceptance accept(String rows) {
        return accept(rows, list.currentVersion());
    }

    private ListAcceptance accept(String rows, int seen) {
        return accept(file(rows), seen);
    }

    private ListAcceptance accept(ListFile file, int seen) {
        return tables.transaction().execute(status -> list.accept(file, seen, "cibg-buyer-1"));
    }

    private static ListFile file(String rows) {
        return new ListFile("lijst.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static String row(String code, String name, String from) {
        return code + ";" + name + ";PPE;stuk;18443300;TOEGELATEN;Specificatie;;EN 1:2020;;0,10;0,05;0,20;"
                + "vws-gmt-policy;2027-12-31;" + from + ";\n";
    }
}
