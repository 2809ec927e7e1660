package org.ironstock.tender.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ironstock.tender.Executor;
import org.ironstock.tender.Procedure;
import org.ironstock.tender.TenderListing;
import org.ironstock.tender.TenderSearch;
import org.ironstock.tender.TenderStage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of tenders, newest first. */
@Repository
public class TenderOverview {

    private static final String CONDITION = """
            where (cardinality(:stages::text[]) = 0 or stage = any(:stages::text[]))
                and (:text::text is null or title ilike :text escape '!' or id ilike :text escape '!')
                and (not :publicOnly or stage = any(:publicStages::text[])
                    and (procedure_steps ->> 'noticeSubtype' <> '' or stage = 'CONCLUDED')
                    and (stage <> 'WITHDRAWN' or dispatched_at is not null))""";

    private final JdbcClient jdbc;

    TenderOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of them, and how many there are in all. */
    public TenderListing list(TenderSearch search) {
        List<TenderListing.Line> lines = bind(
                        jdbc.sql("select id, title, executor, stage, procedure, requested_at, dispatched_at, closing_at"
                                + " from tender.tender " + CONDITION
                                + " order by requested_at desc, id desc limit :size offset :offset"),
                        search)
                .param("size", search.size())
                .param("offset", (long) search.page() * search.size())
                .query((row, number) -> line(row))
                .list();
        long total = bind(jdbc.sql("select count(*) from tender.tender " + CONDITION), search)
                .query(Long.class)
                .single();
        return new TenderListing(total, lines);
    }

    private static TenderListing.Line line(ResultSet row) throws SQLException {
        return new TenderListing.Line(
                row.getString("id"),
                row.getString("title"),
                Executor.valueOf(row.getString("executor")),
                TenderStage.valueOf(row.getString("stage")),
                Optional.ofNullable(row.getString("procedure")).map(Procedure::valueOf),
                Moments.get(row, "requested_at"),
                Moments.find(row, "dispatched_at"),
                Moments.find(row, "closing_at"));
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, TenderSearch search) {
        return statement
                .param("stages", names(search.stages()))
                .param("text", search.text().isBlank() ? null : "%" + escaped(search.text()) + "%")
                .param("publicOnly", search.publicOnly())
                .param("publicStages", names(Arrays.asList(TenderStage.values()), TenderStage::isPublic));
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return names(values, any -> true);
    }

    private static <T extends Enum<?>> String[] names(Collection<? extends T> values, Predicate<T> which) {
        return values.stream().filter(which).map(Enum::name).toArray(String[]::new);
    }

    private static String escaped(String text) {
        return text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
