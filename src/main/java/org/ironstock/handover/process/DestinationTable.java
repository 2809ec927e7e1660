package org.ironstock.handover.process;

import java.time.LocalDate;
import java.util.Map;
import org.ironstock.handover.domain.Destination;
import org.ironstock.handover.domain.DestinationRules;
import org.ironstock.handover.domain.LotFacts;
import org.ironstock.platform.DecisionTable;
import org.springframework.stereotype.Component;

/** Decision {@code lotDestination}, asked beside the process engine once for each distinct input. */
@Component
public class DestinationTable implements DestinationRules {

    private final DecisionTable table = new DecisionTable("handover", "lotDestination");

    @Override
    public Decision decide(LotFacts facts, LocalDate rulesDate) {
        DecisionTable.Row row = table.row(Map.of(
                "rulesDate", rulesDate.toString(),
                "status", facts.status().name(),
                "monthsLeft", facts.monthsLeft(),
                "basisLimited", facts.basisLimited(),
                "basisMonthsLeft", facts.basisMonthsLeft(),
                "outsideCare", facts.outsideCare().name(),
                "inScope", facts.inScope()));
        return new Decision(Destination.valueOf(row.text("destination")), row.text("ground"), table.version());
    }
}
