package org.ironstock.product.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ironstock.product.Product;
import org.ironstock.product.domain.Column;
import org.ironstock.product.domain.ListCheck;
import org.ironstock.product.domain.ListJudgement;
import org.ironstock.product.domain.ProductVersion;
import org.ironstock.product.domain.RowFinding;
import org.junit.jupiter.api.Test;

class ListFileFormatTest {

    private static final String HEADER = String.join(";", Column.headers()) + "\n";
    private static final String CAP = "CAP;Wegwerpmuts;PPE;stuk;18443300;VOORGESTELD;;;;;;;;;;2026-11-22;\n";

    @Test
    void theInitialListIsSoundAndHoldsTheScopeOfTheIronStock() throws IOException {
        ListJudgement judgement = ListFileFormat.judge(initialList(), ListCheck.ofFirstList()::judge);
        assertThat(judgement.findings()).isEmpty();
        assertThat(judgement.additions())
                .filteredOn(product -> product.state() == Product.State.ADMITTED)
                .extracting(ProductVersion::code)
                .containsExactlyInAnyOrder(
                        "IIR-MASK",
                        "FFP2-MASK",
                        "SURGICAL-GOWN",
                        "ISOLATION-GOWN",
                        "APRON",
                        "EXAM-GLOVE",
                        "GOGGLES",
                        "FACE-SHIELD",
                        "CAP",
                        "HAND-DISINFECTANT");
        assertThat(judgement.additions())
                .filteredOn(product -> product.state() == Product.State.ADMITTED)
                .allSatisfy(product -> {
                    assertThat(product.specifiedOn(LocalDate.of(2026, 11, 22))).isTrue();
                    assertThat(product.pricedOn(LocalDate.of(2026, 11, 22))).isTrue();
                });
    }

    @Test
    void anExportedListReadsBackAsUnchanged() throws IOException {
        Map<String, ProductVersion> list =
                ListFileFormat.judge(initialList(), ListCheck.ofFirstList()::judge).additions().stream()
                        .collect(Collectors.toMap(ProductVersion::code, Function.identity()));
        ListFile exported = file(ListFileFormat.write(list.values().stream().toList()));
        ListJudgement judgement =
                ListFileFormat.judge(exported, ListCheck.ofChange(list, LocalDate.of(2026, 11, 22))::judge);
        assertThat(judgement.findings()).isEmpty();
        assertThat(judgement.changes()).hasSize(list.size());
        assertThat(judgement.additions()).isEmpty();
    }

    @Test
    void rowsAreNumberedAsASpreadsheetShowsThem() {
        assertThat(judge(HEADER + CAP + CAP).findings())
                .extracting(RowFinding::row, RowFinding::code)
                .containsExactly(tuple(3, "CODE_TWICE"));
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreAccepted() {
        assertThat(judge("\uFEFF" + (HEADER + CAP).replace("\n", "\r\n")).findings())
                .isEmpty();
    }

    @Test
    void columnsMayComeInAnyOrderButNoneMayMissOrBeUnknown() {
        assertThat(judge(HEADER.replace("naam;groep", "groep;naam") + CAP.replace("Wegwerpmuts;PPE", "PPE;Wegwerpmuts"))
                        .findings())
                .isEmpty();
        assertThat(judge(HEADER.replace("naam", "titel") + CAP).findings())
                .extracting(RowFinding::column, RowFinding::code)
                .containsExactlyInAnyOrder(tuple("naam", "COLUMN_MISSING"), tuple("titel", "COLUMN_UNKNOWN"));
        assertThat(judge(HEADER.replace("toelichting", "toelichting;code") + CAP)
                        .findings())
                .extracting(RowFinding::code)
                .containsExactly("COLUMN_TWICE");
    }

    @Test
    void commasInsteadOfSemicolonsAreRecognised() {
        assertThat(judge((HEADER + CAP).replace(';', ',')).findings())
                .extracting(RowFinding::code)
                .contains("COLUMN_UNKNOWN");
    }

    @Test
    void aRowWithTooFewOrTooManyCellsIsNamedAndTheOthersAreJudged() {
        assertThat(judge(HEADER + "CAP;te kort\n" + CAP.replace("18443300", "x"))
                        .findings())
                .extracting(RowFinding::row, RowFinding::code)
                .containsExactly(tuple(2, "CELL_COUNT"), tuple(3, "CPV_SHAPE"));
    }

    @Test
    void aFileInAnotherEncodingIsRefused() {
        ListFile latin = new ListFile(
                "lijst.csv", (HEADER + CAP.replace("Wegwerpmuts", "Müts")).getBytes(Charset.forName("windows-1252")));
        assertThat(judge(latin).findings()).extracting(RowFinding::code).containsExactly("FILE_ENCODING");
    }

    @Test
    void anEmptyFileOrOneWithoutRowsIsRefused() {
        assertThat(judge("").findings()).extracting(RowFinding::code).containsExactly("FILE_EMPTY");
        assertThat(judge(HEADER).findings()).extracting(RowFinding::code).containsExactly("FILE_EMPTY");
    }

    @Test
    void aQuoteThatNeverClosesIsRefused() {
        assertThat(judge(HEADER + "\"CAP;open\n").findings())
                .extracting(RowFinding::code)
                .containsExactly("FILE_SHAPE");
    }

    @Test
    void aFileAboveTheSizeLimitIsRefusedAndOneAtTheLimitIsRead() {
        String sound = HEADER + CAP;
        byte[] atLimit = (sound + "\n".repeat(ListFile.LARGEST - sound.length())).getBytes(StandardCharsets.UTF_8);
        assertThat(judge(new ListFile("lijst.csv", atLimit)).findings()).isEmpty();
        byte[] above = (sound + "\n".repeat(ListFile.LARGEST - sound.length() + 1)).getBytes(StandardCharsets.UTF_8);
        assertThat(judge(new ListFile("lijst.csv", above)).findings())
                .extracting(RowFinding::code)
                .containsExactly("FILE_TOO_LARGE");
    }

    @Test
    void moreRowsThanTwoThousandAreRefused() {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int number = 1; number <= 2_000; number++) {
            rows.append(CAP.replaceFirst("CAP", "CAP-" + number));
        }
        assertThat(judge(rows.toString()).findings()).isEmpty();
        assertThat(judge(rows + CAP).findings()).extracting(RowFinding::code).containsExactly("FILE_TOO_LONG");
    }

    private static ListJudgement judge(String text) {
        return judge(file(text));
    }

    private static ListJudgement judge(ListFile file) {
        return ListFileFormat.judge(file, ListCheck.ofChange(Map.of(), LocalDate.of(2026, 11, 22))::judge);
    }

    private static ListFile file(String text) {
        return new ListFile("lijst.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static ListFile initialList() throws IOException {
        try (InputStream stream = ListFileFormatTest.class.getResourceAsStream("/products/initial-list.csv")) {
            return new ListFile("initial-list.csv", stream.readAllBytes());
        }
    }
}
