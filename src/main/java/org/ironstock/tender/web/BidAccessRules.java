package org.ironstock.tender.web;

import org.ironstock.platform.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may call the addresses of bids. */
@Configuration(proxyBeanMethods = false)
class BidAccessRules {

    private static final String BIDS = "/api/tenders/{tenderId}/bids";

    @Bean
    AccessRule submitBid() {
        return AccessRule.suppliers(HttpMethod.POST, BIDS);
    }

    @Bean
    AccessRule withdrawBid() {
        return AccessRule.suppliers(HttpMethod.DELETE, BIDS);
    }

    @Bean
    AccessRule ownReceipts() {
        return AccessRule.suppliers(HttpMethod.GET, BIDS);
    }

    @Bean
    AccessRule ownReceipt() {
        return AccessRule.suppliers(HttpMethod.GET, BIDS + "/{bidId}/receipt");
    }

    @Bean
    AccessRule bidSchemas() {
        return AccessRule.open(HttpMethod.GET, "/api/bid-schemas/{part}");
    }

    /** Which evaluator may, is decided by the assessment: see {@link org.ironstock.tender.domain.BidAccess}. */
    @Bean
    AccessRule openedQuality() {
        return AccessRule.officials(HttpMethod.GET, BIDS + "/{bidId}/quality", "cibg-evaluator", "cibg-lawyer");
    }
}
