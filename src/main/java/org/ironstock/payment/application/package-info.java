/** The register of commitments and of what is payable, and the treatment of invoices. */
@org.jspecify.annotations.NullMarked
package org.ironstock.payment.application;
