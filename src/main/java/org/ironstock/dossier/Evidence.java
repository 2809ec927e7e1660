package org.ironstock.dossier;

import java.time.Instant;

/**
 * One line of the evidence index, as read back.
 *
 * @param number place in the chain of the case, from 1; facts of one transaction share it
 * @param what stable code, e.g. {@code TASK_COMPLETED}
 * @param subject id of the task or document that it is about; may be empty
 * @param actor user id, client id or {@code system}
 * @param statement what happened and why, in Dutch
 * @param ruleVersion version of the rule or decision that was used; may be empty
 * @param hash hash of this link of the chain
 */
public record Evidence(
        int number,
        Instant recordedAt,
        String what,
        String subject,
        String actor,
        String statement,
        String ruleVersion,
        String hash) {}
