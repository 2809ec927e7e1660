package org.ironstock.tender.vault;

import java.nio.file.Path;
import org.ironstock.platform.PlatformSettings;
import org.ironstock.tender.persistence.VaultKeyRows;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Finds the wrapping key, or refuses to start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BidSettings.class)
class VaultConfiguration {

    static final String FILE = "keys/bids-wrapping.key";

    @Bean
    WrappingKey wrappingKey(
            BidSettings settings, PlatformSettings platform, Environment environment, VaultKeyRows rows) {
        boolean embedded = environment.getProperty("spring.datasource.url") == null;
        return wrappingKey(settings, platform.dataDir(), embedded, rows);
    }

    /**
     * On an external database the key must be given: a key made beside one node would be lost with it, and every sealed
     * bid with the key.
     */
    static WrappingKey wrappingKey(BidSettings settings, Path dataDir, boolean embedded, VaultKeyRows rows) {
        WrappingKey key;
        if (settings.wrappingKey() != null) {
            key = WrappingKey.read(settings.wrappingKey());
        } else if (!embedded) {
            throw new IllegalStateException("Set ironstock.bids.wrapping-key to a file with the key that wraps the keys"
                    + " of bids (make one with: openssl rand -base64 32): an external database needs it");
        } else {
            key = rows.wrappingKeysInUse().isEmpty()
                    ? WrappingKey.readOrCreate(dataDir.resolve(FILE))
                    : WrappingKey.read(dataDir.resolve(FILE));
        }
        if (!rows.wrappingKeysInUse().stream().allMatch(key::knows)) {
            throw new IllegalStateException("The wrapping key of bids is not the one that sealed the vaults in this"
                    + " database: put the right key back, sealed bids do not open without it");
        }
        return key;
    }
}
