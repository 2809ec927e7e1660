package org.ironstock.handover.domain;

/** How often a rule found something in a list. */
public record FindingCount(String code, boolean blocking, long found) {}
