package org.ironstock.capacity.process;

import java.time.LocalDate;
import java.util.Map;
import org.ironstock.capacity.FeeShare;
import org.ironstock.capacity.application.FeeTable;
import org.ironstock.capacity.domain.MonthSettlement.Verdict;
import org.ironstock.platform.DecisionTable;
import org.springframework.stereotype.Component;

/** Decision {@code availabilityFee}, asked beside the history of the engine; its version stands with the month. */
@Component
public class AvailabilityFee implements FeeTable {

    private final DecisionTable table = new DecisionTable("capacity", "availabilityFee");

    @Override
    public Verdict verdict(LocalDate rulesDate, int readinessBasisPoints) {
        DecisionTable.Row row = table.row(
                Map.of("rulesDate", rulesDate.toString(), "readinessBasisPoints", (long) readinessBasisPoints));
        return new Verdict(FeeShare.valueOf(row.text("share")), table.version());
    }
}
