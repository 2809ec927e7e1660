package org.ironstock.payment.iso20022;

import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.AmountType4Choice;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.ChargeBearerType1Code;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentIdentification6;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import com.prowidesoftware.swift.model.mx.dic.PaymentMethod3Code;
import com.prowidesoftware.swift.model.mx.dic.PaymentTypeInformation26;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;
import com.prowidesoftware.swift.model.mx.dic.ServiceLevel8Choice;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.namespace.QName;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;
import org.ironstock.payment.domain.Batch;
import org.ironstock.payment.domain.Payment;
import org.ironstock.payment.domain.SepaText;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Money;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Writes one batch as customer credit transfer initiation, pain.001.001.09: the header, then payment after payment, so
 * that only one of them is in memory. The count and the sum of its header are those of the batch; {@link #finish} refuses
 * a file that holds something else. One for each file, not safe for threads.
 */
public final class PaymentFileWriter {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_DESCRIPTION = 140;
    private static final JAXBContext TYPES = types();

    private final Batch batch;
    private final TransformerHandler out;
    private final Marshaller marshaller;
    private int payments;
    private Money total = Money.ZERO;

    /** Begins the file. */
    public PaymentFileWriter(Batch batch, Debtor debtor, Instant createdAt, OutputStream target) {
        this.batch = batch;
        try {
            this.out = ((SAXTransformerFactory) TransformerFactory.newDefaultInstance()).newTransformerHandler();
            this.out.getTransformer().setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            this.out.setResult(new StreamResult(target));
            this.marshaller = TYPES.createMarshaller();
            this.marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            begin(debtor, createdAt);
        } catch (TransformerConfigurationException | JAXBException | SAXException impossible) {
            throw new IllegalStateException("Cannot begin a file for " + batch.id(), impossible);
        }
    }

    private void begin(Debtor debtor, Instant createdAt) throws SAXException, JAXBException {
        out.startDocument();
        out.startPrefixMapping("", NAMESPACE);
        open("Document");
        open("CstmrCdtTrfInitn");
        write(
                "GrpHdr",
                GroupHeader85.class,
                new GroupHeader85()
                        .setMsgId(batch.messageId())
                        .setCreDtTm(createdAt
                                .truncatedTo(ChronoUnit.SECONDS)
                                .atZone(DutchCalendar.ZONE)
                                .toOffsetDateTime())
                        .setNbOfTxs(Integer.toString(batch.payments()))
                        .setCtrlSum(batch.total().inEuro())
                        .setInitgPty(party(debtor.name())),
                true);
        // The group of payments stays open: the payments are its last elements.
        write("PmtInf", PaymentInstruction30.class, group(debtor), false);
    }

    private PaymentInstruction30 group(Debtor debtor) {
        return new PaymentInstruction30()
                .setPmtInfId(batch.paymentInformationId())
                .setPmtMtd(PaymentMethod3Code.TRF)
                .setBtchBookg(false)
                .setNbOfTxs(Integer.toString(batch.payments()))
                .setCtrlSum(batch.total().inEuro())
                .setPmtTpInf(new PaymentTypeInformation26().addSvcLvl(new ServiceLevel8Choice().setCd("SEPA")))
                .setReqdExctnDt(new DateAndDateTime2Choice().setDt(batch.payDay()))
                .setDbtr(party(debtor.name()))
                .setDbtrAcct(account(debtor.iban()))
                .setDbtrAgt(new BranchAndFinancialInstitutionIdentification6()
                        .setFinInstnId(new FinancialInstitutionIdentification18().setBICFI(debtor.bic())))
                .setChrgBr(ChargeBearerType1Code.SLEV);
    }

    /** Adds the next payment of the batch. */
    public void add(Payment payment) {
        Money amount = payment.order().amount();
        CreditTransferTransaction34 transfer = new CreditTransferTransaction34()
                .setPmtId(new PaymentIdentification6()
                        .setEndToEndId(payment.endToEndId().orElseThrow()))
                .setAmt(new AmountType4Choice()
                        .setInstdAmt(new ActiveOrHistoricCurrencyAndAmount()
                                .setCcy("EUR")
                                .setValue(amount.inEuro())))
                .setCdtr(party(payment.order().name()))
                .setCdtrAcct(account(payment.order().iban()))
                .setRmtInf(new RemittanceInformation16()
                        .addUstrd(SepaText.of(payment.order().description(), LONGEST_DESCRIPTION)));
        try {
            write("CdtTrfTxInf", CreditTransferTransaction34.class, transfer, true);
        } catch (JAXBException impossible) {
            throw new IllegalStateException("Cannot write payment %d".formatted(payment.number()), impossible);
        }
        payments++;
        total = total.plus(amount);
    }

    /**
     * Ends the file.
     *
     * @throws IllegalStateException when it does not hold what its header says
     */
    public void finish() {
        if (payments != batch.payments() || !total.equals(batch.total())) {
            throw new IllegalStateException("%s has %d payments of %s, its file %d of %s"
                    .formatted(batch.id(), batch.payments(), batch.total(), payments, total));
        }
        try {
            close("PmtInf");
            close("CstmrCdtTrfInitn");
            close("Document");
            out.endPrefixMapping("");
            out.endDocument();
        } catch (SAXException impossible) {
            throw new IllegalStateException("Cannot end the file of " + batch.id(), impossible);
        }
    }

    private <T> void write(String name, Class<T> type, T part, boolean whole) throws JAXBException {
        marshaller.marshal(new JAXBElement<>(new QName(name), type, part), new NamespaceFilter(NAMESPACE, out, whole));
    }

    private void open(String name) throws SAXException {
        out.startElement(NAMESPACE, name, name, new AttributesImpl());
    }

    private void close(String name) throws SAXException {
        out.endElement(NAMESPACE, name, name);
    }

    private static PartyIdentification135 party(String name) {
        return new PartyIdentification135().setNm(SepaText.of(name, LONGEST_NAME));
    }

    private static CashAccount38 account(String iban) {
        return new CashAccount38().setId(new AccountIdentification4Choice().setIBAN(iban));
    }

    private static JAXBContext types() {
        try {
            return JAXBContext.newInstance(
                    GroupHeader85.class, PaymentInstruction30.class, CreditTransferTransaction34.class);
        } catch (JAXBException impossible) {
            throw new IllegalStateException("The library lacks the types of pain.001.001.09", impossible);
        }
    }
}
