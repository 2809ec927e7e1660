/**
 * Process steps and tasks of production contracts.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.contract.process;
