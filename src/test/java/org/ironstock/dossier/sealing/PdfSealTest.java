package org.ironstock.dossier.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.drawing.PdfDrawing;
import org.ironstock.dossier.sealing.PdfSeals.Found;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The seal of the organisation and the signatures after it, on a drawn document. */
class PdfSealTest {

    private static final Instant MOMENT = Instant.parse("2026-03-02T09:30:15Z");

    @TempDir
    private Path folder;

    private static PdfSeal seal;
    private static byte[] sealed;
    private static byte[] once;
    private static byte[] twice;

    @BeforeAll
    static void signTwice() {
        seal = TestSeal.seal();
        byte[] drawn = new PdfDrawing()
                .draw(
                        new DocumentToDraw(
                                "TND-2026-001",
                                "awardDecision",
                                "Gunningsbesluit",
                                List.of(new DocumentToDraw.Fact("Kenmerk", "TND-2026-001")),
                                List.of(DocumentToDraw.Section.of("Besluit", "Zo besloten.")),
                                DocumentToFile.Audience.OFFICIALS,
                                "cibg-buyer-1"),
                        MOMENT);
        sealed = seal.seal(drawn, "Verzegeld", MOMENT);
        once = seal.sign(sealed, "Anne-Fleur Jansen", "Als directeur, namens de minister", MOMENT.plusSeconds(60));
        twice = seal.sign(once, "Bart de Vries", "Als minister", MOMENT.plusSeconds(120));
    }

    @Test
    void eachSignatureLeavesTheBytesBeforeItIntact() {
        assertThat(Arrays.copyOf(once, sealed.length)).isEqualTo(sealed);
        assertThat(Arrays.copyOf(twice, once.length)).isEqualTo(once);
    }

    @Test
    void eachSignatureSaysWhoSignedInWhichRoleAndWhen() {
        assertThat(PdfSeals.in(twice))
                .containsExactly(
                        new Found("", "Verzegeld", MOMENT, sealed.length, true),
                        new Found(
                                "Anne-Fleur Jansen",
                                "Als directeur, namens de minister",
                                MOMENT.plusSeconds(60),
                                once.length,
                                true),
                        new Found("Bart de Vries", "Als minister", MOMENT.plusSeconds(120), twice.length, true));
    }

    @Test
    void aChangedByteBreaksEverySignatureOverIt() {
        byte[] tampered = twice.clone();
        tampered[200] ^= 1;

        assertThat(intact(tampered)).containsExactly(false, false, false);
    }

    @Test
    void aByteChangedAfterTheFirstSignatureLeavesTheSealIntact() {
        byte[] tampered = twice.clone();
        int place = new String(twice, StandardCharsets.ISO_8859_1).indexOf("(Den Haag)", sealed.length);
        tampered[place + 1] = 'B';

        assertThat(intact(tampered)).containsExactly(true, false, false);
    }

    @Test
    void bytesThatAreNoPdfAreSaidToBeNone() {
        assertThatThrownBy(() -> PdfSeals.in("geen pdf".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(PdfSeals.UnreadablePdf.class);
    }

    @Test
    void aKeyIsMadeOnceAndStays() {
        Path file = folder.resolve("keys/seal.p12");

        OrganisationKey made = OrganisationKey.readOrMake(file);

        assertThat(OrganisationKey.readOrMake(file).certificate()).isEqualTo(made.certificate());
    }

    @Test
    void theConfiguredKeyIsUsedAndItsPasswordMustFit() throws Exception {
        Path file = folder.resolve("own.p12");
        TestSeal.write(file, "eigen");

        assertThat(SealingConfiguration.key(new SealingSettings(file, "eigen"), folder, false)
                        .owner())
                .contains("IJzeren Voorraad");
        assertThatThrownBy(() -> SealingConfiguration.key(new SealingSettings(file, "fout"), folder, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("own.p12");
        assertThat(new SealingSettings(file, "eigen")).asString().doesNotContain("eigen");
    }

    @Test
    void anExternalDatabaseWithoutAKeyDoesNotStart() {
        assertThatThrownBy(() -> SealingConfiguration.key(new SealingSettings(null, ""), folder, false))
                .hasMessageContaining("ironstock.sealing.key-store");
        assertThat(Files.exists(folder.resolve(SealingConfiguration.FILE))).isFalse();
    }

    @Test
    void nobodySignsOutsideTheValidityOfTheCertificate() {
        assertThatThrownBy(() -> seal.sign(sealed, "Te laat", "Als minister", Instant.parse("2051-01-01T00:00:00Z")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not valid at 2051");
    }

    private static List<Boolean> intact(byte[] pdf) {
        return PdfSeals.in(pdf).stream().map(Found::intact).toList();
    }
}
