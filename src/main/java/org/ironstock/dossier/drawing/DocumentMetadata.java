package org.ironstock.dossier.drawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** Says that the document is PDF/UA, with the description of that schema which PDF/A asks for. */
    private static final String ACCESSIBLE = """
            <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
                ><pdfuaid:part>1</pdfuaid:part></rdf:Description
            ><rdf:Description rdf:about=""
                xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
                xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"
                ><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"
                    ><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema
                    ><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI
                    ><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix
                    ><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"
                        ><pdfaProperty:name>part</pdfaProperty:name
                        ><pdfaProperty:valueType>Integer</pdfaProperty:valueType
                        ><pdfaProperty:category>internal</pdfaProperty:category
                        ><pdfaProperty:description>Part of ISO 14289</pdfaProperty:description
                    ></rdf:li></rdf:Seq></pdfaSchema:property
                ></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
            """;

    static void write(PDDocument pdf, DocumentToDraw document, GregorianCalendar moment) throws IOException {
        try {
            XMPMetadata metadata = XMPMetadata.createXMPMetadata();
            PDFAIdentificationSchema conformance = metadata.createAndAddPDFAIdentificationSchema();
            conformance.setPart(2);
            conformance.setConformance("A");
            DublinCoreSchema words = metadata.createAndAddDublinCoreSchema();
            words.setTitle(PlainText.of(document.title()));
            words.addLanguage("nl-NL");
            XMPBasicSchema basic = metadata.createAndAddXMPBasicSchema();
            basic.setCreateDate(moment);
            basic.setModifyDate(moment);
            AdobePDFSchema adobe = metadata.createAndAddAdobePDFSchema();
            adobe.setProducer(String.valueOf(pdf.getDocumentInformation().getProducer()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new XmpSerializer().serialize(metadata, bytes, true);
            PDMetadata stream = new PDMetadata(pdf);
            stream.importXMPMetadata(
                    accessible(bytes.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
            pdf.getDocumentCatalog().setMetadata(stream);
        } catch (BadFieldValueException | TransformerException invalid) {
            throw new IOException("The metadata of " + document.kind() + " cannot be written", invalid);
        }
    }

    private static String accessible(String metadata) {
        int end = metadata.lastIndexOf("</rdf:RDF>");
        if (end < 0) {
            throw new IllegalStateException("The metadata has no RDF to add to");
        }
        return metadata.substring(0, end) + ACCESSIBLE + metadata.substring(end);
    }
}
