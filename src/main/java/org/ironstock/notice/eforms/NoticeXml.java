package org.ironstock.notice.eforms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.NoticeContent.AwardCriterion;
import org.ironstock.notice.NoticeContent.Buyer;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Money;

/** The parts that both kinds of notice share: parties, procedure, object, lot. */
final class NoticeXml {

    static final String LOT = "LOT-0001";
    static final String BUYER = "ORG-0001";
    static final String REVIEW_BODY = "ORG-0002";
    static final String WINNER = "ORG-0003";

    private static final String SDK = "eforms-sdk-1.15";
    private static final String LANGUAGE = "NLD";
    private static final String COUNTRY = "NLD";
    private static final ZoneId ZONE = DutchCalendar.ZONE;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-ddxxx");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ssxxx");

    private final UblWriter xml;
    private final NoticeContent content;
    private final NoticeIdentity identity;

    NoticeXml(UblWriter xml, NoticeContent content, NoticeIdentity identity) {
        this.xml = xml;
        this.content = content;
        this.identity = identity;
    }

    static String date(Instant moment) {
        return DATE.format(moment.atZone(ZONE));
    }

    static String date(LocalDate day) {
        return DATE.format(day.atStartOfDay(ZONE));
    }

    static String time(Instant moment) {
        return TIME.format(moment.atZone(ZONE));
    }

    static String amount(Money money) {
        return money.inEuro().toPlainString();
    }

    /** A text that the notice gives in Dutch. */
    void dutch(String name, String value) throws XMLStreamException {
        xml.text(name, value, "languageID", LANGUAGE);
    }

    void reference(String party, String organization) throws XMLStreamException {
        xml.in(party, () -> xml.in("cac:PartyIdentification", () -> organizationId(organization)));
    }

    void organizationId(String organization) throws XMLStreamException {
        xml.text("cbc:ID", organization, "schemeName", "organization");
    }

    void subtype() throws XMLStreamException {
        xml.in(
                "efac:NoticeSubType",
                () -> xml.text("cbc:SubTypeCode", content.subtype(), "listName", "notice-subtype"));
    }

    void buyerOrganization() throws XMLStreamException {
        Buyer buyer = content.buyer();
        xml.in(
                "efac:Organization",
                () -> xml.in("efac:Company", () -> {
                    xml.text("cbc:WebsiteURI", buyer.url());
                    name(BUYER, buyer.name());
                    address(buyer.street(), buyer.city(), buyer.postalCode(), buyer.nutsCode(), COUNTRY);
                    legalEntity(buyer.oin());
                    contact(buyer.telephone(), buyer.email());
                }));
    }

    void reviewOrganization(ReviewBody court) throws XMLStreamException {
        xml.in(
                "efac:Organization",
                () -> xml.in("efac:Company", () -> {
                    name(REVIEW_BODY, court.name());
                    address(court.street(), court.city(), court.postalCode(), court.nutsCode(), COUNTRY);
                    legalEntity(court.identifier());
                }));
    }

    void name(String organization, String name) throws XMLStreamException {
        xml.in("cac:PartyIdentification", () -> organizationId(organization));
        xml.in("cac:PartyName", () -> dutch("cbc:Name", name));
    }

    void address(String street, String city, String postalCode, String nutsCode, String country)
            throws XMLStreamException {
        xml.in("cac:PostalAddress", () -> {
            xml.text("cbc:StreetName", street);
            xml.text("cbc:CityName", city);
            xml.text("cbc:PostalZone", postalCode);
            xml.text("cbc:CountrySubentityCode", nutsCode, "listName", "nuts-lvl3");
            country(country);
        });
    }

    void legalEntity(String number) throws XMLStreamException {
        xml.in("cac:PartyLegalEntity", () -> xml.text("cbc:CompanyID", number));
    }

    void contact(String telephone, String email) throws XMLStreamException {
        if (telephone.isBlank() && email.isBlank()) {
            return;
        }
        xml.in("cac:Contact", () -> {
            xml.text("cbc:Telephone", telephone);
            xml.text("cbc:ElectronicMail", email);
        });
    }

    private void country(String country) throws XMLStreamException {
        xml.in("cac:Country", () -> xml.text("cbc:IdentificationCode", country, "listName", "country"));
    }

    /** Identifiers, dates and kind of the notice. */
    void header(String noticeType, String formType) throws XMLStreamException {
        xml.text("cbc:UBLVersionID", "2.3");
        xml.text("cbc:CustomizationID", SDK);
        xml.text("cbc:ID", identity.noticeId().toString(), "schemeName", "notice-id");
        xml.text("cbc:ContractFolderID", identity.procedureId().toString());
        xml.text("cbc:IssueDate", date(identity.dispatchedAt()));
        xml.text("cbc:IssueTime", time(identity.dispatchedAt()));
        xml.text("cbc:VersionID", identity.version());
        xml.text("cbc:RegulatoryDomain", "32014L0024");
        xml.text("cbc:NoticeTypeCode", noticeType, "listName", formType);
        xml.text("cbc:NoticeLanguageCode", LANGUAGE);
    }

    /** The contracting authority: central government, health. */
    void contractingParty() throws XMLStreamException {
        xml.in("cac:ContractingParty", () -> {
            xml.in(
                    "cac:ContractingPartyType",
                    () -> xml.text("cbc:PartyTypeCode", "cga", "listName", "buyer-legal-type"));
            xml.in(
                    "cac:ContractingActivity",
                    () -> xml.text("cbc:ActivityTypeCode", "health", "listName", "authority-activity"));
            reference("cac:Party", BUYER);
        });
    }

    /** Reference to the earlier notice of the procedure, where there is one. */
    void previousNotice() throws XMLStreamException {
        if (identity.previousNotice().isPresent()) {
            String reference = identity.previousNotice().get();
            xml.in("cac:NoticeDocumentReference", () -> xml.text("cbc:ID", reference, "schemeName", "notice-id-ref"));
        }
    }

    /** What is bought, as supplies, for the whole of the Netherlands. */
    void object(String internalId, Money estimate, boolean lot) throws XMLStreamException {
        xml.in("cac:ProcurementProject", () -> {
            xml.text("cbc:ID", internalId, "schemeName", "InternalID");
            dutch("cbc:Name", content.title());
            dutch("cbc:Description", content.description());
            xml.text("cbc:ProcurementTypeCode", "supplies", "listName", "contract-nature");
            total(estimate);
            classification();
            realizedLocation();
            if (lot) {
                plannedPeriod();
            }
        });
    }

    private void total(Money estimate) throws XMLStreamException {
        xml.in("cac:RequestedTenderTotal", () -> {
            xml.extension(() -> euro("efbc:FrameworkMaximumAmount", content.maximum()));
            if (!estimate.equals(Money.ZERO)) {
                euro("cbc:EstimatedOverallContractAmount", estimate);
            }
        });
    }

    void euro(String name, Money money) throws XMLStreamException {
        xml.text(name, amount(money), "currencyID", "EUR");
    }

    private void classification() throws XMLStreamException {
        List<String> codes = content.cpvCodes();
        if (codes.isEmpty()) {
            return;
        }
        cpv("cac:MainCommodityClassification", codes.get(0));
        for (String additional : codes.subList(1, codes.size())) {
            cpv("cac:AdditionalCommodityClassification", additional);
        }
    }

    private void cpv(String element, String code) throws XMLStreamException {
        xml.in(element, () -> xml.text("cbc:ItemClassificationCode", code, "listName", "cpv"));
    }

    private void realizedLocation() throws XMLStreamException {
        xml.in(
                "cac:RealizedLocation",
                () -> xml.in("cac:Address", () -> {
                    xml.text("cbc:Region", "anyw-cou");
                    country(COUNTRY);
                }));
    }

    private void plannedPeriod() throws XMLStreamException {
        xml.in(
                "cac:PlannedPeriod",
                () -> xml.text(
                        "cbc:DurationMeasure", Integer.toString(content.frameworkMonths()), "unitCode", "MONTH"));
    }

    /** Award criteria with their weights, published up front and repeated in the result. */
    void awardingTerms() throws XMLStreamException {
        if (content.criteria().isEmpty()) {
            return;
        }
        xml.in(
                "cac:AwardingTerms",
                () -> xml.in("cac:AwardingCriterion", () -> {
                    for (AwardCriterion criterion : content.criteria()) {
                        xml.in("cac:SubordinateAwardingCriterion", () -> criterion(criterion));
                    }
                }));
    }

    private void criterion(AwardCriterion criterion) throws XMLStreamException {
        xml.extension(() -> xml.in("efac:AwardCriterionParameter", () -> {
            xml.text("efbc:ParameterCode", "per-exa", "listName", "number-weight");
            xml.text("efbc:ParameterNumeric", Integer.toString(criterion.weight()));
        }));
        xml.text("cbc:AwardingCriterionTypeCode", criterion.type().code(), "listName", "award-criterion-type");
        dutch("cbc:Name", criterion.name());
        dutch("cbc:Description", criterion.name());
    }

    /** Where and within what time the decision can be contested. */
    void appealTerms(ReviewBody court) throws XMLStreamException {
        xml.in("cac:AppealTerms", () -> {
            xml.in("cac:PresentationPeriod", () -> dutch("cbc:Description", court.term()));
            reference("cac:AppealReceiverParty", REVIEW_BODY);
        });
    }

    /** A framework agreement without reopening of competition; no dynamic purchasing system. */
    void contractingSystems() throws XMLStreamException {
        system("framework-agreement", "fa-wo-rc");
        system("dps-usage", "none");
    }

    private void system(String list, String code) throws XMLStreamException {
        xml.in("cac:ContractingSystem", () -> xml.text("cbc:ContractingSystemTypeCode", code, "listName", list));
    }

    void noAuction() throws XMLStreamException {
        xml.in("cac:AuctionTerms", () -> xml.text("cbc:AuctionConstraintIndicator", "false"));
    }
}
