package org.ironstock.notice.application;

import java.util.UUID;

/** The publication platform took an edition; told inside the module, in the transaction that keeps it. */
public record EditionDelivered(UUID noticeId, int edition) {}
