package org.ironstock.tender.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.NoAward;
import org.ironstock.tender.domain.ProcedureWish;
import org.ironstock.tender.domain.ProcedureWish.Justification;
import org.ironstock.tender.domain.ProcedureWish.Wanted;
import org.ironstock.tender.persistence.AwardRows;
import org.ironstock.tender.persistence.ProcedureWishes;
import org.springframework.stereotype.Component;

/** What the buyer asks of the procedure, and what keeps him from it. */
@Component
public class ProcedureChoice {

    private final ProcedureWishes wishes;
    private final AwardRows awards;
    private final Dossier dossier;

    ProcedureChoice(ProcedureWishes wishes, AwardRows awards, Dossier dossier) {
        this.wishes = wishes;
        this.awards = awards;
        this.dossier = dossier;
    }

    public ProcedureWish of(String tenderId) {
        return wishes.of(tenderId);
    }

    /**
     * Keeps what is asked.
     *
     * @return what is wrong with it; nothing was kept then
     */
    public List<Finding> ask(String tenderId, ProcedureWish asked) {
        boolean barred = wishes.of(tenderId).negotiationBarred();
        ProcedureWish wish = new ProcedureWish(
                asked.wanted(),
                asked.justification(),
                asked.documentsFree(),
                asked.earlierTender(),
                asked.exAnte(),
                barred);
        List<Finding> findings = findings(wish);
        if (findings.isEmpty()) {
            wishes.save(tenderId, wish);
        }
        return findings;
    }

    /** Bars negotiation without notice for good: the tender must take a procedure that does not need the test. */
    public void bar(String tenderId) {
        wishes.save(tenderId, wishes.of(tenderId).barred());
        dossier.record(new EvidenceToRecord(
                tenderId,
                "NEGOTIATION_BARRED",
                "system",
                "Onderhandelen zonder aankondiging is voor deze aanbesteding niet toegestaan.",
                "art. 2.32 Aw 2012"));
    }

    private List<Finding> findings(ProcedureWish wish) {
        List<Finding> findings = new ArrayList<>();
        if (wish.wanted() == Wanted.NEGOTIATED) {
            if (wish.negotiationBarred()) {
                findings.add(Finding.of(
                        "NEGOTIATION_BARRED",
                        "wanted",
                        "De juridische toets liet onderhandelen zonder aankondiging niet toe; kies een andere procedure.",
                        "art. 2.32 Aw 2012"));
            }
            if (wish.justification().isEmpty()) {
                findings.add(Finding.of(
                        "NEGOTIATION_WITHOUT_GROUND",
                        "justification",
                        "Kies op welke grond zonder aankondiging wordt onderhandeld.",
                        "art. 2.32 lid 1 Aw 2012"));
            }
        }
        if (wish.justification().equals(Optional.of(Justification.UNSUITABLE))
                && !endedWithoutSuitableBid(wish.earlierTender())) {
            findings.add(Finding.of(
                    "EARLIER_TENDER_UNFIT",
                    "earlierTender",
                    "Noem de eerdere aanbesteding die zonder (geschikte) inschrijving eindigde.",
                    "art. 2.32 lid 1 onder a Aw 2012"));
        }
        return findings;
    }

    private boolean endedWithoutSuitableBid(String tenderId) {
        return awards.noAward(tenderId)
                .map(NoAward::reason)
                .filter(reason -> reason == NoAward.Reason.NO_BIDS || reason == NoAward.Reason.NO_VALID_BID)
                .isPresent();
    }
}
