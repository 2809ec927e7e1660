package org.ironstock.payment.web;

import java.util.List;
import org.ironstock.platform.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Finance officials see what is paid and bring files of the bank; the bank itself brings them as a machine client. */
@Configuration(proxyBeanMethods = false)
class BatchAccess {

    static final List<String> BRINGERS = List.of("cibg-finance", "rvo-finance");

    private static final String[] READERS = {"cibg-finance", "rvo-finance", "vws-finance", "process-owner"};

    @Bean
    List<AccessRule> paymentBatchAccess() {
        return List.of(
                AccessRule.officials(HttpMethod.GET, "/betalingen", READERS),
                AccessRule.officials(HttpMethod.GET, "/betalingen/{batchId}", READERS),
                AccessRule.officials(HttpMethod.POST, "/betalingen/antwoord", BRINGERS.toArray(String[]::new)),
                AccessRule.clients(HttpMethod.POST, "/api/bank-answers"));
    }
}
