package org.ironstock.notice.eforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the definitions of the fields from the official SDK, with their Dutch names. */
final class SdkFields {

    private static final Pattern COMPARISON_WITH_LIST = Pattern.compile("([\\w:@/]+(?:/text\\(\\))?)=\\(('[^)]*')\\)");

    private final Map<String, JsonNode> nodes = new HashMap<>();
    private final Map<String, SdkPath> contexts = new HashMap<>();
    private final Properties labels = new Properties();

    private SdkFields() {}

    /** Every field, for every subtype. */
    static List<SdkField> read(ObjectMapper json) {
        try (InputStream dutch = SdkResources.open("translations/field_nl.xml")) {
            SdkFields reader = new SdkFields();
            reader.labels.loadFromXML(dutch);
            JsonNode definitions = json.readTree(SdkResources.read("fields/fields.json"));
            definitions
                    .path("xmlStructure")
                    .forEach(node -> reader.nodes.put(node.path("id").asText(), node));
            List<SdkField> fields = new ArrayList<>();
            definitions.path("fields").forEach(field -> fields.add(reader.field(field)));
            return List.copyOf(fields);
        } catch (IOException malformed) {
            throw new IllegalStateException("Cannot read the fields of the eForms SDK", malformed);
        }
    }

    private SdkField field(JsonNode field) {
        String id = field.path("id").asText();
        String context = repeatingAncestor(field.path("parentNodeId").asText());
        return new SdkField(
                id,
                field.path("btId").asText(),
                labels.getProperty("field|name|" + id, field.path("name").asText()),
                contexts.computeIfAbsent(context, path -> SdkPath.of(versionOne(path))),
                SdkPath.of(versionOne(field.path("xpathAbsolute").asText().substring(context.length() + 1))),
                unconditional(field.path("mandatory")),
                unconditional(field.path("forbidden")),
                pattern(field.path("pattern").path("value").asText()),
                field.path("maxLength").asInt(),
                field.path("codeList").path("value").path("id").asText());
    }

    private String repeatingAncestor(String nodeId) {
        JsonNode node = nodes.get(nodeId);
        while (node != null && !node.path("repeatable").asBoolean() && node.has("parentId")) {
            node = nodes.get(node.path("parentId").asText());
        }
        return node == null ? "/*" : node.path("xpathAbsolute").asText();
    }

    private static Set<String> unconditional(JsonNode rule) {
        Set<String> found = new HashSet<>();
        for (JsonNode constraint : rule.path("constraints")) {
            if (constraint.path("value").asBoolean() && !constraint.has("condition")) {
                constraint.path("noticeTypes").forEach(type -> found.add(type.asText()));
            }
        }
        return Set.copyOf(found);
    }

    /** The JDK reads XPath 1.0: a comparison with a list of values becomes one comparison for each value. */
    private static String versionOne(String path) {
        return COMPARISON_WITH_LIST.matcher(path).replaceAll(found -> Stream.of(
                        found.group(2).split(","))
                .map(value -> found.group(1) + "=" + value)
                .collect(Collectors.joining(" or ")));
    }

    private static Optional<Pattern> pattern(String expression) {
        return expression.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(expression));
    }
}
