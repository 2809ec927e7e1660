package org.ironstock.dossier.drawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.GregorianCalendar;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.AdobePDFSchema;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;
import org.ironstock.dossier.DocumentToDraw;

/** The XMP metadata of a drawn document; written anew because the renderer would put the moment of drawing in it. */
final class DocumentMetadata {

    private DocumentMetadata() {}

    static void write(PDDocument pdf, DocumentToDraw document, GregorianCalendar moment) throws IOException {
        try {
            XMPMetadata metadata = XMPMetadata.createXMPMetadata();
            PDFAIdentificationSchema conformance = metadata.createAndAddPDFAIdentificationSchema();
            conformance.setPart(2);
            conformance.setConformance("A");
            DublinCoreSchema words = metadata.createAndAddDublinCoreSchema();
            words.setTitle(PlainText.of(document.title()));
            words.addLanguage("nl");
            XMPBasicSchema basic = metadata.createAndAddXMPBasicSchema();
            basic.setCreateDate(moment);
            basic.setModifyDate(moment);
            AdobePDFSchema adobe = metadata.createAndAddAdobePDFSchema();
            adobe.setProducer(String.valueOf(pdf.getDocumentInformation().getProducer()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new XmpSerializer().serialize(metadata, bytes, true);
            PDMetadata stream = new PDMetadata(pdf);
            stream.importXMPMetadata(bytes.toByteArray());
            pdf.getDocumentCatalog().setMetadata(stream);
        } catch (BadFieldValueException | TransformerException invalid) {
            throw new IOException("The metadata of " + document.kind() + " cannot be written", invalid);
        }
    }
}
