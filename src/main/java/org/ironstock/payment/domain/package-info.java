/** Budget and what cases take from it; orders, receipts and invoices, how they match and when payment is due. */
@org.jspecify.annotations.NullMarked
package org.ironstock.payment.domain;
