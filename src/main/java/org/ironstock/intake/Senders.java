package org.ironstock.intake;

import java.util.Optional;

/** On whose behalf machine clients speak. */
public interface Senders {

    /** Id of the supplier that a client belongs to, by its settings; empty when it speaks for none. */
    Optional<String> findSupplier(String client);
}
