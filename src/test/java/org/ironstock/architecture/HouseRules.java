package org.ironstock.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import org.ironstock.platform.ProcessBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of the house about classes, by name; each has a planted violation in {@code planted}. */
final class HouseRules {

    private static final Set<String> CLOCKS = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            ZonedDateTime.class.getName());

    private HouseRules() {}

    static Map<String, ArchRule> all() {
        return Map.ofEntries(
                Map.entry("domain is plain Java", domainIsPlain()),
                Map.entry("the engine stays in process packages and the platform", engineStaysAside()),
                Map.entry("SQL stays in persistence packages and the platform", sqlStaysAside()),
                Map.entry("nobody asks the machine for the time", oneClock()),
                Map.entry("names say what a class is", speakingNames()),
                Map.entry("no floating point near money", noFloatingPoint()),
                Map.entry("nothing is injected into fields", constructorInjection()),
                Map.entry("process beans live in process packages", processBeansInPlace()),
                Map.entry("rows are read whole", noOpenRows()),
                Map.entry("no static state", noStaticState()));
    }

    private static ArchRule domainIsPlain() {
        return noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda..", "org.springframework..", "jakarta.servlet..", "java.sql..")
                .allowEmptyShould(true);
    }

    private static ArchRule engineStaysAside() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..process..", "org.ironstock.platform..", "org.ironstock.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..");
    }

    private static ArchRule sqlStaysAside() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..persistence..", "org.ironstock.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..");
    }

    /** A stream of rows keeps its connection until somebody closes it, which outside a transaction nobody does. */
    private static ArchRule noOpenRows() {
        return noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");
    }

    private static ArchRule oneClock() {
        return noClasses().should().callMethodWhere(new DescribedPredicate<JavaMethodCall>("now() without a clock") {
            @Override
            public boolean test(JavaMethodCall call) {
                return call.getName().equals("now")
                        && CLOCKS.contains(call.getTargetOwner().getName())
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
            }
        });
    }

    private static ArchRule speakingNames() {
        return noClasses()
                .that()
                .areNotAnonymousClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Base|Dto|Data)");
    }

    private static ArchRule noFloatingPoint() {
        DescribedPredicate<JavaClass> floating = DescribedPredicate.describe(
                "floating point",
                type -> type.isEquivalentTo(double.class)
                        || type.isEquivalentTo(float.class)
                        || type.isEquivalentTo(Double.class)
                        || type.isEquivalentTo(Float.class));
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("..domain..", "org.ironstock.shared..")
                .should()
                .haveRawType(floating);
    }

    private static ArchRule constructorInjection() {
        return noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value");
    }

    private static ArchRule processBeansInPlace() {
        return classes()
                .that()
                .areAnnotatedWith(ProcessBean.class)
                .should()
                .resideInAPackage("..process..")
                .allowEmptyShould(true);
    }

    private static ArchRule noStaticState() {
        return fields().that().areStatic().should().beFinal();
    }
}
