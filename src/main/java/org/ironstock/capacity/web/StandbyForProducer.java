package org.ironstock.capacity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.capacity.LineMonth;
import org.ironstock.capacity.LineMonth.Settlement;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.application.CapacityPolicy;
import org.ironstock.capacity.application.Readiness;
import org.ironstock.capacity.domain.Declaration;
import org.ironstock.capacity.domain.ProofItem;
import org.ironstock.capacity.persistence.LineRows;
import org.ironstock.capacity.persistence.MonthRows;
import org.ironstock.capacity.process.StandbyMonthStarter;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.CurrentCaller;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lines of the producer that is signed in: what is asked, declared and earned; nobody else's. */
@RestController
@Tag(name = "Stand-by lines", description = "Lines of the producer that is signed in")
class StandbyForProducer {

    private static final int MOST_PROOFS = 60;
    private static final int LONGEST_TEXT = 2_000;

    private final StandbyLines lines;
    private final LineRows rows;
    private final MonthRows months;
    private final StandbyMonthStarter starter;
    private final CapacityPolicy policy;
    private final CurrentCaller caller;

    StandbyForProducer(
            StandbyLines lines,
            LineRows rows,
            MonthRows months,
            StandbyMonthStarter starter,
            CapacityPolicy policy,
            CurrentCaller caller) {
        this.lines = lines;
        this.rows = rows;
        this.months = months;
        this.starter = starter;
        this.policy = policy;
        this.caller = caller;
    }

    @Operation(summary = "Own lines, in the order in which they were registered")
    @GetMapping("/api/standby-lines")
    List<Line> own() {
        return rows.ofSupplier(caller.getSupplier()).stream().map(Line::of).toList();
    }

    @Operation(summary = "Months of an own line, oldest first, with what was measured and is due")
    @GetMapping("/api/standby-lines/{lineId}/months")
    List<Month> months(@PathVariable String lineId) {
        return lines.months(own(lineId).id()).stream().map(Month::of).toList();
    }

    @Operation(summary = "Months about which a declaration is asked now, and until when")
    @GetMapping("/api/standby-lines/asked")
    List<Asked> asked() {
        return months.askedOf(caller.getSupplier()).stream()
                .map(month ->
                        new Asked(month.id(), month.lineId(), month.month().toString(), month.declareUntil()))
                .toList();
    }

    @Operation(summary = "Declares whether an own line was ready on days of one month that have passed")
    @PostMapping("/api/standby-lines/{lineId}/declarations")
    Declared declare(@PathVariable String lineId, @RequestBody Statement statement) {
        Readiness.Outcome outcome = starter.declare(statement.of(own(lineId).id(), caller.getSupplier(), policy.now()));
        if (!outcome.kept()) {
            throw unsound(outcome.faults());
        }
        return new Declared(outcome.number());
    }

    private StandbyLine own(String lineId) {
        return lines.find(lineId)
                .filter(line -> line.supplierId().equals(caller.getSupplier()))
                .orElseThrow(
                        () -> new Problem(HttpStatus.NOT_FOUND, "nothing-for-you", "There is no such line for you."));
    }

    private static Problem unsound(List<Finding> findings) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_ENTITY, "declaration-unsound", "The declaration breaks a rule.", findings);
    }

    /** A line as its producer sees it. */
    record Line(String id, String name, String site, String productCode, LocalDate startsOn, LocalDate endsOn) {

        static Line of(StandbyLine line) {
            return new Line(line.id(), line.name(), line.site(), line.productCode(), line.startsOn(), line.endsOn());
        }
    }

    /** A month as the producer sees it; the id is the order number that its invoice names. */
    record Month(
            String id,
            String month,
            String state,
            @Nullable Integer readyDays,
            @Nullable Integer measuredDays,
            @Nullable Long dueCents) {

        static Month of(LineMonth month) {
            Optional<Settlement> settled = month.settlement().filter(any -> month.state() == LineMonth.State.CONFIRMED);
            return new Month(
                    month.id(),
                    month.month().toString(),
                    month.state().name(),
                    settled.map(Settlement::readyDays).orElse(null),
                    settled.map(Settlement::measuredDays).orElse(null),
                    settled.map(it -> it.due().cents()).orElse(null));
        }
    }

    /** A month about which a declaration is asked. */
    record Asked(String id, String lineId, String month, Instant declareUntil) {}

    /** Number of a declaration, by which a later one can replace it. */
    record Declared(long number) {}

    /** What a producer declares. */
    record Statement(
            @Nullable String from,
            @Nullable String to,
            @Nullable Boolean ready,
            @Nullable String reason,
            @Nullable List<Shown> proofs,
            @Nullable Long replaces) {

        Declaration of(String lineId, String supplier, Instant now) {
            if (from == null || to == null || ready == null) {
                throw incomplete("Noem from en to (jjjj-mm-dd) en ready.");
            }
            List<Shown> shown = proofs == null ? List.of() : proofs;
            if (shown.size() > MOST_PROOFS || text(reason).length() > LONGEST_TEXT) {
                throw incomplete("Noem ten hoogste 60 bewijzen en een reden van ten hoogste 2.000 tekens.");
            }
            try {
                return new Declaration(
                        0,
                        lineId,
                        LocalDate.parse(from),
                        LocalDate.parse(to),
                        ready,
                        text(reason),
                        shown.stream().map(Shown::proof).toList(),
                        supplier,
                        now,
                        Optional.ofNullable(replaces));
            } catch (DateTimeException noDay) {
                throw incomplete("De kalender kent een van de dagen niet.");
            }
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given.strip();
        }
    }

    /** One proof as a producer states it. */
    record Shown(
            @Nullable ProofItem item,
            @Nullable String validFrom,
            @Nullable String validTo,
            @Nullable String reference) {

        Declaration.Proof proof() {
            if (item == null || validFrom == null || validTo == null || reference == null || reference.isBlank()) {
                throw incomplete("Noem van elk bewijs item, validFrom, validTo en reference.");
            }
            return new Declaration.Proof(item, LocalDate.parse(validFrom), LocalDate.parse(validTo), reference.strip());
        }
    }

    private static Problem incomplete(String message) {
        return unsound(List.of(Finding.of("READINESS_INCOMPLETE", "declaration", message)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        List<AccessRule> standbyProducerAccess() {
            return List.of(
                    AccessRule.suppliers(HttpMethod.GET, "/api/standby-lines"),
                    AccessRule.suppliers(HttpMethod.GET, "/api/standby-lines/asked"),
                    AccessRule.suppliers(HttpMethod.GET, "/api/standby-lines/{lineId}/months"),
                    AccessRule.suppliers(HttpMethod.POST, "/api/standby-lines/{lineId}/declarations"));
        }
    }
}
