/**
 * Rules of production contracts: the pieces of a file, what is lawful, terms, import rows, shortlist.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.contract.domain;
