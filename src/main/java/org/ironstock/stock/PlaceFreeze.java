package org.ironstock.stock;

import java.time.Instant;

/**
 * A place that nothing may leave.
 *
 * @param caseRef case that keeps it frozen, e.g. a handover
 * @param documentRef what says that it is frozen
 */
public record PlaceFreeze(String place, String caseRef, String documentRef, Instant frozenAt, String frozenBy) {}
