package org.ironstock.payment.gateway;

import java.net.URI;
import org.ironstock.payment.application.PaymentSettings;
import org.ironstock.platform.OutgoingGateway;
import org.ironstock.platform.PlatformSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the way to the bank. */
@Configuration(proxyBeanMethods = false)
class BankGatewayConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(BankGatewayConfiguration.class);

    @Bean
    OutgoingGateway bankGateway(PaymentSettings payments, PlatformSettings platform) {
        if (payments.gatewayUrl().isBlank()) {
            LOG.info("Files for the bank are written into the outbox directory");
            return OutgoingGateway.into(
                    platform.dataDir().toAbsolutePath().resolve("outbox").resolve("payments"), ".pain.001.xml");
        }
        LOG.info("Files for the bank are sent to {}", payments.gatewayUrl());
        return OutgoingGateway.over(
                URI.create(payments.gatewayUrl()), "De bank", payments.gatewayToken(), payments.gatewayTimeout());
    }
}
