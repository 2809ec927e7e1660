package org.ironstock.payment.ubl;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ironstock.payment.domain.Invoice;
import org.ironstock.payment.domain.InvoiceFields;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Takes out of a UBL invoice what the house needs of it, as text; leaves judging to others. */
@Component
public class UblReader {

    private static final String AGGREGATE = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    private static final String BASIC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

    /** Kinds of attachment that EN 16931 allows. */
    private static final Set<String> ATTACHMENTS = Set.of(
            "application/pdf",
            "image/png",
            "image/jpeg",
            "text/csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.oasis.opendocument.spreadsheet");

    /**
     * A document within an invoice.
     *
     * @param mediaType one that EN 16931 allows
     */
    public record Attachment(String name, String mediaType, byte[] bytes) {}

    /** The rules that the file says it keeps. */
    static String customization(UblInvoice file) {
        return text(file.document().getDocumentElement(), "CustomizationID");
    }

    /** What stands in the file; empty texts where nothing does. */
    public InvoiceFields fields(UblInvoice file) {
        Element root = file.document().getDocumentElement();
        boolean credit = file.kind() == Invoice.Kind.CREDIT_NOTE;
        List<Element> lines = all(root, credit ? "CreditNoteLine" : "InvoiceLine");
        List<Element> accounts = all(root, "PaymentMeans", "PayeeFinancialAccount");
        Element supplier = node(root, "AccountingSupplierParty", "Party");
        return new InvoiceFields(
                file.kind(),
                text(root, "ID"),
                text(root, "IssueDate"),
                text(root, "DocumentCurrencyCode"),
                orders(root, lines),
                text(root, "BillingReference", "InvoiceDocumentReference", "ID"),
                party(supplier),
                party(node(root, "AccountingCustomerParty", "Party")),
                vatNumber(supplier),
                text(supplier, "Contact", "ElectronicMail"),
                accounts.stream()
                        .map(account -> text(account, "ID"))
                        .filter(id -> !id.isEmpty())
                        .toList(),
                accounts.isEmpty() ? "" : text(accounts.get(0), "Name"),
                all(root, "TaxTotal", "TaxSubtotal").stream()
                        .map(UblReader::tax)
                        .toList(),
                text(root, "LegalMonetaryTotal", "TaxExclusiveAmount"),
                text(root, "LegalMonetaryTotal", "TaxInclusiveAmount"),
                text(root, "LegalMonetaryTotal", "PayableAmount"),
                all(root, "AllowanceCharge").size()
                        + lines.stream()
                                .mapToInt(line -> all(line, "AllowanceCharge").size())
                                .sum(),
                all(root, "AdditionalDocumentReference", "Attachment").size(),
                lines.stream().map(line -> line(line, credit)).toList());
    }

    /** Documents within the file that officials can open, in its order. */
    public List<Attachment> attachments(UblInvoice file) {
        List<Attachment> found = new ArrayList<>();
        for (Element object : all(
                file.document().getDocumentElement(),
                "AdditionalDocumentReference",
                "Attachment",
                "EmbeddedDocumentBinaryObject")) {
            String mediaType = object.getAttribute("mimeCode");
            if (ATTACHMENTS.contains(mediaType)) {
                found.add(new Attachment(
                        object.getAttribute("filename"),
                        mediaType,
                        Base64.getMimeDecoder().decode(object.getTextContent())));
            }
        }
        return found;
    }

    private static List<String> orders(Element root, List<Element> lines) {
        Set<String> orders = new LinkedHashSet<>();
        all(root, "OrderReference", "ID").forEach(id -> orders.add(bare(id)));
        lines.forEach(
                line -> all(line, "OrderLineReference", "OrderReference", "ID").forEach(id -> orders.add(bare(id))));
        orders.remove("");
        return List.copyOf(orders);
    }

    private static InvoiceFields.Party party(Element party) {
        Element identifier = node(party, "PartyLegalEntity", "CompanyID");
        String registered = text(party, "PartyLegalEntity", "RegistrationName");
        return new InvoiceFields.Party(
                registered.isEmpty() ? text(party, "PartyName", "Name") : registered,
                bare(identifier),
                identifier.getAttribute("schemeID"),
                text(party, "PostalAddress", "StreetName"),
                text(party, "PostalAddress", "PostalZone"),
                text(party, "PostalAddress", "CityName"),
                text(party, "PostalAddress", "Country", "IdentificationCode"));
    }

    private static String vatNumber(Element supplier) {
        return all(supplier, "PartyTaxScheme").stream()
                .filter(scheme -> text(scheme, "TaxScheme", "ID").equalsIgnoreCase("VAT"))
                .map(scheme -> text(scheme, "CompanyID"))
                .findFirst()
                .orElse("");
    }

    private static InvoiceFields.TaxSubtotal tax(Element subtotal) {
        return new InvoiceFields.TaxSubtotal(
                text(subtotal, "TaxableAmount"),
                text(subtotal, "TaxAmount"),
                node(subtotal, "TaxAmount").getAttribute("currencyID"),
                text(subtotal, "TaxCategory", "Percent"));
    }

    private static InvoiceFields.Line line(Element line, boolean credit) {
        Element quantity = node(line, credit ? "CreditedQuantity" : "InvoicedQuantity");
        return new InvoiceFields.Line(
                text(line, "ID"),
                text(line, "OrderLineReference", "LineID"),
                product(line),
                text(line, "Item", "Name"),
                bare(quantity),
                quantity.getAttribute("unitCode"),
                text(line, "Price", "PriceAmount"),
                text(line, "Price", "BaseQuantity"),
                text(line, "LineExtensionAmount"),
                text(line, "Item", "ClassifiedTaxCategory", "Percent"));
    }

    private static String product(Element line) {
        for (String identification :
                List.of("BuyersItemIdentification", "SellersItemIdentification", "StandardItemIdentification")) {
            String code = text(line, "Item", identification, "ID");
            if (!code.isEmpty()) {
                return code;
            }
        }
        return "";
    }

    private static String text(Element from, String... path) {
        return bare(node(from, path));
    }

    private static String bare(Element element) {
        return element.getTextContent().strip();
    }

    /** The first element at the end of a path; an empty one that stands nowhere when there is none. */
    private static Element node(Element from, String... path) {
        List<Element> found = all(from, path);
        return found.isEmpty() ? from.getOwnerDocument().createElement("none") : found.get(0);
    }

    /** Every element at the end of a path of children. */
    private static List<Element> all(Element from, String... path) {
        List<Element> reached = List.of(from);
        for (String step : path) {
            List<Element> next = new ArrayList<>();
            for (Element element : reached) {
                for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                    if (child instanceof Element inner && named(inner, step)) {
                        next.add(inner);
                    }
                }
            }
            reached = next;
        }
        return reached;
    }

    private static boolean named(Element element, String name) {
        String namespace = element.getNamespaceURI();
        return name.equals(element.getLocalName()) && (AGGREGATE.equals(namespace) || BASIC.equals(namespace));
    }
}
