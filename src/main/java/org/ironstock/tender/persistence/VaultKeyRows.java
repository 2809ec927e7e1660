package org.ironstock.tender.persistence;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.ironstock.platform.ReadOnce;
import org.ironstock.tender.domain.EnvelopeKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wrapped keysets in {@code tender.vault_key}. */
@Repository
public class VaultKeyRows {

    private final JdbcClient jdbc;
    private final ReadOnce<List<Object>, WrappedKeyset> read = new ReadOnce<>();

    VaultKeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A keyset that only the wrapping key opens.
     *
     * @param wrappingKeyId which wrapping key
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record WrappedKeyset(int wrappingKeyId, byte[] bytes) {}

    public void insertOnce(String tenderId, EnvelopeKind kind, WrappedKeyset keyset, Instant at) {
        jdbc.sql("""
                insert into tender.vault_key (tender_id, envelope, wrapping_key_id, wrapped_keyset, created_at)
                values (:tender, :envelope, :wrapping, :keyset, :at) on conflict do nothing""")
                .param("tender", tenderId)
                .param("envelope", kind.name())
                .param("wrapping", keyset.wrappingKeyId())
                .param("keyset", keyset.bytes())
                .param("at", Moments.toColumn(at))
                .update();
        read.forget();
    }

    /** @throws NoSuchElementException when the tender has no vault */
    public WrappedKeyset get(String tenderId, EnvelopeKind kind) {
        return read.get(List.of(tenderId, kind), () -> readKeyset(tenderId, kind));
    }

    private WrappedKeyset readKeyset(String tenderId, EnvelopeKind kind) {
        return jdbc.sql("""
                select wrapping_key_id, wrapped_keyset from tender.vault_key
                where tender_id = :tender and envelope = :envelope""")
                .param("tender", tenderId)
                .param("envelope", kind.name())
                .query((row, index) -> new WrappedKeyset(row.getInt(1), row.getBytes(2)))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No keyset " + kind + " for " + tenderId));
    }

    /** Wrapping keys without which some vault cannot be opened. */
    public Set<Integer> wrappingKeysInUse() {
        return Set.copyOf(jdbc.sql("select distinct wrapping_key_id from tender.vault_key")
                .query(Integer.class)
                .list());
    }
}
