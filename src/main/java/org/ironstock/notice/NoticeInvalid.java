package org.ironstock.notice;

import java.util.List;
import java.util.stream.Collectors;
import org.ironstock.shared.Finding;

/** A notice cannot be stored or sent as it is; carries every blocking finding, in Dutch. */
public class NoticeInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public NoticeInvalid(List<Finding> findings) {
        super(findings.stream().map(Finding::message).collect(Collectors.joining(" ")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
