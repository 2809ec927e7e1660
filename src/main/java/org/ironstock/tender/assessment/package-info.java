/**
 * Assessment of opened bids: who may judge, what is judged, and what came of it. Used by the processes {@code
 * tenderAssessment} and {@code tenderScoring}.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.tender.assessment;
