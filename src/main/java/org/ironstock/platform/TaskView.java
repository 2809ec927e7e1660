package org.ironstock.platform;

import java.util.ArrayList;
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

    public TaskView data(Map<String, Object> startValues) {
        return new TaskView(facts, documents, tables, findings, startValues);
    }

    private static <T> List<T> with(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
