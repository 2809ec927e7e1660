/**
 * Parties that sell to the State: registration, confirmation, credentials.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "platform", "intake", "signing", "dossier"})
@org.jspecify.annotations.NullMarked
package org.ironstock.supplier;
