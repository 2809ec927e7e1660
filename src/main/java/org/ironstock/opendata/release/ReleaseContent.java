package org.ironstock.opendata.release;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.notice.NoticeContent.Buyer;
import org.ironstock.notice.Notices;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.supplier.Supplier;
import org.ironstock.supplier.Suppliers;
import org.ironstock.tender.Procedure;
import org.ironstock.tender.PublicTender;
import org.ironstock.tender.PublicTender.Award;
import org.ironstock.tender.PublicTender.Term;
import org.springframework.stereotype.Component;

/**
 * The public state of a tender in the words of OCDS 1.1.5: everything but what makes it a release (id, date and tag). Each
 * release states the whole, so that who reads only the last one misses nothing.
 */
@Component
class ReleaseContent {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private final Dossier dossier;
    private final Notices notices;
    private final Suppliers suppliers;
    private final MarketNotices plans;
    private final PublicAddress address;

    ReleaseContent(Dossier dossier, Notices notices, Suppliers suppliers, MarketNotices plans, PublicAddress address) {
        this.dossier = dossier;
        this.notices = notices;
        this.suppliers = suppliers;
        this.plans = plans;
        this.address = address;
    }

    ObjectNode of(PublicTender tender) {
        List<StoredDocument> documents = dossier.publishedOf(tender.id());
        ObjectNode content = head(parties(tender));
        if (documents.stream().anyMatch(ReleaseContent::ofPlan)) {
            plans.find(tender.id()).ifPresent(plan -> content.set("planning", planning(plan, documents)));
        }
        content.set(
                "tender",
                tender(
                        tender,
                        documents.stream().filter(document -> !ofPlan(document)).toList()));
        OcdsJson.put(content, "awards", awards(tender, documents));
        OcdsJson.put(content, "contracts", contracts(tender));
        return content;
    }

    /**
     * What is planned before a tender is announced; empty when the market was told nothing.
     *
     * @param dropped whether no tender will follow
     */
    Optional<ObjectNode> ofPlan(String caseRef, boolean dropped) {
        return plans.find(caseRef).map(plan -> {
            ObjectNode content = head(authorities());
            ObjectNode planning = planning(plan, dossier.publishedOf(caseRef));
            ObjectNode tender = OcdsJson.object();
            tender.put("id", caseRef).put("title", plan.main().title());
            if (dropped) {
                planning.put("finalStatus", "cancelled");
            }
            tender.put("status", dropped ? "cancelled" : "planned");
            tender.set("procuringEntity", reference(notices.buyer()));
            OcdsJson.put(tender, "items", codes(plan));
            plan.prior().ifPresent(prior -> tender.set("value", OcdsJson.value(prior.estimate())));
            tender.put("mainProcurementCategory", "goods");
            content.set("planning", planning);
            content.set("tender", tender);
            return content;
        });
    }

    private ObjectNode head(ArrayNode parties) {
        ObjectNode content = OcdsJson.object();
        content.put("initiationType", "tender").put("language", "nl");
        content.set("parties", parties);
        content.set("buyer", reference(notices.buyer()));
        return content;
    }

    private static boolean ofPlan(StoredDocument document) {
        return DocumentType.of(document.kind()).filter(DocumentType::ofPlan).isPresent();
    }

    private ObjectNode planning(MarketNotices.Plan plan, List<StoredDocument> documents) {
        ObjectNode planning = OcdsJson.object();
        OcdsJson.put(planning, "rationale", Optional.of(plan.main().description()));
        plan.prior().ifPresent(prior -> planning.putObject("budget").set("amount", OcdsJson.value(prior.estimate())));
        ArrayNode papers = OcdsJson.array();
        documents.stream().filter(ReleaseContent::ofPlan).forEach(document -> papers.add(document(document)));
        OcdsJson.put(planning, "documents", papers);
        ArrayNode milestones = planning.putArray("milestones");
        plan.consultation().ifPresent(consultation -> milestones
                .addObject()
                .put("id", "consultatie")
                .put("title", "Antwoorden van de markt tot en met")
                .put("type", "engagement")
                .put("dueDate", OcdsJson.moment(consultation.answersUntil())));
        plan.prior().ifPresent(prior -> milestones
                .addObject()
                .put("id", "aankondiging")
                .put("title", "Aankondiging van de opdracht verwacht")
                .put("type", "preProcurement")
                .put("dueDate", OcdsJson.moment(DutchCalendar.startOf(prior.noticeExpectedOn()))));
        return planning;
    }

