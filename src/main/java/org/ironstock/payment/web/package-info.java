/** Addresses and pages of invoices and payments: for suppliers, for the bank, and for officials. */
@org.jspecify.annotations.NullMarked
package org.ironstock.payment.web;
