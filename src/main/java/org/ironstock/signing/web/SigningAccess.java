package org.ironstock.signing.web;

import java.util.List;
import org.ironstock.platform.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Every official may see who may sign; directors give and end mandates; the process owner has the chain verified. */
@Configuration(proxyBeanMethods = false)
class SigningAccess {

    private static final String[] MANAGERS = {"cibg-director", "vws-gmt-director"};
    private static final String[] VERIFIERS = {"process-owner", "camunda-admin"};

    @Bean
    List<AccessRule> signingAccessRules() {
        return List.of(
                AccessRule.officials(HttpMethod.GET, "/api/mandates"),
                AccessRule.officials(HttpMethod.POST, "/api/mandates", MANAGERS),
                AccessRule.officials(HttpMethod.POST, "/api/mandates/{mandateId}/revocation", MANAGERS),
                AccessRule.officials(HttpMethod.GET, "/mandaten"),
                AccessRule.officials(HttpMethod.POST, "/mandaten", MANAGERS),
                AccessRule.officials(HttpMethod.POST, "/mandaten/{mandateId}/intrekken", MANAGERS),
                AccessRule.officials(HttpMethod.POST, "/api/conflicts-of-interest"),
                AccessRule.officials(HttpMethod.GET, "/api/signing/chain/verification", VERIFIERS));
    }
}
