package org.ironstock.supplier;

import java.util.Optional;

/** A supplier speaks for itself, with its own credential, and nobody else speaks for it. */
public interface SupplierVoice {

    /**
     * Whether something about a case comes from the supplier of that case. When it does not, the file of the case keeps
     * that it was tried, whatever becomes of the transaction.
     */
    boolean isOwn(Told told);

    /**
     * Something that is told about a case.
     *
     * @param caseRef e.g. {@code ORD-2026-001}
     * @param supplierId supplier of the case
     * @param teller supplier that tells it with its own credential; empty when somebody else does
     * @param sender who tells it, for the file of the case
     * @param what name of what is told, for the file of the case
     */
    record Told(String caseRef, String supplierId, Optional<String> teller, String sender, String what) {}
}
