package org.ironstock.contract.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Terms and limits of production contracts that are policy, not law.
 *
 * @param repairDays calendar days to repair the file of an inherited contract
 * @param reminderDays days before the end of that term at which to remind [A]
 * @param signingWorkingDays working days within which a transfer must be signed [A]
 * @param budgetLine budget line that contracts draw on
 * @param maxPiece largest piece of a file
 * @param maxImport largest spreadsheet
 * @param importRows most rows of a spreadsheet
 * @param importAtOnce rows of a spreadsheet that one transaction takes; a restart in the middle loses no more than these
 */
@ConfigurationProperties("ironstock.contract")
public record ContractSettings(
        @DefaultValue("10") int repairDays,
        @DefaultValue("3") int reminderDays,
        @DefaultValue("10") int signingWorkingDays,
        @DefaultValue("PPE-IRON-STOCK") String budgetLine,
        @DefaultValue("20MB") DataSize maxPiece,
        @DefaultValue("20MB") DataSize maxImport,
        @DefaultValue("50000") int importRows,
        @DefaultValue("50") int importAtOnce) {

    /** @throws IllegalArgumentException when a term or limit is not at least one */
    public ContractSettings {
        if (repairDays < 1 || reminderDays < 1 || signingWorkingDays < 1 || importRows < 1 || importAtOnce < 1) {
            throw new IllegalArgumentException("Each term and limit of ironstock.contract is at least 1");
        }
    }
}
