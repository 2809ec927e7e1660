/**
 * Preparation of a tender: what its steps do, from the need to the notice that is ready to be published.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.tender.preparation;
