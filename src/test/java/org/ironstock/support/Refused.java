package org.ironstock.support;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;

/** Why an act was refused, so that a test names the rule and not only that something went wrong. */
public final class Refused {

    private Refused() {}

    /** Codes of the rules that an act broke, in the order in which they are told. */
    public static List<String> codes(ThrowingCallable act) {
        return findings(act).stream().map(Finding::code).toList();
    }

    /**
     * Findings with which an answer, a request or an event was refused.
     *
     * @throws AssertionError when it was taken, or failed for another reason
     */
    public static List<Finding> findings(ThrowingCallable act) {
        Throwable refusal = catchThrowable(act);
        if (refusal instanceof AnswerRefused answer) {
            return answer.findings();
        }
        if (refusal instanceof Problem problem) {
            return problem.findings();
        }
        throw new AssertionError("No rule refused this", refusal);
    }
}
