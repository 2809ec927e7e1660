package org.ironstock.signing.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.ReadOnce;
import org.ironstock.shared.Money;
import org.ironstock.signing.SigningRequest;
import org.ironstock.signing.SigningRequest.Flag;
import org.ironstock.signing.domain.Signature;
import org.ironstock.signing.domain.SignerStep;
import org.ironstock.signing.domain.SigningCase;
import org.ironstock.signing.domain.SigningCase.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests for signatures with their steps. */
@Repository
public class SigningCases {

    private static final String SELECT = """
            select *, (select json_agg(json_build_object('number', s.number, 'role', s.role, 'deputyRole', s.deputy_role,
                        'overriding', s.overriding, 'deputyCalled', s.deputy_called_at is not null) order by s.number)
                    from signing.step s where s.signing_id = request.signing_id) as steps,
                (select json_agg(json_build_object('number', g.number, 'signingId', g.signing_id, 'step', g.step,
                        'caseRef', g.case_ref, 'documentId', g.document_id, 'documentKind', g.document_kind,
                        'documentSha256', g.document_sha256, 'amountCents', g.amount_cents, 'official', g.official,
                        'role', g.role, 'onBehalfOf', g.on_behalf_of, 'mandateId', g.mandate_id,
                        'decision', g.decision, 'reason', g.reason, 'overrideMotive', g.override_motive,
                        'signedAt', g.signed_at, 'previousHash', g.previous_hash, 'hash', g.hash) order by g.step)
                    from signing.signature g where g.signing_id = request.signing_id) as signatures
            from signing.request where\s""";

    /** Reads steps and signatures, which come as JSON with their request. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final JdbcClient jdbc;
    private final ReadOnce<String, SigningCase> read = new ReadOnce<>();
    private final ReadOnce<UUID, List<SigningCase>> ofDocument = new ReadOnce<>();

    SigningCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Registers a request and returns its reference. */
    public String add(SigningRequest request, StoredDocument document, Instant requestedAt) {
        forget();
        return jdbc.sql("""
                        insert into signing.request (signing_id, case_ref, document_id, document_kind, document_title,
                            document_sha256, contract_ref, supplier_ref, need_ref, max_amount_cents, product_group,
                            flags, deadline, requested_at)
                        values ('SIG-' || lpad(nextval('signing.request_number')::text, 6, '0'), :caseRef, :documentId,
                            :kind, :title, :sha256, :contractRef, :supplierRef, :needRef, :cents, :productGroup,
                            :flags, :deadline, :requestedAt)
                        returning signing_id""")
                .param("caseRef", request.caseRef())
                .param("documentId", request.documentId())
                .param("kind", request.documentKind())
                .param("title", document.title())
                .param("sha256", document.sha256())
                .param("contractRef", request.contractRef())
                .param("supplierRef", request.supplierRef())
                .param("needRef", request.needRef())
                .param("cents", request.maxAmount().cents())
                .param("productGroup", request.productGroup())
                .param("flags", request.flags().stream().map(Enum::name).toArray(String[]::new))
                .param("deadline", moment(request.deadline()))
                .param("requestedAt", moment(requestedAt))
                .query(String.class)
                .single();
    }

