package org.ironstock.capacity.activation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Activations of stand-by lines.
 *
 * @param owner whose goods are when they arrive, as the stock ledger names it
 */
@ConfigurationProperties("ironstock.activation")
public record ActivationSettings(@DefaultValue("VWS") String owner) {}
