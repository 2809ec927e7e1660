package org.ironstock.product.web;

import java.util.List;
import org.ironstock.platform.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Every official reads the list; who buys and who owns the price ranges may change it. Prices are for nobody else. */
@Configuration(proxyBeanMethods = false)
class ProductAccess {

    private static final String[] EDITORS = {"cibg-buyer", "vws-gmt-policy"};

    @Bean
    List<AccessRule> productListAccess() {
        return List.of(
                AccessRule.officials(HttpMethod.GET, "/producten"),
                AccessRule.officials(HttpMethod.GET, "/producten/lijst.csv"),
                AccessRule.officials(HttpMethod.GET, "/producten/bestand.js"),
                AccessRule.officials(HttpMethod.GET, "/producten/product/{code}"),
                AccessRule.officials(HttpMethod.GET, "/producten/wijzigen", EDITORS),
                AccessRule.officials(HttpMethod.POST, "/producten/wijzigen", EDITORS),
                AccessRule.officials(HttpMethod.POST, "/producten/vaststellen", EDITORS),
                AccessRule.officials(HttpMethod.GET, "/api/products"),
                AccessRule.officials(HttpMethod.GET, "/api/products/{code}"),
                AccessRule.officials(HttpMethod.POST, "/api/products/import", EDITORS),
                AccessRule.officials(HttpMethod.POST, "/api/products/import/preview", EDITORS));
    }
}
