/** The tables of budget lines, reservations and commitments. */
@org.jspecify.annotations.NullMarked
package org.ironstock.payment.persistence;
