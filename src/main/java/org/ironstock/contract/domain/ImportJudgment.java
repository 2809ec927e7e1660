package org.ironstock.contract.domain;

import java.util.List;

/**
 * What a spreadsheet would bring, before anything of it is kept.
 *
 * @param rows rows with a contract
 * @param known rows whose contract was taken over before and is passed by
 * @param findings the first findings
 * @param findingCount how many there are in all
 */
public record ImportJudgment(int rows, int known, List<CellFinding> findings, int findingCount) {

    public ImportJudgment {
        findings = List.copyOf(findings);
    }

    public boolean acceptable() {
        return findingCount == 0;
    }
}
