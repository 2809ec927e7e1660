package org.ironstock.contract.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ironstock.contract.domain.Initiative;
import org.ironstock.platform.Columns;
import org.ironstock.shared.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The shortlist with every version of its initiatives. */
@Repository
public class InitiativeRows {

    private static final String NEWEST = """
            select * from (select distinct on (v.id) v.*, i.number as place from contract.initiative_version v
                join contract.initiative i on i.id = v.id order by v.id, v.version desc) newest
            where (:standing::text is null or standing = :standing)
                and (:text::text is null or name ilike :text escape '!' or party ilike :text escape '!'
                    or subject ilike :text escape '!' or note ilike :text escape '!' or id ilike :text escape '!')
            order by place""";

    private final JdbcClient jdbc;

    InitiativeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next id, e.g. {@code INI-001}; its row is there from now on. */
    public String add() {
        long number = jdbc.sql("select nextval(pg_get_serial_sequence('contract.initiative', 'number'))")
                .query(Long.class)
                .single();
        String id = "INI-%03d".formatted(number);
        jdbc.sql("insert into contract.initiative (number, id) overriding system value values (:number, :id)")
                .param("number", number)
                .param("id", id)
                .update();
        return id;
    }

    /**
     * Lets nobody else change an initiative until the transaction ends.
     *
     * @throws NoSuchElementException when there is no such initiative
     */
    public void lock(String id) {
        if (jdbc.sql("select id from contract.initiative where id = :id for update")
                .param("id", id)
                .query(String.class)
                .list()
                .isEmpty()) {
            throw new NoSuchElementException("There is no initiative " + id);
        }
    }

    public void addVersion(Initiative initiative) {
        jdbc.sql("""
                insert into contract.initiative_version (id, version, name, party, kind, subject, monthly, standing, note,
                    reason, changed_by, changed_at)
                values (:id, :version, :name, :party, :kind, :subject, :monthly, :standing, :note, :reason, :by, :at)""")
                .param("id", initiative.id())
                .param("version", initiative.version())
                .param("name", initiative.name())
                .param("party", initiative.party())
                .param("kind", initiative.kind().name())
                .param("subject", initiative.subject())
                .param("monthly", initiative.monthly().map(Quantity::pieces).orElse(null))
                .param("standing", initiative.standing().name())
                .param("note", initiative.note())
                .param("reason", initiative.reason())
                .param("by", initiative.changedBy())
                .param("at", Columns.of(initiative.changedAt()))
                .update();
    }

    /**
     * The newest version of each, in the order in which they came.
     *
     * @param text part of name, party, subject, note or id; empty for all
     */
    public List<Initiative> list(String text, Optional<Initiative.Standing> standing) {
        return jdbc.sql(NEWEST)
                .param("standing", standing.map(Enum::name).orElse(null))
                .param("text", text.isBlank() ? null : Columns.containing(text))
                .query((row, number) -> initiative(row))
                .list();
    }

    /** All versions of one, newest first; empty when there is no such initiative. */
    public List<Initiative> history(String id) {
        return jdbc.sql("select * from contract.initiative_version where id = :id order by version desc")
                .param("id", id)
                .query((row, number) -> initiative(row))
                .list();
    }

    private static Initiative initiative(ResultSet row) throws SQLException {
        return new Initiative(
                row.getString("id"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("party"),
                Initiative.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                Optional.ofNullable(row.getObject("monthly", Long.class)).map(Quantity::of),
                Initiative.Standing.valueOf(row.getString("standing")),
                row.getString("note"),
                row.getString("reason"),
                row.getString("changed_by"),
                Columns.moment(row, "changed_at"));
    }
}
