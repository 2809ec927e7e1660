package org.ironstock.tender.persistence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.tender.domain.MarketStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the steps towards the market; the newest counts. */
@Repository
public class MarketRows {

    private static final String NEWEST =
            " where number = (select max(number) from tender.market_step where tender_id = :id)";

    private final JdbcClient jdbc;

    MarketRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String tenderId, MarketStep step) {
        jdbc.sql("""
                insert into tender.market_step (tender_id, kind, questions, answers_until, notice_expected_on, prepared_by)
                values (:id, :kind, :questions, :until, :expected, :by)""")
                .param("id", tenderId)
                .param("kind", step.kind().name())
                .param("questions", step.questions())
                .param("until", step.answersUntil().map(Moments::toColumn).orElse(null))
                .param("expected", step.noticeExpectedOn())
                .param("by", step.preparedBy())
                .update();
    }

    public Optional<MarketStep> find(String tenderId) {
        return jdbc.sql("select * from tender.market_step" + NEWEST)
                .param("id", tenderId)
                .query((row, number) -> new MarketStep(
                        MarketStep.Kind.valueOf(row.getString("kind")),
                        row.getString("questions"),
                        Moments.find(row, "answers_until"),
                        row.getObject("notice_expected_on", LocalDate.class),
                        row.getString("prepared_by")))
                .optional();
    }

    public void putNotice(String tenderId, UUID notice) {
        jdbc.sql("update tender.market_step set notice = :notice" + NEWEST)
                .param("id", tenderId)
                .param("notice", notice)
                .update();
    }

    public void putReport(String tenderId, String participants, String report, String official) {
        jdbc.sql("update tender.market_step set participants = :participants, report = :report, reported_by = :by"
                        + NEWEST)
                .param("id", tenderId)
                .param("participants", participants)
                .param("report", report)
                .param("by", official)
                .update();
    }
}
