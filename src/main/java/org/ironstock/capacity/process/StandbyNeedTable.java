package org.ironstock.capacity.process;

import java.time.LocalDate;
import java.util.Map;
import org.ironstock.capacity.application.NeedTable;
import org.ironstock.capacity.domain.SizedProduct.Verdict;
import org.ironstock.platform.DecisionTable;
import org.ironstock.shared.Quantity;
import org.springframework.stereotype.Component;

/** Decision {@code standbyNeed}, asked beside the history of the engine; its version stands with the sizing. */
@Component
class StandbyNeedTable implements NeedTable {

    private final DecisionTable table = new DecisionTable("capacity", "standbyNeed");

    @Override
    public Answer answer(LocalDate rulesDate, Quantity neededPerWeek, Quantity linesPerWeek) {
        DecisionTable.Row row = table.row(Map.of(
                "rulesDate",
                rulesDate.toString(),
                "missingPerWeek",
                Math.max(0, neededPerWeek.pieces() - linesPerWeek.pieces())));
        return new Answer(Verdict.valueOf(row.text("verdict")), table.version());
    }
}
