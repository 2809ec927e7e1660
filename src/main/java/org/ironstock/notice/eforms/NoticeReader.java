package org.ironstock.notice.eforms;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.ironstock.notice.NoticeReading;
import org.ironstock.notice.NoticeReading.Amount;
import org.ironstock.notice.NoticeReading.Lot;
import org.ironstock.shared.Finding;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Reads a notice that was made elsewhere. Only a notice that keeps the schema is read, and, where it was made with our
 * version of the SDK, the fields too; of another version that is said in a warning. Thread-safe.
 */
public final class NoticeReader {

    /** Largest file that is read: several times the largest sample of the SDK, with its hundred lots. */
    public static final int LARGEST_BYTES = 10_000_000;

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String EXTENSION =
            "/*/ext:UBLExtensions/ext:UBLExtension/ext:ExtensionContent/efext:EformsExtension/";
    private static final String GROUND = "Uitvoeringsverordening (EU) 2019/1780";
    private static final int MOST_FINDINGS = 50;

    private final NoticeValidation validation;
    private final Properties kinds = new Properties();

    public NoticeReader(NoticeValidation validation) {
        this.validation = validation;
        try (InputStream dutch = SdkResources.open("translations/notice_nl.xml")) {
            kinds.loadFromXML(dutch);
        } catch (IOException malformed) {
            throw new IllegalStateException("Cannot read the names of notices of the eForms SDK", malformed);
        }
    }

    /**
     * What the file says, or why it is refused.
     *
     * @param findings gets every finding; when one of them blocks the answer is empty
     */
    public Optional<NoticeReading> read(byte[] file, List<Finding> findings) {
        if (file.length > LARGEST_BYTES) {
            findings.add(tooLarge());
            return Optional.empty();
        }
        try {
            return read(file, SafeXml.parse(file), findings);
        } catch (SAXException refused) {
            findings.add(
                    Finding.of(
                            "IMPORT_UNREADABLE",
                            "bestand",
                            "Het bestand is geen welgevormde XML, of het heeft een documenttypedefinitie of te diepe nesting."));
            return Optional.empty();
        }
    }

    /** The finding on a file above {@link #LARGEST_BYTES}. */
    public static Finding tooLarge() {
        return Finding.of("IMPORT_TOO_LARGE", "bestand", "Een aankondiging is hoogstens 10.000.000 bytes groot.");
    }

    private Optional<NoticeReading> read(byte[] file, Document document, List<Finding> findings) {
        Element root = document.getDocumentElement();
        String name = String.valueOf(root.getLocalName());
        if (!validation.knows(name) || !(UBL + name + "-2").equals(root.getNamespaceURI())) {
            findings.add(Finding.of(
                    "IMPORT_NO_NOTICE",
                    "bestand",
                    "Het bestand is geen aankondiging in eForms (UBL ContractNotice, ContractAwardNotice of"
                            + " PriorInformationNotice).",
                    GROUND));
            return Optional.empty();
        }
        String version = text(document, "/*/cbc:CustomizationID");
        String subtype = text(document, EXTENSION + "efac:NoticeSubType/cbc:SubTypeCode");
        findings.addAll(header(version, subtype));
        if (findings.stream().noneMatch(Finding::blocking)) {
            boolean ours = version.isEmpty() || version.equals(NoticeValidation.SDK_VERSION);
            validation.checkElsewhere(name, subtype, ours, file).stream()
                    .limit(MOST_FINDINGS)
                    .forEach(findings::add);
        }
        if (findings.stream().anyMatch(Finding::blocking)) {
            return Optional.empty();
        }
        return reading(document, subtype, version, findings);
    }

    private List<Finding> header(String version, String subtype) {
        if (version.isEmpty()) {
            // The check of the fields says so, together with all else that lacks.
            return kindFindings(subtype);
        }
        List<Finding> findings = new ArrayList<>(kindFindings(subtype));
        if (!version.startsWith("eforms-sdk-1.")) {
            findings.add(Finding.of(
                    "IMPORT_VERSION",
                    "OPT-002",
                    "De aankondiging noemt geen bekende versie van eForms; gevonden is '" + version + "'.",
                    GROUND));
        } else if (!version.equals(NoticeValidation.SDK_VERSION)) {
            findings.add(Finding.warning(
                    "IMPORT_OTHER_VERSION",
                    "OPT-002",
                    "Gemaakt met " + version + "; alleen het schema is getoetst, met dat van "
                            + NoticeValidation.SDK_VERSION + ".",
                    GROUND));
        }
        return findings;
    }

    private List<Finding> kindFindings(String subtype) {
        return kinds.getProperty("notice|name|" + subtype) != null
                ? List.of()
                : List.of(Finding.of(
                        "IMPORT_SUBTYPE",
                        "OPP-070",
                        "De soort aankondiging is niet bekend; gevonden is '" + subtype + "'.",
                        GROUND));
    }

