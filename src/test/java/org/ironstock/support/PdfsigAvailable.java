package org.ironstock.support;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Whether this machine has {@code pdfsig}; where the environment demands it, nothing is skipped. */
public class PdfsigAvailable implements ExecutionCondition {

    private static final String DEMAND = "IRONSTOCK_PDFSIG";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return present()
                ? ConditionEvaluationResult.enabled("pdfsig is installed or demanded")
                : ConditionEvaluationResult.disabled("pdfsig (poppler-utils) is not on the PATH");
    }

    /** Whether it is installed, or demanded so that its absence must fail. */
    public boolean present() {
        return "required".equals(System.getenv(DEMAND))
                || Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pdfsig")));
    }
}
