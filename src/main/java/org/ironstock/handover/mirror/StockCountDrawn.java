package org.ironstock.handover.mirror;

/** The day of an unannounced count has come. */
public record StockCountDrawn(String caseId) {}
