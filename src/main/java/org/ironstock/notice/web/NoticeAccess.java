package org.ironstock.notice.web;

import java.util.List;
import org.ironstock.platform.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Every official reads the register of notices; who buys brings notices of elsewhere into it. */
@Configuration(proxyBeanMethods = false)
class NoticeAccess {

    private static final String[] BUYERS = {"cibg-buyer"};

    @Bean
    List<AccessRule> noticeRegisterAccess() {
        return List.of(
                AccessRule.officials(HttpMethod.GET, "/aankondigingen"),
                AccessRule.officials(HttpMethod.GET, "/aankondigingen/bestand.js"),
                AccessRule.officials(HttpMethod.GET, "/aankondigingen/elders/{id}"),
                AccessRule.officials(HttpMethod.GET, "/aankondigingen/elders/{id}/bestand.xml"),
                AccessRule.officials(HttpMethod.POST, "/aankondigingen/lezen", BUYERS),
                AccessRule.officials(HttpMethod.POST, "/aankondigingen/bewaren", BUYERS),
                AccessRule.officials(HttpMethod.POST, "/api/notices/imported", BUYERS));
    }
}
