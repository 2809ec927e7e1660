package org.ironstock.tender.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.tender.domain.Nota;
import org.ironstock.tender.domain.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes with answers in {@code tender.nota}. Callers hold the lock on the row of the tender when they add one. */
@Repository
public class NotaRows {

    private final JdbcClient jdbc;
    private final QuestionRows questions;

    NotaRows(JdbcClient jdbc, QuestionRows questions) {
        this.jdbc = jdbc;
        this.questions = questions;
    }

    /** The next nota of a tender, still empty; it takes the number of one that was dropped. */
    public Nota add(String tenderId, Instant now) {
        int number = jdbc.sql("""
                insert into tender.nota (tender_id, number, ordered_at)
                select :tender, coalesce(max(number), 0) + 1, :now
                from tender.nota where tender_id = :tender and published_at is not null
                on conflict (tender_id, number) do update set in_preparation = true, ordered_at = excluded.ordered_at,
                    reviewed_by = '', review_reason = ''
                returning number""")
                .param("tender", tenderId)
                .param("now", Moments.toColumn(now))
                .query(Integer.class)
                .single();
        return get(tenderId, number);
    }

    /** @throws NoSuchElementException when there is no such nota */
    public Nota get(String tenderId, int number) {
        return of(tenderId).stream()
                .filter(nota -> nota.number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no nota %d of %s".formatted(number, tenderId)));
    }

    /** The one that officials work on. */
    public Optional<Nota> inPreparation(String tenderId) {
        return jdbc.sql("""
                        select number from tender.nota
                        where tender_id = :tender and in_preparation and published_at is null""")
                .param("tender", tenderId)
                .query(Integer.class)
                .optional()
                .map(number -> get(tenderId, number));
    }

    /** Whether a lawyer agreed with what is drawn now. */
    public boolean agreed(String tenderId, int number) {
        return jdbc.sql("""
                        select reviewed_by <> '' and review_reason = '' from tender.nota
                        where tender_id = :tender and number = :number""")
                .param("tender", tenderId)
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /** All of a tender, published or not, by number. */
    public List<Nota> of(String tenderId) {
        List<Question> all = questions.of(tenderId);
        return jdbc.sql("select * from tender.nota where tender_id = :tender order by number")
                .param("tender", tenderId)
                .query((row, index) -> nota(row, all))
                .list();
    }

    public void draft(Nota nota) {
        jdbc.sql("""
                update tender.nota set statement = :statement, substantial = :substantial, change_motive = :motive,
                    drafted_by = :official, reviewed_by = '', anonymity_motive = ''
                where tender_id = :tender and number = :number""")
                .param("statement", nota.statement())
                .param("substantial", nota.substantial())
                .param("motive", nota.changeMotive())
                .param("official", nota.draftedBy())
                .param("tender", nota.tenderId())
                .param("number", nota.number())
                .update();
    }

    public void drawn(Nota nota, UUID document) {
        jdbc.sql("update tender.nota set document_id = :document where tender_id = :tender and number = :number")
                .param("document", document)
                .param("tender", nota.tenderId())
                .param("number", nota.number())
                .update();
    }

    public void drop(String tenderId, int number) {
        jdbc.sql("update tender.nota set in_preparation = false where tender_id = :tender and number = :number")
                .param("tender", tenderId)
                .param("number", number)
                .update();
    }

    public void review(Nota nota, String reason, String anonymityMotive, String official) {
        jdbc.sql("""
                update tender.nota set review_reason = :reason, anonymity_motive = :motive, reviewed_by = :official
                where tender_id = :tender and number = :number""")
                .param("reason", reason)
                .param("motive", anonymityMotive)
                .param("official", official)
                .param("tender", nota.tenderId())
                .param("number", nota.number())
                .update();
    }

    public void publish(Nota nota, Instant now) {
        jdbc.sql(
                        "update tender.nota set published_at = :now, in_preparation = false where tender_id = :tender and number = :number")
                .param("now", Moments.toColumn(now))
                .param("tender", nota.tenderId())
                .param("number", nota.number())
                .update();
    }

    private static Nota nota(ResultSet row, List<Question> all) throws SQLException {
        int number = row.getInt("number");
        return new Nota(
                row.getString("tender_id"),
                number,
                row.getString("statement"),
                row.getBoolean("substantial"),
                row.getString("change_motive"),
                row.getString("drafted_by"),
                row.getString("review_reason"),
                Optional.ofNullable(row.getObject("document_id", UUID.class)),
                Moments.find(row, "published_at"),
                all.stream()
                        .filter(question -> question.notaNumber().equals(Optional.of(number)))
                        .toList());
    }
}
