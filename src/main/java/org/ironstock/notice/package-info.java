/**
 * eForms notices and their publication: planning notice (subtype 4), market consultation (E1), contract notice (16),
 * voluntary ex-ante notice (25), contract award notice (29), contract modification (38), completion of a contract (E5) and
 * the changes of each, built as UBL and checked against the official SDK, sent through an outbox, and confirmed or rejected by an event from outside; and a register of notices that
 * were made elsewhere.
 *
 * <p>Other modules use {@link org.ironstock.notice.Notices}, and call the process {@code noticePublication}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "platform", "intake", "dossier"})
@org.jspecify.annotations.NullMarked
package org.ironstock.notice;
