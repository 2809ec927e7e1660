package org.ironstock.payment.gateway;

import java.net.URI;
import org.ironstock.payment.application.PaymentSettings;
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
    BankGateway bankGateway(PaymentSettings payments, PlatformSettings platform) {
        if (payments.gatewayUrl().isBlank()) {
            LOG.info("Files for the bank are written into the outbox directory");
            return new DirectoryGateway(
                    platform.dataDir().toAbsolutePath().resolve("outbox").resolve("payments"));
        }
        LOG.info("Files for the bank are sent to {}", payments.gatewayUrl());
        return new HttpBankGateway(
                URI.create(payments.gatewayUrl()), payments.gatewayToken(), payments.gatewayTimeout());
    }
}
