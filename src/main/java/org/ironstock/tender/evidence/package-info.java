/** Evidence of the first in rank: what is asked, what came, whether it is valid on the day that matters. */
@org.jspecify.annotations.NullMarked
package org.ironstock.tender.evidence;
