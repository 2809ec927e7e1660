package org.ironstock.contract.process;

import org.ironstock.platform.ProcessVariable;

/** Variables of {@code contractReport}. */
public final class ContractReportVariables {

    /** Month of the report, e.g. {@code 2026-01}; given when another version is asked, else written by {@code compileContractReport}. */
    public static final ProcessVariable<String> REPORT_MONTH = ProcessVariable.text("reportMonth");

    /** Whether there is a version to determine; given when another version is asked, else written by {@code compileContractReport}. */
    public static final ProcessVariable<Boolean> REPORT_DUE = ProcessVariable.flag("reportDue");

    /** What the official did with it; written by the task "Maandrapportage vaststellen". */
    public static final ProcessVariable<ReportVerdict> REPORT_VERDICT =
            ProcessVariable.code("reportVerdict", ReportVerdict.class);

    /** What an official can do with a report. */
    public enum ReportVerdict {
        DETERMINE,
        REFRESH
    }

    private ContractReportVariables() {}
}
