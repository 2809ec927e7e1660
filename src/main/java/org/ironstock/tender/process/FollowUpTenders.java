package org.ironstock.tender.process;

import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.tender.domain.NoAward;
import org.ironstock.tender.domain.ProcedureWish;
import org.ironstock.tender.domain.ProcedureWish.Justification;
import org.ironstock.tender.domain.ProcedureWish.Wanted;
import org.ironstock.tender.persistence.AwardRows;
import org.ironstock.tender.persistence.ProcedureWishes;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.stereotype.Component;

/**
 * Starts the tender that follows one that ended without award, as the official chose: anew, or by negotiation without
 * notice because no suitable bid came (art. 2.32 lid 1 onder a Aw 2012). It takes the need over and refers to the old one;
 * the buyer sees it as a new case in his first task, and may stop it there.
 */
@Component
class FollowUpTenders {

    private final TenderStarter starter;
    private final TenderCases cases;
    private final AwardRows awards;
    private final ProcedureWishes wishes;
    private final Dossier dossier;

    FollowUpTenders(
            TenderStarter starter, TenderCases cases, AwardRows awards, ProcedureWishes wishes, Dossier dossier) {
        this.starter = starter;
        this.cases = cases;
        this.awards = awards;
        this.wishes = wishes;
        this.dossier = dossier;
    }

    /** @return the tender that was started; empty when none follows */
    Optional<String> start(String tenderId) {
        return awards.noAward(tenderId).flatMap(this::followUp);
    }

    private Optional<String> followUp(NoAward ended) {
        if (ended.followUp() == NoAward.FollowUp.NOTHING) {
            return Optional.empty();
        }
        String next = starter.begin(cases.get(ended.tenderId()).need(), ended.decidedBy());
        boolean negotiated = ended.followUp() == NoAward.FollowUp.NEGOTIATION;
        wishes.save(
                next,
                new ProcedureWish(
                        negotiated ? Wanted.NEGOTIATED : Wanted.NONE,
                        negotiated ? Optional.of(Justification.UNSUITABLE) : Optional.empty(),
                        true,
                        ended.tenderId(),
                        false,
                        false));
        String ground = negotiated ? "art. 2.32 lid 1 onder a Aw 2012" : "";
        dossier.record(new EvidenceToRecord(
                ended.tenderId(), "FOLLOWED_UP", "system", "Vervolgd met %s.".formatted(next), ground));
        dossier.record(new EvidenceToRecord(
                next, "FOLLOWS_UP", "system", "Vervolg op %s.".formatted(ended.tenderId()), ground));
        return Optional.of(next);
    }
}
