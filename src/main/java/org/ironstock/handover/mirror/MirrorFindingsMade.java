package org.ironstock.handover.mirror;

/** Something was found in the mirror of a contract that nobody settles yet. */
public record MirrorFindingsMade(String caseId) {}
