package org.ironstock.contract.order;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who orders.
 *
 * @param buyerName name of the customer on orders
 * @param buyerOin organisation number (OIN) of the customer, twenty digits; suppliers name it on invoices
 * @param owner whose goods are when they arrive, as the stock ledger names it
 */
@ConfigurationProperties("ironstock.order")
public record OrderSettings(
        @DefaultValue("Rijksdienst voor Ondernemend Nederland")
        String buyerName,

        @DefaultValue("00000004003214345001") String buyerOin,
        @DefaultValue("VWS") String owner) {

    /** @throws IllegalArgumentException when the OIN has not twenty digits */
    public OrderSettings {
        if (!buyerOin.matches("[0-9]{20}")) {
            throw new IllegalArgumentException("An OIN has twenty digits, found " + buyerOin);
        }
    }
}