    private static ArrayNode codes(MarketNotices.Plan plan) {
        ArrayNode items = OcdsJson.array();
        for (String cpv : plan.main().cpvCodes()) {
            items.addObject()
                    .put("id", cpv)
                    .putObject("classification")
                    .put("scheme", "CPV")
                    .put("id", cpv);
        }
        return items;
    }

    private ArrayNode authorities() {
        Buyer buyer = notices.buyer();
        ArrayNode parties = OcdsJson.array();
        ObjectNode authority = parties.addObject();
        authority.put("id", idOf(buyer)).put("name", buyer.name());
        authority.putArray("roles").add("buyer").add("procuringEntity");
        authority
                .putObject("identifier")
                .put("scheme", "NL-OIN")
                .put("id", buyer.oin())
                .put("legalName", buyer.name());
        authority
                .putObject("address")
                .put("streetAddress", buyer.street())
                .put("locality", buyer.city())
                .put("postalCode", buyer.postalCode())
                .put("countryName", "Nederland");
        authority
                .putObject("contactPoint")
                .put("email", buyer.email())
                .put("telephone", buyer.telephone())
                .put("url", buyer.url());
        return parties;
    }

    private ArrayNode parties(PublicTender tender) {
        ArrayNode parties = authorities();
        tender.awards().stream()
                .flatMap(award -> award.winner().stream())
                .map(winner -> suppliers.get(winner.supplierId()))
                .forEach(supplier -> parties.add(party(supplier)));
        return parties;
    }

    /** What the award notice says of a winner, without the address of a person (e-mail). */
    private static ObjectNode party(Supplier supplier) {
        ObjectNode party = OcdsJson.object();
        party.put("id", idOf(supplier)).put("name", supplier.name());
        party.putArray("roles").add("supplier").add("tenderer");
        party.putObject("identifier")
                .put("scheme", "NL-KVK")
                .put("id", supplier.kvkNumber())
                .put("legalName", supplier.name());
        party.putObject("address")
                .put("streetAddress", supplier.street())
                .put("locality", supplier.city())
                .put("postalCode", supplier.postalCode())
                .put("countryName", new Locale("", supplier.countryCode()).getDisplayCountry(DUTCH));
        return party;
    }

