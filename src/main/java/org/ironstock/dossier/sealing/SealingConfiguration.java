package org.ironstock.dossier.sealing;

import java.nio.file.Path;
import java.time.Clock;
import org.ironstock.platform.PlatformSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where the sealing key comes from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealingSettings.class)
class SealingConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SealingConfiguration.class);

    static final String FILE = "keys/sealing-demo.p12";

    @Bean
    PdfSeal pdfSeal(SealingSettings settings, PlatformSettings platform, Environment environment, Clock clock) {
        boolean embedded = environment.getProperty("spring.datasource.url") == null;
        OrganisationKey key = key(settings, platform.dataDir(), embedded);
        key.requireValid(clock.instant());
        LOG.info(
                "Documents are sealed by {} until {}",
                key.owner(),
                key.certificate().getNotAfter().toInstant());
        return new PdfSeal(key);
    }

    /** On an external database the key must be given: a made key says nothing about who sealed. */
    static OrganisationKey key(SealingSettings settings, Path dataDir, boolean embedded) {
        if (settings.keyStore() != null) {
            return OrganisationKey.read(settings.keyStore(), settings.password());
        }
        if (!embedded) {
            throw new IllegalStateException("Set ironstock.sealing.key-store to a PKCS#12 file with the key that seals"
                    + " documents, and ironstock.sealing.password: an external database needs them");
        }
        return OrganisationKey.readOrMake(dataDir.resolve(FILE));
    }
}
