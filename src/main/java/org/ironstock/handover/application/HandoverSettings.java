package org.ironstock.handover.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of handovers that are policy, not law.
 *
 * @param csvRows most rows of a list that comes as CSV
 * @param maxCsv largest list that comes as CSV
 * @param xlsxRows most rows of a list that comes as XLSX
 * @param maxXlsx largest list that comes as XLSX
 * @param rowsAtOnce rows of a list that one transaction books; a restart in the middle loses no more than these
 * @param owner whose stock is where a list does not say
 * @param signingWorkingDays working days within which a plan must be signed [A]
 * @param mirrorRows most rows of a mirror of stock that comes as a file
 * @param maxMirror largest mirror of stock that comes as a file
 */
@ConfigurationProperties("ironstock.handover")
public record HandoverSettings(
        @DefaultValue("1000000") int csvRows,
        @DefaultValue("500MB") DataSize maxCsv,
        @DefaultValue("50000") int xlsxRows,
        @DefaultValue("20MB") DataSize maxXlsx,
        @DefaultValue("5000") int rowsAtOnce,
        @DefaultValue("VWS") String owner,
        @DefaultValue("10") int signingWorkingDays,
        @DefaultValue("50000") int mirrorRows,
        @DefaultValue("20MB") DataSize maxMirror) {

    /** @throws IllegalArgumentException when a limit is not at least one */
    public HandoverSettings {
        if (csvRows < 1 || xlsxRows < 1 || rowsAtOnce < 1 || signingWorkingDays < 1 || mirrorRows < 1) {
            throw new IllegalArgumentException("Each limit of ironstock.handover is at least 1");
        }
    }
}
