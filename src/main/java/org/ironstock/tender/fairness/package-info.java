/**
 * What bidders are asked between opening and award, the same to all in the same position and at the same moment: to mend
 * a formality, to be heard before an exclusion, to explain a low price. Also carries the letter and the term in which a
 * winner shows its evidence.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.tender.fairness;
