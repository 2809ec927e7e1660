package org.ironstock.stock.domain;

import java.util.Map;
import org.ironstock.shared.CanonicalJson;
import org.ironstock.shared.Sha256;
import org.ironstock.stock.Account;
import org.ironstock.stock.Counter;
import org.ironstock.stock.Holding;
import org.ironstock.stock.LedgerEntry;

/** The hash by which an entry follows the one before it in the book of its product. */
public final class EntryLink {

    private EntryLink() {}

    /**
     * @param lotHash hash of the facts of its lot
     * @param previous hash of the entry before it; {@link Sha256#ZERO} for the first
     * @return SHA-256 in hex of everything that the entry says
     */
    public static String hash(LedgerEntry entry, String lotHash, String previous) {
        return Sha256.of(CanonicalJson.of(Map.ofEntries(
                Map.entry("previous", previous),
                Map.entry("product", entry.productCode()),
                Map.entry("number", entry.number()),
                Map.entry("reference", entry.reference()),
                Map.entry("kind", entry.kind().name()),
                Map.entry("document", entry.documentRef()),
                Map.entry("reason", entry.reason()),
                Map.entry("occurredAt", entry.occurredAt().toString()),
                Map.entry("bookedAt", entry.bookedAt().toString()),
                Map.entry("bookedBy", entry.bookedBy()),
                Map.entry("reverses", entry.reverses().orElse("")),
                Map.entry("lot", entry.lotId()),
                Map.entry("lotHash", lotHash),
                Map.entry("quantity", entry.quantity().pieces()),
                Map.entry("from", account(entry.from())),
                Map.entry("to", account(entry.to())))));
    }

    /** An account as it is hashed. */
    static Map<String, String> account(Account account) {
        if (account instanceof Holding holding) {
            return Map.of(
                    "place", holding.place(),
                    "owner", holding.owner(),
                    "status", holding.status().name(),
                    "reservedFor", holding.reservedFor());
        }
        return Map.of("counter", ((Counter) account).name());
    }
}
