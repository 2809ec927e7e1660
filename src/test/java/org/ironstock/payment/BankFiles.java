package org.ironstock.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Answers as a bank writes them, made up for tests. */
public final class BankFiles {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private BankFiles() {}

    /** A status report about a message, with these elements inside its group and after it. */
    public static String report(String messageId, String groupStatus, String... payments) {
        return reportNamed("STS-" + COUNT.incrementAndGet(), messageId, groupStatus, payments);
    }

    /** The same, named as given. */
    public static String reportNamed(String own, String messageId, String groupStatus, String... payments) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                 <GrpHdr><MsgId>%s</MsgId><CreDtTm>2031-03-04T15:00:00+01:00</CreDtTm></GrpHdr>
                 <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>%s
                 </OrgnlGrpInfAndSts>
                 <OrgnlPmtInfAndSts><OrgnlPmtInfId>%s-1</OrgnlPmtInfId>%s</OrgnlPmtInfAndSts>
                </CstmrPmtStsRpt></Document>""".formatted(
                        own,
                        messageId,
                        groupStatus.isEmpty() ? "" : "<GrpSts>" + groupStatus + "</GrpSts>",
                        messageId,
                        String.join("", payments));
    }

    public static String accepted(String name) {
        return "<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>ACSP</TxSts></TxInfAndSts>".formatted(name);
    }

    public static String acceptedFor(String name, String euro) {
        return """
                <TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>ACSP</TxSts>
                <OrgnlTxRef><Amt><InstdAmt Ccy="EUR">%s</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>""".formatted(name, euro);
    }

    public static String rejected(String name) {
        return """
                <TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn>
                <AddtlInf>Rekening opgeheven</AddtlInf></StsRsnInf></TxInfAndSts>""".formatted(name);
    }

    /** A notification with these entries. */
    public static String notification(String... entries) {
        return notification("NTF-" + COUNT.incrementAndGet(), List.of(entries));
    }

    public static String notification(String own, List<String> entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
                 <GrpHdr><MsgId>%s</MsgId><CreDtTm>2031-03-05T07:00:00+01:00</CreDtTm></GrpHdr>
                 <Ntfctn><Id>%s-1</Id><Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct>%s</Ntfctn>
                </BkToCstmrDbtCdtNtfctn></Document>""".formatted(own, own, entries.stream().collect(Collectors.joining()));
    }

    public static String booked(String name, String euro, LocalDate day) {
        return entry("DBIT", euro, day, "<TxDtls>" + references(name) + "</TxDtls>");
    }

    public static String returned(String name, String euro, LocalDate day) {
        return entry(
                "CRDT",
                euro,
                day,
                "<TxDtls>" + references(name)
                        + "<RtrInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Rekening opgeheven</AddtlInf></RtrInf></TxDtls>");
    }

    /** One amount for a whole group of payments. */
    public static String bookedTogether(String group, int payments, String euro, LocalDate day) {
        return entry(
                "DBIT",
                euro,
                day,
                "<Btch><PmtInfId>%s</PmtInfId><NbOfTxs>%d</NbOfTxs><TtlAmt Ccy=\"EUR\">%s</TtlAmt></Btch>"
                        .formatted(group, payments, euro));
    }

    public static String entry(String direction, String euro, LocalDate day, String details) {
        return """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>%s</Dt></BookgDt><BkTxCd><Domn><Cd>PMNT</Cd></Domn></BkTxCd>
                <NtryDtls>%s</NtryDtls></Ntry>""".formatted(euro, direction, day, details);
    }

    public static String references(String name) {
        return "<Refs><EndToEndId>" + name + "</EndToEndId></Refs>";
    }
}
