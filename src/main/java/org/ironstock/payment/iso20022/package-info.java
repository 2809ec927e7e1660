/** Messages to and from the bank in ISO 20022: written and read piece by piece, so that size costs no memory. */
@org.jspecify.annotations.NullMarked
package org.ironstock.payment.iso20022;
