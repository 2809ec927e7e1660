package org.ironstock.product;

import java.util.List;

/** Limits of the norms by which products are tested: decision {@code normLimits}, dated and by edition. */
public interface NormLimits {

    /**
     * Every limit that holds.
     *
     * @return empty when the edition is not allowed on that day, is not one of this product, or has no limit for this
     *     performance
     */
    List<NormLimit> limits(NormQuestion question);
}
