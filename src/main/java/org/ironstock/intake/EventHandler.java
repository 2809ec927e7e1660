package org.ironstock.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Takes one type of event from outside; one bean per type, owned by the module that the event is for. */
public interface EventHandler {

    /** Short name, e.g. {@code tender.requested}; the full type is {@code org.ironstock.tender.requested.v1}. */
    String eventName();

    /** Class path location of the JSON Schema of the data. */
    String dataSchema();

    /** Whether suppliers may send it with their own credential, and not only machine clients that may send this type. */
    default boolean fromSuppliers() {
        return false;
    }

    /**
     * Takes the event, inside the transaction that keeps the ledger row.
     *
     * @return what it reached, or {@link Reach#notYet} when its moment has not come: it waits in the inbox
     * @throws EventRefused with every finding when the event breaks a rule
     */
    Reach handle(InboundEvent event);

    /**
     * An event whose data satisfies the schema.
     *
     * @param client machine client that sent it, or {@link #SUPPLIER} and the id of the supplier that did
     * @param subject CloudEvents subject; empty when not given
     */
    record InboundEvent(String id, String source, String subject, String client, JsonNode data) {

        /** What stands before the id of a supplier that sends events itself; no machine client has such a name. */
        public static final String SUPPLIER = "supplier:";

        /** The supplier that sent it with its own credential; empty when a machine client did. */
        public Optional<String> supplier() {
            return client.startsWith(SUPPLIER) ? Optional.of(client.substring(SUPPLIER.length())) : Optional.empty();
        }
    }

    /**
     * What an event reached.
     *
     * @param caseType e.g. {@code tender}
     * @param caseId e.g. {@code TND-2026-001}
     * @param status e.g. {@code started}, {@code reached}
     * @param parked whether it must wait for its moment
     */
    record Reach(String caseType, String caseId, String status, boolean parked) {
        public static Reach started(String caseType, String caseId) {
            return new Reach(caseType, caseId, "started", false);
        }

        public static Reach reached(String caseType, String caseId) {
            return new Reach(caseType, caseId, "reached", false);
        }

        public static Reach notYet(String caseType, String caseId) {
            return new Reach(caseType, caseId, "waiting", true);
        }
    }
}
