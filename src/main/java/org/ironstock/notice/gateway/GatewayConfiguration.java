package org.ironstock.notice.gateway;

import java.net.URI;
import org.ironstock.notice.application.NoticeSettings;
import org.ironstock.platform.OutgoingGateway;
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
    OutgoingGateway noticeGateway(NoticeSettings notices, PlatformSettings platform) {
        if (notices.gatewayUrl().isBlank()) {
            LOG.info("Notices are written into the outbox directory");
            return OutgoingGateway.into(
                    platform.dataDir().toAbsolutePath().resolve("outbox").resolve("notices"), ".xml");
        }
        LOG.info("Notices are sent to {}", notices.gatewayUrl());
        return OutgoingGateway.over(
                URI.create(notices.gatewayUrl()),
                "Het publicatieplatform",
                notices.gatewayToken(),
                notices.gatewayTimeout());
    }
}
