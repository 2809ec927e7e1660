package org.ironstock.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A form uses only what Tasklist 7.24 can render and what the server can check. */
final class FormRules {

    /** Schema version of form-js 1.8.7, the one in Tasklist 7.24. */
    private static final int SCHEMA_VERSION = 16;

    private static final Set<String> RENDERED = Set.of(
            "textfield",
            "textarea",
            "number",
            "select",
            "radio",
            "checkbox",
            "datetime",
            "text",
            "html",
            "group",
            "separator",
            "spacer",
            "expression");

    private FormRules() {}

    static List<String> violations(Path file) throws IOException {
        return violations(Model.nameOf(file), new ObjectMapper().readTree(Files.readString(file)));
    }

    static List<String> violations(String name, JsonNode form) {
        List<String> found = new ArrayList<>();
        if (!name.equals(form.path("id").asText())) {
            found.add("%s: id %s is not its file name"
                    .formatted(name, form.path("id").asText()));
        }
        if (form.path("schemaVersion").asInt() > SCHEMA_VERSION) {
            found.add("%s: schema version above %d".formatted(name, SCHEMA_VERSION));
        }
        components(name, form.path("components"), new HashSet<>(), found);
        return found;
    }

    private static void components(String name, JsonNode components, Set<String> keys, List<String> found) {
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            if (!RENDERED.contains(type)) {
                found.add("%s: Tasklist does not render %s".formatted(name, type));
            }
            if (component.hasNonNull("key") && !keys.add(component.get("key").asText())) {
                found.add("%s: key %s stands twice"
                        .formatted(name, component.get("key").asText()));
            }
            if (component.hasNonNull("valuesKey")) {
                found.add("%s: choices of %s come from a variable, which would have to be a list"
                        .formatted(name, component.path("key").asText()));
            }
            if (component.hasNonNull("path")) {
                found.add("%s: a group with a path submits a type that the server refuses".formatted(name));
            }
            boolean input = component.hasNonNull("key") && !"expression".equals(type);
            if (input && component.path("label").asText().isBlank()) {
                found.add("%s: %s has no label"
                        .formatted(name, component.path("key").asText()));
            }
            components(name, component.path("components"), keys, found);
        }
    }

    /** An HTML form is the kit's and has a contract beside it. */
    static List<String> htmlViolations(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        String html = Files.readString(file);
        if (!html.contains("data-ironstock-form")) {
            found.add(file + ": does not use the form kit");
        }
        if (!Files.exists(file.resolveSibling(Model.nameOf(file) + ".schema.json"))) {
            found.add(file + ": has no schema beside it");
        }
        return found;
    }
}
