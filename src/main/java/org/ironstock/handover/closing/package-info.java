/**
 * The end of a handover: lots that were not taken over leave by sale, donation or processing, the books are brought to zero,
 * and the final report is signed.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.handover.closing;
