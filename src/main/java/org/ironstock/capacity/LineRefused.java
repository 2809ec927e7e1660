package org.ironstock.capacity;

import java.util.List;
import java.util.stream.Collectors;
import org.ironstock.shared.Finding;

/** A line or other terms of it that break a rule; carries every finding. */
public class LineRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public LineRefused(List<Finding> findings) {
        super(findings.stream().map(Finding::message).collect(Collectors.joining(" ")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
