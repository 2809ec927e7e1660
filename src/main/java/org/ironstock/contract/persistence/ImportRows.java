package org.ironstock.contract.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ironstock.contract.domain.ImportedFile;
import org.ironstock.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Spreadsheets that were brought, and their rows once they are accepted. */
@Repository
public class ImportRows {

    private static final String SELECT = """
            select i.number, i.file_name, i.sha256, i.row_count, i.state, i.brought_by, i.brought_at, i.accepted_by,
                i.done_at,
                (select count(*) from contract.import_row r where r.import_number = i.number and r.outcome is not null)
                    as taken,
                (select count(*) from contract.import_row r where r.import_number = i.number and r.outcome = 'STARTED')
                    as started,
                (select count(*) from contract.import_row r where r.import_number = i.number and r.outcome = 'REFUSED')
                    as refused
            from contract.import i
            """;

    private final JdbcClient jdbc;

    ImportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row that waits. */
    public record Waiting(int number, String reference, String content) {}

    /**
     * What became of a row.
     *
     * @param contractId the case that began of it, or began before; empty for a row that was refused
     * @param refusal why it was; empty for others
     */
    public record Taken(int number, String outcome, String contractId, String refusal) {

        public static Taken started(int number, String contractId) {
            return new Taken(number, "STARTED", contractId, "");
        }

        public static Taken known(int number, String contractId) {
            return new Taken(number, "KNOWN", contractId, "");
        }

        public static Taken refused(int number, String why) {
            return new Taken(number, "REFUSED", "", why);
        }
    }

    /** Keeps a file; the same bytes are kept once. */
    public long keep(String sha256, String fileName, byte[] bytes, int rows, String official, Instant now) {
        jdbc.sql("""
                insert into contract.import (sha256, file_name, bytes, row_count, state, brought_by, brought_at)
                values (:sha256, :name, :bytes, :rows, 'READY', :by, :at) on conflict (sha256) do nothing""")
                .param("sha256", sha256)
                .param("name", fileName)
                .param("bytes", bytes)
                .param("rows", rows)
                .param("by", official)
                .param("at", Columns.of(now))
                .update();
        return jdbc.sql("select number from contract.import where sha256 = :sha256")
                .param("sha256", sha256)
                .query(Long.class)
                .single();
    }

    public Optional<ImportedFile> find(long number) {
        return jdbc.sql(SELECT + "where i.number = :number")
                .param("number", number)
                .query((row, at) -> file(row))
                .optional();
    }

