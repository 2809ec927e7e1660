package org.ironstock.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the API description: what it is, under which licence, how one signs in. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI ironStockApi(ObjectProvider<BuildProperties> build) {
        BuildProperties properties = build.getIfAvailable();
        return new OpenAPI()
                .info(new Info()
                        .title("Iron Stock (IJzeren Voorraad)")
                        .description("Events from outside, tenders and sealed bids. Errors are problem details"
                                + " (RFC 9457) that list every finding.")
                        .version(properties == null ? "development" : properties.getVersion())
                        .license(new License().name("EUPL-1.2").url("https://eupl.eu/1.2/en/")))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("Machine clients and suppliers"))
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("Machine clients, where a token issuer is configured")));
    }
}
