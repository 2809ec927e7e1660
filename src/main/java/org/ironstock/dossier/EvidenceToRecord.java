package org.ironstock.dossier;

/**
 * A fact for the evidence index.
 *
 * @param what stable code, e.g. {@code SCOPE_CHECKED}
 * @param actor user id, client id or {@code system}
 * @param statement what happened and why, in Dutch
 * @param ruleVersion version of the rule or decision that was used; empty when none was
 */
public record EvidenceToRecord(String caseRef, String what, String actor, String statement, String ruleVersion) {}
