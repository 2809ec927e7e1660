/**
 * Prices, ranking and award advice, after the quality report is signed. Used by the process {@code tenderPricing}; award
 * and letters read the outcome through {@link org.ironstock.tender.domain.Rankings}.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.tender.pricing;
