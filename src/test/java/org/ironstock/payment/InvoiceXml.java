package org.ironstock.payment;

import java.nio.charset.StandardCharsets;

/**
 * A small basic invoice as text: 100 masks at EUR 0.65 with 21% VAT, EUR 78.65. Tests change what they are about.
 *
 * @param text the file
 */
public record InvoiceXml(String text) {

    /** Organisation number of the customer in these files. */
    public static final String OIN = "00000004003214345001";

    /** Account that these files ask to be paid on. */
    public static final String IBAN = "NL91ABNA0417164300";

    private static final String INVOICE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0</cbc:CustomizationID>
              <cbc:ID>F-1</cbc:ID>
              <cbc:IssueDate>2026-11-20</cbc:IssueDate>
              <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
              <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
              <cac:OrderReference><cbc:ID>ORD-1</cbc:ID></cac:OrderReference>
              <!-- attachments -->
              <cac:AccountingSupplierParty>
                <cac:Party>
                  <cac:PostalAddress>
                    <cbc:StreetName>Kade 1</cbc:StreetName>
                    <cbc:CityName>Zwolle</cbc:CityName>
                    <cbc:PostalZone>8000 AA</cbc:PostalZone>
                    <cac:Country><cbc:IdentificationCode>NL</cbc:IdentificationCode></cac:Country>
                  </cac:PostalAddress>
                  <cac:PartyTaxScheme>
                    <cbc:CompanyID>NL820098395B01</cbc:CompanyID>
                    <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
                  </cac:PartyTaxScheme>
                  <cac:PartyLegalEntity>
                    <cbc:RegistrationName>Maskers B.V.</cbc:RegistrationName>
                    <cbc:CompanyID schemeID="0106">32141305</cbc:CompanyID>
                  </cac:PartyLegalEntity>
                  <cac:Contact><cbc:ElectronicMail>boekhouding@example.nl</cbc:ElectronicMail></cac:Contact>
                </cac:Party>
              </cac:AccountingSupplierParty>
              <cac:AccountingCustomerParty>
                <cac:Party>
                  <cac:PostalAddress>
                    <cbc:StreetName>Hoftoren 1</cbc:StreetName>
                    <cbc:CityName>Den Haag</cbc:CityName>
                    <cbc:PostalZone>2500 EJ</cbc:PostalZone>
                    <cac:Country><cbc:IdentificationCode>NL</cbc:IdentificationCode></cac:Country>
                  </cac:PostalAddress>
                  <cac:PartyLegalEntity>
                    <cbc:RegistrationName>Ministerie van VWS</cbc:RegistrationName>
                    <cbc:CompanyID schemeID="0190">00000004003214345001</cbc:CompanyID>
                  </cac:PartyLegalEntity>
                </cac:Party>
              </cac:AccountingCustomerParty>
              <cac:PaymentMeans>
                <cbc:PaymentMeansCode>58</cbc:PaymentMeansCode>
                <cac:PayeeFinancialAccount><cbc:ID>NL91ABNA0417164300</cbc:ID></cac:PayeeFinancialAccount>
              </cac:PaymentMeans>
              <cac:PaymentTerms><cbc:Note>30 dagen</cbc:Note></cac:PaymentTerms>
              <cac:TaxTotal>
                <cbc:TaxAmount currencyID="EUR">13.65</cbc:TaxAmount>
                <cac:TaxSubtotal>
                  <cbc:TaxableAmount currencyID="EUR">65.00</cbc:TaxableAmount>
                  <cbc:TaxAmount currencyID="EUR">13.65</cbc:TaxAmount>
                  <cac:TaxCategory>
                    <cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent>
                    <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
                  </cac:TaxCategory>
                </cac:TaxSubtotal>
              </cac:TaxTotal>
              <cac:LegalMonetaryTotal>
                <cbc:LineExtensionAmount currencyID="EUR">65.00</cbc:LineExtensionAmount>
                <cbc:TaxExclusiveAmount currencyID="EUR">65.00</cbc:TaxExclusiveAmount>
                <cbc:TaxInclusiveAmount currencyID="EUR">78.65</cbc:TaxInclusiveAmount>
                <cbc:PayableAmount currencyID="EUR">78.65</cbc:PayableAmount>
              </cac:LegalMonetaryTotal>
              <cac:InvoiceLine>
                <cbc:ID>1</cbc:ID>
                <cbc:InvoicedQuantity unitCode="EA">100</cbc:InvoicedQuantity>
                <cbc:LineExtensionAmount currencyID="EUR">65.00</cbc:LineExtensionAmount>
                <cac:OrderLineReference><cbc:LineID>1</cbc:LineID></cac:OrderLineReference>
                <cac:Item>
                  <cbc:Name>FFP2-masker</cbc:Name>
                  <cac:BuyersItemIdentification><cbc:ID>FFP2</cbc:ID></cac:BuyersItemIdentification>
                  <cac:ClassifiedTaxCategory>
                    <cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent>
                    <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
                  </cac:ClassifiedTaxCategory>
                </cac:Item>
                <cac:Price><cbc:PriceAmount currencyID="EUR">0.65</cbc:PriceAmount></cac:Price>
              </cac:InvoiceLine>
            </Invoice>
            """;

    /** An invoice that breaks no rule of form. */
    public static InvoiceXml sound() {
        return new InvoiceXml(INVOICE);
    }

    /** A credit note for all of that invoice. */
    public static InvoiceXml soundCreditNote() {
        return new InvoiceXml(INVOICE)
                .with("xsd:Invoice-2", "xsd:CreditNote-2")
                .with("<Invoice ", "<CreditNote ")
                .with("</Invoice>", "</CreditNote>")
                .with("<cbc:ID>F-1</cbc:ID>", "<cbc:ID>C-1</cbc:ID>")
                .with("InvoiceTypeCode>380", "CreditNoteTypeCode>381")
                .with("</cbc:InvoiceTypeCode>", "</cbc:CreditNoteTypeCode>")
                .with(
                        "<!-- attachments -->",
                        "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>F-1</cbc:ID>"
                                + "</cac:InvoiceDocumentReference></cac:BillingReference>")
                .with("cac:InvoiceLine>", "cac:CreditNoteLine>")
                .with("cbc:InvoicedQuantity", "cbc:CreditedQuantity");
    }

    /** The same file with every place of a text changed. */
    public InvoiceXml with(String from, String to) {
        if (!text.contains(from)) {
            throw new AssertionError("The file does not hold " + from);
        }
        return new InvoiceXml(text.replace(from, to));
    }

    public InvoiceXml number(String number) {
        return with("<cbc:ID>F-1</cbc:ID>", "<cbc:ID>" + number + "</cbc:ID>");
    }

    public InvoiceXml order(String order) {
        return with("ORD-1", order);
    }

    public InvoiceXml kvk(String kvk) {
        return with("32141305", kvk);
    }

    public InvoiceXml iban(String iban) {
        return with(IBAN, iban);
    }

    /** Another quantity at another price, with the totals that follow, in euro with two decimals. */
    public InvoiceXml charging(long quantity, String price, String net, String vat, String gross) {
        return with(">100<", ">" + quantity + "<")
                .with(">0.65<", ">" + price + "<")
                .with(">65.00<", ">" + net + "<")
                .with(">13.65<", ">" + vat + "<")
                .with(">78.65<", ">" + gross + "<");
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
