package org.ironstock.handover.domain;

import org.ironstock.shared.Finding;

/**
 * Something that is wrong with the stock that a supplier keeps.
 *
 * @param contractId contract that it concerns
 */
public record MirrorFinding(String contractId, Finding finding) {}
