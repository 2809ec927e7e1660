package org.ironstock.notice.gateway;

import java.net.URI;
import org.ironstock.notice.application.NoticeSettings;
import org.ironstock.platform.PlatformSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the way to the publication platform. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayConfiguration.class);

    @Bean
    NoticeGateway noticeGateway(NoticeSettings notices, PlatformSettings platform) {
        if (notices.gatewayUrl().isBlank()) {
            FileGateway files = new FileGateway(
                    platform.dataDir().toAbsolutePath().resolve("outbox").resolve("notices"));
            LOG.info("Notices are written into the outbox directory");
            return files;
        }
        LOG.info("Notices are sent to {}", notices.gatewayUrl());
        return new HttpGateway(URI.create(notices.gatewayUrl()), notices.gatewayToken(), notices.gatewayTimeout());
    }
}
