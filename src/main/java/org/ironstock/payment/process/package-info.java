/** The processes {@code paymentBatch} and {@code bankDifference} and what connects them with the domain. */
@org.jspecify.annotations.NullMarked
package org.ironstock.payment.process;
