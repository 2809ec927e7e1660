package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.tender.Executor;
import org.ironstock.tender.Procedure;
import org.ironstock.tender.domain.Estimate;
import org.ironstock.tender.domain.Need;
import org.ironstock.tender.domain.ProcedureRules;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.TenderCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The law changes while a tender runs: it keeps the rules with which it began. */
@EngineTest
class LawChangeTest {

    @Autowired
    private Desk desk;

    @Autowired
    private TenderStarter starter;

    @Autowired
    private TenderCases cases;

    @Autowired
    private TenderRules rules;

    @Autowired
    private RepositoryService repository;

    @ParameterizedTest(name = "asked for at {0}, looked at on {1}, worth {2} cents: {3}")
    @CsvSource({
        "2025-12-31T22:59:59Z, 2025-12-31T22:59:59Z, 14299999, BELOW_THRESHOLD",
        "2025-12-31T22:59:59Z, 2026-03-01T09:00:00Z, 14299999, BELOW_THRESHOLD",
        "2025-12-31T22:59:59Z, 2026-03-01T09:00:00Z, 14300000, OPEN",
        "2025-12-31T23:00:00Z, 2026-03-01T09:00:00Z, 13999999, BELOW_THRESHOLD",
        "2025-12-31T23:00:00Z, 2026-03-01T09:00:00Z, 14000000, OPEN",
        "2027-12-31T22:59:59Z, 2028-02-01T09:00:00Z, 13999999, BELOW_THRESHOLD"
    })
    void caseKeepsTheThresholdOfTheDayOnWhichItBegan(Instant asked, Instant looked, long cents, Procedure procedure) {
        String tender = asked(asked);
        desk.travelTo(looked);
        assertThat(chosen(tender, cents).procedure()).isEqualTo(procedure);
    }

    @Test
    void newTableTouchesOnlyCasesThatBeginAfterIt() throws IOException {
        String before = asked(Instant.parse("2026-02-02T09:00:00Z"));
        assertThat(chosen(before, 13_999_999).procedure()).isEqualTo(Procedure.BELOW_THRESHOLD);
        String deployment = repository
                .createDeployment()
                .name("another law")
                .addString("procedureChoice.dmn", table("procedureChoice").replace("&lt; 14000000", "&lt; 13000000"))
                .addString("timeLimits.dmn", table("timeLimits").replace("<text>40</text>", "<text>50</text>"))
                .addString(
                        "procedureSteps.dmn",
                        table("procedureSteps").replace("<text>\"16\"</text>", "<text>\"99\"</text>"))
                .deploy()
                .getId();
        try {
            String after = asked(Instant.parse("2026-02-03T09:00:00Z"));
            assertThat(chosen(before, 13_999_999).procedure()).isEqualTo(Procedure.BELOW_THRESHOLD);
            assertThat(chosen(after, 13_999_999).procedure()).isEqualTo(Procedure.OPEN);

            ProcedureRules old = chosen(before, 14_000_000);
            ProcedureRules fresh = chosen(after, 14_000_000);
            assertThat(old.steps().noticeSubtype()).isEqualTo("16");
            assertThat(fresh.steps().noticeSubtype()).isEqualTo("99");
            assertThat(old.ruleVersion()).isNotEqualTo(fresh.ruleVersion());
            assertThat(rules.timeLimits(cases.get(before).withProcedure(old), false)
                            .biddingDays())
                    .isEqualTo(40);
            assertThat(rules.timeLimits(cases.get(after).withProcedure(fresh), false)
                            .biddingDays())
                    .isEqualTo(50);
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    private String asked(Instant moment) {
        desk.travelTo(moment);
        return starter.register(Need.toBeRecorded(Executor.CIBG, DutchCalendar.dayOf(moment)), "test");
    }

    private ProcedureRules chosen(String tenderId, long cents) {
        Tender tender = cases.get(tenderId);
        Money value = new Money(cents);
        return rules.procedure(tender.withEstimate(new Estimate(value, value, Quantity.of(1), 0, value)));
    }

    private static String table(String decision) throws IOException {
        try (InputStream file = LawChangeTest.class.getResourceAsStream("/processes/tender/" + decision + ".dmn")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
