package org.ironstock.handover.domain;

import org.ironstock.shared.Money;

/**
 * Limits of a count as policy has set them for the day on which it was opened.
 *
 * @param acceptPerMille difference in thousandths of the book up to which the lower count counts
 * @param recountPerMille difference in thousandths of the book up to which both count once more
 * @param valueLimit value of a difference above which a third person looks first
 */
public record CountLimits(int acceptPerMille, int recountPerMille, Money valueLimit) {}
