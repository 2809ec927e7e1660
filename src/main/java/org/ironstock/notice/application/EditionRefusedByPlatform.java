package org.ironstock.notice.application;

import java.util.UUID;

/** The publication platform refused an edition at the door; told inside the module, in the transaction that keeps it. */
public record EditionRefusedByPlatform(UUID noticeId, int edition, String reason) {}
