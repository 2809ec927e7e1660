package org.ironstock.payment.application;

import org.ironstock.payment.iso20022.Debtor;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.Ibans;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the settings of payments known, and refuses to start with an account that cannot exist. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaymentSettings.class)
class PaymentConfiguration {

    @Bean
    Debtor debtor(PaymentSettings settings) {
        Ibans.findings(settings.debtorIban(), "ironstock.payment.debtor-iban").stream()
                .findFirst()
                .ifPresent(PaymentConfiguration::refuse);
        return new Debtor(settings.debtorName(), Ibans.electronic(settings.debtorIban()), settings.debtorBic());
    }

    private static void refuse(Finding unsound) {
        throw new IllegalArgumentException("%s: %s".formatted(unsound.subject(), unsound.message()));
    }
}
