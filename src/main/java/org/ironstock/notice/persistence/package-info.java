/** Rows of notices, their editions and rejections, and the outbox. */
@org.jspecify.annotations.NullMarked
package org.ironstock.notice.persistence;
