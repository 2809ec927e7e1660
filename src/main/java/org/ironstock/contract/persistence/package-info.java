/**
 * Tables of the contract module.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.contract.persistence;
