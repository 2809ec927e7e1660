package org.ironstock.tender.domain;

import java.util.UUID;

/**
 * A score of one bid on one criterion.
 *
 * @param criterion code of the criterion
 * @param score whole steps from 0 to the scale of the criterion
 * @param motive why this score, in Dutch
 */
public record Score(UUID bidId, String criterion, int score, String motive) {}
