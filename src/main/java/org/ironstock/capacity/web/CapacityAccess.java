package org.ironstock.capacity.web;

import java.util.List;
import org.ironstock.platform.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Every official reads the lines, as contracts. */
@Configuration(proxyBeanMethods = false)
class CapacityAccess {

    @Bean
    List<AccessRule> capacityPageAccess() {
        return List.of(
                AccessRule.officials(HttpMethod.GET, "/capaciteit"),
                AccessRule.officials(HttpMethod.GET, "/capaciteit/lijst.csv"),
                AccessRule.officials(HttpMethod.GET, "/capaciteit/{lineId}"));
    }
}
