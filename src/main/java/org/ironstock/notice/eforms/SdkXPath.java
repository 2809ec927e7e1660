package org.ironstock.notice.eforms;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Node;

/** Conditions of the SDK in XPath 1.0, evaluated by the JDK. */
final class SdkXPath {

    private SdkXPath() {}

    static boolean holds(String condition, Node node) {
        try {
            XPath xpath = XPathFactory.newDefaultInstance().newXPath();
            xpath.setNamespaceContext(new Prefixes());
            return (Boolean) xpath.evaluate(condition, node, XPathConstants.BOOLEAN);
        } catch (XPathExpressionException malformed) {
            throw new IllegalStateException("Cannot read the condition " + condition + " of the eForms SDK", malformed);
        }
    }

    /** Prefixes that the paths of the SDK use. */
    private static final class Prefixes implements NamespaceContext {

        @Override
        public String getNamespaceURI(String prefix) {
            return UblWriter.PREFIXES.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
        }

        @Override
        public String getPrefix(String namespace) {
            return UblWriter.PREFIXES.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(namespace))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
        }

        @Override
        public Iterator<String> getPrefixes(String namespace) {
            return List.of(getPrefix(namespace)).iterator();
        }
    }
}
