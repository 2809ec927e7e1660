package org.ironstock.contract.process;

import java.time.LocalDate;
import java.util.Map;
import org.ironstock.contract.application.ModificationTable;
import org.ironstock.contract.domain.ModificationAnswers;
import org.ironstock.contract.domain.ModificationGround;
import org.ironstock.contract.domain.ModificationWeight;
import org.ironstock.platform.DecisionTable;
import org.springframework.stereotype.Component;

/** Decision {@code contractModification}. */
@Component
class ModificationDecision implements ModificationTable {

    private final DecisionTable table = new DecisionTable("contract", "contractModification");

    @Override
    public Verdict ground(
            LocalDate rulesDate, ModificationAnswers answers, boolean successor, ModificationWeight weight) {
        DecisionTable.Row row = table.row(Map.of(
                "rulesDate",
                rulesDate.toString(),
                "clearClause",
                answers.clearClause(),
                "unforeseeable",
                answers.unforeseeable(),
                "additionalNeed",
                answers.additionalOnlyHere(),
                "successor",
                successor,
                "changeBasisPoints",
                weight.changeBasisPoints(),
                "minorCents",
                weight.minorCents(),
                "minorBasisPoints",
                weight.minorBasisPoints(),
                "natureChanged",
                answers.natureChanged(),
                "substantial",
                answers.substantial()));
        return new Verdict(
                ModificationGround.valueOf(row.text("verdict")),
                row.flag("noticeRequired"),
                row.flag("opinionRequired"),
                table.version());
    }
}
