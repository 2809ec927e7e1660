package org.ironstock.tender.assessment;

import java.util.List;
import java.util.stream.Collectors;
import org.ironstock.shared.Finding;

/**
 * A step was reached before what it builds on was there, e.g. by a token moved in Cockpit. Nothing was done; the
 * message says what stands in the way.
 */
public class NotReady extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public NotReady(String tenderId, List<Finding> findings) {
        super(tenderId + ": " + findings.stream().map(Finding::message).collect(Collectors.joining(" ")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
