package org.ironstock.stock;

import java.util.Map;
import java.util.Set;

/**
 * Withholds quantities from officials who are to count them without knowing the books; a module that has stock counted
 * declares a bean.
 */
@FunctionalInterface
public interface BlindCounting {

    /** Products by lot, of the lots whose quantity nobody of these groups may read now. */
    Map<String, String> withheld(Set<String> groups);
}
