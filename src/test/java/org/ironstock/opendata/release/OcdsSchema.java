package org.ironstock.opendata.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.regex.RegularExpression;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The official schema of OCDS 1.1.5, formats included. */
public final class OcdsSchema {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OFFICIAL = "https://standard.open-contracting.org/schema/1__1__5/release-schema.json";

    private OcdsSchema() {}

    /** Every place where a release package breaks the schema. */
    public static List<String> faultsOfReleases(String releasePackage) {
        return faults("release-package-schema-1.1.5.json", releasePackage);
    }

    /** Every place where a record package breaks the schema. */
    public static List<String> faultsOfRecords(String recordPackage) {
        return faults("record-package.schema.json", recordPackage);
    }

    static String sample(String name) {
        try (InputStream bytes = open(name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> faults(String schema, String text) {
        try {
            return read(schema).validate(JSON.readTree(text)).stream()
                    .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
                    .toList();
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private static JsonSchema read(String name) throws IOException {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V4,
                builder -> builder.schemaMappers(
                        mappers -> mappers.mappings(Map.of(OFFICIAL, "classpath:ocds/release-schema-1.1.5.json"))));
        SchemaValidatorsConfig strict = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.ENGLISH)
                .regularExpressionFactory(OcdsSchema::ecmaScript)
                .build();
        try (InputStream bytes = open(name)) {
            JsonNode document = JSON.readTree(bytes);
            return factory.getSchema(document, strict);
        }
    }

    /** In ECMAScript a bracket inside a character class stands for itself; in Java it opens another class. */
    private static RegularExpression ecmaScript(String regex) {
        Pattern pattern = Pattern.compile(regex.replace("[([", "[(\\[").replace("[)[", "[)\\["));
        return text -> pattern.matcher(text).find();
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(OcdsSchema.class.getResourceAsStream("/ocds/" + name), name);
    }
}
