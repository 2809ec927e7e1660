package org.ironstock.quality.process;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.support.Desk;
import org.springframework.context.ApplicationContext;

/** Officials who have the one lot of a case that waits tested; of a product for which no norm asks values, e.g. caps. */
public final class LotDesk {

    private static final String MANAGER = "rvo-contract-manager-1";
    private static final String SECOND = "rvo-contract-manager-2";
    private static final String WAREHOUSE = "lch-stock-1";
    private static final String LABORATORY = "tno-test-1";

    private final Desk desk;
    private final Clock clock;

    public LotDesk(ApplicationContext beans) {
        this.desk = beans.getBean(Desk.class);
        this.clock = beans.getBean(Clock.class);
    }

    /** Its papers come, nothing is found in a sample of so many pieces, and a second person releases it. */
    public void release(String caseRef, long sample) {
        desk.as(MANAGER)
                .completeJson(
                        "Task_CompleteCertificates",
                        caseRef,
                        Map.of(
                                "outcome",
                                "COMPLETED",
                                "rows",
                                List.of(paper("DECLARATION_OTHER"), paper("SPECIFICATION"))));
        desk.as(WAREHOUSE)
                .complete("Task_TakeSample", caseRef, Map.of("pieces", sample, "packages", 4L, "seal", "Z-1"));
        desk.runJobs(caseRef);
        desk.as(LABORATORY)
                .completeJson(
                        "Task_EnterTestResult",
                        caseRef,
                        Map.of(
                                "laboratory",
                                "TNO Delft",
                                "reportNumber",
                                "R-17",
                                "testedOn",
                                DutchCalendar.dayOf(clock.instant()).toString(),
                                "defective",
                                0,
                                "usedUp",
                                0,
                                "rows",
                                List.of()));
        desk.as(SECOND).completeJson("Task_DecideLotRelease", caseRef, Map.of("decision", "RELEASE"));
        desk.runJobs(caseRef);
    }

    private static Map<String, Object> paper(String kind) {
        return Map.of(
                "kind", kind,
                "reference", kind + "-9",
                "issuedOn", "2025-06-01",
                "validUntil", "",
                "normEditions", "",
                "documentId", "");
    }
}
