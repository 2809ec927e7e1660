package org.ironstock.stock;

import java.util.List;
import java.util.stream.Collectors;
import org.ironstock.shared.Finding;

/** The ledger does not take this; nothing was booked. The findings say why, in Dutch. */
public class MovementRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public MovementRefused(List<Finding> findings) {
        super(findings.stream()
                .map(finding -> finding.code() + ": " + finding.message())
                .collect(Collectors.joining(" ")));
        this.findings = List.copyOf(findings);
    }

    /** At least one, all blocking. */
    public List<Finding> findings() {
        return findings;
    }
}
