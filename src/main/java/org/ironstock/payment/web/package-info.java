/** Addresses of invoices: for suppliers, and a page for officials. */
@org.jspecify.annotations.NullMarked
package org.ironstock.payment.web;
