package org.ironstock.supplier.web;

import java.util.List;
import java.util.Set;
import org.ironstock.platform.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who manages contracts or money enters bank accounts; only finance officials verify and refuse them. */
@Configuration(proxyBeanMethods = false)
class AccountAccess {

    static final Set<String> DECIDERS = Set.of("cibg-finance", "rvo-finance");
    static final Set<String> WRITERS =
            Set.of("cibg-contract-manager", "rvo-contract-manager", "cibg-finance", "rvo-finance");

    private static final String ACCOUNTS = "/leveranciers/{supplierId}/rekeningen";

    @Bean
    List<AccessRule> bankAccountAccess() {
        String[] writers = WRITERS.toArray(String[]::new);
        String[] deciders = DECIDERS.toArray(String[]::new);
        return List.of(
                AccessRule.officials(HttpMethod.GET, ACCOUNTS, writers),
                AccessRule.officials(HttpMethod.POST, ACCOUNTS, writers),
                AccessRule.officials(HttpMethod.POST, "/leveranciers/{supplierId}/telefoonnummers", writers),
                AccessRule.officials(HttpMethod.POST, ACCOUNTS + "/{number}/verificatie", deciders),
                AccessRule.officials(HttpMethod.POST, ACCOUNTS + "/{number}/weigering", deciders));
    }
}
