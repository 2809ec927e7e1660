package org.ironstock.notice.eforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Official code lists of the SDK; each is read once, when first asked for. Thread-safe. */
final class Codelists {

    private final Map<String, String> fileById = new HashMap<>();
    private final Map<String, Set<String>> codesById = new ConcurrentHashMap<>();

    Codelists(ObjectMapper json) {
        try {
            for (JsonNode list :
                    json.readTree(SdkResources.read("codelists/codelists.json")).path("codelists")) {
                fileById.put(list.path("id").asText(), list.path("filename").asText());
            }
        } catch (IOException malformed) {
            throw new IllegalStateException("Cannot read the index of code lists of the eForms SDK", malformed);
        }
    }

    boolean contains(String list, String code) {
        return codesById.computeIfAbsent(list, this::read).contains(code);
    }

    private Set<String> read(String list) {
        String file = fileById.get(list);
        if (file == null) {
            throw new IllegalArgumentException("The eForms SDK has no code list " + list);
        }
        try (InputStream stream = SdkResources.open("codelists/" + file)) {
            return codes(stream);
        } catch (IOException | XMLStreamException failure) {
            throw new IllegalStateException("Cannot read the code list " + file + " of the eForms SDK", failure);
        }
    }

    private static Set<String> codes(InputStream stream) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(stream);
        Set<String> codes = new HashSet<>();
        boolean inCode = false;
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (reader.getLocalName().equals("Value")) {
                inCode = "code".equals(reader.getAttributeValue(null, "ColumnRef"));
            } else if (inCode && reader.getLocalName().equals("SimpleValue")) {
                codes.add(reader.getElementText());
                inCode = false;
            }
        }
        return codes;
    }
}
