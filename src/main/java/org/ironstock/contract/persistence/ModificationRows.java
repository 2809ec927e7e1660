package org.ironstock.contract.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.contract.domain.FollowingTender;
import org.ironstock.contract.domain.Modification;
import org.ironstock.contract.domain.ModificationGround;
import org.ironstock.contract.domain.ModificationWish;
import org.ironstock.platform.Columns;
import org.ironstock.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps modifications of contracts. */
@Repository
public class ModificationRows {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ModificationRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Keeps a modification that was just asked; its id follows those of the contract before it. The row of the contract
     * is locked by the caller.
     *
     * @param original highest value of the contract now, which counts as the original one unless it was modified before
     */
    public String add(
            String contractId,
            String requestedBy,
            Instant at,
            String reason,
            Optional<ModificationWish> wish,
            Optional<Money> original) {
        return jdbc.sql("""
                insert into contract.modification (id, contract_id, state, requested_by, requested_at, reason, wish,
                    original_cents)
                select :contract || '-W' || (count(*) + 1), :contract, 'OPEN', :by, :at, :reason, cast(:wish as jsonb),
                    coalesce((array_agg(original_cents order by number) filter (where original_cents is not null))[1],
                        cast(:original as bigint))
                from contract.modification where contract_id = :contract
                returning id""")
                .param("contract", contractId)
                .param("by", requestedBy)
                .param("at", Columns.of(at))
                .param("reason", reason)
                .param("wish", wish.map(this::write).orElse(null))
                .param("original", original.map(Money::cents).orElse(null))
                .query(String.class)
                .single();
    }

    /** The one that is being dealt with. */
    public Optional<Modification> findOpen(String contractId) {
        return jdbc.sql("select * from contract.modification where contract_id = :contract and state = 'OPEN'")
                .param("contract", contractId)
                .query((row, number) -> modification(row))
                .optional();
    }

    /** @throws NoSuchElementException when there is no such modification */
    public Modification get(String modificationId) {
        return jdbc.sql("select * from contract.modification where id = :id")
                .param("id", modificationId)
                .query((row, number) -> modification(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no modification " + modificationId));
    }

    /** All of a contract, oldest first. */
    public List<Modification> of(String contractId) {
        return jdbc.sql("select * from contract.modification where contract_id = :contract order by number")
                .param("contract", contractId)
                .query((row, number) -> modification(row))
                .list();
    }

    /** Highest value with which the contract was concluded; empty while it is not known. */
    public Optional<Money> original(String modificationId) {
        return jdbc.sql("select original_cents from contract.modification where id = :id")
                .param("id", modificationId)
                .query((row, number) -> Columns.findMoney(row, "original_cents"))
                .single();
    }

    /** What each small modification in force added. */
    public List<Money> minorChanges(String contractId) {
        return jdbc.sql("select change_cents from contract.modification where contract_id = :contract"
                        + " and state = 'APPLIED' and ground = :ground order by number")
                .param("contract", contractId)
                .param("ground", ModificationGround.MINOR.name())
                .query((row, number) -> new Money(row.getLong(1)))
                .list();
    }

    public void describe(String modificationId, String reason, ModificationWish wish) {
        jdbc.sql("update contract.modification set reason = :reason, wish = cast(:wish as jsonb) where id = :id")
                .param("id", modificationId)
                .param("reason", reason)
                .param("wish", write(wish))
                .update();
    }

    /** Keeps how it was weighed; an opinion about an earlier weighing counts no more. */
    public void judge(String modificationId, Modification.Judgment judgment, Money change) {
        jdbc.sql("update contract.modification set judgment = cast(:judgment as jsonb), ground = :ground,"
                        + " change_cents = :change, opinion = null, opinion_by = null where id = :id")
                .param("id", modificationId)
                .param("judgment", write(judgment))
                .param("ground", judgment.ground().name())
                .param("change", change.cents())
                .update();
    }

    public void addOpinion(String modificationId, String opinion, String official) {
        jdbc.sql("update contract.modification set opinion = :opinion, opinion_by = :by where id = :id")
                .param("id", modificationId)
                .param("opinion", opinion)
                .param("by", official)
                .update();
    }

    /** Who gave a legal opinion, and what it says. */
    public Optional<Opinion> findOpinion(String modificationId) {
        return jdbc.sql("select opinion, opinion_by from contract.modification where id = :id and opinion is not null")
                .param("id", modificationId)
                .query((row, number) -> new Opinion(row.getString(1), row.getString(2)))
                .optional();
    }

    /** The opinion of a lawyer. */
    public record Opinion(String text, String official) {}

    /** Keeps what is tendered in the place of a modification. */
    public void tender(String modificationId, FollowingTender tender) {
        jdbc.sql("update contract.modification set tender = cast(:tender as jsonb) where id = :id")
                .param("id", modificationId)
                .param("tender", write(tender))
                .update();
    }

    /** @throws IllegalStateException when nobody said what is to be tendered */
    public FollowingTender requireTender(String modificationId) {
        String tender = jdbc.sql("select tender from contract.modification where id = :id and tender is not null")
                .param("id", modificationId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("Nothing is to be tendered for " + modificationId));
        return Objects.requireNonNull(read(FollowingTender.class, tender));
    }

    public void document(String modificationId, UUID documentId) {
        jdbc.sql("update contract.modification set document_id = :document where id = :id")
                .param("id", modificationId)
                .param("document", documentId)
                .update();
    }

    public void notice(String modificationId, UUID noticeId) {
        jdbc.sql("update contract.modification set notice_id = :notice where id = :id")
                .param("id", modificationId)
                .param("notice", noticeId)
                .update();
    }

    /** Ends a modification; does nothing when it ended before. */
    public void end(String modificationId, Modification.State state, String ending, String by, Instant at) {
        jdbc.sql("update contract.modification set state = :state, ending = :ending, ended_by = :by, ended_at = :at"
                        + " where id = :id and state = 'OPEN'")
                .param("id", modificationId)
                .param("state", state.name())
                .param("ending", ending)
                .param("by", by)
                .param("at", Columns.of(at))
                .update();
    }

    /** How an ended modification was told: what changed, or why not. */
    public String ending(String modificationId) {
        return jdbc.sql("select ending from contract.modification where id = :id and ending is not null")
                .param("id", modificationId)
                .query(String.class)
                .single();
    }

    private Modification modification(ResultSet row) throws SQLException {
        return new Modification(
                row.getString("id"),
                row.getString("contract_id"),
                Modification.State.valueOf(row.getString("state")),
                row.getString("requested_by"),
                Columns.moment(row, "requested_at"),
                row.getString("reason"),
                Optional.ofNullable(read(ModificationWish.class, row.getString("wish"))),
                Optional.ofNullable(read(Modification.Judgment.class, row.getString("judgment"))),
                new Money(row.getLong("change_cents")),
                Optional.ofNullable(row.getObject("document_id", UUID.class)),
                Optional.ofNullable(row.getObject("notice_id", UUID.class)));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Cannot write " + value, unwritable);
        }
    }

    private <T> @Nullable T read(Class<T> type, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("Cannot read a modification", malformed);
        }
    }
}
