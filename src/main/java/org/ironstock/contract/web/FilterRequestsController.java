package org.ironstock.contract.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ironstock.contract.watch.FilterWatch;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.CurrentCaller;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the producer that is signed in is asked of its filter material this week; nobody else's. */
@RestController
@Tag(name = "Orders", description = "Orders of the supplier that is signed in")
class FilterRequestsController {

    private final FilterWatch watch;
    private final CurrentCaller caller;

    FilterRequestsController(FilterWatch watch, CurrentCaller caller) {
        this.watch = watch;
        this.caller = caller;
    }

    @Operation(summary = "Statements about filter material that are asked of you and that you have not given")
    @GetMapping("/api/filter-statements")
    List<Asked> asked() {
        return watch.openRequests(caller.getSupplier()).stream()
                .map(request -> new Asked(request.week(), request.productCode(), request.askedAt(), request.answerBy()))
                .toList();
    }

    /** @param week Monday of the week that is asked about */
    record Asked(LocalDate week, String productCode, Instant askedAt, Instant answerBy) {}

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        List<AccessRule> filterRequestAccess() {
            return List.of(AccessRule.suppliers(HttpMethod.GET, "/api/filter-statements"));
        }
    }
}
