package org.ironstock.notice.eforms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.ironstock.notice.Notice;
import org.ironstock.shared.Finding;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The schemas of the official SDK; nothing is ever fetched from outside the class path. Thread-safe. */
final class EformsSchema {

    private static final String MAIN = "schemas/maindoc/";
    private static final String COMMON = "schemas/common/";

    private static final String PRIOR = "PriorInformationNotice";
    private static final String CONTRACT = "ContractNotice";
    private static final String AWARD = "ContractAwardNotice";

    /** Element that a notice of each subtype of ours begins with. */
    private static final Map<String, String> ROOTS = Map.of(
            Notice.PLANNING_NOTICE, PRIOR,
            Notice.MARKET_CONSULTATION, PRIOR,
            Notice.CONTRACT_NOTICE, CONTRACT,
            Notice.EX_ANTE_NOTICE, AWARD,
            Notice.AWARD_NOTICE, AWARD,
            Notice.MODIFICATION_NOTICE, AWARD,
            Notice.COMPLETION_NOTICE, AWARD);

    private final Map<String, Schema> byRoot;

    EformsSchema() {
        byRoot = Map.of(PRIOR, load(PRIOR), CONTRACT, load(CONTRACT), AWARD, load(AWARD));
    }

    /** Whether this is the first element of a notice of procurement. */
    boolean knows(String root) {
        return byRoot.containsKey(root);
    }

    /** One finding for each place where the document breaks the schema of its subtype. */
    List<Finding> check(String subtype, byte[] document) {
        String root = ROOTS.get(subtype);
        if (root == null) {
            throw new IllegalArgumentException("No schema for subtype " + subtype);
        }
        return checkDocument(root, document);
    }

    /**
     * The same for a document of any subtype.
     *
     * @param root name of its first element
     */
    List<Finding> checkDocument(String root, byte[] document) {
        Schema schema = byRoot.get(root);
        if (schema == null) {
            throw new IllegalArgumentException("No schema for a " + root);
        }
        List<Finding> findings = new ArrayList<>();
        try {
            Validator validator = schema.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.setErrorHandler(new Collector(findings));
            validator.validate(new StreamSource(new ByteArrayInputStream(document)));
        } catch (SAXException notWellFormed) {
            findings.add(finding(String.valueOf(notWellFormed.getMessage())));
        } catch (IOException impossible) {
            throw new IllegalStateException("Cannot read bytes from memory", impossible);
        }
        return findings;
    }

    private static Finding finding(String message) {
        return Finding.of(
                "NOTICE_SCHEMA", "xml", "Het bericht voldoet niet aan het officiële schema van eForms: " + message);
    }

    private static Schema load(String root) {
        String file = "UBL-" + root + "-2.3.xsd";
        try (InputStream stream = SdkResources.open(MAIN + file)) {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setResourceResolver((type, namespace, publicId, systemId, base) ->
                    new SdkInput(publicId, systemId, SdkResources.open(COMMON + fileName(systemId))));
            return factory.newSchema(new StreamSource(stream, file));
        } catch (SAXException | IOException failure) {
            throw new IllegalStateException("Cannot load the schema " + file + " of the eForms SDK", failure);
        }
    }

    private static String fileName(@Nullable String systemId) {
        String id = systemId == null ? "" : systemId;
        return id.substring(id.lastIndexOf('/') + 1);
    }

    /** Collects what the validator reports and lets it go on to the end. */
    private record Collector(List<Finding> findings) implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {
            // The SDK's schemas give none that concerns the document.
        }

        @Override
        public void error(SAXParseException error) {
            findings.add(finding("regel " + error.getLineNumber() + ": " + error.getMessage()));
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }

    /** A schema file from the class path, as the resolver must give it. */
    private record SdkInput(
            @Nullable String publicId, @Nullable String systemId, InputStream stream) implements LSInput {

        @Override
        public @Nullable Reader getCharacterStream() {
            return null;
        }

        @Override
        public InputStream getByteStream() {
            return stream;
        }

        @Override
        public @Nullable String getStringData() {
            return null;
        }

        @Override
        public @Nullable String getSystemId() {
            return systemId;
        }

        @Override
        public @Nullable String getPublicId() {
            return publicId;
        }

        @Override
        public @Nullable String getBaseURI() {
            return null;
        }

        @Override
        public @Nullable String getEncoding() {
            return null;
        }

        @Override
        public boolean getCertifiedText() {
            return false;
        }

        @Override
        public void setCharacterStream(Reader characterStream) {
            throw readOnly();
        }

        @Override
        public void setByteStream(InputStream byteStream) {
            throw readOnly();
        }

        @Override
        public void setStringData(String stringData) {
            throw readOnly();
        }

        @Override
        public void setSystemId(String systemId) {
            throw readOnly();
        }

        @Override
        public void setPublicId(String publicId) {
            throw readOnly();
        }

        @Override
        public void setBaseURI(String baseUri) {
            throw readOnly();
        }

        @Override
        public void setEncoding(String encoding) {
            throw readOnly();
        }

        @Override
        public void setCertifiedText(boolean certifiedText) {
            throw readOnly();
        }

        private static UnsupportedOperationException readOnly() {
            return new UnsupportedOperationException("A file of the SDK is read only");
        }
    }
}
