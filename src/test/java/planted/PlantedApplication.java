package planted;

import org.springframework.modulith.Modulithic;

/** Root of two tiny modules that break the rules on purpose; never started. */
@Modulithic
public final class PlantedApplication {

    private PlantedApplication() {}
}
