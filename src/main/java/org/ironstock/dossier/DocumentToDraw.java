package org.ironstock.dossier;

import java.util.List;

/**
 * A case document in words, to be drawn as a PDF in the house style.
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
    public record Fact(String label, String value) {}

    /** A heading with paragraphs and, where rows are needed, tables. */
    public record Section(String heading, List<String> paragraphs, List<Table> tables) {
        public static Section of(String heading, String... paragraphs) {
            return new Section(heading, List.of(paragraphs), List.of());
        }
    }

    /** A table with a caption, so that a screen reader can announce it. */
    public record Table(String caption, List<String> columns, List<List<String>> rows) {}
}
