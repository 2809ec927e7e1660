package org.ironstock.tender.domain;

import java.time.Instant;

/**
 * What an official declares before seeing any bid (belangenverklaring, art. 1.10b Aw 2012).
 *
 * @param seat place in the assessment team that the official holds
 * @param conflict whether the official has an interest in one of the bidders
 * @param statement which interest, or that there is none
 */
public record InterestDeclaration(
        String tenderId, String seat, String official, boolean conflict, String statement, Instant declaredAt) {}
