package org.ironstock.opendata.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * The compiled release by the merging rules of OCDS 1.1: a later value replaces an earlier one, null takes it away, objects
 * merge member by member, and so do lists of objects with an id, item by item; any other list is replaced whole.
 */
final class CompiledRelease {

    private CompiledRelease() {}

    /** @param releases of one process, oldest first, at least one */
    static ObjectNode of(List<ObjectNode> releases) {
        ObjectNode merged = OcdsJson.object();
        for (ObjectNode release : releases) {
            merge(merged, release);
        }
        ObjectNode last = releases.get(releases.size() - 1);
        String ocid = last.path("ocid").asText();
        String date = last.path("date").asText();
        ObjectNode compiled = OcdsJson.object();
        compiled.put("ocid", ocid).put("id", ocid + "-" + date).put("date", date);
        compiled.putArray("tag").add("compiled");
        merged.remove(List.of("ocid", "id", "date", "tag"));
        compiled.setAll(merged);
        return compiled;
    }

    private static void merge(ObjectNode target, ObjectNode source) {
        for (Map.Entry<String, JsonNode> member : source.properties()) {
            JsonNode value = member.getValue();
            JsonNode present = target.get(member.getKey());
            if (value.isNull()) {
                target.remove(member.getKey());
            } else if (present instanceof ObjectNode old && value instanceof ObjectNode update) {
                merge(old, update);
            } else if (present instanceof ArrayNode old && identified(value) && identified(old)) {
                mergeItems(old, value);
            } else {
                target.set(member.getKey(), value.deepCopy());
            }
        }
    }

    private static void mergeItems(ArrayNode target, JsonNode source) {
        for (JsonNode item : source) {
            ObjectNode old = null;
            for (JsonNode candidate : target) {
                if (candidate.path("id").equals(item.path("id"))) {
                    old = (ObjectNode) candidate;
                }
            }
            if (old == null) {
                target.add(item.deepCopy());
            } else {
                merge(old, (ObjectNode) item);
            }
        }
    }

    private static boolean identified(JsonNode list) {
        if (!list.isArray() || list.isEmpty()) {
            return false;
        }
        for (JsonNode item : list) {
            if (!item.isObject() || !item.has("id")) {
                return false;
            }
        }
        return true;
    }
}
