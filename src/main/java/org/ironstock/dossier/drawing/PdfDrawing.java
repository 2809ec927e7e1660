package org.ironstock.dossier.drawing;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.logging.Level;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Draws a case document as a tagged PDF/A-2a in Dutch with embedded fonts. The same document drawn at the same moment
 * gives the same bytes, so that a drawing can be checked by drawing it again.
 */
@Component
public class PdfDrawing {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    /**
     * Objects lie together, however many there are: whoever reads a document goes through all references once for each stream
     * of objects, so that a table of 5,000 rows in the usual streams of 200 took a minute to sign.
     */
    private static final CompressParameters ONE_OBJECT_STREAM = new CompressParameters(1_000_000);

    /** Its own engine: the one of the web pages resolves other templates and knows the request. */
    private final TemplateEngine templates = templates();

    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // The renderer tells how it fares at every page; only what goes wrong is of interest.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** The document as PDF, dated at {@code drawnAt}. */
    public byte[] draw(DocumentToDraw document, Instant drawnAt) {
        Instant second = Instant.ofEpochSecond(drawnAt.getEpochSecond());
        try (PdfBoxRenderer renderer = builder(html(document, second)).buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            try (PDDocument pdf = renderer.getPdfDocument()) {
                return saved(pdf, document, second);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Document " + document.kind() + " cannot be drawn", unwritable);
        }
    }

    private String html(DocumentToDraw document, Instant drawnAt) {
        Context context = new Context(Locale.forLanguageTag("nl-NL"));
        context.setVariable("document", PlainText.of(document));
        context.setVariable("day", DutchText.day(DutchCalendar.dayOf(drawnAt)));
        return templates.process("document", context);
    }

    private PdfRendererBuilder builder(String html) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(colours);
        builder.useFont(font("DejaVuSans.ttf"), "DejaVu Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(font("DejaVuSans-Bold.ttf"), "DejaVu Sans", 700, FontStyle.NORMAL, true);
        builder.withProducer("IJzeren Voorraad");
        builder.withHtmlContent(html, null);
        return builder;
    }

    private static byte[] saved(PDDocument pdf, DocumentToDraw document, Instant drawnAt) throws IOException {
        GregorianCalendar moment = GregorianCalendar.from(drawnAt.atZone(DutchCalendar.ZONE));
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setCreationDate(moment);
        information.setModificationDate(moment);
        DocumentMetadata.write(pdf, document, moment);
        pdf.setDocumentId(drawnAt.getEpochSecond() * 31 + document.hashCode());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes, ONE_OBJECT_STREAM);
        return bytes.toByteArray();
    }

    private static FSSupplier<InputStream> font(String file) {
        return () -> {
            try {
                return new ClassPathResource(FONTS + file).getInputStream();
            } catch (IOException missing) {
                throw new UncheckedIOException("Font " + file + " is not on the class path", missing);
            }
        };
    }

    private static TemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(PdfDrawing.class.getClassLoader());
        resolver.setPrefix("dossier/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
