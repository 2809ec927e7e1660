package org.ironstock.payment.application;

/** An answer of the bank holds what does not fit; told inside the module, in the transaction that keeps it. */
public record AnswerDiffers(String answerId) {}
