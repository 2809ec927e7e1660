package org.ironstock.platform.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the groups and the demonstration officials that come with the application. */
final class OfficialsFile {

    /** @param name Dutch, as officials read it */
    record GroupRow(String id, String name) {}

    record OfficialRow(String id, String firstName, String lastName, List<String> groups) {}

    private OfficialsFile() {}

    static List<GroupRow> groups() {
        return rows("officials/groups.yaml", "groups").stream()
                .map(row -> new GroupRow(text(row, "id"), text(row, "name")))
                .toList();
    }

    static List<OfficialRow> demoOfficials() {
        return rows("officials/demo-officials.yaml", "officials").stream()
                .map(row -> new OfficialRow(
                        text(row, "id"), text(row, "firstName"), text(row, "lastName"), texts(row, "groups")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(String file, String list) {
        try (InputStream content = new ClassPathResource(file).getInputStream()) {
            Map<String, List<Map<String, Object>>> root =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            List<Map<String, Object>> rows = root.get(list);
            if (rows == null) {
                throw new IllegalStateException("No list '" + list + "' in " + file);
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    private static String text(Map<String, Object> row, String key) {
        Object value = row.get(key);
        if (value == null) {
            throw new IllegalStateException("Row without '" + key + "': " + row);
        }
        return value.toString();
    }

    private static List<String> texts(Map<String, Object> row, String key) {
        return row.get(key) instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }
}
