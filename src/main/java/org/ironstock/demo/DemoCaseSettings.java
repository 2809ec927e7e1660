package org.ironstock.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Example cases of a demonstration.
 *
 * @param cases whether they are made when the database is empty
 */
@ConfigurationProperties("ironstock.demo")
record DemoCaseSettings(@DefaultValue("true") boolean cases) {}
