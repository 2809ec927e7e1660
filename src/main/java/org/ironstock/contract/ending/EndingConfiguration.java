package org.ironstock.contract.ending;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of the end of contracts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EndingSettings.class)
class EndingConfiguration {}
