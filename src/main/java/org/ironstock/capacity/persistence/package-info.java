/** Rows of stand-by capacity. */
@org.jspecify.annotations.NullMarked
package org.ironstock.capacity.persistence;
