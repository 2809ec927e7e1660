package org.ironstock.contract.domain;

/** Limits of the checks as they count on the day of the check; see {@link OrderParameter}. */
public record OrderLimits(int maxCoverWeeks, int forecastDays, int testMonths, int statementDays) {}
