package org.ironstock.signing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.junit.jupiter.api.Test;

class MandateTest {

    private static final Instant NOON = Instant.parse("2026-06-15T10:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @Test
    void itCoversWhatItNames() {
        assertThat(mandate("PPE", Set.of("awardDecision"), Optional.of(Money.euro(100)))
                        .objections(act(100, NOON)))
                .isEmpty();
    }

    @Test
    void itsLimitIsTheHighestValueThatItCovers() {
        Mandate mandate = mandate("", Set.of(), Optional.of(Money.euro(100)));

        assertThat(mandate.objections(act(100, NOON))).isEmpty();
        assertThat(mandate.objections(new SigningAct("awardDecision", "PPE", new Money(10_001), NOON)))
                .extracting(Finding::code)
                .containsExactly("MANDATE_LIMIT");
    }

    @Test
    void itsDaysAreDutchDaysAndTheLastOneCounts() {
        Mandate mandate = mandate("", Set.of(), Optional.empty());

        assertThat(mandate.objections(act(1, Instant.parse("2025-12-31T23:00:00Z"))))
                .isEmpty();
        assertThat(mandate.objections(act(1, Instant.parse("2025-12-31T22:59:59Z"))))
                .extracting(Finding::code)
                .containsExactly("MANDATE_NOT_YET_VALID");
        assertThat(mandate.objections(act(1, Instant.parse("2026-12-31T22:59:59Z"))))
                .isEmpty();
        assertThat(mandate.objections(act(1, Instant.parse("2026-12-31T23:00:00Z"))))
                .extracting(Finding::code)
                .containsExactly("MANDATE_EXPIRED");
    }

    @Test
    void itCoversNoOtherSubjectOrDocument() {
        Mandate mandate = mandate("GLOVES", Set.of("payment"), Optional.empty());

        assertThat(mandate.objections(act(1, NOON)))
                .extracting(Finding::code)
                .containsExactly("MANDATE_SUBJECT", "MANDATE_KIND");
    }

    @Test
    void onceRevokedItCoversNothingAndEveryObjectionIsNamed() {
        Mandate mandate = new Mandate(
                UUID.randomUUID(),
                "M-1",
                "cibg-director-1",
                "cibg-director",
                "",
                Set.of(),
                Optional.of(Money.euro(1)),
                FIRST,
                LAST,
                false,
                "de Minister",
                Optional.of(new Mandate.Revocation(NOON, "vws-gmt-director-1", "Andere functie")));

        assertThat(mandate.objections(act(2, Instant.parse("2027-01-01T12:00:00Z"))))
                .extracting(Finding::code)
                .containsExactly("MANDATE_REVOKED", "MANDATE_EXPIRED", "MANDATE_LIMIT");
        assertThat(mandate.inForce(LocalDate.of(2026, 6, 15))).isFalse();
    }

    @Test
    void itDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> new Mandate(
                        UUID.randomUUID(),
                        "M",
                        "o",
                        "r",
                        "",
                        Set.of(),
                        Optional.empty(),
                        LAST,
                        FIRST,
                        false,
                        "g",
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Mandate mandate(String group, Set<String> kinds, Optional<Money> limit) {
        return new Mandate(
                UUID.randomUUID(),
                "M-1",
                "cibg-director-1",
                "cibg-director",
                group,
                kinds,
                limit,
                FIRST,
                LAST,
                false,
                "de Minister",
                Optional.empty());
    }

    private static SigningAct act(long euro, Instant at) {
        return new SigningAct("awardDecision", "PPE", Money.euro(euro), at);
    }
}
