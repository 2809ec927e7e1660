package org.ironstock.tender;

/**
 * A tender was saved in a new state; told in the transaction that saves it. Whoever keeps something by a tender looks for
 * itself what is different: no step of a procedure can forget to tell.
 *
 * @param tenderId e.g. {@code TND-2026-001}
 */
public record TenderChanged(String tenderId, TenderStage stage) {}
