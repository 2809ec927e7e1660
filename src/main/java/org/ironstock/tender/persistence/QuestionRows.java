package org.ironstock.tender.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.tender.domain.Question;
import org.ironstock.tender.domain.Question.State;
import org.ironstock.tender.domain.QuestionRules.Asking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions in {@code tender.question}. Callers hold the lock on the row of the tender when they add one. */
@Repository
public class QuestionRows {

    private final JdbcClient jdbc;

    QuestionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a question under the next number of its tender. */
    public Question add(UUID id, Asking asking, Instant now) {
        jdbc.sql("""
                insert into tender.question (id, tender_id, number, supplier_id, subject, content, confidential, motive,
                    asked_at, state, public_content)
                select :id, :tender, coalesce(max(number), 0) + 1, :supplier, :subject, :content, :confidential, :motive,
                    :now, 'ASKED', :content
                from tender.question where tender_id = :tender""")
                .param("id", id)
                .param("tender", asking.tenderId())
                .param("supplier", asking.supplierId())
                .param("subject", asking.subject().strip())
                .param("content", asking.content().strip())
                .param("confidential", asking.confidential())
                .param("motive", asking.confidential() ? asking.motive().strip() : "")
                .param("now", Moments.toColumn(now))
                .update();
        return get(id);
    }

    public Optional<Question> find(UUID id) {
        return jdbc.sql("select * from tender.question where id = :id")
                .param("id", id)
                .query(QuestionRows::question)
                .optional();
    }

    /** @throws NoSuchElementException when there is no such question */
    public Question get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("There is no question " + id));
    }

    /** Questions of a tender by number. */
    public List<Question> of(String tenderId) {
        return jdbc.sql("select * from tender.question where tender_id = :tender order by number")
                .param("tender", tenderId)
                .query(QuestionRows::question)
                .list();
    }

    /** A lawyer decided whether the answer goes to the asker alone. */
    public void decidePrivacy(UUID id, boolean granted, String reason, String official, Optional<Instant> chooseUntil) {
        jdbc.sql("""
                update tender.question set privacy_granted = :granted, privacy_reason = :reason, privacy_by = :official,
                    choose_until = :until, state = :state
                where id = :id""")
                .param("granted", granted)
                .param("reason", reason)
                .param("official", official)
                .param("until", chooseUntil.map(Moments::toColumn).orElse(null))
                .param("state", (granted ? State.ASKED : State.PRIVACY_REFUSED).name())
                .param("id", id)
                .update();
    }

    public void answer(UUID id, String publicContent, String answer, boolean changesDocuments, String official) {
        jdbc.sql("""
                update tender.question set public_content = :content, answer = :answer, answered_by = :official,
                    changes_documents = :changes, state = 'ANSWERED', review_reason = ''
                where id = :id""")
                .param("content", publicContent)
                .param("answer", answer)
                .param("official", official)
                .param("changes", changesDocuments)
                .param("id", id)
                .update();
    }

    public void review(UUID id, State next, String reason, String official) {
        jdbc.sql("""
                update tender.question set state = :state, review_reason = :reason, reviewed_by = :official
                where id = :id""")
                .param("state", next.name())
                .param("reason", reason)
                .param("official", official)
                .param("id", id)
                .update();
    }

    /** Puts approved questions into a nota, and takes others out of it again. */
    public void bundle(String tenderId, int nota, List<Integer> numbers) {
        jdbc.sql("update tender.question set nota_number = null where tender_id = :tender and nota_number = :nota")
                .param("tender", tenderId)
                .param("nota", nota)
                .update();
        if (!numbers.isEmpty()) {
            jdbc.sql("""
                    update tender.question set nota_number = :nota
                    where tender_id = :tender and number in (:numbers) and state = 'APPROVED'""")
                    .param("nota", nota)
                    .param("tender", tenderId)
                    .param("numbers", numbers)
                    .update();
        }
    }

    public void move(UUID id, State next) {
        jdbc.sql("update tender.question set state = :state where id = :id")
                .param("state", next.name())
                .param("id", id)
                .update();
    }

    /** Nothing more is owed for it. */
    public void settle(UUID id, State end, Instant now) {
        jdbc.sql("update tender.question set state = :state, settled_at = :now where id = :id")
                .param("state", end.name())
                .param("now", Moments.toColumn(now))
                .param("id", id)
                .update();
    }

    private static Question question(ResultSet row, int index) throws SQLException {
        return new Question(
                row.getObject("id", UUID.class),
                row.getString("tender_id"),
                row.getInt("number"),
                row.getString("supplier_id"),
                row.getString("subject"),
                row.getString("content"),
                row.getBoolean("confidential"),
                row.getString("motive"),
                Moments.get(row, "asked_at"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("privacy_granted", Boolean.class)),
                row.getString("privacy_reason"),
                Moments.find(row, "choose_until"),
                row.getString("public_content"),
                row.getString("answer"),
                row.getString("answered_by"),
                row.getBoolean("changes_documents"),
                row.getString("review_reason"),
                Optional.ofNullable(row.getObject("nota_number", Integer.class)));
    }
}
