package org.ironstock.dossier.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.sealing.TestSeal;
import org.ironstock.support.NeedsPdfsig;
import org.ironstock.support.Pdfsig;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Drawn documents judged by veraPDF, and their structure as a screen reader finds it. */
class PdfArchiveTest {

    private static final Instant DRAWN_AT = Instant.parse("2026-03-02T09:30:15Z");

    private static byte[] drawn;
    private static byte[] sealed;
    private static byte[] signed;

    @BeforeAll
    static void draw() {
        VeraGreenfieldFoundryProvider.initialise();
        drawn = new PdfDrawing().draw(minutes(), DRAWN_AT);
        sealed = TestSeal.seal().seal(drawn, "Verzegeld bij het opmaken", DRAWN_AT);
        signed = TestSeal.seal().sign(sealed, "Sanne de Vries", "Als directeur CIBG, namens de minister", DRAWN_AT);
        signed = TestSeal.seal().sign(signed, "Bart Jansen", "Als directeur GMT, namens de minister", DRAWN_AT);
    }

    @Test
    void aDrawingIsPdfA() throws Exception {
        assertThat(violations(drawn, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void sealedAndSignedItIsStillPdfA() throws Exception {
        assertThat(violations(sealed, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(violations(signed, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void aScreenReaderFindsEverythingThatItNeeds() throws Exception {
        assertThat(violations(drawn, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(violations(signed, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void aScreenReaderHearsTheTitleInDutch() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(signed)) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl-NL");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Proces-verbaal van opening");
            assertThat(Objects.requireNonNull(pdf.getDocumentCatalog().getViewerPreferences())
                            .displayDocTitle())
                    .isTrue();
        }
    }

    @Test
    void headingsParagraphsAndTablesStandInReadingOrder() throws Exception {
        assertThat(structure(signed))
                .containsSubsequence("H1", "Table", "H2", "P", "H2", "Table", "TR", "TH", "TH", "TR", "TD", "TD");
    }

    @Test
    void aHeaderCellSaysWhetherItHeadsARowOrAColumn() throws Exception {
        List<String> scopes = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(drawn)) {
            walk(Objects.requireNonNull(pdf.getDocumentCatalog().getStructureTreeRoot()), element -> {
                if (element.getStructureType().equals("TH")) {
                    scopes.add(String.valueOf(element.getCOSObject().getDictionaryObject(COSName.A)));
                }
            });
        }
        assertThat(scopes).anyMatch(scope -> scope.contains("Row")).anyMatch(scope -> scope.contains("Column"));
    }

    @Test
    @NeedsPdfsig
    void anIndependentToolFindsEverySignatureValid() throws Exception {
        assertThat(Pdfsig.verdicts(signed)).hasSize(3).containsOnly("Signature is Valid.");
        byte[] tampered = signed.clone();
        tampered[300] ^= 1;
        assertThat(Pdfsig.verdicts(tampered)).doesNotContain("Signature is Valid.");
    }

    private static List<String> structure(byte[] bytes) throws IOException {
        List<String> types = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            walk(
                    Objects.requireNonNull(pdf.getDocumentCatalog().getStructureTreeRoot()),
                    element -> types.add(element.getStructureType()));
        }
        return types;
    }

    private static void walk(PDStructureNode node, java.util.function.Consumer<PDStructureElement> visitor) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                visitor.accept(element);
                walk(element, visitor);
            }
        }
    }

    private static List<String> violations(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " "
                            + assertion.getLocation().getContext())
                    .toList();
        }
    }

    private static DocumentToDraw minutes() {
        return new DocumentToDraw(
                "TND-2026-001",
                "openingMinutes",
                "Proces-verbaal van opening",
                List.of(new DocumentToDraw.Fact("Kenmerk", "TND-2026-001")),
                List.of(
                        DocumentToDraw.Section.of("Verloop", "De kluis is geopend.", "Er waren geen bijzonderheden."),
                        new DocumentToDraw.Section(
                                "Inschrijvingen",
                                List.of("In volgorde van ontvangst."),
                                List.of(new DocumentToDraw.Table(
                                        "Ontvangen inschrijvingen",
                                        List.of("Nummer", "Inschrijver"),
                                        java.util.stream.IntStream.rangeClosed(1, 60)
                                                .mapToObj(number ->
                                                        List.of(String.valueOf(number), "Inschrijver " + number))
                                                .toList())))),
                DocumentToFile.Audience.OFFICIALS,
                "cibg-buyer-1");
    }
}
