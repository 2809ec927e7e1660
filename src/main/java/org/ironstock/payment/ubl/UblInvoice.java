package org.ironstock.payment.ubl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.ironstock.payment.domain.Invoice;
import org.ironstock.shared.Finding;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A file that is a UBL invoice or credit note by its root. Read without document types, so without entities of any kind,
 * without inclusions and without fetching anything; its depth and the number of its nodes are bounded.
 */
public final class UblInvoice {

    private static final String INVOICE = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    private static final String CREDIT_NOTE = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";

    /** The deepest element of UBL lies at some twelve levels. */
    private static final String DEEPEST = "60";

    private static final String MOST_ATTRIBUTES = "100";

    /** A file of 20 MB could hold millions, and the time of the rules grows with them; a line has some thirty. */
    private static final int MOST_NODES = 40_000;

    private final Document document;
    private final Invoice.Kind kind;

    private UblInvoice(Document document, Invoice.Kind kind) {
        this.document = document;
        this.kind = kind;
    }

    /** @throws UnreadableInvoice when the bytes are not such a file */
    public static UblInvoice parse(byte[] bytes) throws UnreadableInvoice {
        Document document = document(bytes);
        Element root = document.getDocumentElement();
        if (INVOICE.equals(root.getNamespaceURI()) && "Invoice".equals(root.getLocalName())) {
            return new UblInvoice(document, Invoice.Kind.INVOICE);
        }
        if (CREDIT_NOTE.equals(root.getNamespaceURI()) && "CreditNote".equals(root.getLocalName())) {
            return new UblInvoice(document, Invoice.Kind.CREDIT_NOTE);
        }
        throw new UnreadableInvoice(
                Finding.of("INVOICE_NO_UBL", "file", "Het bestand is geen factuur of creditnota in UBL 2.1."));
    }

    private static Document document(byte[] bytes) throws UnreadableInvoice {
        try {
            counter().parse(new ByteArrayInputStream(bytes), new NodeCount());
            return parser().parse(new ByteArrayInputStream(bytes));
        } catch (TooManyNodes tooMany) {
            throw new UnreadableInvoice(Finding.of(
                    "INVOICE_TOO_LONG",
                    "file",
                    "Het bestand heeft meer dan %d elementen en attributen, ongeveer duizend regels; splits de factuur."
                            .formatted(MOST_NODES)));
        } catch (SAXException | IOException hostileOrBroken) {
            throw new UnreadableInvoice(Finding.of(
                    "INVOICE_NO_XML",
                    "file",
                    "Het bestand is geen welgevormde XML in de codering die het noemt, of het bevat een documenttype (DTD), "
                            + "entiteiten of een te diepe nesting; dat wordt niet gelezen."));
        }
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
            factory.setAttribute("jdk.xml.elementAttributeLimit", MOST_ATTRIBUTES);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setIgnoringComments(true);
            factory.setCoalescing(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The platform has no XML parser", impossible);
        }
    }

    /** Reads without keeping anything. */
    private static SAXParser counter() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            parser.setProperty("jdk.xml.maxElementDepth", DEEPEST);
            parser.setProperty("jdk.xml.elementAttributeLimit", MOST_ATTRIBUTES);
            return parser;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The platform has no XML parser", impossible);
        }
    }

    /** Stops at the first node too many: what follows it is not read. */
    private static final class NodeCount extends DefaultHandler {

        private int nodes;

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
            count(1 + attributes.getLength());
        }

        @Override
        public void processingInstruction(String target, String text) throws SAXException {
            count(1);
        }

        private void count(int more) throws SAXException {
            nodes += more;
            if (nodes > MOST_NODES) {
                throw new TooManyNodes();
            }
        }

        @Override
        public void fatalError(SAXParseException broken) throws SAXException {
            throw broken;
        }
    }

    /** The file has more nodes than an invoice needs. */
    private static final class TooManyNodes extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    public Invoice.Kind kind() {
        return kind;
    }

    Document document() {
        return document;
    }
}
