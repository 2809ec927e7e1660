/** Delegates, task handlers and variables of the process {@code lotRelease}. */
@org.jspecify.annotations.NullMarked
package org.ironstock.quality.process;
