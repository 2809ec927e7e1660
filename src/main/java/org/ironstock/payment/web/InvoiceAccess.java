package org.ironstock.payment.web;

import java.util.List;
import org.ironstock.platform.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** A supplier hands its invoices in and reads what became of its own; officials of finance hand in what came on paper. */
@Configuration(proxyBeanMethods = false)
class InvoiceAccess {

    /** Groups that may hand an invoice in for a supplier. */
    static final String[] FINANCE = {"cibg-finance", "rvo-finance"};

    private static final String INVOICES = "/api/invoices";

    @Bean
    List<AccessRule> invoiceRules() {
        return List.of(
                AccessRule.suppliers(HttpMethod.POST, INVOICES),
                AccessRule.suppliers(HttpMethod.GET, INVOICES),
                AccessRule.suppliers(HttpMethod.GET, INVOICES + "/{invoiceId}"),
                AccessRule.suppliers(HttpMethod.GET, INVOICES + "/{invoiceId}/letter"),
                AccessRule.officials(HttpMethod.GET, "/facturen"),
                AccessRule.officials(HttpMethod.POST, "/facturen", FINANCE));
    }
}
