package org.ironstock.tender.inquiry;

import java.util.ArrayList;
import java.util.List;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.shared.DutchText;
import org.ironstock.tender.domain.ClosingDecision;
import org.ironstock.tender.domain.ExtensionNeed;
import org.ironstock.tender.domain.Nota;
import org.ironstock.tender.domain.Question;
import org.ironstock.tender.domain.Tender;

/** Words of the documents about questions and a later closing, in Dutch. Nothing in them names who asked. */
final class InquiryPapers {

    /** Kind of every nota van inlichtingen; the versions are numbered as the notes are. */
    static final String NOTA = "answersNota";

    /** Kind of the decision on a later closing. */
    static final String EXTENSION_DECISION = "extensionDecision";

    /** Kind of the decision after an outage of the platform. */
    static final String OUTAGE_DECISION = "outageDecision";

    /** Kind of the message to all interested parties. */
    static final String EXTENSION_MESSAGE = "extensionMessage";

    private InquiryPapers() {}

    static DocumentToDraw nota(Tender tender, Nota nota) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                "Inleiding",
                "Deze nota van inlichtingen hoort bij de aanbestedingsstukken. Waar zij daarvan afwijkt, gaat deze nota "
                        + "voor. Alle partijen ontvangen dezelfde inlichtingen."));
        if (!nota.statement().isBlank()) {
            sections.add(Section.of("Mededelingen", nota.statement()));
        }
        for (Question question : nota.questions()) {
            sections.add(Section.of(
                    "Vraag %d: %s".formatted(question.number(), question.subject()),
                    "Vraag: " + question.publicContent(),
                    "Antwoord: " + question.answer()));
        }
        if (nota.substantial()) {
            sections.add(Section.of(
                    "Wijziging van de stukken",
                    nota.changeMotive(),
                    "Deze wijziging is wezenlijk. De termijn voor inschrijving wordt daarom verlengd; de nieuwe sluiting "
                            + "wordt bekendgemaakt in een aankondiging van de wijziging."));
        }
        return new DocumentToDraw(
                tender.id(),
                NOTA,
                "Nota van inlichtingen %d: %s".formatted(nota.number(), tender.title()),
                List.of(
                        new Fact("Kenmerk", tender.id()),
                        new Fact("Nota", String.valueOf(nota.number())),
                        new Fact(
                                "Aantal vragen", String.valueOf(nota.questions().size()))),
                sections,
                tender.withNotice() ? Audience.PUBLIC : Audience.RESTRICTED,
                nota.draftedBy());
    }

    static DocumentToDraw decision(Tender tender, ClosingDecision decision, List<ExtensionNeed> needs) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                "Besluit",
                "De termijn voor inschrijving wordt voor alle partijen verlengd tot en met %s."
                        .formatted(DutchText.moment(decision.requireNewClosing())),
                "Een inschrijving die al is ingediend, blijft gesloten in de kluis en kan tot die sluiting worden "
                        + "vervangen of ingetrokken."));
        needs.forEach(need -> sections.add(Section.of(
                need.ground().inDutch(),
                need.detail(),
                "Grond: " + need.ground().law() + ".")));
        sections.add(Section.of("Motivering", decision.motive()));
        return new DocumentToDraw(
                tender.id(),
                decision.documentKind(),
                "Besluit over de sluiting: " + tender.title(),
                List.of(
                        new Fact("Kenmerk", tender.id()),
                        new Fact("Bekendgemaakte sluiting", DutchText.moment(decision.formerClosing())),
                        new Fact("Nieuwe sluiting", DutchText.moment(decision.requireNewClosing()))),
                sections,
                Audience.OFFICIALS,
                decision.decidedBy());
    }

    static DocumentToDraw message(Tender tender, ClosingDecision decision) {
        return new DocumentToDraw(
                tender.id(),
                EXTENSION_MESSAGE,
                "Verlenging van de termijn voor inschrijving: " + tender.title(),
                List.of(
                        new Fact("Kenmerk", tender.id()),
                        new Fact("Sluiting was", DutchText.moment(decision.formerClosing())),
                        new Fact("Nieuwe sluiting", DutchText.moment(decision.requireNewClosing()))),
                List.of(
                        Section.of(
                                "Verlenging",
                                "De termijn voor inschrijving is voor alle partijen verlengd tot en met %s."
                                        .formatted(DutchText.moment(decision.requireNewClosing()))),
                        Section.of("Motivering", decision.motive()),
                        Section.of(
                                "Uw inschrijving",
                                "Hebt u al ingeschreven, dan blijft uw inschrijving gesloten en geldig. U kunt haar tot "
                                        + "de nieuwe sluiting vervangen of intrekken.")),
                tender.withNotice() ? Audience.PUBLIC : Audience.RESTRICTED,
                decision.decidedBy());
    }
}
