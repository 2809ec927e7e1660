package org.ironstock.notice.eforms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes one UBL document: the same calls give the same bytes. A text that is empty leaves its element out, so that the
 * check of mandatory fields sees a missing field and not an empty one. Not thread-safe.
 */
final class UblWriter {

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String EFORMS = "http://data.europa.eu/p27/";

    /** Prefixes as the official samples and the paths of the SDK use them. */
    static final Map<String, String> PREFIXES = prefixes();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
    private final XMLStreamWriter xml;
    private int depth;

    private UblWriter() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    /** What goes into an element. */
    interface Content {
        void write() throws XMLStreamException;
    }

    /** What goes into a document. */
    interface Document {
        void write(UblWriter writer) throws XMLStreamException;
    }

    /** A whole document of this type, e.g. {@code ContractNotice}. */
    static byte[] document(String type, Document content) {
        try {
            UblWriter writer = new UblWriter();
            writer.root(type, content);
            return writer.bytes.toByteArray();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("Cannot write a " + type, failure);
        }
    }

    private void root(String type, Document content) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        newLine();
        xml.writeStartElement(type);
        xml.writeDefaultNamespace(UBL + type + "-2");
        for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
            xml.writeNamespace(prefix.getKey(), prefix.getValue());
        }
        depth++;
        content.write(this);
        depth--;
        newLine();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    /** An element with elements in it. */
    void in(String name, Content content) throws XMLStreamException {
        newLine();
        start(name);
        depth++;
        content.write();
        depth--;
        newLine();
        xml.writeEndElement();
    }

    /** Elements inside the eForms extension of the element at hand. */
    void extension(Content content) throws XMLStreamException {
        in(
                "ext:UBLExtensions",
                () -> in(
                        "ext:UBLExtension",
                        () -> in("ext:ExtensionContent", () -> in("efext:EformsExtension", content))));
    }

    /** An element with text; left out when the text is blank. */
    void text(String name, String value, String... attributes) throws XMLStreamException {
        if (value.isBlank()) {
            return;
        }
        newLine();
        start(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
        xml.writeCharacters(value.strip());
        xml.writeEndElement();
    }

    private void start(String name) throws XMLStreamException {
        int colon = name.indexOf(':');
        String prefix = name.substring(0, colon);
        xml.writeStartElement(prefix, name.substring(colon + 1), PREFIXES.get(prefix));
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("cac", UBL + "CommonAggregateComponents-2");
        prefixes.put("cbc", UBL + "CommonBasicComponents-2");
        prefixes.put("ext", UBL + "CommonExtensionComponents-2");
        prefixes.put("efac", EFORMS + "eforms-ubl-extension-aggregate-components/1");
        prefixes.put("efext", EFORMS + "eforms-ubl-extensions/1");
        prefixes.put("efbc", EFORMS + "eforms-ubl-extension-basic-components/1");
        return prefixes;
    }
}
