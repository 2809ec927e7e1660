package org.ironstock.platform.security;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;

/**
 * The expressions that a task query or filter may hold. The engine evaluates them with all it can reach (CVE-2026-109432:
 * 7.24.0 refuses them only outside {@code orQueries}), so nothing else is let through, whoever asks.
 */
final class QueryExpressions {

    private static final List<String> ALLOWED = List.of("${currentUser()}", "${currentUserGroups()}", "${now()}");

    private QueryExpressions() {}

    static void check(String expression) {
        if (!ALLOWED.contains(expression.strip())) {
            throw new BadUserRequestException(
                    "Task queries and filters may use only the expressions " + ALLOWED + ", not this one");
        }
    }
}
