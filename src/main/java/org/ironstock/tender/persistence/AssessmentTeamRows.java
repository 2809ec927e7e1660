package org.ironstock.tender.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ironstock.platform.ReadOnce;
import org.ironstock.tender.domain.InterestDeclaration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Declarations of interest and replacements in the assessment team; both are only ever added. */
@Repository
public class AssessmentTeamRows {

    private final JdbcClient jdbc;
    private final ReadOnce<String, List<InterestDeclaration>> declarations = new ReadOnce<>();
    private final ReadOnce<String, Map<String, String>> replacements = new ReadOnce<>();

    AssessmentTeamRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(InterestDeclaration declaration) {
        jdbc.sql("""
                insert into tender.interest_declaration
                    (tender_id, seat, official, conflict, statement, declared_at, assessment_round)
                values (:tender, :seat, :official, :conflict, :statement, :at, tender.quality_round(:tender))""")
                .param("tender", declaration.tenderId())
                .param("seat", declaration.seat())
                .param("official", declaration.official())
                .param("conflict", declaration.conflict())
                .param("statement", declaration.statement())
                .param("at", Moments.toColumn(declaration.declaredAt()))
                .update();
        declarations.forget();
    }

    /** All declarations of the round that counts, oldest first. */
    public List<InterestDeclaration> declarations(String tenderId) {
        return declarations.get(tenderId, () -> List.copyOf(readDeclarations(tenderId)));
    }

    private List<InterestDeclaration> readDeclarations(String tenderId) {
        return jdbc.sql("""
                select * from tender.interest_declaration where tender_id = :tender
                    and assessment_round = (select tender.quality_round(:tender)) order by id""")
                .param("tender", tenderId)
                .query(AssessmentTeamRows::declaration)
                .list();
    }

    public void replace(
            String tenderId, String seat, String official, String replaced, String by, String reason, Instant at) {
        jdbc.sql("""
                insert into tender.seat_replacement
                    (tender_id, seat, official, replaced, appointed_by, reason, appointed_at, panel_version)
                values (:tender, :seat, :official, :replaced, :by, :reason, :at,
                    (select max(version) from tender.panel where tender_id = :tender))""")
                .param("tender", tenderId)
                .param("seat", seat)
                .param("official", official)
                .param("replaced", replaced)
                .param("by", by)
                .param("reason", reason)
                .param("at", Moments.toColumn(at))
                .update();
        replacements.forget();
    }

    /** Who was last appointed to a seat of the newest panel after its first holder. */
    public Optional<String> replacement(String tenderId, String seat) {
        return Optional.ofNullable(
                replacements.get(tenderId, () -> readReplacements(tenderId)).get(seat));
    }

    /** Last appointed by seat. */
    private Map<String, String> readReplacements(String tenderId) {
        return jdbc
                .sql("""
                select distinct on (seat) seat, official from tender.seat_replacement where tender_id = :tender
                    and panel_version = (select max(version) from tender.panel where tender_id = :tender)
                order by seat, id desc""")
                .param("tender", tenderId)
                .query((row, index) -> Map.entry(row.getString("seat"), row.getString("official")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static InterestDeclaration declaration(ResultSet row, int index) throws SQLException {
        return new InterestDeclaration(
                row.getString("tender_id"),
                row.getString("seat"),
                row.getString("official"),
                row.getBoolean("conflict"),
                row.getString("statement"),
                Moments.get(row, "declared_at"));
    }
}
