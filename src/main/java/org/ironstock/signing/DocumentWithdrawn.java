package org.ironstock.signing;

import java.util.UUID;

/** A document that waited for signatures was taken back. */
public record DocumentWithdrawn(String signingId, String caseRef, UUID documentId, String reason) {}
