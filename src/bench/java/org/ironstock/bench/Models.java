package org.ironstock.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The models of the product as files: what the bare engine deploys, and what their expressions read. */
final class Models {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
    private static final Pattern COLLECTION = Pattern.compile("collection=\"\\$\\{(\\w+)}\"");
    private static final Pattern INPUT = Pattern.compile("<inputExpression[^>]*>\\s*<text>(.*?)</text>", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[a-z]\\w*");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'");
    private static final Pattern MAPPING =
            Pattern.compile("<camunda:(?:in|out) source=\"(\\w+)\" target=\"(\\w+)\"");
    private static final Pattern CALL = Pattern.compile(
            "calledElement=\"(\\w+)\"(?:(?!</bpmn:callActivity>).)*?camunda:collection=\"\\$\\{(\\w+)}\"", Pattern.DOTALL);

    private final Map<String, byte[]> files = new TreeMap<>();

    Models() throws IOException {
        for (String folder : new String[] {"processes", "forms"}) {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/**/*.*")) {
                String url = file.getURL().toString();
                try (InputStream bytes = file.getInputStream()) {
                    files.put(url.substring(url.lastIndexOf("/" + folder + "/") + 1), bytes.readAllBytes());
                }
            }
        }
    }

    /** Every file by its name in a deployment. */
    Map<String, byte[]> files() {
        return Map.copyOf(files);
    }

    /** Names of the beans that service tasks and listeners call. */
    Set<String> delegates() {
        return found(DELEGATE, ".bpmn");
    }

    /** Process by the name of the collection over which it is called. */
    Map<String, String> processByCollection() {
        Map<String, String> calls = new TreeMap<>();
        texts(".bpmn").forEach(text -> {
            Matcher call = CALL.matcher(text);
            while (call.find()) {
                calls.put(call.group(2), call.group(1));
            }
        });
        return calls;
    }

    /** Names of the variables that conditions, timers, candidates, due dates and decisions read. */
    Set<String> variablesRead() {
        Set<String> names = new TreeSet<>();
        texts(".bpmn").forEach(text -> {
            Matcher expression = EXPRESSION.matcher(text);
            while (expression.find()) {
                addNames(names, expression.group(1));
            }
        });
        texts(".dmn").forEach(text -> {
            Matcher input = INPUT.matcher(text);
            while (input.find()) {
                addNames(names, input.group(1));
            }
        });
        addSources(names);
        names.removeAll(delegates());
        names.removeAll(found(COLLECTION, ".bpmn"));
        names.removeAll(Set.of("execution", "true", "false"));
        return names;
    }

    /** A name that is read may be handed over from a process that calls it otherwise. */
    private void addSources(Set<String> names) {
        int before;
        do {
            before = names.size();
            texts(".bpmn").forEach(text -> {
                Matcher mapping = MAPPING.matcher(text);
                while (mapping.find()) {
                    if (names.contains(mapping.group(2))) {
                        names.add(mapping.group(1));
                    }
                }
            });
        } while (names.size() > before);
    }

    private static void addNames(Set<String> names, String expression) {
        Matcher name = NAME.matcher(LITERAL.matcher(expression).replaceAll(""));
        while (name.find()) {
            names.add(name.group());
        }
    }

    private Set<String> found(Pattern pattern, String ending) {
        Set<String> names = new TreeSet<>();
        texts(ending).forEach(text -> {
            Matcher match = pattern.matcher(text);
            while (match.find()) {
                names.add(match.group(1));
            }
        });
        return names;
    }

    private Set<String> texts(String ending) {
        Set<String> texts = new TreeSet<>();
        files.forEach((name, bytes) -> {
            if (name.endsWith(ending)) {
                texts.add(new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return texts;
    }
}
