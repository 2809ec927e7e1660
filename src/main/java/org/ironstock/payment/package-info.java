/**
 * Commitments (verplichtingen), what orders allow suppliers to invoice, invoices and payments. Others register what is
 * payable through {@link org.ironstock.payment.Payables} and tell of receipts; nothing is paid without one.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "platform", "intake", "signing", "supplier", "dossier"})
@org.jspecify.annotations.NullMarked
package org.ironstock.payment;
