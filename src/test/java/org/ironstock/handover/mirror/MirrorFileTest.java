package org.ironstock.handover.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.ironstock.handover.domain.MirrorRole;
import org.ironstock.handover.domain.MirrorRow;
import org.ironstock.platform.SheetReader;
import org.ironstock.shared.Finding;
import org.junit.jupiter.api.Test;

class MirrorFileTest {

    private static final String HEAD = "product;partij;locatie;aantal;houdbaar_tot;rol;afnemer\n";

    @Test
    void eachLineIsARowInItsRole() {
        MirrorFile.Read read = read(HEAD
                + "IIR-MASK;B-1;VENLO;100;2028-01-01;staat;\n"
                + "IIR-MASK;B-2;VENLO;200;2028-01-01;Afnemer;Ziekenhuis\n"
                + "IIR-MASK;B-3;VENLO;1000000000;2028-01-01;eigen;\n");
        assertThat(read.findings()).isEmpty();
        assertThat(read.rows())
                .extracting(MirrorRow::role)
                .containsExactly(MirrorRole.STATE, MirrorRole.CUSTOMER, MirrorRole.OWN);
        assertThat(read.rows().get(1))
                .isEqualTo(new MirrorRow(
                        2,
                        "IIR-MASK",
                        "B-2",
                        "VENLO",
                        200,
                        LocalDate.of(2028, 1, 1),
                        MirrorRole.CUSTOMER,
                        "Ziekenhuis"));
    }

    @Test
    void aFileWithItsHeadOnlySaysThatNothingIsThere() {
        assertThat(read(HEAD)).isEqualTo(new MirrorFile.Read(List.of(), List.of()));
    }

    @Test
    void theHeadNamesTheColumnsInTheirOrder() {
        assertThat(codes("partij;product\n")).containsExactly("MIRROR_FILE_HEAD");
        assertThat(codes("")).containsExactly("MIRROR_FILE_HEAD");
    }

    @Test
    void aCellThatCannotBeReadIsNamedByItsRow() {
        assertThat(read(HEAD
                                + "IIR-MASK;B-1;VENLO;100;2028-01-01;staat;\n"
                                + "IIR-MASK;B-1;VENLO;0;2028-01-01;staat;\n"
                                + "IIR-MASK;B-1;VENLO;1000000001;2028-01-01;staat;\n"
                                + "IIR-MASK;B-1;VENLO;1.000;2028-01-01;staat;\n"
                                + "IIR-MASK;B-1;VENLO;1;2028-02-30;staat;\n"
                                + "IIR-MASK;B-1;VENLO;1;2028-01-01;niemand;\n"
                                + "IIR-MASK;;VENLO;1;2028-01-01;staat;\n"
                                + "IIR-MASK;B-1;VENLO;1;2028-01-01;staat\n")
                        .findings())
                .extracting(Finding::code, Finding::subject)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("MIRROR_ROW_VALUE", "rows[2]"),
                        org.assertj.core.groups.Tuple.tuple("MIRROR_ROW_VALUE", "rows[3]"),
                        org.assertj.core.groups.Tuple.tuple("MIRROR_ROW_VALUE", "rows[4]"),
                        org.assertj.core.groups.Tuple.tuple("MIRROR_ROW_VALUE", "rows[5]"),
                        org.assertj.core.groups.Tuple.tuple("MIRROR_ROW_VALUE", "rows[6]"),
                        org.assertj.core.groups.Tuple.tuple("MIRROR_ROW_VALUE", "rows[7]"),
                        org.assertj.core.groups.Tuple.tuple("MIRROR_ROW_VALUE", "rows[8]"));
    }

    @Test
    void aFileThatIsTooLongIsRefused() {
        assertThat(codes(HEAD + "IIR-MASK;B-1;VENLO;1;2028-01-01;staat;\n".repeat(11)))
                .containsExactly("FILE_TOO_LONG");
    }

    private static List<String> codes(String text) {
        return read(text).findings().stream().map(Finding::code).toList();
    }

    private static MirrorFile.Read read(String text) {
        return MirrorFile.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), SheetReader.Limits.of(10, 100_000));
    }
}
