package org.ironstock.contract.domain;

import java.util.Optional;
import java.util.UUID;
import org.ironstock.tender.Executor;
import org.ironstock.tender.ProcurementKind;

/**
 * The tender that a production contract came from.
 *
 * @param tenderId e.g. {@code TND-2026-001}
 * @param documentId contract as both sides signed it; it lies in the file of the tender
 * @param sha256 hash of the bytes that every signer saw
 * @param noticeId contract notice by which it was announced; empty for a procedure without notice
 * @param optionMonths months by which the options extend it
 */
public record Framework(
        String contractId,
        String tenderId,
        ProcurementKind kind,
        Executor executor,
        UUID documentId,
        String sha256,
        Optional<UUID> noticeId,
        int optionMonths) {}
