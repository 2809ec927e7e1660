/**
 * Commitments (verplichtingen) and, later, invoices and payments.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "platform", "intake", "signing", "supplier", "dossier"})
@org.jspecify.annotations.NullMarked
package org.ironstock.payment;
