package org.ironstock.handover.web;

import java.util.List;
import org.ironstock.platform.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Every official reads a handover, as the stock itself; who keeps the stock of the crisis organisation brings its list. */
@Configuration(proxyBeanMethods = false)
class HandoverAccess {

    /** Who brings the list of stock. */
    static final String KEEPER = "lch-stock";

    @Bean
    List<AccessRule> handoverAccessRules() {
        return List.of(
                AccessRule.officials(HttpMethod.GET, "/overdrachten"),
                AccessRule.officials(HttpMethod.GET, "/overdrachten/{handoverId}"),
                AccessRule.officials(HttpMethod.GET, "/overdrachten/script/kaart.js"),
                AccessRule.officials(HttpMethod.GET, "/overdrachten/{handoverId}/kaart"),
                AccessRule.officials(HttpMethod.GET, "/overdrachten/{handoverId}/bestemmingen.csv"),
                AccessRule.officials(HttpMethod.POST, "/overdrachten/{handoverId}/lijsten", KEEPER),
                AccessRule.officials(HttpMethod.GET, "/overdrachten/{handoverId}/lijsten/{number}"),
                AccessRule.officials(HttpMethod.GET, "/overdrachten/{handoverId}/afvoer"),
                AccessRule.officials(HttpMethod.GET, "/overdrachten/{handoverId}/afvoer/{disposalId}"),
                AccessRule.officials(HttpMethod.GET, "/spiegelvoorraad"),
                AccessRule.officials(HttpMethod.GET, "/spiegelvoorraad/rotatie"),
                AccessRule.officials(HttpMethod.GET, "/spiegelvoorraad/rotatie.csv"),
                AccessRule.officials(HttpMethod.GET, "/spiegelvoorraad/{contractId}"));
    }
}
