/**
 * Sign-in, who may call what, and who may see what in the engine: groups and demonstration officials, filter chains
 * from the access rules, the engine's authorizations and task filters, and the cures for known weaknesses of the engine.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.platform.security;