    /** A request with its steps and decisions. */
    public SigningCase get(String signingId) {
        return read.get(signingId, () -> jdbc.sql(SELECT + "signing_id = :id")
                .param("id", signingId)
                .query(SigningCases::signingCase)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no request for signatures " + signingId)));
    }

    /**
     * The same, taken until the transaction ends: two signers at once decide one after the other. Read only after it is
     * taken, since what stands in other tables would be that of before the wait.
     */
    public SigningCase take(String signingId) {
        jdbc.sql("select 1 from signing.request where signing_id = :id for update")
                .param("id", signingId)
                .query(Integer.class)
                .optional();
        ReadOnce.forgetAll();
        return get(signingId);
    }

    /** Requests for a document, newest first. */
    public List<SigningCase> ofDocument(UUID documentId) {
        return ofDocument.get(documentId, () -> readOfDocument(documentId));
    }

    private List<SigningCase> readOfDocument(UUID documentId) {
        return jdbc.sql(SELECT + "document_id = :id order by requested_at desc, signing_id desc")
                .param("id", documentId)
                .query(SigningCases::signingCase)
                .list();
    }

    /** Replaces nothing: steps are written once, when the authority table answered. */
    public void addSteps(String signingId, List<SignerStep> steps) {
        forget();
        jdbc.sql("""
                        insert into signing.step (signing_id, number, role, deputy_role, overriding)
                        select :id, s.number, s.role, s."deputyRole", s.overriding
                        from json_to_recordset(:steps::json) as s(number integer, role text, "deputyRole" text,
                            overriding boolean)""").param("id", signingId).param("steps", written(steps)).update();
    }

    public void callDeputy(String signingId, int number, Instant calledAt) {
        forget();
        jdbc.sql("update signing.step set deputy_called_at = :at where signing_id = :id and number = :number")
                .param("at", moment(calledAt))
                .param("id", signingId)
                .param("number", number)
                .update();
    }

    public void setRequiredKinds(String signingId, Collection<String> kinds) {
        forget();
        jdbc.sql("update signing.request set required_kinds = :kinds where signing_id = :id")
                .param("kinds", kinds.toArray(String[]::new))
                .param("id", signingId)
                .update();
    }

    public void setDossierRounds(String signingId, int rounds) {
        forget();
        jdbc.sql("update signing.request set dossier_rounds = :rounds where signing_id = :id")
                .param("rounds", rounds)
                .param("id", signingId)
                .update();
    }

    /** Ends a pending request; false when it had ended before. */
    public boolean close(String signingId, State state, Instant closedAt) {
        forget();
        return jdbc.sql("update signing.request set state = :state, closed_at = :at"
                                + " where signing_id = :id and state = 'PENDING'")
                        .param("state", state.name())
                        .param("at", moment(closedAt))
                        .param("id", signingId)
                        .update()
                == 1;
    }

    /** Superior by role. */
    public Map<String, String> superiors() {
        return jdbc
                .sql("select role, superior from signing.hierarchy")
                .query((row, number) -> Map.entry(row.getString("role"), row.getString("superior")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void forget() {
        read.forget();
        ofDocument.forget();
    }

    private static String written(List<SignerStep> steps) {
        try {
            return JSON.writeValueAsString(steps);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Steps of a signing cannot be written", impossible);
        }
    }

    /** What a column holds of the rows of another table; nothing when there are none. */
    private static <T> List<T> read(ResultSet row, String column, Class<T[]> type) throws SQLException {
        String rows = row.getString(column);
        if (rows == null) {
            return List.of();
        }
        try {
            return List.of(JSON.readValue(rows, type));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The %s of a signing cannot be read".formatted(column), broken);
        }
    }

    static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }

    private static SigningCase signingCase(ResultSet row, int number) throws SQLException {
        return new SigningCase(
                row.getString("signing_id"),
                row.getString("case_ref"),
                row.getObject("document_id", UUID.class),
                row.getString("document_kind"),
                row.getString("document_title"),
                row.getString("document_sha256"),
                row.getString("contract_ref"),
                row.getString("supplier_ref"),
                row.getString("need_ref"),
                new Money(row.getLong("max_amount_cents")),
                row.getString("product_group"),
                texts(row, "flags").stream().map(Flag::valueOf).collect(Collectors.toUnmodifiableSet()),
                instant(row, "deadline"),
                State.valueOf(row.getString("state")),
                texts(row, "required_kinds"),
                row.getInt("dossier_rounds"),
                read(row, "steps", SignerStep[].class),
                read(row, "signatures", Signature[].class));
    }
}
