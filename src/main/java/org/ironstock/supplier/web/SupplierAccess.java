package org.ironstock.supplier.web;

import java.util.List;
import org.ironstock.platform.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Anyone may register; officials read the register, CIBG's buyers decide, a supplier sees itself. */
@Configuration(proxyBeanMethods = false)
class SupplierAccess {

    static final String DECIDERS = "cibg-buyer";

    @Bean
    List<AccessRule> supplierRegisterAccess() {
        return List.of(
                AccessRule.open(HttpMethod.GET, "/leveranciers/registreren"),
                AccessRule.open(HttpMethod.POST, "/leveranciers/registreren"),
                AccessRule.open(HttpMethod.POST, "/api/suppliers"),
                AccessRule.suppliers(HttpMethod.GET, "/api/suppliers/me"),
                AccessRule.officials(HttpMethod.GET, "/leveranciers"),
                AccessRule.officials(HttpMethod.POST, "/leveranciers/{supplierId}/besluit", DECIDERS),
                AccessRule.officials(HttpMethod.GET, "/api/suppliers"),
                AccessRule.officials(HttpMethod.GET, "/api/suppliers/{supplierId}"),
                AccessRule.officials(HttpMethod.POST, "/api/suppliers/{supplierId}/confirmation", DECIDERS));
    }
}
