/**
 * Engine set-up, clock, sign-in, problem responses, typed process variables and the guard in front of task completion.
 *
 * <p>The root package is what other modules may use; its sub-packages are its own.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package org.ironstock.platform;
