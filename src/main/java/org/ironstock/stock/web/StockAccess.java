package org.ironstock.stock.web;

import java.util.List;
import org.ironstock.platform.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Every official reads the stock; who keeps it and who owns the process has the whole ledger verified. */
@Configuration(proxyBeanMethods = false)
class StockAccess {

    static final String[] VERIFIERS = {"process-owner", "camunda-admin", "cibg-contract-manager", "lch-stock"};

    @Bean
    List<AccessRule> stockAccessRules() {
        return List.of(
                AccessRule.officials(HttpMethod.GET, "/voorraad"),
                AccessRule.officials(HttpMethod.GET, "/voorraad/voorraad.csv"),
                AccessRule.officials(HttpMethod.GET, "/voorraad/product/{code}"),
                AccessRule.officials(HttpMethod.GET, "/voorraad/partij/{lotId}"),
                AccessRule.officials(HttpMethod.GET, "/voorraad/controle", VERIFIERS),
                AccessRule.officials(HttpMethod.GET, "/api/stock"),
                AccessRule.officials(HttpMethod.GET, "/api/stock/products/{code}/cover"),
                AccessRule.officials(HttpMethod.GET, "/api/stock/lots/{lotId}"),
                AccessRule.officials(HttpMethod.GET, "/api/stock/verification", VERIFIERS));
    }
}
