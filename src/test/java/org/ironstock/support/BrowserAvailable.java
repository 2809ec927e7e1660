package org.ironstock.support;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Whether this machine has Chromium with its driver; where the environment demands a browser, nothing is skipped. */
public class BrowserAvailable implements ExecutionCondition {

    static final String DEMAND = "IRONSTOCK_BROWSER";
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> DRIVERS = List.of("chromedriver");

    private final Map<String, String> environment;

    public BrowserAvailable() {
        this(System.getenv());
    }

    BrowserAvailable(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return judge();
    }

    ConditionEvaluationResult judge() {
        if ("required".equals(environment.get(DEMAND))) {
            return ConditionEvaluationResult.enabled("%s=required".formatted(DEMAND));
        }
        return findBrowser().isPresent() && findDriver().isPresent()
                ? ConditionEvaluationResult.enabled("Chromium and chromedriver are installed")
                : ConditionEvaluationResult.disabled("Chromium and chromedriver are not both on the PATH");
    }

    Optional<Path> findBrowser() {
        return find(BROWSERS);
    }

    Optional<Path> findDriver() {
        return find(DRIVERS);
    }

    /** The browser, or a failure that says what is missing. */
    public Path getBrowser() {
        return findBrowser().orElseThrow(() -> new AssertionError("None of %s on the PATH".formatted(BROWSERS)));
    }

    /** The driver, or a failure that says what is missing. */
    public Path getDriver() {
        return findDriver().orElseThrow(() -> new AssertionError("None of %s on the PATH".formatted(DRIVERS)));
    }

    private Optional<Path> find(List<String> names) {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
