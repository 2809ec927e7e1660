package org.ironstock.tender.award;

import java.util.List;
import java.util.stream.Collectors;
import org.ironstock.shared.Finding;

/**
 * A guard before a binding act of award or contract said no, for instance since a token was moved past a step. Nothing
 * of the act was done; the message tells an operator why.
 */
public class AwardNotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public AwardNotAllowed(List<Finding> findings) {
        super(findings.stream().map(Finding::message).collect(Collectors.joining(" ")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
