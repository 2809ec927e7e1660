package org.ironstock.dossier.web;

import java.util.List;
import org.ironstock.platform.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Documents are open addresses, since published ones are for everyone; the controller checks all others. */
@Configuration(proxyBeanMethods = false)
class DossierAccess {

    /** Who prepares what is made public: lawyers and who keeps the file. */
    static final String[] PUBLISHERS = {"cibg-contract-manager", "cibg-lawyer", "vws-legal"};

    @Bean
    List<AccessRule> dossierAccessRules() {
        return List.of(
                AccessRule.open(HttpMethod.GET, "/documents/{documentId}"),
                AccessRule.open(HttpMethod.GET, "/documents/{documentId}/revisions/{number}"),
                AccessRule.officials(HttpMethod.GET, "/api/cases/{caseRef}/documents"),
                AccessRule.officials(HttpMethod.GET, "/api/cases/{caseRef}/evidence"),
                AccessRule.officials(HttpMethod.GET, "/dossiers/{caseRef}"),
                AccessRule.officials(HttpMethod.GET, "/dossiers/{caseRef}/export"),
                AccessRule.officials(HttpMethod.GET, "/dossiers/{caseRef}/woo", PUBLISHERS));
    }
}
