/** Stand-by capacity in use: registration of lines, declarations, months, test runs and sizing. */
@org.jspecify.annotations.NullMarked
package org.ironstock.capacity.application;
