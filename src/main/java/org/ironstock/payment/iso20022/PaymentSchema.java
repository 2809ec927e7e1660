package org.ironstock.payment.iso20022;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;

/** The official schema of pain.001.001.09. Safe for threads. */
public final class PaymentSchema {

    private static final String LOCATION = "/schemas/iso20022/pain.001.001.09.xsd";
    private static final Schema SCHEMA = read();

    private PaymentSchema() {}

    /**
     * Holds a file against the schema.
     *
     * @throws IllegalStateException when it is not valid: we would send what the bank cannot read
     */
    public static void requireValid(byte[] file) {
        try {
            Validator validator = SCHEMA.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new StreamSource(new ByteArrayInputStream(file)));
        } catch (SAXException invalid) {
            throw new IllegalStateException("The file is no valid pain.001.001.09: " + invalid.getMessage(), invalid);
        } catch (IOException impossible) {
            throw new IllegalStateException("Cannot read XML from memory", impossible);
        }
    }

    private static Schema read() {
        URL location = Objects.requireNonNull(PaymentSchema.class.getResource(LOCATION), LOCATION);
        try {
            return SchemaFactory.newDefaultInstance().newSchema(location);
        } catch (SAXException unsound) {
            throw new IllegalStateException(LOCATION, unsound);
        }
    }
}
