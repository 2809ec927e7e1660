package org.ironstock.signing.application;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ironstock.shared.Money;
import org.ironstock.signing.domain.Mandate;
import org.ironstock.signing.persistence.MandateRegister;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/**
 * Mandates of the demonstration officials; only where these exist. What is registered already, or was revoked, stays as
 * it is.
 */
@Component
class DemoMandates implements SmartInitializingSingleton {

    private static final String MINISTER = "de Minister van Volksgezondheid, Welzijn en Sport";
    private static final Money BELOW_THRESHOLD = Money.euro(140_000);
    private static final Money BILLION = Money.euro(1_000_000_000);

    private final MandateRegister register;
    private final Environment environment;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoMandates(
            MandateRegister register, Environment environment, PlatformTransactionManager transactions, Clock clock) {
        this.register = register;
        this.environment = environment;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (demonstration()) {
            transaction.executeWithoutResult(status -> all().filter(
                            mandate -> register.find(mandate.id()).isEmpty())
                    .forEach(mandate -> register.add(mandate, "system", clock.instant())));
        }
    }

    private boolean demonstration() {
        boolean embedded = !StringUtils.hasText(environment.getProperty("spring.datasource.url"))
                && !StringUtils.hasText(environment.getProperty("spring.datasource.jndi-name"));
        return environment.getProperty("ironstock.demo.enabled", Boolean.class, embedded);
    }

    private static Stream<Mandate> all() {
        Stream<Mandate> limited = Stream.of(
                        both("cibg-contract-manager", Set.of("publicationDecision"), Optional.of(BELOW_THRESHOLD)),
                        both("cibg-director", Set.of(), Optional.of(BILLION)),
                        both("vws-gmt-director", Set.of(), Optional.of(BILLION)),
                        both("rvo-director", Set.of(), Optional.of(BILLION)))
                .flatMap(List::stream);
        Stream<Mandate> unlimited = Stream.of(
                        "cibg-lawyer",
                        "cibg-finance",
                        "vws-gmt-policy",
                        "vws-legal",
                        "vws-finance",
                        "vws-dgcz",
                        "vws-minister",
                        "rvo-contract-manager",
                        "rvo-lawyer",
                        "rvo-finance",
                        "lch-stock")
                .flatMap(role -> both(role, Set.of(), Optional.empty()).stream());
        // Where two approve an invoice a third releases its payment.
        Stream<Mandate> releaser = Stream.of(mandate("cibg-finance", 3, Set.of(), Optional.empty()));
        Stream<Mandate> reports = both(
                "cibg-contract-manager",
                Set.of("qualityReport", "transfer", "handoverPlan", "finalReport"),
                Optional.empty())
                .stream();
        return Stream.of(limited, unlimited, releaser, reports).flatMap(stream -> stream);
    }

    private static List<Mandate> both(String role, Set<String> kinds, Optional<Money> limit) {
        return List.of(mandate(role, 1, kinds, limit), mandate(role, 2, kinds, limit));
    }

    private static Mandate mandate(String role, int number, Set<String> kinds, Optional<Money> limit) {
        String reference = "DEMO-%s-%d%s"
                .formatted(
                        role,
                        number,
                        kinds.isEmpty()
                                ? ""
                                : "-" + kinds.stream().sorted().findFirst().orElse(""));
        return new Mandate(
                UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8)),
                reference,
                role + "-" + number,
                role,
                "",
                kinds,
                limit,
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2039, 12, 31),
                false,
                role.equals("vws-minister") ? "de Staat der Nederlanden" : MINISTER,
                Optional.empty());
    }
}
