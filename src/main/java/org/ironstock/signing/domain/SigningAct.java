package org.ironstock.signing.domain;

import java.time.Instant;
import org.ironstock.shared.Money;

/**
 * What a mandate is held against: one signature under one document, at one moment.
 *
 * @param cumulative value of this document with what counts together with it
 */
public record SigningAct(String documentKind, String productGroup, Money cumulative, Instant at) {}
