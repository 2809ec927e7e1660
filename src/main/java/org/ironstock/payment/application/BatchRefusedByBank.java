package org.ironstock.payment.application;

/**
 * The bank will not take the file of a batch, so nothing of it is paid; told inside the module, in the transaction that
 * keeps it.
 */
public record BatchRefusedByBank(String batchId) {}
