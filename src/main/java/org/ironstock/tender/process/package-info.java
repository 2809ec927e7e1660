/**
 * Delegates, task handlers and variables of the processes of a tender.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.tender.process;
