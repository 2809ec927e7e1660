package org.ironstock.notice.eforms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.ironstock.notice.DirectAward;
import org.ironstock.notice.Notice;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.NoticeContent.AwardCriterion;
import org.ironstock.notice.NoticeContent.Buyer;
import org.ironstock.notice.NoticeContent.Winner;
import org.ironstock.notice.domain.ChangedPart;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Money;

/** The parts that kinds of notice share: parties, procedure, object, lot. */
final class NoticeXml {

    static final String LOT = "LOT-0001";
    static final String BUYER = "ORG-0001";
    static final String REVIEW_BODY = "ORG-0002";
    static final String WINNER = "ORG-0003";

    private static final String REGION_UNKNOWN = "NLZZZ";
    static final String PLANNING_PART = "PAR-0001";
    static final String RESULT = "RES-0001";
    private static final String LANGUAGE = "NLD";
    private static final String COUNTRY = "NLD";
    private static final ZoneId ZONE = DutchCalendar.ZONE;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-ddxxx");
    private static final Pattern PUBLICATION_NUMBER = Pattern.compile("[0-9]{1,8}-(19|20)[0-9]{2}");
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

    /** What changes and why, where this is a change notice; goes before all else in the extension. */
    void changes() throws XMLStreamException {
        if (identity.changed().isEmpty()) {
            return;
        }
        NoticeIdentity.Changed changed = identity.changed().get();
        xml.in("efac:Changes", () -> {
            xml.text("efbc:ChangedNoticeIdentifier", changed.notice());
            for (ChangedPart part : changed.parts()) {
                xml.in("efac:Change", () -> {
                    dutch("efbc:ChangeDescription", part.description());
                    section(part.section());
                });
            }
            if (changed.change().documentsChangedOn().isPresent()) {
                documentsChanged(changed.change().documentsChangedOn().get());
            }
            xml.in("efac:ChangeReason", () -> {
                xml.text("cbc:ReasonCode", changed.change().reason().code(), "listName", "change-corrig-justification");
                dutch("efbc:ReasonDescription", changed.change().explanation());
            });
        });
    }

    private void documentsChanged(LocalDate day) throws XMLStreamException {
        xml.in("efac:Change", () -> {
            xml.text("efbc:ProcurementDocumentsChangeDate", date(day));
            xml.text("efbc:ProcurementDocumentsChangeIndicator", "true");
            section(ChangedPart.Section.LOT);
        });
    }

    private void section(ChangedPart.Section section) throws XMLStreamException {
        xml.in("efac:ChangedSection", () -> xml.text("efbc:ChangedSectionIdentifier", identifier(section)));
    }

