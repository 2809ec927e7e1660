package org.ironstock.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ironstock.dossier.drawing.PdfDrawing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfDrawingTest {

    private static final Instant DRAWN_AT = Instant.parse("2026-03-02T09:30:15.123Z");

    private final PdfDrawing drawing = new PdfDrawing();

    @TempDir
    private Path folder;

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertThat(new PdfDrawing().draw(decision("Gunning"), DRAWN_AT))
                .isEqualTo(drawing.draw(decision("Gunning"), DRAWN_AT));
        assertThat(drawing.draw(decision("Geen gunning"), DRAWN_AT))
                .isNotEqualTo(drawing.draw(decision("Gunning"), DRAWN_AT));
    }

    @Test
    void aDrawingIsArchivableTaggedAndInDutch() throws Exception {
        byte[] bytes = drawing.draw(decision("Gunning"), DRAWN_AT);

        Files.write(folder.resolve("decision.pdf"), bytes);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl-NL");
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getOutputIntents()).hasSize(1);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Gunning");
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("part>2<", "conformance>A<", "2026-03-02T10:30:15+01:00");
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Gunning", "TND-2026-001", "€ 1.234.567,89", "Zorgmasker & Co <B.V.>", "pagina 1 van 1");
        }
    }

    @Test
    void textThatNoXmlMayHoldIsStillDrawn() {
        assertThat(drawing.draw(decision("Nul \u0000 en half \uD800 teken"), DRAWN_AT))
                .isNotEmpty();
    }

    private static DocumentToDraw decision(String title) {
        return new DocumentToDraw(
                "TND-2026-001",
                "awardDecision",
                title,
                List.of(
                        new DocumentToDraw.Fact("Kenmerk", "TND-2026-001"),
                        new DocumentToDraw.Fact("Maximale waarde", "€ 1.234.567,89")),
                List.of(
                        DocumentToDraw.Section.of("Besluit", "De opdracht gaat naar Zorgmasker & Co <B.V.>."),
                        new DocumentToDraw.Section(
                                "Rangorde",
                                List.of("Onafgerond berekend, op twee decimalen getoond."),
                                List.of(new DocumentToDraw.Table(
                                        "Scores per inschrijver",
                                        List.of("Plaats", "Inschrijver", "Totaal"),
                                        List.of(
                                                List.of("1", "Zorgmasker & Co <B.V.>", "87,50"),
                                                List.of("2", "Maskerfabriek Oost", "82,13")))))),
                DocumentToFile.Audience.OFFICIALS,
                "cibg-buyer-1");
    }
}
