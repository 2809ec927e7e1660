/** Rules for parties that register, in plain Java. */
@org.jspecify.annotations.NullMarked
package org.ironstock.supplier.domain;
