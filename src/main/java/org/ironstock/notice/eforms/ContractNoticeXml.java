package org.ironstock.notice.eforms;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;
import org.ironstock.notice.NoticeContent.CandidateSelection;
import org.ironstock.notice.NoticeContent.ContractNotice;
import org.ironstock.notice.NoticeContent.ProcedureType;

/** Contract notice, subtype 16, as UBL. */
final class ContractNoticeXml {

    private final UblWriter xml;
    private final ContractNotice notice;
    private final ReviewBody court;
    private final NoticeXml common;

    private ContractNoticeXml(UblWriter xml, ContractNotice notice, NoticeIdentity identity, ReviewBody court) {
        this.xml = xml;
        this.notice = notice;
        this.court = court;
        this.common = new NoticeXml(xml, notice, identity);
    }

    static byte[] of(ContractNotice notice, NoticeIdentity identity, ReviewBody court) {
        return UblWriter.document("ContractNotice", xml -> new ContractNoticeXml(xml, notice, identity, court).write());
    }

    private void write() throws XMLStreamException {
        xml.extension(() -> {
            common.changes();
            common.subtype();
            xml.in("efac:Organizations", () -> {
                common.buyerOrganization();
                common.reviewOrganization(court);
            });
        });
        common.header("cn-standard", "competition");
        common.contractingParty();
        exclusionGrounds();
        procedure();
        common.object(Optional.of(notice.maximum()), Optional.of(notice.estimate()));
        xml.in("cac:ProcurementProjectLot", () -> {
            xml.text("cbc:ID", NoticeXml.LOT, "schemeName", "Lot");
            xml.in("cac:TenderingTerms", this::lotTerms);
            xml.in("cac:TenderingProcess", this::lotProcess);
            common.lotObject(
                    Optional.of(notice.maximum()),
                    Optional.of(notice.estimate()),
                    OptionalInt.of(notice.frameworkMonths()));
        });
    }

    private void exclusionGrounds() throws XMLStreamException {
        xml.in("cac:TenderingTerms", () -> requirement("exclusion-grounds-source", "epo-procurement-document"));
    }

    private void requirement(String list, String code) throws XMLStreamException {
        xml.in(
                "cac:TendererQualificationRequest",
                () -> xml.in(
                        "cac:SpecificTendererRequirement",
                        () -> xml.text("cbc:TendererRequirementTypeCode", code, "listName", list)));
    }

    private void procedure() throws XMLStreamException {
        xml.in("cac:TenderingProcess", () -> {
            xml.text("cbc:ProcedureCode", notice.procedure().code(), "listName", "procurement-procedure-type");
            common.previousNotice();
            xml.in("cac:ProcessJustification", () -> {
                xml.text(
                        "cbc:ProcessReasonCode",
                        Boolean.toString(notice.accelerated()),
                        "listName",
                        "accelerated-procedure");
                if (notice.accelerated()) {
                    common.dutch("cbc:ProcessReason", notice.accelerationReason());
                }
            });
        });
    }

    private void lotTerms() throws XMLStreamException {
        xml.text("cbc:VariantConstraintCode", "not-allowed", "listName", "permission");
        xml.text("cbc:FundingProgramCode", "no-eu-funds", "listName", "eu-funded");
        xml.text("cbc:MultipleTendersCode", "not-allowed", "listName", "permission");
        common.documents(notice.documentsUrl());
        requirement("reserved-procurement", "none");
        requirement("selection-criteria-source", "epo-procurement-document");
        execution("reserved-execution", "no");
        execution("einvoicing", "required");
        execution("ecatalog-submission", "not-allowed");
        common.awardingTerms(notice.criteria(), notice.procedure() == ProcedureType.NEGOTIATED_WITH_CALL);
        common.reference("cac:AdditionalInformationParty", NoticeXml.BUYER);
        xml.in("cac:TenderRecipientParty", () -> {
            xml.text("cbc:EndpointID", notice.submissionUrl());
            xml.in("cac:PartyIdentification", () -> common.organizationId(NoticeXml.BUYER));
        });
        if (!notice.procedure().twoStages()) {
            validity();
        }
        common.appealTerms(court);
        xml.in("cac:Language", () -> xml.text("cbc:ID", "NLD"));
        xml.in("cac:PostAwardProcess", () -> {
            xml.text("cbc:ElectronicOrderUsageIndicator", "true");
            xml.text("cbc:ElectronicPaymentUsageIndicator", "true");
        });
    }

    private void execution(String list, String code) throws XMLStreamException {
        xml.in(
                "cac:ContractExecutionRequirement",
                () -> xml.text("cbc:ExecutionRequirementCode", code, "listName", list));
    }

    private void validity() throws XMLStreamException {
        xml.in(
                "cac:TenderValidityPeriod",
                () -> xml.text("cbc:DurationMeasure", Integer.toString(notice.validityDays()), "unitCode", "DAY"));
    }

    private void lotProcess() throws XMLStreamException {
        xml.text("cbc:SubmissionMethodCode", "required", "listName", "esubmission");
        if (notice.procedure() == ProcedureType.NEGOTIATED_WITH_CALL) {
            xml.text("cbc:CandidateReductionConstraintIndicator", "false");
        }
        xml.text("cbc:GovernmentAgreementConstraintIndicator", "true");
        if (notice.candidates().isPresent()) {
            period(
                    "cac:ParticipationRequestReceptionPeriod",
                    notice.candidates().get().requestsUntil());
        } else {
            period("cac:TenderSubmissionDeadlinePeriod", notice.closingAt());
        }
        period("cac:AdditionalInformationRequestPeriod", notice.questionsUntil());
        common.planning(notice.priorPublication());
        if (notice.candidates().isPresent()) {
            shortList(notice.candidates().get());
        }
        common.noAuction();
        frameworkAgreement();
        common.contractingSystems();
    }

    private void period(String element, Instant end) throws XMLStreamException {
        xml.in(element, () -> {
            xml.text("cbc:EndDate", NoticeXml.date(end));
            xml.text("cbc:EndTime", NoticeXml.time(end));
        });
    }

    private void shortList(CandidateSelection selection) throws XMLStreamException {
        xml.in("cac:EconomicOperatorShortList", () -> {
            xml.text(
                    "cbc:LimitationDescription",
                    Boolean.toString(selection.maximum().isPresent()));
            if (selection.maximum().isPresent()) {
                xml.text(
                        "cbc:MaximumQuantity",
                        Integer.toString(selection.maximum().get()));
            }
            xml.text("cbc:MinimumQuantity", Integer.toString(selection.minimum()));
        });
    }

    private void frameworkAgreement() throws XMLStreamException {
        xml.in("cac:FrameworkAgreement", () -> {
            xml.text("cbc:MaximumOperatorQuantity", Integer.toString(notice.maximumParticipants()));
            if (notice.needsLongTermReason()) {
                common.dutch("cbc:Justification", notice.longTermReason());
            }
        });
    }
}
