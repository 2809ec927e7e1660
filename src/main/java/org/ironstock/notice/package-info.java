/**
 * eForms notices and their publication: contract notice (subtype 16) and contract award notice (subtype 29), built as UBL
 * and checked against the official SDK, sent through an outbox, and confirmed or rejected by an event from outside.
 *
 * <p>Other modules use {@link org.ironstock.notice.Notices}, and call the process {@code noticePublication}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "platform", "intake", "dossier"})
@org.jspecify.annotations.NullMarked
package org.ironstock.notice;
