/** Reads invoices in UBL 2.1 as hostile input, and holds them against the official rules of the NLCIUS. */
@org.jspecify.annotations.NullMarked
package org.ironstock.payment.ubl;