    private String identifier(ChangedPart.Section section) {
        return switch (section) {
            case BUYER -> BUYER;
            case PROCEDURE -> "PROCEDURE";
            case LOT -> content.subtype().equals(Notice.PLANNING_NOTICE) ? PLANNING_PART : LOT;
            case RESULT -> RESULT;
        };
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

    /** The party to which was awarded, or is meant to be. */
    void winnerOrganization(Winner winner) throws XMLStreamException {
        xml.in(
                "efac:Organization",
                () -> xml.in("efac:Company", () -> {
                    xml.text(
                            "efbc:CompanySizeCode",
                            winner.smallOrMedium() ? "sme" : "large",
                            "listName",
                            "economic-operator-size");
                    company(winner);
                }));
    }

    /** The party to a contract that is in force; its size is not asked any more. */
    void contractorOrganization(Winner contractor) throws XMLStreamException {
        xml.in("efac:Organization", () -> xml.in("efac:Company", () -> company(contractor)));
    }

    private void company(Winner party) throws XMLStreamException {
        name(WINNER, party.name());
        address(party.street(), party.city(), party.postalCode(), region(party), country(party));
        legalEntity(party.kvkNumber());
        contact("", party.email());
    }

    private static String region(Winner winner) {
        return winner.nutsCode().isBlank() && winner.countryCode().equals("NL") ? REGION_UNKNOWN : winner.nutsCode();
    }

    /** eForms names countries with three letters; an unknown code goes through as it is, for the check to find. */
    private static String country(Winner winner) {
        try {
            return new Locale("", winner.countryCode()).getISO3Country();
        } catch (MissingResourceException unknown) {
            return winner.countryCode();
        }
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

    /** Identifiers, dates and kind of a notice of a procedure. */
    void header(String noticeType, String formType) throws XMLStreamException {
        version();
        xml.text("cbc:ContractFolderID", identity.procedureId().toString());
        dates();
        kind(noticeType, formType);
    }

    /** Identifiers, dates and kind of a notice that goes before any procedure. */
    void headerBeforeProcedure(String noticeType, String formType, Optional<LocalDate> noticeExpectedOn)
            throws XMLStreamException {
        version();
        dates();
        if (noticeExpectedOn.isPresent()) {
            xml.text("cbc:PlannedDate", date(noticeExpectedOn.get()));
        }
        kind(noticeType, formType);
    }

    private void version() throws XMLStreamException {
        xml.text("cbc:UBLVersionID", "2.3");
        xml.text("cbc:CustomizationID", SdkResources.version());
        xml.text("cbc:ID", identity.noticeId().toString(), "schemeName", "notice-id");
    }

    private void dates() throws XMLStreamException {
        xml.text("cbc:IssueDate", date(identity.dispatchedAt()));
        xml.text("cbc:IssueTime", time(identity.dispatchedAt()));
        xml.text("cbc:VersionID", identity.version());
    }

    private void kind(String noticeType, String formType) throws XMLStreamException {
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
            earlier(reference);
        }
    }

    /** Reference to what was announced before the procedure (BT-125), at the lot. */
    void planning(Optional<String> publishedElsewhere) throws XMLStreamException {
        Optional<String> reference = publishedElsewhere.or(identity::planning);
        if (reference.isPresent()) {
            earlier(reference.get());
        }
    }

    /** Reference to a notice that went before. */
    void earlier(String reference) throws XMLStreamException {
        String scheme = referenceScheme(reference);
        xml.in("cac:NoticeDocumentReference", () -> xml.text("cbc:ID", reference, "schemeName", scheme));
    }

    /** Whether a notice is named by its publication number or by its identifier. */
    static String referenceScheme(String reference) {
        return PUBLICATION_NUMBER.matcher(reference).matches() ? "ojs-notice-id" : "notice-id-ref";
    }

    /** What is bought, as supplies, for the whole of the Netherlands: of the procedure, or of a planning notice. */
    void object(Optional<Money> maximum, Optional<Money> estimate) throws XMLStreamException {
        object(content.caseRef(), maximum, estimate, () -> {});
    }

    /** The same, of its one lot. */
    void lotObject(Optional<Money> maximum, Optional<Money> estimate, OptionalInt months) throws XMLStreamException {
        object("1", maximum, estimate, () -> {
            if (months.isPresent()) {
                plannedPeriod(months.getAsInt());
            }
        });
    }

    /** The same, of a contract that has ended. */
    void lotObject(String duration) throws XMLStreamException {
        object(
                "1",
                Optional.empty(),
                Optional.empty(),
                () -> xml.in("cac:PlannedPeriod", () -> dutch("cbc:Description", duration)));
    }

    private void object(String internalId, Optional<Money> maximum, Optional<Money> estimate, UblWriter.Content period)
            throws XMLStreamException {
        xml.in("cac:ProcurementProject", () -> {
            xml.text("cbc:ID", internalId, "schemeName", "InternalID");
            dutch("cbc:Name", content.title());
            dutch("cbc:Description", content.description());
            xml.text("cbc:ProcurementTypeCode", "supplies", "listName", "contract-nature");
            if (maximum.isPresent() || estimate.isPresent()) {
                total(maximum, estimate);
            }
            classification();
            realizedLocation();
            period.write();
        });
    }

    private void total(Optional<Money> maximum, Optional<Money> estimate) throws XMLStreamException {
        xml.in("cac:RequestedTenderTotal", () -> {
            if (maximum.isPresent()) {
                xml.extension(() -> euro("efbc:FrameworkMaximumAmount", maximum.get()));
            }
            if (estimate.isPresent()) {
                euro("cbc:EstimatedOverallContractAmount", estimate.get());
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

    private void plannedPeriod(int months) throws XMLStreamException {
        xml.in(
                "cac:PlannedPeriod",
                () -> xml.text("cbc:DurationMeasure", Integer.toString(months), "unitCode", "MONTH"));
    }

    /** Where the documents lie open. */
    void documents(String url) throws XMLStreamException {
        xml.in("cac:CallForTendersDocumentReference", () -> {
            xml.text("cbc:ID", content.caseRef());
            xml.text("cbc:DocumentType", "non-restricted-document");
            if (!url.isBlank()) {
                xml.in("cac:Attachment", () -> xml.in("cac:ExternalReference", () -> xml.text("cbc:URI", url)));
            }
        });
    }

    /** Award criteria with their weights, published up front and repeated in the result. */
    void awardingTerms(List<AwardCriterion> criteria) throws XMLStreamException {
        awardingTerms(criteria, false);
    }

    /** @param negotiated whether bids are negotiated before the award, which the notice then says (BT-120) */
    void awardingTerms(List<AwardCriterion> criteria, boolean negotiated) throws XMLStreamException {
        if (criteria.isEmpty()) {
            return;
        }
        xml.in("cac:AwardingTerms", () -> {
            if (negotiated) {
                xml.text("cbc:NoFurtherNegotiationIndicator", "false");
            }
            xml.in("cac:AwardingCriterion", () -> {
                for (AwardCriterion criterion : criteria) {
                    xml.in("cac:SubordinateAwardingCriterion", () -> criterion(criterion));
                }
            });
        });
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

    /** Why there was no call for competition (BT-136, BT-135). */
    void directAward(DirectAward direct) throws XMLStreamException {
        xml.in("cac:ProcessJustification", () -> {
            xml.text("cbc:ProcessReasonCode", direct.reason().code(), "listName", "direct-award-justification");
            dutch("cbc:ProcessReason", direct.explanation());
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
