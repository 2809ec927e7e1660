package org.ironstock.platform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ironstock.shared.Finding;

/**
 * What a form shows above the choice, in Dutch: facts, documents, tables and findings. The form kit renders it; {@code
 * data} carries what an editable form needs to fill its rows.
 *
 * @param facts label and value
 * @param documents links to documents of the case
 * @param tables small tables with their captions
 * @param findings what the checks found
 * @param data start values for an editable form, as JSON
 */
public record TaskView(
        List<Fact> facts,
        List<DocumentLink> documents,
        List<Table> tables,
        List<Finding> findings,
        Map<String, Object> data) {

    /** One label with its value, both as an official reads them. */
    public record Fact(String label, String value) {}

    /** A document that the official must be able to open before deciding. */
    public record DocumentLink(String title, String href, String sha256) {}

    /** A table: caption, column heads, rows of cells. */
    public record Table(String caption, List<String> columns, List<List<String>> rows) {}

    public TaskView {
        facts = List.copyOf(facts);
        documents = List.copyOf(documents);
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
        data = Map.copyOf(data);
    }

    public static TaskView empty() {
        return new TaskView(List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    public TaskView fact(String label, String value) {
        return new TaskView(with(facts, new Fact(label, value)), documents, tables, findings, data);
    }

    public TaskView document(String title, String href, String sha256) {
        return new TaskView(facts, with(documents, new DocumentLink(title, href, sha256)), tables, findings, data);
    }

    public TaskView table(String caption, List<String> columns, List<List<String>> rows) {
        return new TaskView(facts, documents, with(tables, new Table(caption, columns, rows)), findings, data);
    }

    public TaskView findings(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new TaskView(facts, documents, tables, all, data);
    }

    /** Start values for the form, beside those that are there. */
    public TaskView data(Map<String, Object> startValues) {
        Map<String, Object> all = new HashMap<>(data);
        all.putAll(startValues);
        return new TaskView(facts, documents, tables, findings, all);
    }

    /** Leaves only these choices of an input of the form standing; a sole one is taken already. */
    public TaskView offering(String input, Collection<? extends Enum<?>> choices) {
        return entry("offered", input, choices.stream().map(Enum::name).toList());
    }

    /** The first and the last day that an input of the form takes; another one is refused beside it. */
    public TaskView between(String input, LocalDate first, LocalDate last) {
        return entry("bounds", input, Map.of("min", first.toString(), "max", last.toString()));
    }

    /** The first day that an input of the form takes; an earlier one is refused beside it. */
    public TaskView notBefore(String input, LocalDate first) {
        return entry("bounds", input, Map.of("min", first.toString()));
    }

    private TaskView entry(String key, String input, Object value) {
        Map<String, Object> entries = new HashMap<>();
        if (data.get(key) instanceof Map<?, ?> known) {
            known.forEach((name, there) -> entries.put(String.valueOf(name), there));
        }
        entries.put(input, value);
        return data(Map.of(key, entries));
    }

    private static <T> List<T> with(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
