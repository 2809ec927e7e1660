package org.ironstock.payment.domain;

import java.time.LocalDate;

/**
 * The statutory commercial interest (wettelijke handelsrente) from a day on.
 *
 * @param from first day, 1 January or 1 July
 * @param basisPoints hundredths of a percent a year, e.g. 1015 for 10.15%
 */
public record InterestRate(LocalDate from, int basisPoints) {}