    private Optional<NoticeReading> reading(Document document, String subtype, String version, List<Finding> findings) {
        try {
            return Optional.of(new NoticeReading(
                    text(document, "/*/cbc:ID"),
                    text(document, "/*/cbc:VersionID"),
                    subtype,
                    kinds.getProperty("notice|name|" + subtype),
                    text(document, "/*/cac:ProcurementProject/cbc:Name"),
                    buyers(document),
                    lots(document),
                    value(document),
                    previous(document),
                    find(document, EXTENSION + "efac:Changes/efbc:ChangedNoticeIdentifier"),
                    find(
                            document,
                            EXTENSION + "efac:Publication/efbc:NoticePublicationID[@schemeName='ojs-notice-id']"),
                    day(text(document, "/*/cbc:IssueDate")),
                    text(document, "/*/cbc:NoticeLanguageCode"),
                    version));
        } catch (DateTimeException impossible) {
            findings.add(Finding.of(
                    "IMPORT_VALUE",
                    "bestand",
                    "Een datum of tijd in de aankondiging is niet te lezen: een jaar heeft vier cijfers, een tijd loopt"
                            + " tot en met 23:59:59 en noemt haar tijdzone.",
                    GROUND));
            return Optional.empty();
        }
    }

    private static List<String> buyers(Document document) {
        List<String> ids = texts(document, "/*/cac:ContractingParty/cac:Party/cac:PartyIdentification/cbc:ID");
        List<String> names = new ArrayList<>();
        for (Node company : nodes(document, EXTENSION + "efac:Organizations/efac:Organization/efac:Company")) {
            if (ids.contains(text(company, "cac:PartyIdentification/cbc:ID"))) {
                names.add(text(company, "cac:PartyName/cbc:Name"));
            }
        }
        return names;
    }

    private static List<Lot> lots(Document document) {
        return nodes(document, "/*/cac:ProcurementProjectLot").stream()
                .map(lot -> new Lot(text(lot, "cbc:ID"), text(lot, "cac:ProcurementProject/cbc:Name"), deadline(lot)))
                .toList();
    }

    private static Optional<Instant> deadline(Node lot) {
        String extended = "cac:TenderingProcess" + EXTENSION.substring(2);
        return Stream.of(
                        "cac:TenderingProcess/cac:TenderSubmissionDeadlinePeriod",
                        "cac:TenderingProcess/cac:ParticipationRequestReceptionPeriod",
                        extended + "efac:InterestExpressionReceptionPeriod",
                        extended + "efac:AnswerReceptionPeriod")
                .flatMap(path -> nodes(lot, path).stream())
                .findFirst()
                .map(period -> moment(text(period, "cbc:EndDate"), text(period, "cbc:EndTime")));
    }

    /** A day as XML Schema writes it has its offset behind it; without a time the period runs to the end of the day. */
    private static Instant moment(String day, String time) {
        if (time.isEmpty()) {
            return OffsetDateTime.parse(day(day) + "T23:59:59" + offset(day)).toInstant();
        }
        return OffsetDateTime.parse(day(day) + "T" + time).toInstant();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text.substring(0, Math.min(text.length(), "2026-01-01".length())));
    }

    private static String offset(String day) {
        return day.length() > "2026-01-01".length() ? day.substring("2026-01-01".length()) : "Z";
    }

    private static Optional<Amount> value(Document document) {
        return Stream.of(
                        EXTENSION + "efac:NoticeResult/cbc:TotalAmount",
                        EXTENSION + "efac:NoticeResult/efbc:OverallMaximumFrameworkContractsAmount",
                        "/*/cac:ProcurementProject/cac:RequestedTenderTotal/cbc:EstimatedOverallContractAmount")
                .flatMap(path -> nodes(document, path).stream())
                .findFirst()
                .map(Element.class::cast)
                .map(amount ->
                        new Amount(new BigDecimal(amount.getTextContent().strip()), amount.getAttribute("currencyID")));
    }

    private static List<String> previous(Document document) {
        return Stream.of(
                        "/*/cac:TenderingProcess/cac:NoticeDocumentReference/cbc:ID",
                        "/*/cac:ProcurementProjectLot/cac:TenderingProcess/cac:NoticeDocumentReference/cbc:ID",
                        EXTENSION + "efac:ContractModification/efbc:ChangedNoticeIdentifier")
                .flatMap(path -> texts(document, path).stream())
                .distinct()
                .toList();
    }

    private static List<Node> nodes(Node from, String path) {
        return SdkPath.of(path).select(from);
    }

    private static List<String> texts(Node from, String path) {
        return nodes(from, path).stream()
                .map(node -> node.getTextContent().strip())
                .toList();
    }

    private static Optional<String> find(Node from, String path) {
        return texts(from, path).stream().findFirst();
    }

    private static String text(Node from, String path) {
        return find(from, path).orElse("");
    }
}
