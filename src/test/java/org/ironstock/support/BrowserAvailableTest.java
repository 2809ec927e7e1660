package org.ironstock.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When browser tests run. */
class BrowserAvailableTest {

    @TempDir
    Path folder;

    @Test
    void browserTestsRunWithBrowserAndDriver() throws IOException {
        install("chromium");
        install("chromedriver");
        assertThat(on(Map.of("PATH", folder.toString())).judge().isDisabled()).isFalse();
    }

    @Test
    void browserTestsAreSkippedWhenTheDriverIsMissing() throws IOException {
        install("chromium");
        assertThat(on(Map.of("PATH", folder.toString())).judge().isDisabled()).isTrue();
    }

    @Test
    void aRequiredBrowserIsNeverSkippedAndItsAbsenceFails() {
        BrowserAvailable demanded = on(Map.of("PATH", folder.toString(), BrowserAvailable.DEMAND, "required"));
        assertThat(demanded.judge().isDisabled()).isFalse();
        assertThatThrownBy(demanded::getBrowser).hasMessageContaining("chromium");
        assertThatThrownBy(demanded::getDriver).hasMessageContaining("chromedriver");
    }

    private static BrowserAvailable on(Map<String, String> environment) {
        return new BrowserAvailable(environment);
    }

    private void install(String name) throws IOException {
        Files.createFile(
                folder.resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }
}
