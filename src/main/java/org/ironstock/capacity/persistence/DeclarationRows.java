package org.ironstock.capacity.persistence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ironstock.capacity.domain.Declaration;
import org.ironstock.capacity.domain.Declaration.Proof;
import org.ironstock.capacity.domain.ProofItem;
import org.ironstock.capacity.domain.TestRunResult;
import org.ironstock.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Declarations of readiness and results of test runs. */
@Repository
public class DeclarationRows {

    private final JdbcClient jdbc;

    public DeclarationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a declaration with its proofs. @return its number */
    public long add(Declaration declared) {
        long number = jdbc.sql("""
                        insert into capacity.declaration (line_id, day_from, day_to, ready, reason, declared_by,
                            declared_at, replaces)
                        values (:line, :from, :to, :ready, :reason, :by, :at, :replaces) returning number""")
                .param("line", declared.lineId())
                .param("from", declared.from())
                .param("to", declared.to())
                .param("ready", declared.ready())
                .param("reason", declared.reason())
                .param("by", declared.declaredBy())
                .param("at", Columns.of(declared.declaredAt()))
                .param("replaces", declared.replaces().orElse(null))
                .query(Long.class)
                .single();
        for (Proof proof : declared.proofs()) {
            jdbc.sql("""
                            insert into capacity.proof (declaration_number, item, valid_from, valid_to, reference)
                            values (:declaration, :item, :from, :to, :reference)""")
                    .param("declaration", number)
                    .param("item", proof.item().name())
                    .param("from", proof.validFrom())
                    .param("to", proof.validTo())
                    .param("reference", proof.reference())
                    .update();
        }
        return number;
    }

    /** Declarations about a month that count, by their first day; those that were replaced are left out. */
    public List<Declaration> counting(String lineId, YearMonth month) {
        return read(
                "d.line_id = :line and d.day_to >= :from and d.day_from <= :to",
                Map.of("line", lineId, "from", month.atDay(1), "to", month.atEndOfMonth()));
    }

    /** Of each of these lines the declaration about the latest day since a day; a line about which none is, is left out. */
    public Map<String, Declaration> latest(Collection<String> lineIds, LocalDate since) {
        if (lineIds.isEmpty()) {
            return Map.of();
        }
        return read("""
                        d.number in (select distinct on (l.line_id) l.number from capacity.declaration l
                                      where l.line_id in (:lines) and l.day_from >= :since
                                        and not exists (select 1 from capacity.declaration r where r.replaces = l.number)
                                      order by l.line_id, l.day_to desc)""", Map.of("lines", lineIds, "since", since)).stream()
                .collect(Collectors.toMap(Declaration::lineId, Function.identity()));
    }

    private List<Declaration> read(String condition, Map<String, ?> params) {
        String where = " where " + condition
                + " and not exists (select 1 from capacity.declaration r where r.replaces = d.number)";
        Map<Long, List<Proof>> proofs = jdbc
                .sql("select p.* from capacity.proof p join capacity.declaration d on d.number = p.declaration_number"
                        + where + " order by p.number")
                .params(params)
                .query((row, number) -> Map.entry(
                        row.getLong("declaration_number"),
                        new Proof(
                                ProofItem.valueOf(row.getString("item")),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class),
                                row.getString("reference"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("select d.* from capacity.declaration d" + where + " order by d.day_from, d.number")
                .params(params)
                .query((row, number) -> new Declaration(
                        row.getLong("number"),
                        row.getString("line_id"),
                        row.getObject("day_from", LocalDate.class),
                        row.getObject("day_to", LocalDate.class),
                        row.getBoolean("ready"),
                        row.getString("reason"),
                        proofs.getOrDefault(row.getLong("number"), List.of()),
                        row.getString("declared_by"),
                        Columns.moment(row, "declared_at"),
                        Optional.ofNullable(row.getObject("replaces", Long.class))))
                .list();
    }

    /** Test runs of a line, oldest first. */
    public List<TestRunResult> testRuns(String lineId) {
        return testRuns(List.of(lineId)).getOrDefault(lineId, List.of());
    }

    /** Test runs of each of these lines, oldest first; a line without any is left out. */
    public Map<String, List<TestRunResult>> testRuns(Collection<String> lineIds) {
        if (lineIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from capacity.test_run where line_id in (:lines) order by held_on, number")
                .param("lines", lineIds)
                .query((row, number) -> Map.entry(
                        row.getString("line_id"),
                        new TestRunResult(
                                row.getObject("held_on", LocalDate.class),
                                row.getBoolean("passed"),
                                row.getObject("valid_until", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
