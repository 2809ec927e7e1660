package org.ironstock.contract.order;

import com.helger.ubl21.UBL21Marshaller;
import java.math.BigDecimal;
import java.time.LocalDate;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ContractType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LineItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LocationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyNameType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.order_21.OrderType;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.domain.FollowUpOrder;

/** An order as UBL 2.1 of the Peppol ordering process, held against the schema of UBL. */
final class UblOrder {

    private static final String EURO = "EUR";
    /** UN/ECE recommendation 20: one. */
    private static final String PIECE = "C62";

    private static final String TRADE_REGISTER = "0106";
    private static final String OIN = "0190";

    private UblOrder() {}

    /**
     * @throws IllegalStateException when the order cannot be written by the schema of UBL
     */
    static byte[] write(
            FollowUpOrder order,
            ProductionContract contract,
            String productName,
            OrderSettings settings,
            LocalDate issuedOn) {
        byte[] bytes = UBL21Marshaller.order().getAsBytes(ubl(order, contract, productName, settings, issuedOn));
        if (bytes == null) {
            throw new IllegalStateException("Order %s cannot be written as UBL 2.1".formatted(order.id()));
        }
        return bytes;
    }

    private static OrderType ubl(
            FollowUpOrder order,
            ProductionContract contract,
            String productName,
            OrderSettings settings,
            LocalDate issuedOn) {
        OrderType ubl = new OrderType();
        ubl.setUBLVersionID("2.1");
        ubl.setCustomizationID("urn:fdc:peppol.eu:poacc:trns:order:3");
        ubl.setProfileID("urn:fdc:peppol.eu:poacc:bis:ordering:3");
        ubl.setID(order.id());
        ubl.setIssueDate(issuedOn);
        ubl.setOrderTypeCode("220");
        ubl.setDocumentCurrencyCode(EURO);
        ContractType under = new ContractType();
        under.setID(contract.id());
        ubl.addContract(under);
        CustomerPartyType buyer = new CustomerPartyType();
        buyer.setParty(party(settings.buyerName(), settings.buyerOin(), OIN));
        ubl.setBuyerCustomerParty(buyer);
        SupplierPartyType seller = new SupplierPartyType();
        seller.setParty(party(contract.supplier().name(), contract.supplier().kvkNumber(), TRADE_REGISTER));
        ubl.setSellerSupplierParty(seller);
        order.plan().ifPresent(plan -> ubl.addDelivery(delivery(plan)));
        MonetaryTotalType total = new MonetaryTotalType();
        total.setLineExtensionAmount(order.value().inEuro()).setCurrencyID(EURO);
        total.setPayableAmount(order.value().inEuro()).setCurrencyID(EURO);
        ubl.setAnticipatedMonetaryTotal(total);
        ubl.addOrderLine(line(order, productName));
        return ubl;
    }

    private static PartyType party(String name, String number, String scheme) {
        PartyType party = new PartyType();
        party.setEndpointID(number).setSchemeID(scheme);
        PartyNameType called = new PartyNameType();
        called.setName(name);
        party.addPartyName(called);
        PartyLegalEntityType legal = new PartyLegalEntityType();
        legal.setRegistrationName(name);
        legal.setCompanyID(number).setSchemeID(scheme);
        party.addPartyLegalEntity(legal);
        return party;
    }

    private static DeliveryType delivery(FollowUpOrder.Plan plan) {
        LocationType place = new LocationType();
        place.setID(plan.place());
        PeriodType by = new PeriodType();
        by.setEndDate(plan.deliverBy());
        DeliveryType delivery = new DeliveryType();
        delivery.setDeliveryLocation(place);
        delivery.setRequestedDeliveryPeriod(by);
        return delivery;
    }

    private static OrderLineType line(FollowUpOrder order, String productName) {
        BigDecimal pieces = BigDecimal.valueOf(order.request().quantity().pieces());
        LineItemType item = new LineItemType();
        item.setID("1");
        item.setQuantity(pieces).setUnitCode(PIECE);
        item.setLineExtensionAmount(order.value().inEuro()).setCurrencyID(EURO);
        PriceType price = new PriceType();
        price.setPriceAmount(order.request().unitPrice().euro().stripTrailingZeros())
                .setCurrencyID(EURO);
        item.setPrice(price);
        ItemIdentificationType code = new ItemIdentificationType();
        code.setID(order.request().productCode());
        ItemType product = new ItemType();
        product.setName(productName);
        product.setBuyersItemIdentification(code);
        item.setItem(product);
        OrderLineType line = new OrderLineType();
        line.setLineItem(item);
        return line;
    }
}
