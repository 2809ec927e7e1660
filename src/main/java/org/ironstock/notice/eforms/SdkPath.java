package org.ironstock.notice.eforms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A path of the SDK, walked over a document. The SDK's paths are plain steps, some with a comparison, a presence or the
 * negation of one; the XPath of the JDK would index the whole document anew for each of the thousand.
 */
final class SdkPath {

    private static final Pattern STEP =
            Pattern.compile("/?(\\.\\.|\\*|@?[\\w:]+)((?:\\[[^\\[\\]]*(?:\\[[^\\[\\]]*][^\\[\\]]*)*])*)");
    private static final Pattern PREDICATE = Pattern.compile("\\[([^\\[\\]]*(?:\\[[^\\[\\]]*][^\\[\\]]*)*)]");
    private static final Pattern COMPARISON = Pattern.compile("([\\w:@/.]+?)(?:/text\\(\\))?\\s*=\\s*'([^']*)'");

    private final List<Step> steps = new ArrayList<>();

    private SdkPath() {}

    /** @throws IllegalArgumentException when the path has another form than the SDK uses */
    static SdkPath of(String path) {
        SdkPath parsed = new SdkPath();
        Matcher matcher = STEP.matcher(path);
        int at = 0;
        while (at < path.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new IllegalArgumentException("Expected a path of steps, found " + path + " at " + at);
            }
            parsed.steps.add(new Step(matcher.group(1), predicates(matcher.group(2))));
            at = matcher.end();
        }
        return parsed;
    }

    private static List<Predicate> predicates(String text) {
        List<Predicate> predicates = new ArrayList<>();
        Matcher matcher = PREDICATE.matcher(text);
        while (matcher.find()) {
            predicates.add(predicate(matcher.group(1)));
        }
        return predicates;
    }

    private static Predicate predicate(String text) {
        if (text.startsWith("not(") && text.endsWith(")")) {
            return new Negation(predicate(text.substring("not(".length(), text.length() - 1)));
        }
        if (text.contains(" or ")) {
            return new Either(
                    Stream.of(text.split(" or ")).map(SdkPath::predicate).toList());
        }
        Matcher comparison = COMPARISON.matcher(text);
        return comparison.matches()
                ? new Comparison(of(comparison.group(1)), comparison.group(2))
                : new Presence(of(text));
    }

    /** Qualified name of the element that the path ends at, or whose attribute it ends at. */
    Optional<String> lastElement() {
        for (int i = steps.size() - 1; i >= 0; i--) {
            String name = steps.get(i).name();
            if (!name.startsWith("@") && !name.equals("..")) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** Nodes that the path reaches from this one, in document order. */
    List<Node> select(Node from) {
        List<Node> found = List.of(from);
        for (Step step : steps) {
            List<Node> next = new ArrayList<>();
            for (Node node : found) {
                step.from(node, next);
            }
            found = next;
        }
        return found;
    }

    private record Step(String name, List<Predicate> predicates) {

        void from(Node node, List<Node> into) {
            if (name.equals("..")) {
                into.add(node.getParentNode());
            } else if (name.equals("*")) {
                into.add(root(node).getDocumentElement());
            } else if (name.startsWith("@")) {
                attribute((Element) node, into);
            } else {
                children(node, into);
            }
        }

        private static Document root(Node node) {
            return node instanceof Document document ? document : node.getOwnerDocument();
        }

        private void attribute(Element element, List<Node> into) {
            Node attribute = element.getAttributeNode(name.substring(1));
            if (attribute != null) {
                into.add(attribute);
            }
        }

        private void children(Node node, List<Node> into) {
            int colon = name.indexOf(':');
            String namespace = UblWriter.PREFIXES.getOrDefault(name.substring(0, Math.max(colon, 0)), "");
            String local = name.substring(colon + 1);
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (local.equals(child.getLocalName()) && namespace.equals(child.getNamespaceURI()) && holds(child)) {
                    into.add(child);
                }
            }
        }

        private boolean holds(Node node) {
            return predicates.stream().allMatch(predicate -> predicate.holds(node));
        }
    }

    /** A condition on a step. */
    private sealed interface Predicate {
        boolean holds(Node node);
    }

    /** Some node at a path has this text. */
    private record Comparison(SdkPath path, String value) implements Predicate {
        @Override
        public boolean holds(Node node) {
            return path.select(node).stream().anyMatch(found -> value.equals(found.getTextContent()));
        }
    }

    /** Something is there. */
    private record Presence(SdkPath path) implements Predicate {
        @Override
        public boolean holds(Node node) {
            return !path.select(node).isEmpty();
        }
    }

    private record Negation(Predicate predicate) implements Predicate {
        @Override
        public boolean holds(Node node) {
            return !predicate.holds(node);
        }
    }

    private record Either(List<Predicate> predicates) implements Predicate {
        @Override
        public boolean holds(Node node) {
            return predicates.stream().anyMatch(predicate -> predicate.holds(node));
        }
    }
}
