package org.ironstock.contract;

import java.util.List;
import java.util.stream.Collectors;
import org.ironstock.shared.Finding;

/** A contract that cannot be taken over as it was handed in; carries every finding. */
public class TransferRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public TransferRefused(List<Finding> findings) {
        super(findings.stream().map(Finding::message).collect(Collectors.joining(" ")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
