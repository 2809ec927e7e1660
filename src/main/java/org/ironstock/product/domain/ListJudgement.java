package org.ironstock.product.domain;

import java.util.List;

/**
 * What a list file would change, and all that is wrong with it. One finding keeps the whole file out.
 *
 * @param changes what each sound row would do
 * @param findings every finding of every row
 */
public record ListJudgement(List<ListChange> changes, List<RowFinding> findings) {

    public ListJudgement {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /** The file could not be read as rows at all. */
    public static ListJudgement unreadable(List<RowFinding> findings) {
        return new ListJudgement(List.of(), findings);
    }

    public boolean acceptable() {
        return findings.isEmpty();
    }

    /** The new versions that accepting the file would add. */
    public List<ProductVersion> additions() {
        return changes.stream()
                .filter(ListChange::adds)
                .map(ListChange::version)
                .toList();
    }
}
