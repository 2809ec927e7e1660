/** Rows of pools, ceilings, reservations and movements. */
@org.jspecify.annotations.NullMarked
package org.ironstock.pool.persistence;
