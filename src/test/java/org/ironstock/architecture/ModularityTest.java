package org.ironstock.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import org.ironstock.IronStock;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** Dependencies between modules run one way, as their package-info files say. */
class ModularityTest {

    @Test
    void everyModuleUsesOnlyTheModulesItMayKnow() {
        ApplicationModules modules = ApplicationModules.of(IronStock.class);
        modules.verify();
        assertThat(modules.stream()).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void aModuleThatReachesIntoAnotherIsCaught() {
        ApplicationModules planted =
                ApplicationModules.of(planted.PlantedApplication.class, new ImportOption.OnlyIncludeTests());
        assertThatThrownBy(planted::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("upper")
                .hasMessageContaining("Hidden");
    }
}
