/** Tasks of the process of a handover and its decision table. */
@org.jspecify.annotations.NullMarked
package org.ironstock.handover.process;
