package org.ironstock.handover.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ironstock.handover.mirror.StockMirrors;
import org.ironstock.handover.mirror.StockMirrors.Taken;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.CurrentCaller;
import org.ironstock.platform.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a supplier brings what it keeps under a contract at the end of a day as a file, when it is too large for an event. */
@RestController
@Tag(name = "Stock mirrors", description = "Stock that the supplier that is signed in keeps for the State")
class MirrorApi {

    private static final String ADDRESS = "/api/framework-contracts/{contractId}/stock-mirrors/{day}";

    private final StockMirrors mirrors;
    private final CurrentCaller caller;

    MirrorApi(StockMirrors mirrors, CurrentCaller caller) {
        this.mirrors = mirrors;
        this.caller = caller;
    }

    @Operation(
            summary = "Own stock at the end of a day, whole, as CSV or XLSX",
            description =
                    "Columns: product;partij;locatie;aantal;houdbaar_tot;rol;afnemer. Role: staat, afnemer or eigen.")
    @PutMapping(ADDRESS)
    Kept bring(@PathVariable String contractId, @PathVariable String day, HttpServletRequest request)
            throws IOException {
        Taken taken = mirrors.take(contractId, day(day), request.getInputStream(), caller.getSupplier());
        return taken.head()
                .map(head -> new Kept(
                        head.contractId(), head.day(), head.version(), head.rows(), head.sha256(), head.receivedAt()))
                .orElseThrow(() -> new Problem(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "mirror-unsound",
                        "The mirror breaks a rule; nothing of it was kept.",
                        taken.findings()));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new Problem(HttpStatus.BAD_REQUEST, "mirror-day", "The calendar has no day %s.".formatted(text));
        }
    }

    /** What was kept. */
    record Kept(String contractId, LocalDate day, int version, int rows, String sha256, Instant receivedAt) {}

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        List<AccessRule> mirrorAccess() {
            return List.of(AccessRule.suppliers(HttpMethod.PUT, ADDRESS));
        }
    }
}
