package org.ironstock.tender.dispute;

import java.util.List;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.shared.DutchText;
import org.ironstock.tender.domain.AwardOrder;
import org.ironstock.tender.domain.Complaint;
import org.ironstock.tender.domain.CourtCase;
import org.ironstock.tender.domain.Judgment;
import org.ironstock.tender.domain.NoAward;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.Withdrawal;

/** Words of the documents of disputes, in Dutch. */
final class DisputePapers {

    /** Kind of the record of a judgment. */
    static final String JUDGMENT = "judgment";

    /** Kind of the letter that an award decision was withdrawn; the supplier's id follows. */
    static final String AWARD_WITHDRAWN_LETTER = "awardWithdrawnLetter";

    /** Kind of the letter that a tender was withdrawn; the supplier's id follows. */
    static final String TENDER_WITHDRAWN_LETTER = "tenderWithdrawnLetter";

    /** Kind of the answer to a complaint; the id of the complaint follows. */
    static final String COMPLAINT_ANSWER = "complaintAnswer";

    private DisputePapers() {}

    /** The answer to a complaint. */
    static DocumentToDraw complaintAnswer(
            Tender tender, Complaint complaint, Complaint.Outcome outcome, String text, String official) {
        return new DocumentToDraw(
                tender.id(),
                COMPLAINT_ANSWER + "-" + complaint.id(),
                "Antwoord op uw klacht",
                List.of(
                        new Fact("Kenmerk", tender.id()),
                        new Fact("Aanbesteding", tender.title()),
                        new Fact("Aan", complaint.complainant()),
                        new Fact("Klacht ontvangen", DutchText.moment(complaint.receivedAt()))),
                List.of(
                        Section.of("Uw klacht", complaint.content()),
                        Section.of("Ons oordeel", outcome.inDutch() + "."),
                        Section.of("Toelichting", text),
                        Section.of(
                                "Termijnen",
                                "Een klacht schort de termijnen van de aanbesteding niet op. Bent u het niet eens met ons "
                                        + "antwoord, dan kunt u uw klacht voorleggen aan de Commissie van "
                                        + "Aanbestedingsexperts.")),
                Audience.RESTRICTED,
                official);
    }

    /** The decision to withdraw a tender. */
    static DocumentToDraw withdrawalDecision(Tender tender, Withdrawal withdrawal) {
        return new DocumentToDraw(
                tender.id(),
                Withdrawals.DECISION,
                "Besluit tot intrekken " + tender.title(),
                List.of(
                        new Fact("Kenmerk", tender.id()),
                        new Fact("Fase", tender.stage().inDutch()),
                        new Fact("Reden", withdrawal.requireReason().inDutch()),
                        new Fact(
                                "Vervolg",
                                withdrawal
                                        .followUp()
                                        .map(NoAward.FollowUp::inDutch)
                                        .orElse(""))),
                List.of(
                        Section.of("Besluit", "Deze aanbesteding wordt ingetrokken."),
                        Section.of("Motivering", withdrawal.motive())),
                Audience.OFFICIALS,
                withdrawal.decidedBy());
    }

    /** What bidders and interested parties are told when a tender is withdrawn. */
    static DocumentToDraw tenderWithdrawn(
            Tender tender, Withdrawal withdrawal, String supplierId, String supplierName) {
        return new DocumentToDraw(
                tender.id(),
                TENDER_WITHDRAWN_LETTER + "-" + supplierId,
                "Intrekking van de aanbesteding aan " + supplierName,
                List.of(
                        new Fact("Kenmerk", tender.id()),
                        new Fact("Aanbesteding", tender.title()),
                        new Fact("Aan", supplierName)),
                List.of(
                        Section.of(
                                "Beslissing",
                                "Wij trekken deze aanbesteding in.",
                                "Reden: " + withdrawal.requireReason().inDutch() + "."),
                        Section.of("Motivering", withdrawal.motive()),
                        Section.of(
                                "Uw inschrijving",
                                "Een inschrijving die nog niet was geopend, blijft ongeopend in de kluis.")),
                Audience.RESTRICTED,
                "");
    }

    /** What a judge decided, with where the judgment itself is found. */
    static DocumentToDraw judgment(Tender tender, CourtCase decided, Judgment judgment) {
        return new DocumentToDraw(
                tender.id(),
                JUDGMENT,
                "Uitspraak in zaak " + decided.caseNumber(),
                List.of(
                        new Fact("Kenmerk", tender.id()),
                        new Fact("Aanbesteding", tender.title()),
                        new Fact("Zaak", decided.kind().inDutch() + " " + decided.caseNumber()),
                        new Fact("Eiser", decided.plaintiff()),
                        new Fact("Dagvaarding", DutchText.day(decided.startedOn())),
                        new Fact("Uitspraak", DutchText.day(judgment.givenOn())),
                        new Fact("Vindplaats", judgment.reference())),
                List.of(Section.of(
                        "Beslissing van de rechter", judgment.outcome().inDutch() + ".")),
                Audience.OFFICIALS,
                "");
    }

    /** What every bidder is told when an award decision is withdrawn. */
    static DocumentToDraw awardWithdrawn(Tender tender, AwardOrder order, String supplierId, String supplierName) {
        return new DocumentToDraw(
                tender.id(),
                AWARD_WITHDRAWN_LETTER + "-" + supplierId,
                "Intrekking van de gunningsbeslissing aan " + supplierName,
                List.of(
                        new Fact("Kenmerk", tender.id()),
                        new Fact("Aanbesteding", tender.title()),
                        new Fact("Aan", supplierName)),
                List.of(
                        Section.of(
                                "Beslissing",
                                "Wij trekken de gunningsbeslissing in deze aanbesteding in.",
                                "Vervolg: " + order.content().inDutch() + "."),
                        Section.of("Reden", order.reason()),
                        Section.of(
                                "Opschortende termijn",
                                "De opschortende termijn van de ingetrokken beslissing geldt niet meer. Volgt er een nieuwe "
                                        + "gunningsbeslissing, dan ontvangt u die per brief en begint er een nieuwe "
                                        + "opschortende termijn.")),
                Audience.RESTRICTED,
                "");
    }
}
