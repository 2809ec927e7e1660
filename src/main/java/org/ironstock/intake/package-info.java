/**
 * Events from outside: clients, idempotency ledger, inbox and dispatch to the module that handles the event.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "platform"})
@org.jspecify.annotations.NullMarked
package org.ironstock.intake;
