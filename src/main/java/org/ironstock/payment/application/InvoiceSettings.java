package org.ironstock.payment.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits and periods of invoices that are policy, not law.
 *
 * @param maxSize largest file, attachments included (Basisfactuur Rijk: 20 MB)
 * @param atOnce files that are read and judged at the same time; bounds the memory that large ones take
 * @param receiptDays days after which a person looks for goods that do not arrive [A]
 * @param disputeDays days after which a person looks again at a disputed invoice [A]
 * @param bankDays days after which a person looks for a payment about which the bank says nothing [A]
 */
@ConfigurationProperties("ironstock.invoice")
public record InvoiceSettings(
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("2") int atOnce,
        @DefaultValue("5") int receiptDays,
        @DefaultValue("14") int disputeDays,
        @DefaultValue("3") int bankDays) {

    public int maxBytes() {
        return Math.toIntExact(maxSize.toBytes());
    }
}
