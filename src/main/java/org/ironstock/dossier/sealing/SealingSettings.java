package org.ironstock.dossier.sealing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The key with which the organisation seals its documents.
 *
 * @param keyStore PKCS#12 file with one private key and its certificates; without it the embedded database gets a made key
 * @param password password of that file and of the key in it
 */
@ConfigurationProperties("ironstock.sealing")
record SealingSettings(
        @Nullable Path keyStore, @DefaultValue("") String password) {

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "SealingSettings[keyStore=" + keyStore + "]";
    }
}
