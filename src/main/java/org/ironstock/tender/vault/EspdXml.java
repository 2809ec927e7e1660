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
import org.ironstock.tender.vault.EspdCriteria.Criterion;
import org.ironstock.tender.vault.EspdCriteria.Kind;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * An ESPD response (UBL QualificationApplicationResponse, ESPD-EDM 4.1): exclusion grounds, selection criteria, and what
 * stands under codes that the list of criteria does not have.
 */
final class EspdXml {

    private static final String CAC = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    private static final String CBC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

    /** Elements of a response that hold something else than yes or no. */
    private static final List<String> VALUES = List.of(
            "Description",
            "ResponseAmount",
            "ResponseQuantity",
            "ResponseMeasure",
            "ResponseDate",
            "ResponseCode",
            "ResponseID",
            "ResponseURI");

    private static final String SELF_CLEANING = "Self-Cleaning";
    private static final String NO_CODE = "zonder code";
    private static final int LONGEST_EXPLANATION = 4_000;

    private final Document document;
    private final Map<String, List<Element>> responses;

    private EspdXml(Document document) {
        this.document = document;
        this.responses = elements(document, CAC, "TenderingCriterionResponse").stream()
                .collect(Collectors.groupingBy(response -> text(response, "ValidatedCriterionPropertyID")));
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
        List<EspdAnswers.Statement> selection = new ArrayList<>();
        List<EspdAnswers.Statement> unknown = new ArrayList<>();
        for (Element element : elements(document, CAC, "TenderingCriterion")) {
            String code = text(element, "CriterionTypeCode");
            Optional<Criterion> criterion = EspdCriteria.find(code);
            if (criterion.isEmpty()) {
                unknown.add(statement(code.isEmpty() ? NO_CODE : code, text(element, "Name"), element));
            } else if (criterion.get().kind() == Kind.EXCLUSION) {
                answer(criterion.get().eforms(), element).ifPresent(answers::add);
            } else {
                selection.add(statement(criterion.get().code(), criterion.get().label(), element));
            }
        }
        return new EspdAnswers(
                operator.map(party -> textWithin(party, "PartyName", "Name")).orElse(""),
                operator.map(party -> textWithin(party, "PartyIdentification", "ID"))
                        .orElse(""),
                operator.map(EspdXml::role).orElse(EspdAnswers.Role.SOLE),
                answers,
                selection,
                unknown);
    }

    private Optional<EspdAnswers.Answer> answer(String ground, Element criterion) {
        List<Element> questions = elements(criterion, CAC, "TenderingCriterionProperty");
        Optional<Node> cleaning = questions.stream()
                .filter(question -> text(question, "Description").contains(SELF_CLEANING))
                .findFirst()
                .map(Element::getParentNode);
        return confirmed(questions)
                .map(yes -> new EspdAnswers.Answer(
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

    private EspdAnswers.Statement statement(String code, String label, Element criterion) {
        List<Element> questions = elements(criterion, CAC, "TenderingCriterionProperty");
        String all = questions.stream()
                .flatMap(question -> details(question).stream())
                .distinct()
                .collect(Collectors.joining("; "));
        return new EspdAnswers.Statement(
                code,
                label,
                confirmed(questions),
                all.length() > LONGEST_EXPLANATION ? all.substring(0, LONGEST_EXPLANATION) : all);
    }

    /**
     * The first question of a criterion asks whether it applies or is met; a question without answer is no answer. Where
     * a party answered it several times, yes counts for a ground of exclusion that applies to one of the answers.
     */
    private Optional<Boolean> confirmed(List<Element> questions) {
        List<String> given = questions.stream()
                .filter(question -> text(question, "ValueDataTypeCode").equals("INDICATOR"))
                .findFirst()
                .map(question -> values(question, "ResponseIndicator"))
                .orElse(List.of());
        return given.isEmpty() ? Optional.empty() : Optional.of(given.stream().anyMatch(Boolean::parseBoolean));
    }

    private String descriptions(List<Element> questions) {
        return questions.stream()
                .flatMap(question -> values(question, "Description").stream())
                .collect(Collectors.joining("\n"));
    }

    /** What was answered to a question that is no yes or no, each with the question before it. */
    private List<String> details(Element question) {
        String asked = text(question, "Description").replaceAll("\\s+", " ");
        return VALUES.stream()
                .flatMap(value -> values(question, value).stream())
                .map(value -> asked.isEmpty() ? value : asked + ": " + value)
                .toList();
    }

    private List<String> values(Element question, String name) {
        return responses.getOrDefault(text(question, "ID"), List.of()).stream()
                .flatMap(response -> elements(response, CAC, "ResponseValue").stream())
                .map(value -> text(value, name))
                .filter(value -> !value.isEmpty())
                .toList();
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
