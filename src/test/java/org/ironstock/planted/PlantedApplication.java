package org.ironstock.planted;

/** Root of two tiny modules that break the rules on purpose; never started. */
public final class PlantedApplication {

    private PlantedApplication() {}
}
