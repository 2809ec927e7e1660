/**
 * Blind counts: two people count the same lots without knowing the books or each other, and a third settles what differs.
 * Others open a count and read its result through {@link org.ironstock.handover.count.Counts}.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.handover.count;
