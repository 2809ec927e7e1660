package org.ironstock.contract.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.ending.ContractReports;
import org.ironstock.platform.ProcessBean;

/**
 * Service task "Cijfers verzamelen" of {@code contractReport}: the month that is due, or newer figures of the version under
 * way; writes {@code reportMonth} and {@code reportDue}.
 */
@ProcessBean("compileContractReport")
class CompileContractReport implements JavaDelegate {

    private final ContractReports reports;

    CompileContractReport(ContractReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<String> underWay = ContractReportVariables.REPORT_MONTH.find(execution);
        if (underWay.isPresent()) {
            reports.refresh(underWay.get());
            return;
        }
        Optional<String> due = reports.due();
        due.ifPresent(month -> {
            reports.compile(month);
            ContractReportVariables.REPORT_MONTH.set(execution, month);
            execution.setProcessBusinessKey(ContractReports.caseRef(month));
        });
        ContractReportVariables.REPORT_DUE.set(execution, due.isPresent());
    }
}
