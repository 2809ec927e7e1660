package org.ironstock.platform;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.ironstock.shared.Finding;

/**
 * The answer to a task cannot be accepted; nothing of it was kept. Carries every finding, in Dutch. Of the kind that the
 * engine's REST API answers with 400.
 */
public class AnswerRefused extends FormFieldValidationException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public AnswerRefused(List<Finding> findings) {
        super(null, findings.stream().map(Finding::message).collect(Collectors.joining(" ")));
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
