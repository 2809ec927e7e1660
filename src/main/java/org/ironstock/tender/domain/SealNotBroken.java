package org.ironstock.tender.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.ironstock.shared.Finding;

/** An envelope was asked for before it may be opened, or may not be opened now; says which rules stand in the way. */
public class SealNotBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public SealNotBroken(String tenderId, List<Finding> findings) {
        super("The vault of " + tenderId + " stays closed: "
                + findings.stream().map(Finding::message).collect(Collectors.joining(" ")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
