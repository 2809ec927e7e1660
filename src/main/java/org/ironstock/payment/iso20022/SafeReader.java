package org.ironstock.payment.iso20022;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Reads XML of outside from its beginning to its end: no document type, so no entities; nothing is fetched; no endless
 * depth. Hides the namespace from the library, whose types have none.
 */
final class SafeReader extends StreamReaderDelegate {

    private static final int DEEPEST = 40;

    private int depth;

    SafeReader(byte[] file) throws XMLStreamException {
        super(open(file));
    }

    private static XMLStreamReader open(byte[] file) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory.createXMLStreamReader(new ByteArrayInputStream(file));
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new AnswerUnreadable(
                        "BANK_FILE_HOSTILE", "Het bestand bevat een documenttype of entiteiten; dat lezen wij niet.");
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                if (depth > DEEPEST) {
                    throw new AnswerUnreadable(
                            "BANK_FILE_HOSTILE", "Het bestand is dieper genest dan %d lagen.".formatted(DEEPEST));
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {}
        }
        return event;
    }

    @Override
    public String getNamespaceURI() {
        return "";
    }

    /** The namespace of the element that the reader stands at. */
    String realNamespace() {
        String namespace = getParent().getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** Whether the reader stands at the start of this element. */
    boolean starts(String name) {
        return isStartElement() && getLocalName().equals(name);
    }

    /** Whether the reader stands at the end of this element. */
    boolean ends(String name) {
        return isEndElement() && getLocalName().equals(name);
    }

    /** Goes to the start of the next element; false when there is none. */
    boolean nextElement() throws XMLStreamException {
        while (hasNext()) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** Text of the element that the reader stands at; afterwards it stands at its end. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (isStartElement()) {
                throw new AnswerUnreadable("BANK_FILE_MALFORMED", "Een veld met tekst bevat andere velden.");
            }
            if (isCharacters()) {
                text.append(getText());
            }
        }
        return text.toString().strip();
    }

    /** The element that the reader stands at, as the library knows it; afterwards the reader stands behind it. */
    <T> T part(Unmarshaller unmarshaller, Class<T> type) {
        try {
            return unmarshaller.unmarshal(this, type).getValue();
        } catch (JAXBException malformed) {
            if (malformed.getLinkedException() instanceof AnswerUnreadable why) {
                throw why;
            }
            throw new AnswerUnreadable(
                    "BANK_FILE_MALFORMED", "Een onderdeel van het bestand is niet te lezen.", malformed);
        }
    }

    /** Goes to the end of the element that the reader stands at. */
    void skip() throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            }
        }
    }
}
