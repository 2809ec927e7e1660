/** Delegates, task handlers, listeners and variables of the processes of stand-by capacity. */
@org.jspecify.annotations.NullMarked
package org.ironstock.capacity.process;
