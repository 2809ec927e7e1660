package org.ironstock.platform;

import java.time.Instant;
import java.util.Map;

/**
 * An official completed a user task; published in the same transaction, so that the dossier can keep it as evidence.
 *
 * @param outcomes outcome codes that entered the engine
 * @param reason why, in the official's words; may be empty
 */
public record TaskCompleted(
        String caseRef,
        String processKey,
        String taskId,
        String taskKey,
        String taskName,
        String official,
        Instant completedAt,
        Map<String, Object> outcomes,
        String reason) {}
