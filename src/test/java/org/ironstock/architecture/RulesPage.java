package org.ironstock.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page with every rule, held against the code: {@code | rule | ground | text | class | test |}. A rule is the code of
 * a finding, a decision table, or, in words, what a class keeps without a finding.
 *
 * @param sources text of each class of the product by simple name
 * @param tests text of each test class by simple name
 * @param decisions text of each decision table by id
 */
record RulesPage(Map<String, String> sources, Map<String, String> tests, Map<String, String> decisions) {

    private static final Pattern CODE = Pattern.compile(
            "\\b(?:Finding\\s*\\.\\s*of|Finding\\s*\\.\\s*warning|new Finding"
                    + "|refused|refuse|finding|gap|warning|add|between|ofFile)\\(\\s*(?:\"([A-Z][A-Z0-9_]+)\"|([A-Z][A-Z0-9_]+)),");
    private static final Pattern CONSTANT = Pattern.compile("String ([A-Z0-9_]+) =\\s*\"([A-Z][A-Z0-9_]+)\"");
    private static final Pattern ARTICLE = Pattern.compile("art\\. ([0-9]+[.:]?[0-9]*[a-z]?)");
    private static final Pattern TEST = Pattern.compile("`([A-Za-z]+)#([A-Za-z_0-9]+)`");

    /** One row of the page. */
    record Row(String rule, String ground, String text, String home, String test) {}

    /** The product and its tests as they lie in the tree. */
    static RulesPage ofTheTree() {
        Map<String, String> decisions = new HashMap<>();
        Model.files(Model.PROCESSES, ".dmn").forEach(file -> decisions.put(Model.nameOf(file), read(file)));
        return new RulesPage(classes(Path.of("src/main/java")), classes(Path.of("src/test/java")), decisions);
    }

    static List<Row> rows(String page) {
        return page.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Rule |") && !line.startsWith("| ---"))
                .map(line -> line.split("(?<!\\\\)\\|", -1))
                .map(cells -> new Row(
                        cells[1].strip().replace("`", ""),
                        cells[2].strip(),
                        cells[3].strip(),
                        cells[4].strip().replace("`", ""),
                        cells[5].strip()))
                .toList();
    }

    /** Everything in which page and code differ, as sentences. */
    List<String> differences(String page) {
        List<String> found = new ArrayList<>();
        Map<String, Set<String>> codes = codes();
        Set<String> listed = new HashSet<>();
        for (Row row : rows(page)) {
            if (!listed.add(row.rule())) {
                found.add(row.rule() + " stands on the page twice");
            }
            check(row, codes, found);
        }
        codes.keySet().stream()
                .filter(Predicate.not(listed::contains))
                .forEach(code -> found.add(code + " of " + codes.get(code) + " is not on the page"));
        decisions.keySet().stream()
                .filter(Predicate.not(listed::contains))
                .forEach(id -> found.add("decision " + id + " is not on the page"));
        return found;
    }

    private void check(Row row, Map<String, Set<String>> codes, List<String> found) {
        boolean code = row.rule().matches("[A-Z][A-Z0-9_]+");
        boolean decision = decisions.containsKey(row.rule());
        if (code && !codes.getOrDefault(row.rule(), Set.of()).contains(row.home())) {
            found.add(row.rule() + " does not live in " + row.home());
        }
        if (!code && !decision && !sources.containsKey(row.home())) {
            found.add(row.rule() + " lives in the unknown class " + row.home());
        }
        if (row.text().isEmpty()) {
            found.add(row.rule() + " has no text");
        }
        Matcher article = ARTICLE.matcher(row.ground());
        if (code && article.find() && sources.values().stream().noneMatch(text -> text.contains(article.group(1)))) {
            found.add(row.rule() + " has a ground that the code does not know: " + row.ground());
        }
        Matcher test = TEST.matcher(row.test());
        if (!test.matches()) {
            found.add(row.rule() + " names no test");
        } else if (!tests.getOrDefault(test.group(1), "").contains(" " + test.group(2) + "(")) {
            found.add(row.rule() + " names the unknown test " + row.test());
        }
    }

    /** The classes that make findings, by code. */
    Map<String, Set<String>> codes() {
        Map<String, Set<String>> codes = new TreeMap<>();
        sources.forEach((name, text) -> {
            Map<String, String> constants = CONSTANT.matcher(text)
                    .results()
                    .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2), (one, other) -> one));
            CODE.matcher(text)
                    .results()
                    .map(match -> match.group(1) == null ? constants.get(match.group(2)) : match.group(1))
                    .filter(code -> code != null)
                    .forEach(code ->
                            codes.computeIfAbsent(code, any -> new TreeSet<>()).add(name));
        });
        return codes;
    }

    private static Map<String, String> classes(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            RulesPage::read,
                            (one, other) -> one + other));
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
}
