package org.ironstock.tender.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.EspdAnswers;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An ESPD response (UBL QualificationApplicationResponse, ESPD-EDM 4.1), of which the exclusion grounds count here. */
final class EspdXml {

    private static final String CAC = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    private static final String CBC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

    /** Codes of the EU vocabulary "criterion" with the code of the same ground in eForms. */
    private static final Map<String, String> GROUNDS = Map.ofEntries(
            Map.entry("crime-org", "exg-crim-part"),
            Map.entry("corruption", "exg-crim-corrpt"),
            Map.entry("fraud", "exg-crim-fraud"),
            Map.entry("terr-offence", "exg-crim-terror"),
            Map.entry("finan-laund", "exg-crim-laund"),
            Map.entry("human-traffic", "exg-crim-traffick"),
            Map.entry("tax-pay", "exg-pmt-bre-tax"),
            Map.entry("socsec-pay", "exg-pmt-bre-ssc"),
            Map.entry("envir-law", "exg-mis-bre-env-law"),
            Map.entry("socsec-law", "exg-mis-bre-soc-law"),
            Map.entry("labour-law", "exg-mis-bre-lab-law"),
            Map.entry("prof-misconduct", "exg-mis-misconduct"),
            Map.entry("distorsion", "exg-mis-distortion"),
            Map.entry("partic-confl", "exg-mis-partic-confl"),
            Map.entry("prep-confl", "exg-mis-prep-confl"),
            Map.entry("sanction", "exg-mis-sanction"),
            Map.entry("misrepresent", "exg-mis-misrepresent"),
            Map.entry("bankruptcy", "exg-sitn-bankr"),
            Map.entry("insolvency", "exg-sitn-insolvency"),
            Map.entry("cred-arran", "exg-sitn-cred-arran"),
            Map.entry("bankr-nat", "exg-sitn-other"),
            Map.entry("liq-admin", "exg-sitn-liq-admin"),
            Map.entry("susp-act", "exg-sitn-as-susp"),
            Map.entry("nati-ground", "exg-natl-bre-nat-law"));

    private final Document document;
    private final Map<String, Element> responses;

    private EspdXml(Document document) {
        this.document = document;
        this.responses = elements(document, CAC, "TenderingCriterionResponse").stream()
                .collect(Collectors.toMap(
                        response -> text(response, "ValidatedCriterionPropertyID"), response -> response, (a, b) -> a));
    }

    static Optional<EspdAnswers> read(byte[] content, List<Finding> findings) {
        try {
            Document document = parser().parse(new ByteArrayInputStream(content));
            if (!"QualificationApplicationResponse"
                    .equals(document.getDocumentElement().getLocalName())) {
                findings.add(unreadable("Het document is geen UEA-antwoord (QualificationApplicationResponse)."));
                return Optional.empty();
            }
            return Optional.of(new EspdXml(document).answers());
        } catch (SAXException malformed) {
            findings.add(unreadable("De inhoud is geen welgevormde XML zonder documenttypedefinitie."));
            return Optional.empty();
        } catch (IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private EspdAnswers answers() {
        Optional<Element> operator =
                elements(document, CAC, "EconomicOperatorParty").stream().findFirst();
        List<EspdAnswers.Answer> answers = new ArrayList<>();
        for (Element criterion : elements(document, CAC, "TenderingCriterion")) {
            String ground = GROUNDS.get(text(criterion, "CriterionTypeCode"));
            if (ground != null) {
                answer(ground, criterion).ifPresent(answers::add);
            }
        }
        return new EspdAnswers(
                operator.map(party -> textWithin(party, "PartyName", "Name")).orElse(""),
                operator.map(party -> textWithin(party, "PartyIdentification", "ID"))
                        .orElse(""),
                operator.map(EspdXml::role).orElse(EspdAnswers.Role.SOLE),
                answers);
    }

    /** The first question of a ground asks whether it applies; a question without answer is no answer. */
    private Optional<EspdAnswers.Answer> answer(String ground, Element criterion) {
        List<Element> questions = elements(criterion, CAC, "TenderingCriterionProperty");
        Optional<Boolean> applies = questions.stream()
                .filter(question -> text(question, "ValueDataTypeCode").equals("INDICATOR"))
                .findFirst()
                .map(question -> response(question, "ResponseIndicator"))
                .filter(value -> !value.isEmpty())
                .map(Boolean::parseBoolean);
        Optional<Node> cleaning = questions.stream()
                .filter(question -> text(question, "Description").contains("Self-Cleaning"))
                .findFirst()
                .map(Element::getParentNode);
        return applies.map(yes -> new EspdAnswers.Answer(
                ground,
                yes,
                descriptions(questions.stream()
                        .filter(question -> cleaning.filter(group -> within(question, group))
                                .isEmpty())
                        .toList()),
                descriptions(questions.stream()
                        .filter(question -> cleaning.filter(group -> within(question, group))
                                .isPresent())
                        .toList())));
    }

    private String descriptions(List<Element> questions) {
        return questions.stream()
                .map(question -> response(question, "Description"))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String response(Element question, String value) {
        Element response = responses.get(text(question, "ID"));
        return response == null ? "" : textWithin(response, "ResponseValue", value);
    }

    private static EspdAnswers.Role role(Element party) {
        return switch (textWithin(party, "EconomicOperatorRole", "RoleCode")) {
            case "group-lead" -> EspdAnswers.Role.LEAD;
            case "group-mem" -> EspdAnswers.Role.MEMBER;
            default -> EspdAnswers.Role.SOLE;
        };
    }

    private static boolean within(Node node, Node group) {
        for (Node up = node; up != null; up = up.getParentNode()) {
            if (up.isSameNode(group)) {
                return true;
            }
        }
        return false;
    }

    private static String textWithin(Element parent, String aggregate, String name) {
        return elements(parent, CAC, aggregate).stream()
                .map(child -> text(child, name))
                .findFirst()
                .orElse("");
    }

    /** Text of a direct child. */
    private static String text(Element parent, String name) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (CBC.equals(child.getNamespaceURI()) && name.equals(child.getLocalName())) {
                return child.getTextContent().strip();
            }
        }
        return "";
    }

    private static List<Element> elements(Node parent, String namespace, String name) {
        NodeList found = parent instanceof Document whole
                ? whole.getElementsByTagNameNS(namespace, name)
                : ((Element) parent).getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }

    /** No document types, no entities, nothing fetched: the file comes from outside. */
    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder;
    }

    private static Finding unreadable(String message) {
        return Finding.of("ESPD_UNREADABLE", "espd", message);
    }
}
