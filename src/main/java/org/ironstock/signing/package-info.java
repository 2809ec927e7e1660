/**
 * Signing authority, register of mandates and reservations, conflicts of interest and the chain of signatures.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "platform", "dossier"})
@org.jspecify.annotations.NullMarked
package org.ironstock.signing;
