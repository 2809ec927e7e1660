/** Delivery of files to the bank: the dispatcher of the outbox and its two gateways. */
@org.jspecify.annotations.NullMarked
package org.ironstock.payment.gateway;
