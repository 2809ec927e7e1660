package org.ironstock.contract.persistence;

import java.util.List;
import java.util.Optional;
import org.ironstock.contract.ContractListing;
import org.ironstock.contract.ContractSearch;
import org.ironstock.contract.ContractState;
import org.ironstock.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of production contracts, newest first. */
@Repository
public class ContractOverview {

    private static final String CONDITION = """
            where (:state::text is null or c.state = :state)
                and (:text::text is null or c.id ilike :text escape '!' or c.reference ilike :text escape '!'
                    or c.title ilike :text escape '!' or c.supplier_name ilike :text escape '!'
                    or c.supplier_kvk ilike :text escape '!'
                    or exists (select 1 from contract.line l
                        where l.contract_id = c.id and l.product_code ilike :text escape '!'))""";

    private final JdbcClient jdbc;

    ContractOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of them, and how many there are in all. */
    public ContractListing list(ContractSearch search) {
        List<ContractListing.Line> lines = bind(
                        jdbc.sql("""
                select c.id, c.reference, c.title, c.supplier_name, c.state, c.maximum_cents - c.ordered_cents as remaining,
                    c.ends_on,
                    (select string_agg(l.product_code, ', ' order by l.line_number) from contract.line l
                        where l.contract_id = c.id) as products,
                    (select count(*) from contract.finding f where f.contract_id = c.id) as findings
                from contract.contract c
                """ + CONDITION + " order by c.number desc limit :size offset :offset"), search)
                .param("size", search.size())
                .param("offset", (long) search.page() * search.size())
                .query((row, number) -> new ContractListing.Line(
                        row.getString("id"),
                        row.getString("reference"),
                        row.getString("title"),
                        row.getString("supplier_name"),
                        Optional.ofNullable(row.getString("products")).orElse(""),
                        ContractState.valueOf(row.getString("state")),
                        Columns.findMoney(row, "remaining"),
                        Columns.findDay(row, "ends_on"),
                        row.getLong("findings")))
                .list();
        long total = bind(jdbc.sql("select count(*) from contract.contract c " + CONDITION), search)
                .query(Long.class)
                .single();
        return new ContractListing(total, lines);
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, ContractSearch search) {
        return statement
                .param("state", search.state().map(Enum::name).orElse(null))
                .param("text", search.text().isBlank() ? null : Columns.containing(search.text()));
    }
}
