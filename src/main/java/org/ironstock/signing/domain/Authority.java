package org.ironstock.signing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who signs, in which order; the table of authority says it, and a negative advice adds one level. */
public final class Authority {

    private Authority() {}

    /**
     * The signers of a document whose adviser said no: one level above the last of them signs too. Above the minister
     * there is nobody: the order ends there.
     *
     * @param superiors superior by role
     */
    public static List<SignerStep> overriding(List<SignerStep> steps, Map<String, String> superiors) {
        if (steps.isEmpty()) {
            return steps;
        }
        SignerStep last = steps.get(steps.size() - 1);
        String superior = superiors.get(last.role());
        if (superior == null) {
            return steps;
        }
        List<SignerStep> longer = new ArrayList<>(steps);
        longer.add(new SignerStep(last.number() + 1, superior, superiors.getOrDefault(superior, ""), true, false));
        return List.copyOf(longer);
    }
}
