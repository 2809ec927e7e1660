package org.ironstock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The classes keep the rules of the house, and each rule catches the violation that is planted for it. */
class HouseRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.ironstock");

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    static Stream<String> rules() {
        return HouseRules.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsTheRule(String rule) {
        assertThat(HouseRules.all().get(rule).evaluate(HOUSE).getFailureReport().getDetails())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thePlantedViolationIsCaught(String rule) {
        assertThat(HouseRules.all()
                        .get(rule)
                        .evaluate(PLANTED)
                        .getFailureReport()
                        .getDetails())
                .as("nothing planted is caught by: %s", rule)
                .isNotEmpty();
    }

    @Test
    void theTopLevelIsClosed() {
        Set<String> allowed = Set.of(
                "pom.xml", "src", "processes", "forms", "README.md", "LICENSE", "publiccode.yml", "target", "data");
        String[] entries = new java.io.File(".").list((folder, name) -> !name.startsWith("."));
        assertThat(entries).isNotNull();
        assertThat(Set.of(entries)).isSubsetOf(allowed);
    }
}
