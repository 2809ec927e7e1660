package org.ironstock.handover.domain;

import java.time.LocalDate;

/**
 * What is left of a product in a lane.
 *
 * @param lots holdings; a lot at two places counts twice
 * @param firstExpiry shortest shelf life among them
 */
public record RemnantTotal(Lane lane, String productCode, long lots, long pieces, LocalDate firstExpiry) {}
