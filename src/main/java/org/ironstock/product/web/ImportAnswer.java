package org.ironstock.product.web;

import java.util.List;
import org.ironstock.product.domain.ListChange;
import org.ironstock.product.domain.ListJudgement;
import org.ironstock.product.domain.RowFinding;

/**
 * What a list file does or would do.
 *
 * @param listVersion version of the list now; for a preview the one to send back as {@code basedOn}
 * @param changes what each sound row does
 * @param findings everything that is wrong, by row and column
 */
record ImportAnswer(int listVersion, List<Change> changes, List<RowFinding> findings) {

    /** One row. */
    record Change(int row, String code, ListChange.Kind kind) {}

    static ImportAnswer of(int listVersion, ListJudgement judgement) {
        return new ImportAnswer(
                listVersion,
                judgement.changes().stream()
                        .map(change -> new Change(change.row(), change.version().code(), change.kind()))
                        .toList(),
                judgement.findings());
    }
}
