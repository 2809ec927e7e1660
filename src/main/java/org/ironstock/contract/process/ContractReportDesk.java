package org.ironstock.contract.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.contract.ending.ContractReports;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings the wish for another version of a monthly report to a process of its own. */
@Service
@Transactional
public class ContractReportDesk {

    private static final String ASKED = "contract.report-asked";

    private final ContractReports reports;
    private final RuntimeService runtime;

    ContractReportDesk(ContractReports reports, RuntimeService runtime) {
        this.reports = reports;
        this.runtime = runtime;
    }

    /**
     * An official asks for another version of a month that was determined.
     *
     * @return what stands in the way; empty when a version is under way
     */
    public List<Finding> again(String month, String official) {
        List<Finding> obstacles = reports.compileAgain(month, official);
        if (obstacles.isEmpty()) {
            runtime.createMessageCorrelation(ASKED)
                    .processInstanceBusinessKey(ContractReports.caseRef(month))
                    .setVariable(ContractReportVariables.REPORT_MONTH.name(), month)
                    .setVariable(ContractReportVariables.REPORT_DUE.name(), true)
                    .correlateStartMessage();
        }
        return obstacles;
    }
}
