package org.ironstock.quality.domain;

import java.time.Instant;

/**
 * A sample as it left the warehouse.
 *
 * @param pieces pieces taken, at least as many as the plan asks
 * @param packages boxes from which they were taken, so that the sample is spread
 * @param seal number of the seal under which it went to the laboratory
 */
public record SampleTaken(String takenBy, Instant takenAt, long pieces, int packages, String seal) {}
