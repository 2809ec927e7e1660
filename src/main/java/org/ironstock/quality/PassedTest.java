package org.ironstock.quality;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A lot that passed its tests and was released.
 *
 * @param passedOn day of its release
 * @param reportId test report in the dossier
 */
public record PassedTest(String lotId, LocalDate passedOn, Optional<UUID> reportId) {}
