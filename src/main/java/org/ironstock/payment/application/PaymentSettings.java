package org.ironstock.payment.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who pays, and how the bank is reached. The defaults suit a demonstration; an installation that really pays sets the
 * account of its ministry.
 *
 * @param debtorName name on the account that is debited
 * @param debtorIban account that is debited
 * @param debtorBic bank that holds it
 * @param gatewayUrl address that takes files for the bank; empty writes them into the outbox directory
 * @param gatewayToken bearer token for the gateway; empty sends none
 * @param gatewayTimeout longest wait for an answer of the gateway; shorter than the lease on an outbox entry
 */
@ConfigurationProperties("ironstock.payment")
public record PaymentSettings(
        @DefaultValue("Ministerie van VWS") String debtorName,
        @DefaultValue("NL91ABNA0417164300") String debtorIban,
        @DefaultValue("ABNANL2A") String debtorBic,
        @DefaultValue("") String gatewayUrl,
        @DefaultValue("") String gatewayToken,
        @DefaultValue("PT20S") Duration gatewayTimeout) {}
