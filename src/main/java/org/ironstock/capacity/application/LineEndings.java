package org.ironstock.capacity.application;

import java.time.LocalDate;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.persistence.LineRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.shared.DutchText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lines that end with their contract, earlier than was agreed. */
@Service
@Transactional
public class LineEndings {

    private final LineRows lines;
    private final CapacityPolicy policy;
    private final Dossier dossier;

    LineEndings(LineRows lines, CapacityPolicy policy, Dossier dossier) {
        this.lines = lines;
        this.policy = policy;
        this.dossier = dossier;
    }

    /**
     * The contract is over today: its lines stand ready for the last time. A line that ended already stays as it is, one
     * that had yet to begin never runs.
     */
    public void endWith(String contractId) {
        for (StandbyLine known : lines.ofContract(contractId)) {
            StandbyLine line = lines.lock(known.id());
            if (line.endsOn().isAfter(policy.today())) {
                end(line);
            }
        }
    }

    private void end(StandbyLine line) {
        LocalDate before = line.startsOn().minusDays(1);
        LocalDate last = policy.today().isBefore(before) ? before : policy.today();
        lines.end(line.id(), last, "contract " + line.contractId(), policy.now());
        dossier.record(new EvidenceToRecord(
                line.id(),
                "LINE_ENDED",
                "system",
                line.startsOn().isAfter(last)
                        ? "Contract %s is geëindigd voordat de lijn gereed moest staan.".formatted(line.contractId())
                        : "De lijn eindigt met contract %s; de laatste dag is %s in plaats van %s."
                                .formatted(line.contractId(), DutchText.day(last), DutchText.day(line.endsOn())),
                ""));
    }
}
