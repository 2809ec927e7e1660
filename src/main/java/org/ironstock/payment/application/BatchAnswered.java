package org.ironstock.payment.application;

/**
 * The bank answered about every payment of a batch; told inside the module, in the transaction that keeps the last
 * answer.
 */
public record BatchAnswered(String batchId) {}
