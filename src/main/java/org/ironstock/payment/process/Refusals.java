package org.ironstock.payment.process;

import java.util.List;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.shared.Finding;

/** Turns what the domain found into a refused answer. */
final class Refusals {

    private Refusals() {}

    static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
    }
}
