package org.ironstock.intake;

import java.util.List;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.springframework.http.HttpStatus;

/** A well-formed event that breaks a rule of the domain: answered 422 with every finding. */
public class EventRefused extends Problem {

    private static final long serialVersionUID = 1L;

    public EventRefused(List<Finding> findings) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "event-refused", "The event breaks a rule of its type.", findings);
    }

    /** @throws EventRefused when something was found */
    public static void unlessEmpty(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new EventRefused(findings);
        }
    }
}
