package org.ironstock.tender.process;

import org.ironstock.platform.Officials;
import org.springframework.stereotype.Component;

/** Who did something, by the name that officials know: a person by name, a machine client by its id. */
@Component
class ActorNames {

    private static final String SYSTEM = "system";

    private final Officials officials;

    ActorNames(Officials officials) {
        this.officials = officials;
    }

    String of(String actor) {
        if (officials.exists(actor)) {
            return officials.displayName(actor);
        }
        return actor.equals(SYSTEM) ? "systeem" : "aangesloten systeem " + actor;
    }
}
