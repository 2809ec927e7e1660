/** The tables of budget lines, reservations and commitments, of what is payable, and of invoices. */
@org.jspecify.annotations.NullMarked
package org.ironstock.payment.persistence;
