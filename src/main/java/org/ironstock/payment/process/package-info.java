/**
 * The processes {@code invoicePayment}, {@code invoiceApproval}, {@code invoiceClock}, {@code paymentBatch} and {@code
 * bankDifference}, and what connects them with the domain.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.payment.process;
