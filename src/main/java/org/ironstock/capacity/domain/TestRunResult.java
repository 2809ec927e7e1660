package org.ironstock.capacity.domain;

import java.time.LocalDate;

/**
 * What an unannounced test run showed.
 *
 * @param on day on which it was held
 * @param validUntil last day on which a passed one counts as proof
 */
public record TestRunResult(LocalDate on, boolean passed, LocalDate validUntil) {}
