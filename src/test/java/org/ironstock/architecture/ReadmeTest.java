package org.ironstock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What the README names exists, what it should name is there, and its pictures are of the models as they are. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path PICTURES = Path.of("src/docs/models");
    private static final Path PROCESSES = Path.of("processes");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");
    private static final Pattern CLASS = Pattern.compile("[A-Z][a-z][A-Za-z0-9]+");
    private static final Pattern PROPERTIES =
            Pattern.compile("^@ConfigurationProperties\\(\"([\\w.-]+)\"\\)", Pattern.MULTILINE);
    private static final Pattern ALLOWED = Pattern.compile("allowedDependencies = \\{([^}]*)}", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern DIGEST = Pattern.compile("<!-- model sha-256 ([0-9a-f]{64}) -->");

    @Test
    void everyModelStandsInItsTableAndEveryRowHasItsModel() {
        assertThat(firstColumn("## Processes")).containsExactlyInAnyOrderElementsOf(names(PROCESSES, ".bpmn"));
        assertThat(firstColumn("## Decisions")).containsExactlyInAnyOrderElementsOf(names(PROCESSES, ".dmn"));
    }

    @Test
    void everyModuleStandsInItsTableWithWhatItMayUse() {
        Map<String, Set<String>> said = new TreeMap<>();
        rows("## Modules").forEach(row -> said.put(codes(row.get(0)).get(0), new TreeSet<>(codes(row.get(2)))));
        assertThat(said).isEqualTo(modules());
    }

    @Test
    void everySettingStandsInItsTableWithItsDefault() {
        Map<String, String> said = new TreeMap<>();
        rows("### Settings")
                .forEach(row -> said.put(codes(row.get(0)).get(0), row.get(1).replace("`", "")));
        Map<String, String> declared = declaredSettings();

        assertThat(said).containsAllEntriesOf(declared);
        String sources = text(List.of(SOURCES));
        said.keySet().stream()
                .filter(key -> !declared.containsKey(key))
                .forEach(key -> assertThat(sources).as("A setting that is read").contains(key));
    }

    @Test
    void everyNameInATableExists() {
        String known = text(List.of(SOURCES, TESTS, RESOURCES, PROCESSES, Path.of("forms")));
        String files = Stream.of(SOURCES, TESTS)
                .flatMap(ReadmeTest::walk)
                .map(file -> file.getFileName().toString())
                .collect(Collectors.joining("\n", "\n", "\n"));
        List<String> unknown = lines().filter(line -> line.startsWith("|"))
                .flatMap(line -> codes(line).stream())
                .filter(name -> !exists(name, known, files))
                .toList();
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyClassAndPathInTheTextExists() {
        String files = Stream.of(SOURCES, TESTS)
                .flatMap(ReadmeTest::walk)
                .map(file -> file.getFileName().toString())
                .collect(Collectors.joining("\n", "\n", "\n"));
        List<String> unknown = lines().flatMap(line -> codes(line).stream())
                .filter(name ->
                        CLASS.matcher(name).matches() && name.chars().skip(1).anyMatch(Character::isUpperCase)
                                || name.startsWith("src/") && !name.contains("<"))
                .filter(name -> name.startsWith("src/") ? !Files.exists(Path.of(name)) : !isClass(name, files))
                .toList();
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(lines().flatMap(line -> LINK.matcher(line).results().map(found -> found.group(1)))
                        .filter(link -> !link.startsWith("http"))
                        .filter(link -> !Files.exists(Path.of(link))))
                .isEmpty();
    }

    @Test
    void bothCommandsStandThereLiterally() {
        assertThat(lines()).contains("mvn spring-boot:run", "mvn verify");
    }

    @Test
    void everyPictureIsOfItsModelAsItIs() {
        List<String> models = walk(PROCESSES)
                .filter(file -> file.toString().endsWith(".bpmn"))
                .map(file -> PROCESSES.relativize(file).toString().replace(".bpmn", " ") + sha256(file))
                .toList();
        List<String> pictures = walk(PICTURES)
                .map(file -> PICTURES.relativize(file).toString().replace(".svg", " ") + modelOf(file))
                .toList();
        assertThat(pictures)
                .as("Draw them again: cd src/lint && npm ci && npm run render")
                .containsExactlyInAnyOrderElementsOf(models);
    }

    private static String modelOf(Path picture) {
        return DIGEST.matcher(read(picture))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("of no model");
    }

    private static boolean exists(String name, String known, String files) {
        if (name.startsWith("src/") || name.startsWith("processes/") || name.startsWith("forms/")) {
            return Files.exists(Path.of(name));
        }
        return CLASS.matcher(name).matches() && name.chars().skip(1).anyMatch(Character::isUpperCase)
                ? isClass(name, files)
                : isLiteral(name, known);
    }

    private static boolean isClass(String name, String files) {
        return files.contains("\n" + name + ".java\n");
    }

    /**
     * Addresses stand in the code without their method, names of settings as they are called in Java, and of a place in the
     * data directory its last part.
     */
    private static boolean isLiteral(String name, String known) {
        String bare = name.replaceFirst("^(GET|POST|DELETE) ", "").replaceFirst("^data/.*/|^data/", "");
        return known.contains(bare)
                || known.contains(camel(bare))
                || bare.startsWith("spring.")
                || bare.startsWith("ironstock.")
                || Stream.of(bare.split(",")).allMatch(part -> known.contains("\"" + part + "\""));
    }

    private static String camel(String kebab) {
        return Pattern.compile("-([a-z])").matcher(kebab).replaceAll(found -> found.group(1)
                .toUpperCase(Locale.ROOT));
    }

    private static Map<String, Set<String>> modules() {
        Map<String, Set<String>> modules = new TreeMap<>();
        walk(SOURCES.resolve("org/ironstock"))
                .filter(file -> file.endsWith("package-info.java"))
                .filter(file -> read(file).contains("ApplicationModule("))
                .forEach(file -> modules.put(
                        file.getParent().getFileName().toString(),
                        ALLOWED.matcher(read(file))
                                .results()
                                .flatMap(found -> QUOTED.matcher(found.group(1)).results())
                                .map(found -> found.group(1))
                                .collect(Collectors.toCollection(TreeSet::new))));
        return modules;
    }

    /** Keys with their defaults, of every record of settings in the sources. */
    private static Map<String, String> declaredSettings() {
        Map<String, String> settings = new TreeMap<>();
        walk(SOURCES)
                .filter(file -> file.toString().endsWith(".java"))
                .forEach(file -> PROPERTIES.matcher(read(file)).results().forEach(found -> {
                    for (Parameter setting :
                            record(file).getDeclaredConstructors()[0].getParameters()) {
                        settings.put(found.group(1) + "." + kebab(setting.getName()), defaultOf(setting));
                    }
                }));
        return settings;
    }

    private static Class<?> record(Path file) {
        String name = SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.');
        try {
            return Class.forName(name, false, ReadmeTest.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(name, impossible);
        }
    }

    private static String defaultOf(Parameter setting) {
        DefaultValue value = setting.getAnnotation(DefaultValue.class);
        String text = value == null ? "none" : String.join(",", value.value());
        return text.isEmpty() ? "empty" : text;
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Collection<String> names(Path root, String ending) {
        return walk(root)
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(ending))
                .map(name -> name.replace(ending, ""))
                .toList();
    }

    private static List<String> firstColumn(String heading) {
        return rows(heading).stream().map(row -> codes(row.get(0)).get(0)).toList();
    }

    /** Cells of the first table below a heading, without its head. */
    private static List<List<String>> rows(String heading) {
        List<List<String>> rows = new ArrayList<>();
        boolean below = false;
        for (String line : lines().toList()) {
            if (line.startsWith("#")) {
                below = line.equals(heading);
            } else if (below && line.startsWith("|")) {
                rows.add(Stream.of(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList());
            }
        }
        return rows.subList(2, rows.size());
    }

    private static List<String> codes(String text) {
        return CODE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static Stream<String> lines() {
        return read(README).lines();
    }

    private static String text(List<Path> roots) {
        return roots.stream()
                .flatMap(ReadmeTest::walk)
                .filter(file -> file.toString().matches(".*\\.(java|ya?ml|bpmn|dmn|form|html|json|csv|sql)"))
                .map(ReadmeTest::read)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Path> walk(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(read(file).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
