package org.ironstock.product;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which limits hold for a product that was made to one norm.
 *
 * @param productCode code of the product list, e.g. {@code IIR-MASK}
 * @param performance class or material that the papers name, e.g. {@code HIGH} for a gown, {@code NITRILE} for a glove;
 *     empty where the norm knows none
 * @param edition norm with its edition as the papers name it, e.g. {@code EN 14683:2025}; empty for the limits that need
 *     no norm
 * @param on day on which the edition must be allowed: the day of production
 * @param certifiedOn day on which the certificate to this norm was issued; empty without one
 */
public record NormQuestion(
        String productCode, String performance, String edition, LocalDate on, Optional<LocalDate> certifiedOn) {}
