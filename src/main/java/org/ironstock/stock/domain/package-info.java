/** What a movement may do, shelf life, cover and the hashes of the ledger, in plain Java. */
@org.jspecify.annotations.NullMarked
package org.ironstock.stock.domain;
