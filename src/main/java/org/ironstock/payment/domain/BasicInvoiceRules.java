package org.ironstock.payment.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;

/**
 * The rules of the Basisfactuur Rijk (December 2022) that the NLCIUS does not hold. {@code BR-NL-BFR-1} to {@code -4} are
 * the additional asserts of Logius under their own names; the others are named after the numbers of the obligatory elements
 * in its overview ({@code BFR-2.2} is element 2.2, the number in the trade register).
 */
public final class BasicInvoiceRules {

    private static final String GROUND = "Basisfactuur Rijk, december 2022 (Logius)";
    private static final String TRADE_REGISTER = "0106";
    private static final String OIN = "0190";
    private static final int MOST_ATTACHMENTS = 9;
    private static final int LONGEST_NUMBER = 100;
    private static final int MOST_FINDINGS = 100;
    private static final Set<Integer> RATES = Set.of(0, 9, 21);

    private final InvoiceFields fields;
    private final List<Finding> findings = new ArrayList<>();

    private BasicInvoiceRules(InvoiceFields fields) {
        this.fields = fields;
    }

    /** Every rule that the file breaks, up to a hundred findings; empty when it breaks none. */
    public static List<Finding> check(InvoiceFields fields) {
        BasicInvoiceRules rules = new BasicInvoiceRules(fields);
        rules.head();
        rules.supplier();
        rules.customer();
        rules.payment();
        rules.lines();
        return List.copyOf(rules.findings);
    }

    private void head() {
        required("BFR-1.1", "cbc:ID", fields.number(), "het factuurnummer");
        if (fields.number().length() > LONGEST_NUMBER) {
            broken("BFR-1.1", "cbc:ID", "Een factuurnummer heeft hoogstens %d tekens.".formatted(LONGEST_NUMBER));
        }
        if (day(fields.issueDate()).isEmpty()) {
            broken("BFR-1.2", "cbc:IssueDate", "De factuurdatum ontbreekt of bestaat niet.");
        }
        if (!fields.currency().equals("EUR")) {
            broken(
                    "BFR-1.4",
                    "cbc:DocumentCurrencyCode",
                    "De factuur is in euro (EUR); gevonden: '%s'.".formatted(fields.currency()));
        }
        if (fields.orderNumbers().size() != 1) {
            broken(
                    "BFR-1.5",
                    "cac:OrderReference/cbc:ID",
                    "Een factuur gaat over precies één order; genoemd zijn er %d."
                            .formatted(fields.orderNumbers().size()));
        }
        if (fields.attachments() > MOST_ATTACHMENTS) {
            broken(
                    "BFR-BIJLAGEN",
                    "cac:AdditionalDocumentReference",
                    "Een factuur heeft hoogstens %d bijlagen; gevonden: %d."
                            .formatted(MOST_ATTACHMENTS, fields.attachments()));
        }
    }

    private void supplier() {
        String place = "cac:AccountingSupplierParty";
        InvoiceFields.Party supplier = fields.supplier();
        required("BFR-2.1", place, supplier.name(), "uw naam");
        if (!supplier.scheme().equals(TRADE_REGISTER) || supplier.identifier().isEmpty()) {
            broken(
                    "BFR-2.2",
                    place,
                    "Vul uw KvK-nummer in bij PartyLegalEntity/CompanyID met schemeID 0106 (gevonden: '%s')."
                            .formatted(supplier.scheme()));
        }
        required("BFR-2.3", place, fields.supplierVat(), "uw btw-identificatienummer");
        address("BFR-2.", place, supplier, "uw");
        if (fields.supplierEmail().isEmpty()) {
            broken(
                    "BR-NL-BFR-1",
                    place + "/cac:Party/cac:Contact/cbc:ElectronicMail",
                    "Het e-mailadres van de contactpersoon is verplicht.");
        }
    }

    private void customer() {
        String place = "cac:AccountingCustomerParty";
        InvoiceFields.Party customer = fields.customer();
        required("BFR-3.1", place, customer.name(), "de naam van de klant");
        if (!customer.scheme().equals(OIN)) {
            broken(
                    "BR-NL-BFR-2",
                    place + "/cac:Party/cac:PartyLegalEntity/cbc:CompanyID",
                    "Het attribuut schemeID is altijd 0190 (OIN); gevonden: '%s'.".formatted(customer.scheme()));
        } else if (!customer.identifier().matches("[0-9]{20}")) {
            broken("BFR-3.2", place, "Het OIN van de klant heeft twintig cijfers.");
        }
        address("BFR-3.", place, customer, "de");
    }

    private void address(String rule, String place, InvoiceFields.Party party, String whose) {
        boolean supplier = rule.startsWith("BFR-2");
        String owner = supplier ? "" : " van de klant";
        required(rule + (supplier ? 4 : 3), place, party.street(), whose + " straat en huisnummer" + owner);
        required(rule + (supplier ? 5 : 4), place, party.postalCode(), whose + " postcode" + owner);
        required(rule + (supplier ? 6 : 5), place, party.city(), whose + " plaats" + owner);
        required(rule + (supplier ? 7 : 6), place, party.country(), whose + " land" + owner);
    }

