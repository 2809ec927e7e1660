/**
 * Delegates, task handlers, variables and event handlers of the process {@code noticePublication}.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.notice.process;