    public Optional<ImportedFile> findBySha256(String sha256) {
        return jdbc.sql(SELECT + "where i.sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, at) -> file(row))
                .optional();
    }

    /** The newest files. */
    public List<ImportedFile> newest(int most) {
        return jdbc.sql(SELECT + "order by i.number desc limit :most")
                .param("most", most)
                .query((row, at) -> file(row))
                .list();
    }

    /** Who accepted a file of which rows may be taken now; empty while it waits for that, was stopped, or is done. */
    public Optional<String> findAcceptedBy(long number) {
        return jdbc.sql("select accepted_by from contract.import where number = :number and state = 'ACCEPTED'")
                .param("number", number)
                .query(String.class)
                .optional();
    }

    public byte[] bytes(long number) {
        return jdbc.sql("select bytes from contract.import where number = :number")
                .param("number", number)
                .query(byte[].class)
                .single();
    }

    /** @return whether it was this call that accepted the file */
    public boolean accept(long number, String official, Instant now) {
        return jdbc.sql("""
                update contract.import set state = 'ACCEPTED', accepted_by = :by, accepted_at = :at
                where number = :number and state = 'READY'""")
                        .param("number", number)
                        .param("by", official)
                        .param("at", Columns.of(now))
                        .update()
                == 1;
    }

    /** Somebody stops a file whose rows are being taken. */
    public void stop(long number, String official, Instant now) {
        jdbc.sql("""
                update contract.import set state = 'STOPPED', stopped_by = :by, stopped_at = :at
                where number = :number and state = 'ACCEPTED'""")
                .param("number", number)
                .param("by", official)
                .param("at", Columns.of(now))
                .update();
    }

    /** @return whether it was this call that let a stopped file go on */
    public boolean resume(long number, String official, Instant now) {
        return jdbc.sql("""
                update contract.import set state = 'ACCEPTED', accepted_by = :by, accepted_at = :at
                where number = :number and state = 'STOPPED'""")
                        .param("number", number)
                        .param("by", official)
                        .param("at", Columns.of(now))
                        .update()
                == 1;
    }

    /** The file is done when none of its rows waits, also none that somebody else is taking now. */
    public void done(long number, Instant now) {
        jdbc.sql("""
                update contract.import set state = 'DONE', done_at = :at
                where number = :number and state = 'ACCEPTED'
                    and not exists (select 1 from contract.import_row
                                    where import_number = :number and outcome is null)""").param("number", number).param("at", Columns.of(now)).update();
    }

    public void addRows(long number, List<Waiting> rows) {
        jdbc.sql("""
                insert into contract.import_row (import_number, row_number, reference, content)
                select :number, added.row_number, added.reference, added.content::jsonb
                from unnest(:numbers::int[], :references::text[], :contents::text[])
                    as added (row_number, reference, content)""")
                .param("number", number)
                .param("numbers", rows.stream().map(Waiting::number).toArray(Integer[]::new))
                .param("references", rows.stream().map(Waiting::reference).toArray(String[]::new))
                .param("contents", rows.stream().map(Waiting::content).toArray(String[]::new))
                .update();
    }

    /** The next rows that wait and that nobody else is taking, locked, in the order of the file. */
    public List<Waiting> waiting(long number, int most) {
        return jdbc.sql("""
                select row_number, reference, content from contract.import_row
                where import_number = :number and outcome is null order by row_number limit :most
                for update skip locked""")
                .param("number", number)
                .param("most", most)
                .query((row, at) ->
                        new Waiting(row.getInt("row_number"), row.getString("reference"), row.getString("content")))
                .list();
    }

    /** Keeps what became of rows. */
    public void taken(long number, List<Taken> rows) {
        jdbc.sql("""
                update contract.import_row r
                set outcome = t.outcome, contract_id = nullif(t.contract_id, ''), refusal = nullif(t.refusal, '')
                from unnest(:rows::int[], :outcomes::text[], :contracts::text[], :refusals::text[])
                    as t (row_number, outcome, contract_id, refusal)
                where r.import_number = :number and r.row_number = t.row_number""")
                .param("rows", rows.stream().map(Taken::number).toArray(Integer[]::new))
                .param("outcomes", rows.stream().map(Taken::outcome).toArray(String[]::new))
                .param("contracts", rows.stream().map(Taken::contractId).toArray(String[]::new))
                .param("refusals", rows.stream().map(Taken::refusal).toArray(String[]::new))
                .param("number", number)
                .update();
    }

    /** Why rows were not taken, by row; the first of them. */
    public List<Refusal> refusals(long number, int most) {
        return jdbc.sql("""
                select row_number, reference, refusal from contract.import_row
                where import_number = :number and outcome = 'REFUSED' order by row_number limit :most""")
                .param("number", number)
                .param("most", most)
                .query((row, at) ->
                        new Refusal(row.getInt("row_number"), row.getString("reference"), row.getString("refusal")))
                .list();
    }

    /** Why one row was not taken. */
    public record Refusal(int row, String reference, String why) {}

    private static ImportedFile file(ResultSet row) throws SQLException {
        return new ImportedFile(
                row.getLong("number"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getInt("row_count"),
                ImportedFile.State.valueOf(row.getString("state")),
                row.getInt("taken"),
                row.getInt("started"),
                row.getInt("refused"),
                row.getString("brought_by"),
                Columns.moment(row, "brought_at"),
                Optional.ofNullable(row.getString("accepted_by")),
                Columns.findMoment(row, "done_at"));
    }
}