    private void payment() {
        if (fields.kind() == Invoice.Kind.INVOICE && fields.account().isEmpty()) {
            broken(
                    "BR-NL-BFR-3",
                    "cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID",
                    "Het rekeningnummer (IBAN) is verplicht.");
        }
        if (Set.copyOf(fields.accounts()).size() > 1) {
            broken(
                    "BFR-4.1",
                    "cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID",
                    "Noem één rekeningnummer; gevonden: %d."
                            .formatted(fields.accounts().size()));
        }
        for (InvoiceFields.TaxSubtotal tax : fields.taxes()) {
            if (!tax.currency().equals(fields.currency())) {
                broken(
                        "BR-NL-BFR-4",
                        "cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount",
                        "De valuta van het btw-bedrag ('%s') is die van de factuur ('%s')."
                                .formatted(tax.currency(), fields.currency()));
            }
            rate("BFR-5.3", "cac:TaxTotal/cac:TaxSubtotal", tax.percent());
        }
        amount("BFR-6.1", "cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount", fields.net());
        amount("BFR-6.2", "cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount", fields.gross());
        if (fields.allowances() > 0) {
            broken(
                    "BFR-6.1",
                    "cac:AllowanceCharge",
                    "Kortingen en toeslagen maken geen deel uit van de basisfactuur; reken ze in de prijs.");
        }
        if (money(fields.payable()).isPresent() && !money(fields.payable()).equals(money(fields.gross()))) {
            broken(
                    "BFR-6.2",
                    "cac:LegalMonetaryTotal/cbc:PayableAmount",
                    "Te betalen is het bedrag inclusief btw, zonder voorschot of afronding.");
        }
    }

    private void lines() {
        for (InvoiceFields.Line line : fields.lines()) {
            String place = "regel " + line.number();
            required("BFR-7.1", place, line.number(), "het regelnummer");
            rate("BFR-7.7", place, line.percent());
            Optional<BigDecimal> quantity = positive("BFR-7.3", place, line.quantity(), "de hoeveelheid");
            Optional<BigDecimal> base =
                    positive("BFR-7.5", place, line.effectiveBaseQuantity(), "de hoeveelheid bij de prijs");
            Optional<BigDecimal> price = number(line.price()).filter(value -> value.signum() >= 0);
            if (price.isEmpty()) {
                broken("BFR-7.5", place, "De stuksprijs ontbreekt of is negatief.");
            }
            if (quantity.isPresent()
                    && base.isPresent()
                    && price.isPresent()
                    && !multiplied(price.get(), base.get(), quantity.get(), line.amount())) {
                broken(
                        "BFR-7.6",
                        place,
                        "Het regelbedrag is prijs maal hoeveelheid; gevonden: '%s'.".formatted(line.amount()));
            }
        }
    }

    /** Compared without making money of it first: nothing vouches for the size of the product. */
    private static boolean multiplied(BigDecimal price, BigDecimal base, BigDecimal quantity, String amount) {
        BigDecimal product = price.multiply(quantity).divide(base, 2, RoundingMode.HALF_UP);
        return money(amount)
                .filter(found -> found.inEuro().compareTo(product) == 0)
                .isPresent();
    }

    private void rate(String rule, String place, String percent) {
        boolean known = number(percent)
                .filter(value -> RATES.stream().anyMatch(rate -> value.compareTo(BigDecimal.valueOf(rate)) == 0))
                .isPresent();
        if (!known) {
            broken(rule, place, "Het btw-percentage is 0, 9 of 21; gevonden: '%s'.".formatted(percent));
        }
    }

    private Optional<BigDecimal> positive(String rule, String place, String text, String what) {
        Optional<BigDecimal> value = number(text).filter(found -> found.signum() > 0);
        if (value.isEmpty()) {
            broken(rule, place, "Geef %s, groter dan nul; gevonden: '%s'.".formatted(what, text));
        }
        return value;
    }

    private void amount(String rule, String place, String text) {
        if (money(text).isEmpty()) {
            broken(
                    rule,
                    place,
                    "Geef het bedrag in euro met hoogstens twee decimalen; gevonden: '%s'.".formatted(text));
        }
    }

    private void required(String rule, String place, String value, String what) {
        if (value.isBlank()) {
            broken(rule, place, "Vul %s in.".formatted(what));
        }
    }

    private void broken(String rule, String place, String message) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(Finding.of(rule, place, message, GROUND));
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** A number of ordinary size; anything else would be an attack or a slip. */
    static Optional<BigDecimal> number(String text) {
        return text.matches("[+-]?([0-9]{1,12}(\\.[0-9]{0,10})?|\\.[0-9]{1,10})")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    static Optional<Money> money(String text) {
        return number(text)
                .map(BigDecimal::stripTrailingZeros)
                .filter(value -> value.scale() <= 2)
                .map(Money::euro);
    }
}