    private ObjectNode tender(PublicTender tender, List<StoredDocument> documents) {
        ObjectNode part = OcdsJson.object();
        part.put("id", tender.id()).put("title", tender.title());
        OcdsJson.put(part, "description", Optional.of(tender.description()));
        part.put("status", status(tender));
        part.set("procuringEntity", reference(notices.buyer()));
        OcdsJson.put(part, "items", items(tender));
        tender.estimate().ifPresent(estimate -> part.set("value", OcdsJson.value(estimate)));
        tender.maximum().ifPresent(maximum -> part.set("maximumValue", OcdsJson.value(maximum)));
        tender.procedure().ifPresent(procedure -> {
            part.put("procurementMethod", method(procedure));
            part.put("procurementMethodDetails", procedure.inDutch());
        });
        part.put("mainProcurementCategory", "goods");
        if (!tender.criteria().isEmpty()) {
            part.put("awardCriteria", tender.criteria().size() == 1 ? "priceOnly" : "ratedCriteria");
            part.put("awardCriteriaDetails", criteria(tender));
        }
        part.putArray("submissionMethod").add("electronicSubmission");
        part.put("submissionMethodDetails", address.of("/aanbestedingen/" + tender.id()));
        OcdsJson.putMoment(part, "datePublished", tender.dates().dispatchedAt());
        OcdsJson.putMoment(part, "expressionOfInterestDeadline", tender.dates().requestsUntil());
        OcdsJson.put(
                part,
                "tenderPeriod",
                period(tender.dates().dispatchedAt(), tender.dates().closingAt()));
        OcdsJson.put(
                part,
                "enquiryPeriod",
                period(tender.dates().dispatchedAt(), tender.dates().questionsUntil()));
        OcdsJson.put(part, "enquiries", enquiries(tender));
        if (part.has("enquiries")) {
            part.put("hasEnquiries", true);
        }
        OcdsJson.put(part, "awardPeriod", start(tender.dates().closedAt()));
        OcdsJson.put(
                part,
                "standstillPeriod",
                period(tender.dates().lettersSentAt(), tender.dates().standstillEndsAt()));
        tender.bids().ifPresent(bids -> part.put("numberOfTenderers", bids));
        OcdsJson.put(part, "documents", documents(documents, tender.awards().isEmpty()));
        return part;
    }

    /** The standard calls "withdrawn" what may not be spoken of any more; a tender that the State ends is "cancelled". */
    private static String status(PublicTender tender) {
        return switch (tender.stage()) {
            case STANDSTILL, CONTRACTING, CONCLUDED -> "complete";
            case NOT_AWARDED ->
                tender.ending().filter(PublicTender.Ending::unsuccessful).isPresent() ? "unsuccessful" : "cancelled";
            default -> tender.stage().ended() ? "cancelled" : "active";
        };
    }

    private static String method(Procedure procedure) {
        return switch (procedure) {
            case OPEN, OPEN_ACCELERATED -> "open";
            case RESTRICTED, RESTRICTED_ACCELERATED -> "selective";
            default -> "limited";
        };
    }

    /** By the enquiries extension; who asked is not in it. */
    private static ArrayNode enquiries(PublicTender tender) {
        ArrayNode enquiries = OcdsJson.array();
        for (PublicTender.Nota nota : tender.notas()) {
            for (PublicTender.Answer answer : nota.answers()) {
                enquiries
                        .addObject()
                        .put("id", "vraag-" + answer.number())
                        .put("title", answer.subject())
                        .put("description", answer.question())
                        .put("answer", answer.answer())
                        .put("dateAnswered", OcdsJson.moment(nota.publishedAt()));
            }
        }
        return enquiries;
    }

    private static ArrayNode items(PublicTender tender) {
        ArrayNode items = OcdsJson.array();
        for (PublicTender.Subject subject : tender.subjects()) {
            items.addObject()
                    .put("id", subject.productCode())
                    .put("description", subject.name())
                    .putObject("classification")
                    .put("scheme", "CPV")
                    .put("id", subject.cpv());
        }
        return items;
    }

    private static String criteria(PublicTender tender) {
        String weights = tender.criteria().stream()
                .map(criterion -> "%s (%s) %d%%".formatted(criterion.name(), criterion.kind(), criterion.weight()))
                .collect(Collectors.joining("; "));
        return tender.formula()
                .map(formula -> weights + ". Formule: " + formula)
                .orElse(weights);
    }

    private ArrayNode awards(PublicTender tender, List<StoredDocument> documents) {
        ArrayNode awards = OcdsJson.array();
        for (Award award : tender.awards()) {
            ObjectNode part = awards.addObject();
            part.put("id", awardId(tender, award.round()));
            part.put("status", award.standing() ? (award.winner().isPresent() ? "active" : "pending") : "cancelled");
            part.put("date", OcdsJson.moment(award.sentAt()));
            award.winner().ifPresent(winner -> {
                part.set("value", OcdsJson.value(winner.price()));
                part.putArray("suppliers").add(reference(suppliers.get(winner.supplierId())));
            });
            if (award.standing()) {
                OcdsJson.put(part, "items", items(tender));
                OcdsJson.put(part, "documents", awardNotices(documents));
            }
        }
        return awards;
    }

