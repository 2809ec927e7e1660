package org.ironstock.supplier.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the register of suppliers.
 *
 * @param registrationsPerHour how many registrations one network address may send in an hour
 */
@ConfigurationProperties("ironstock.supplier")
record SupplierSettings(@DefaultValue("20") int registrationsPerHour) {}
