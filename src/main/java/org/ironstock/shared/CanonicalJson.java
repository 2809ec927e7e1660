package org.ironstock.shared;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one way to write a fact that is hashed: JSON with members in the order of their names and no white space. Values
 * are text, whole numbers, booleans, and lists and maps of these; a moment or an id is written as text by the caller.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    public static String of(Map<String, ?> fact) {
        StringBuilder json = new StringBuilder();
        write(json, fact);
        return json.toString();
    }

    private static void write(StringBuilder json, Object value) {
        if (value instanceof String text) {
            quote(json, text);
        } else if (value instanceof Long || value instanceof Integer || value instanceof Boolean) {
            json.append(value);
        } else if (value instanceof Map<?, ?> members) {
            writeMembers(json, members);
        } else if (value instanceof Collection<?> items) {
            writeItems(json, items);
        } else {
            throw new IllegalArgumentException("A fact holds plain values only, found " + value);
        }
    }

    private static void writeMembers(StringBuilder json, Map<?, ?> members) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        members.forEach((name, value) -> sorted.put((String) name, value));
        json.append('{');
        String separator = "";
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            json.append(separator);
            quote(json, member.getKey());
            json.append(':');
            write(json, member.getValue());
            separator = ",";
        }
        json.append('}');
    }

    private static void writeItems(StringBuilder json, Collection<?> items) {
        json.append('[');
        for (Iterator<?> rest = items.iterator(); rest.hasNext(); ) {
            write(json, rest.next());
            json.append(rest.hasNext() ? "," : "");
        }
        json.append(']');
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"' || letter == '\\') {
                json.append('\\').append(letter);
            } else if (letter < 0x20 || Character.isSurrogate(letter) && !paired(text, at)) {
                json.append("\\u%04x".formatted((int) letter));
            } else {
                json.append(letter);
            }
        }
        json.append('"');
    }

    private static boolean paired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
