package org.ironstock.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the application keeps what does not live in the database.
 *
 * @param dataDir embedded database, outbox, keys and the head of the signature chain
 * @param cleanDataDir whether the embedded database starts empty each time; for tests
 */
@ConfigurationProperties("ironstock")
public record PlatformSettings(
        @DefaultValue("data") Path dataDir,
        @DefaultValue("false") boolean cleanDataDir) {}
