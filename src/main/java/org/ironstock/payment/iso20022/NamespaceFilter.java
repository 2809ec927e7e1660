package org.ironstock.payment.iso20022;

import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Puts a part, which the library writes without namespace, into a document that has begun already. */
final class NamespaceFilter extends XMLFilterImpl {

    private final String namespace;
    private final boolean whole;
    private int depth;

    /** @param whole whether the part is closed; else more can be written into its outermost element */
    NamespaceFilter(String namespace, ContentHandler target, boolean whole) {
        this.namespace = namespace;
        this.whole = whole;
        setContentHandler(target);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        depth++;
        super.startElement(namespace, localName, localName, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        depth--;
        if (whole || depth > 0) {
            super.endElement(namespace, localName, localName);
        }
    }

    @Override
    public void startDocument() {
        // The document began with its first part.
    }

    @Override
    public void endDocument() {
        // The document ends with its last part.
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
        // The document declares its one namespace at its root.
    }

    @Override
    public void endPrefixMapping(String prefix) {
        // The document declares its one namespace at its root.
    }
}
