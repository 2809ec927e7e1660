package org.ironstock.notice.eforms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ironstock.shared.Finding;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Holds a document against the fields that the official SDK defines for its subtype: what is mandatory or forbidden
 * without condition, the form and length of values, and the official code lists. One finding for each field and rule,
 * also when a field stands at several levels. Thread-safe.
 */
final class FieldCheck {

    private static final int LONGEST_WITH_FORM = 2_000;
    private static final int LONGEST_QUOTE = 200;

    private final List<SdkField> fields;
    private final Codelists codelists;

    FieldCheck(List<SdkField> fields, Codelists codelists) {
        this.fields = fields;
        this.codelists = codelists;
    }

    List<Finding> check(String subtype, byte[] document) {
        Run run = new Run(subtype, parse(document));
        for (SdkField field : fields) {
            run.check(field);
        }
        return run.findings;
    }

    private static Document parse(byte[] document) {
        try {
            return SafeXml.parse(document);
        } catch (SAXException notWellFormed) {
            throw new IllegalArgumentException("Expected a well-formed notice", notWellFormed);
        }
    }

    /** One check of one document. */
    private final class Run {

        private final String subtype;
        private final Document document;
        private final List<Finding> findings = new ArrayList<>();
        private final Set<String> reported = new HashSet<>();
        private final Map<SdkPath, List<Node>> contexts = new HashMap<>();
        // Most fields of the SDK do not occur: asking for the element first saves most of the searching.
        private final Set<String> present = new HashSet<>();

        Run(String subtype, Document document) {
            this.subtype = subtype;
            this.document = document;
            NodeList all = document.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                present.add(all.item(i).getNodeName());
            }
        }

        void check(SdkField field) {
            boolean mandatory = field.mandatoryIn().contains(subtype);
            if (!mandatory && !field.path().lastElement().map(present::contains).orElse(true)) {
                return;
            }
            for (Node node : contexts.computeIfAbsent(field.context(), context -> context.select(document))) {
                List<String> values = field.path().select(node).stream()
                        .map(Node::getTextContent)
                        .filter(value -> !value.isBlank())
                        .toList();
                if (values.isEmpty() && mandatory) {
                    report(field, "NOTICE_FIELD_MISSING", "ontbreekt. Vul dit veld in.");
                }
                if (!values.isEmpty() && field.forbiddenIn().contains(subtype)) {
                    report(field, "NOTICE_FIELD_FORBIDDEN", "hoort niet in deze aankondiging.");
                }
                values.forEach(value -> check(field, value));
            }
        }

        private void check(SdkField field, String value) {
            if (field.maximumLength() > 0 && value.codePointCount(0, value.length()) > field.maximumLength()) {
                report(field, "NOTICE_FIELD_LENGTH", "mag hoogstens " + field.maximumLength() + " tekens hebben.");
            }
            if (field.pattern().filter(pattern -> !matches(pattern, value)).isPresent()) {
                report(field, "NOTICE_FIELD_PATTERN", "heeft niet de voorgeschreven vorm: '" + quoted(value) + "'.");
            }
            if (!field.codelist().isEmpty() && !codelists.contains(field.codelist(), value)) {
                report(
                        field,
                        "NOTICE_FIELD_CODE",
                        "staat niet in de officiële lijst '" + field.codelist() + "': '" + quoted(value) + "'.");
            }
        }

        /** Whatever has a form in eForms is short; the expressions would go as deep as a hostile text is long. */
        private static boolean matches(Pattern pattern, String value) {
            return value.length() <= LONGEST_WITH_FORM && pattern.matcher(value).matches();
        }

        private static String quoted(String value) {
            return value.length() > LONGEST_QUOTE ? value.substring(0, LONGEST_QUOTE) + "…" : value;
        }

        private void report(SdkField field, String code, String message) {
            if (reported.add(code + ' ' + field.businessTerm())) {
                findings.add(Finding.of(code, field.businessTerm(), field.title() + " " + message));
            }
        }
    }
}
