package org.ironstock.contract.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.shared.DutchCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contracts that run, until they end. */
@Service
@Transactional
public class RunningContracts {

    private final ContractRows rows;
    private final Dossier dossier;
    private final Clock clock;

    RunningContracts(ContractRows rows, Dossier dossier, Clock clock) {
        this.rows = rows;
        this.dossier = dossier;
        this.clock = clock;
    }

    /** First moment after the last day of the contract. */
    public Instant endedAt(String contractId) {
        return DutchCalendar.startOf(lastDay(contractId).plusDays(1));
    }

    /** Whether the last day has passed; a later last day was agreed in the meantime when not. */
    public boolean over(String contractId) {
        return !clock.instant().isBefore(endedAt(contractId));
    }

    private LocalDate lastDay(String contractId) {
        ProductionContract contract = rows.get(contractId);
        return contract.terms()
                .endsOn()
                .orElseThrow(() -> new IllegalStateException("Contract %s has no last day".formatted(contractId)));
    }

    /**
     * The contract has ended by its last day.
     *
     * @throws IllegalStateException when its last day has not passed
     */
    public void close(String contractId) {
        if (!over(contractId)) {
            throw new IllegalStateException("Contract %s runs until %s".formatted(contractId, lastDay(contractId)));
        }
        rows.save(rows.lock(contractId).moveTo(ContractState.ENDED));
        dossier.record(new EvidenceToRecord(
                contractId, "CONTRACT_ENDED", "system", "De looptijd van het contract is verstreken.", ""));
    }
}
