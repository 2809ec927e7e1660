package org.ironstock.dossier;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A case document in words, to be drawn as a PDF in the house style. Who a person is, is put into any of its texts as
 * {@link PersonalDetail}, so that the public gets the document without.
 *
 * @param kind stable code of the kind, e.g. {@code awardDecision}
 * @param title title in Dutch
 * @param facts label and value pairs under the title
 * @param preparer official who drafted it; empty for the system
 */
public record DocumentToDraw(
        String caseRef,
        String kind,
        String title,
        List<Fact> facts,
        List<Section> sections,
        DocumentToFile.Audience audience,
        String preparer) {

    /** Label and value, both in Dutch. */
    public record Fact(String label, String value) {

        /** A value that says who somebody is. */
        public Fact(String label, PersonalDetail value) {
            this(label, value.toString());
        }
    }

    /** The same document with each of its texts changed. */
    public DocumentToDraw withTexts(UnaryOperator<String> change) {
        return new DocumentToDraw(
                change.apply(caseRef),
                kind,
                change.apply(title),
                facts.stream()
                        .map(fact -> new Fact(change.apply(fact.label), change.apply(fact.value)))
                        .toList(),
                sections.stream().map(section -> section.withTexts(change)).toList(),
                audience,
                preparer);
    }

    /** A heading with paragraphs and, where rows are needed, tables. */
    public record Section(String heading, List<String> paragraphs, List<Table> tables) {
        public static Section of(String heading, String... paragraphs) {
            return new Section(heading, List.of(paragraphs), List.of());
        }

        private Section withTexts(UnaryOperator<String> change) {
            return new Section(
                    change.apply(heading),
                    paragraphs.stream().map(change).toList(),
                    tables.stream().map(table -> table.withTexts(change)).toList());
        }
    }

    /** A table with a caption, so that a screen reader can announce it. */
    public record Table(String caption, List<String> columns, List<List<String>> rows) {

        private Table withTexts(UnaryOperator<String> change) {
            return new Table(
                    change.apply(caption),
                    columns.stream().map(change).toList(),
                    rows.stream().map(row -> row.stream().map(change).toList()).toList());
        }
    }
}
