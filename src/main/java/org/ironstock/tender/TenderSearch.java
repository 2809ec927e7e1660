package org.ironstock.tender;

import java.util.Set;

/**
 * Which tenders to list.
 *
 * @param stages how far they are; empty for all
 * @param text part of title or id; empty for all
 * @param publicOnly only those that outsiders may know of
 * @param page counts from 0
 * @param size tenders on a page, at least 1
 */
public record TenderSearch(Set<TenderStage> stages, String text, boolean publicOnly, int page, int size) {
    public TenderSearch {
        stages = Set.copyOf(stages);
    }
}
