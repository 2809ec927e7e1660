/** Stand-by capacity in plain Java: readiness by day, what it is worth, fair draws, and how much is needed. */
@org.jspecify.annotations.NullMarked
package org.ironstock.capacity.domain;
