package org.ironstock.capacity.activation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of activations. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ActivationSettings.class)
class ActivationConfiguration {}
