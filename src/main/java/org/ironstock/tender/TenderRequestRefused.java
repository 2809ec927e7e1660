package org.ironstock.tender;

import java.util.List;
import java.util.stream.Collectors;
import org.ironstock.shared.Finding;

/** A request for a tender that breaks a rule of the domain; carries every finding. */
public class TenderRequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public TenderRequestRefused(List<Finding> findings) {
        super(findings.stream().map(Finding::message).collect(Collectors.joining(" ")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