    private ArrayNode contracts(PublicTender tender) {
        ArrayNode contracts = OcdsJson.array();
        tender.contract().ifPresent(contract -> {
            ObjectNode part = contracts.addObject();
            int round = tender.awards().stream()
                    .filter(Award::standing)
                    .mapToInt(Award::round)
                    .max()
                    .orElse(1);
            part.put("id", contract.id()).put("awardID", awardId(tender, round));
            part.put("title", tender.title()).put("status", "active");
            part.set("maximumValue", OcdsJson.value(contract.maximum()));
            tender.term().ifPresent(term -> part.set("period", term(contract.signedAt(), term)));
            part.put("dateSigned", OcdsJson.moment(contract.signedAt()));
            OcdsJson.put(part, "items", items(tender));
        });
        return contracts;
    }

    private static String awardId(PublicTender tender, int round) {
        return "%s-gunning-%d".formatted(tender.id(), round);
    }

    private static ObjectNode term(Instant signed, Term term) {
        ZonedDateTime start = signed.atZone(DutchCalendar.ZONE);
        return OcdsJson.object()
                .put("startDate", OcdsJson.moment(signed))
                .put("endDate", OcdsJson.moment(start.plusMonths(term.months()).toInstant()))
                .put(
                        "maxExtentDate",
                        OcdsJson.moment(start.plusMonths((long) term.months() + term.optionMonths())
                                .toInstant()));
    }

    private ArrayNode documents(List<StoredDocument> documents, boolean withResult) {
        ArrayNode list = OcdsJson.array();
        documents.stream()
                .filter(document -> withResult || !isResult(document))
                .forEach(document -> list.add(document(document)));
        return list;
    }

    private ArrayNode awardNotices(List<StoredDocument> documents) {
        ArrayNode list = OcdsJson.array();
        documents.stream().filter(ReleaseContent::isResult).forEach(document -> list.add(document(document)));
        return list;
    }

    private static boolean isResult(StoredDocument document) {
        return DocumentType.of(document.kind())
                .filter(DocumentType.AWARD_NOTICE::equals)
                .isPresent();
    }

    private ObjectNode document(StoredDocument document) {
        ObjectNode part = OcdsJson.object();
        part.put("id", document.id().toString());
        OcdsJson.put(part, "documentType", DocumentType.of(document.kind()).map(DocumentType::code));
        part.put("title", document.title());
        part.put("url", address.of(document.href()));
        part.put("datePublished", OcdsJson.moment(document.filedAt()));
        part.put("format", document.mediaType());
        part.put("language", "nl");
        return part;
    }

    private static ObjectNode period(Optional<Instant> start, Optional<Instant> end) {
        ObjectNode period = OcdsJson.object();
        if (end.isPresent()) {
            OcdsJson.putMoment(period, "startDate", start);
            OcdsJson.putMoment(period, "endDate", end);
        }
        return period;
    }

    /** A period that began and of which nobody knows the end. */
    private static ObjectNode start(Optional<Instant> start) {
        ObjectNode period = OcdsJson.object();
        OcdsJson.putMoment(period, "startDate", start);
        return period;
    }

    private static ObjectNode reference(Buyer buyer) {
        return OcdsJson.object().put("id", idOf(buyer)).put("name", buyer.name());
    }

    private static ObjectNode reference(Supplier supplier) {
        return OcdsJson.object().put("id", idOf(supplier)).put("name", supplier.name());
    }

    private static String idOf(Buyer buyer) {
        return "NL-OIN-" + buyer.oin();
    }

    private static String idOf(Supplier supplier) {
        return "NL-KVK-" + supplier.kvkNumber();
    }
}
