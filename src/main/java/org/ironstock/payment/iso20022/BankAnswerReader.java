package org.ironstock.payment.iso20022;

import com.prowidesoftware.swift.model.mx.dic.BatchInformation2;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.EntryStatus1Choice;
import com.prowidesoftware.swift.model.mx.dic.EntryTransaction10;
import com.prowidesoftware.swift.model.mx.dic.OriginalGroupHeader17;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction105;
import com.prowidesoftware.swift.model.mx.dic.StatusReasonInformation12;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.ironstock.payment.domain.BankAnswer.Kind;
import org.ironstock.payment.domain.BankLine;

/**
 * Reads what the bank answers: customer payment status report (pain.002.001.10) and debit credit notification
 * (camt.054.001.08), line by line. Safe for threads.
 */
public final class BankAnswerReader {

    private static final String STATUS_REPORT = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10";
    private static final String NOTIFICATION = "urn:iso:std:iso:20022:tech:xsd:camt.054.001.08";
    private static final Pattern IDENTIFICATION = Pattern.compile("[\\x21-\\x7e][\\x20-\\x7e]{0,34}");
    private static final JAXBContext TYPES = types();

    private BankAnswerReader() {}

    /**
     * What a file is.
     *
     * @param messageId identification that the bank gave it
     */
    public record Head(Kind kind, String messageId) {}

    /**
     * Reads the beginning of a file.
     *
     * @throws AnswerUnreadable when it is no answer of a bank that we can read
     */
    public static Head head(byte[] file) {
        try {
            SafeReader xml = new SafeReader(file);
            Kind kind = root(xml);
            boolean content = xml.nextElement();
            boolean header = content && xml.nextElement();
            if (!header || !xml.starts("GrpHdr")) {
                throw new AnswerUnreadable("BANK_FILE_MALFORMED", "Het bestand heeft geen kop (GrpHdr).");
            }
            while (xml.nextElement() && !xml.starts("MsgId")) {
                xml.skip();
            }
            String messageId = xml.starts("MsgId") ? xml.text() : "";
            if (!IDENTIFICATION.matcher(messageId).matches()) {
                throw new AnswerUnreadable(
                        "BANK_FILE_MALFORMED", "De kop noemt geen kenmerk (MsgId) van 1 tot en met 35 tekens.");
            }
            return new Head(kind, messageId);
        } catch (XMLStreamException malformed) {
            throw malformed(malformed);
        }
    }

    /**
     * Gives every line of a file, in its order. The file is read to its end: a fault in it shows at the latest then.
     *
     * @throws AnswerUnreadable when the file is malformed; lines before the fault were given already
     */
    public static void read(byte[] file, Consumer<BankLine> lines) {
        try {
            SafeReader xml = new SafeReader(file);
            Unmarshaller types = TYPES.createUnmarshaller();
            switch (root(xml)) {
                case PAIN_002 -> statuses(xml, types, lines);
                case CAMT_054 -> bookings(xml, types, lines);
            }
        } catch (XMLStreamException malformed) {
            throw malformed(malformed);
        } catch (JAXBException impossible) {
            throw new IllegalStateException("The library reads no types", impossible);
        }
    }

    private static Kind root(SafeReader xml) throws XMLStreamException {
        if (!xml.nextElement() || !xml.starts("Document")) {
            throw new AnswerUnreadable("BANK_FILE_UNKNOWN", "Het bestand is geen bericht volgens ISO 20022.");
        }
        return switch (xml.realNamespace()) {
            case STATUS_REPORT -> Kind.PAIN_002;
            case NOTIFICATION -> Kind.CAMT_054;
            default ->
                throw new AnswerUnreadable(
                        "BANK_FILE_UNKNOWN",
                        "Wij lezen pain.002.001.10 en camt.054.001.08; dit bestand is een ander bericht of een andere versie.");
        };
    }

    private static void statuses(SafeReader xml, Unmarshaller types, Consumer<BankLine> lines)
            throws XMLStreamException {
        StatusReport report = new StatusReport(lines);
        while (xml.hasNext()) {
            if (xml.starts("OrgnlGrpInfAndSts")) {
                report.group(xml.part(types, OriginalGroupHeader17.class));
            } else if (xml.starts("PmtInfSts")) {
                report.paymentGroupStatus(xml.text());
            } else if (xml.starts("StsRsnInf")) {
                report.paymentGroupReason(xml.part(types, StatusReasonInformation12.class));
            } else if (xml.starts("TxInfAndSts")) {
                report.payment(xml.part(types, PaymentTransaction105.class));
            } else {
                if (xml.ends("OrgnlPmtInfAndSts")) {
                    report.endPaymentGroup();
                }
                xml.next();
            }
        }
        report.end();
    }

    private static void bookings(SafeReader xml, Unmarshaller types, Consumer<BankLine> lines)
            throws XMLStreamException {
        while (xml.nextElement()) {
            if (xml.starts("Ntry")) {
                entry(xml, types, new BookedEntry(lines));
            }
        }
    }

    private static void entry(SafeReader xml, Unmarshaller types, BookedEntry entry) throws XMLStreamException {
        xml.next();
        while (!xml.ends("Ntry")) {
            if (!xml.isStartElement()) {
                xml.next();
                continue;
            }
            switch (xml.getLocalName()) {
                case "Amt" -> {
                    String currency = String.valueOf(xml.getAttributeValue(null, "Ccy"));
                    entry.amount(currency, xml.text());
                }
                case "CdtDbtInd" -> entry.direction(xml.text());
                case "RvslInd" -> entry.reversal(xml.text());
                case "Sts" -> entry.status(xml.part(types, EntryStatus1Choice.class));
                case "BookgDt" -> entry.bookedOn(xml.part(types, DateAndDateTime2Choice.class));
                case "NtryDtls" -> xml.next();
                case "Btch" -> entry.together(xml.part(types, BatchInformation2.class));
                case "TxDtls" -> entry.payment(xml.part(types, EntryTransaction10.class));
                default -> xml.skip();
            }
        }
        entry.end();
    }

    private static AnswerUnreadable malformed(XMLStreamException malformed) {
        return new AnswerUnreadable("BANK_FILE_MALFORMED", "Het bestand is geen welgevormde XML.", malformed);
    }

    private static JAXBContext types() {
        try {
            return JAXBContext.newInstance(
                    OriginalGroupHeader17.class,
                    StatusReasonInformation12.class,
                    PaymentTransaction105.class,
                    EntryStatus1Choice.class,
                    DateAndDateTime2Choice.class,
                    BatchInformation2.class,
                    EntryTransaction10.class);
        } catch (JAXBException impossible) {
            throw new IllegalStateException("The library lacks the types of the bank's answers", impossible);
        }
    }
}
