/**
 * Late deliveries and suppliers in default: penalties calculated and signed or waived, notices of default, dissolution.
 * Others ask {@link org.ironstock.contract.late.Penalties}.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.contract.late;
