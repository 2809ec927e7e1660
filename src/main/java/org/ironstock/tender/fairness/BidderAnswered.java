package org.ironstock.tender.fairness;

import org.ironstock.tender.domain.BidderRequest.Kind;

/** Everybody who was asked has answered: the process need not wait for the end of the term. */
public record BidderAnswered(String tenderId, Kind kind) {}
