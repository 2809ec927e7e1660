package org.ironstock.platform;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.ironstock.shared.Finding;

/** The answer to a task cannot be accepted; nothing of it was kept. Carries every finding, in Dutch. */
public class AnswerRefused extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public AnswerRefused(List<Finding> findings) {
        super(findings.stream().map(Finding::message).collect(Collectors.joining(" ")));
        this.findings = List.copyOf(findings);
    }

    public AnswerRefused(Finding finding) {
        this(List.of(finding));
    }

    public List<Finding> findings() {
        return findings;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), "");
    }
}
