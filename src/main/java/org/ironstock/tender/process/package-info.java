/**
 * Delegates, task handlers and variables of the processes of the tender.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.tender.process;
