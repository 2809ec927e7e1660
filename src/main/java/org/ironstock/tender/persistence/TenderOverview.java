package org.ironstock.tender.persistence;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ironstock.tender.Executor;
import org.ironstock.tender.Procedure;
import org.ironstock.tender.TenderStage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of tenders, newest first. */
@Repository
public class TenderOverview {

    private static final String CONDITION = """
            where (:stage::text is null or stage = :stage)
                and (:search::text is null or title ilike :search escape '!' or id ilike :search escape '!')
                and (not :publicOnly or stage = any(:publicStages::text[])
                    and (procedure = any(:withNotice::text[]) or stage = 'CONCLUDED'))""";

    private final JdbcClient jdbc;

    TenderOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which tenders.
     *
     * @param search part of title or id; empty for all
     * @param publicOnly only those that outsiders may know of
     * @param page counts from 0
     */
    public record Query(Optional<TenderStage> stage, String search, boolean publicOnly, int page, int size) {}

    /** One line of the list. */
    public record Row(
            String id,
            String title,
            Executor executor,
            TenderStage stage,
            Optional<Procedure> procedure,
            Instant requestedAt,
            Optional<Instant> closingAt) {}

    public List<Row> rows(Query query) {
        return bind(
                        jdbc.sql(
                                "select id, title, executor, stage, procedure, requested_at, closing_at from tender.tender "
                                        + CONDITION
                                        + " order by requested_at desc, id desc limit :size offset :offset"),
                        query)
                .param("size", query.size())
                .param("offset", (long) query.page() * query.size())
                .query((row, number) -> new Row(
                        row.getString("id"),
                        row.getString("title"),
                        Executor.valueOf(row.getString("executor")),
                        TenderStage.valueOf(row.getString("stage")),
                        Optional.ofNullable(row.getString("procedure")).map(Procedure::valueOf),
                        row.getTimestamp("requested_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("closing_at")).map(java.sql.Timestamp::toInstant)))
                .list();
    }

    public long count(Query query) {
        return bind(jdbc.sql("select count(*) from tender.tender " + CONDITION), query)
                .query(Long.class)
                .single();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Query query) {
        return statement
                .param("stage", query.stage().map(Enum::name).orElse(null))
                .param("search", query.search().isBlank() ? null : "%" + escaped(query.search()) + "%")
                .param("publicOnly", query.publicOnly())
                .param(
                        "publicStages",
                        Arrays.stream(TenderStage.values())
                                .filter(TenderStage::isPublic)
                                .map(Enum::name)
                                .toArray(String[]::new))
                .param(
                        "withNotice",
                        Arrays.stream(Procedure.values())
                                .filter(Procedure::withNotice)
                                .map(Enum::name)
                                .toArray(String[]::new));
    }

    private static String escaped(String text) {
        return text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
