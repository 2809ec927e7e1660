package org.ironstock.platform.web;

import java.util.List;
import org.ironstock.platform.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What everybody may open: the first page, what pages are made up with, and the description of the API. */
@Configuration(proxyBeanMethods = false)
class PageAccess {

    @Bean
    List<AccessRule> publicPages() {
        return List.of(
                AccessRule.open(HttpMethod.GET, "/"),
                AccessRule.open(HttpMethod.GET, "/css/**"),
                AccessRule.open(HttpMethod.GET, "/favicon.ico"),
                AccessRule.open(HttpMethod.GET, "/api-docs"),
                AccessRule.open(HttpMethod.GET, "/swagger-ui/**"),
                AccessRule.open(HttpMethod.GET, "/v3/api-docs/**"));
    }
}
