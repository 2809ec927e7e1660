package org.ironstock.contract.watch;

import java.util.ArrayList;
import java.util.List;
import org.ironstock.contract.domain.LotRecall;
import org.ironstock.contract.domain.ProductComplaint;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.PersonalDetail;
import org.ironstock.shared.DutchText;

/** Words of the answer to a complaint and of what a recall tells, in Dutch. */
final class ComplaintPapers {

    static final String ANSWER = "productComplaintAnswer";
    static final String DECISION = "recallDecision";
    static final String LETTER = "recallLetter";

    private ComplaintPapers() {}

    /** The letter to who complained. */
    static DocumentToDraw answer(
            ProductComplaint complaint, ProductComplaint.Outcome outcome, String text, String official) {
        return new DocumentToDraw(
                complaint.id(),
                ANSWER,
                "Antwoord op uw klacht",
                List.of(
                        new Fact("Kenmerk", complaint.id()),
                        new Fact("Aan", new PersonalDetail(complaint.complainant())),
                        new Fact("Klacht ontvangen", DutchText.moment(complaint.receivedAt())),
                        new Fact("Product", orUnknown(complaint.productCode())),
                        new Fact("Partij", orUnknown(complaint.lotRef()))),
                List.of(
                        Section.of("Uw klacht", complaint.content()),
                        Section.of("Ons oordeel", outcome.inDutch() + "."),
                        Section.of("Toelichting", text)),
                Audience.OFFICIALS,
                official);
    }

    /** The decision about a recall with what it rests on. */
    static DocumentToDraw decision(
            LotRecall recall,
            String heading,
            LotRecall.Decision decision,
            List<ProductComplaint> complaints,
            List<LotTrail.Whereabouts> whereabouts) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("Besluit", heading));
        sections.add(Section.of("Motivering", decision.motive()));
        sections.add(new Section(
                "Klachten",
                List.of(),
                List.of(new Table(
                        "Klachten over deze partij",
                        List.of("Kenmerk", "Ontvangen"),
                        complaints.stream()
                                .map(complaint -> List.of(complaint.id(), DutchText.moment(complaint.receivedAt())))
                                .toList()))));
        sections.add(
                whereabouts.isEmpty()
                        ? Section.of("Waar de partij is", "De voorraad kent deze partij niet.")
                        : new Section(
                                "Waar de partij is",
                                List.of(),
                                List.of(new Table(
                                        "Waar de partij was toen dit besluit werd genomen",
                                        List.of("Partij", "Houder", "Status", "Stuks"),
                                        whereabouts.stream()
                                                .map(LotTrail.Whereabouts::row)
                                                .toList()))));
        return new DocumentToDraw(
                recall.id(),
                DECISION,
                "Besluit over terugroepen " + recall.id(),
                facts(recall),
                sections,
                Audience.OFFICIALS,
                decision.official());
    }

    /** What a holder of the goods is told. */
    static DocumentToDraw letter(
            LotRecall recall, int number, String holder, List<LotTrail.Whereabouts> has, String message) {
        List<Fact> facts = facts(recall);
        facts.add(new Fact("Aan", holder));
        List<Table> tables = has.isEmpty()
                ? List.of()
                : List.of(new Table(
                        "Wat u volgens onze administratie hebt",
                        List.of("Partij", "Houder", "Status", "Stuks"),
                        has.stream().map(LotTrail.Whereabouts::row).toList()));
        return new DocumentToDraw(
                recall.id(),
                "%s-%d".formatted(LETTER, number),
                "Bericht over een partij beschermingsmiddelen",
                facts,
                List.of(new Section("Bericht", List.of(message), tables)),
                Audience.OFFICIALS,
                "");
    }

    private static List<Fact> facts(LotRecall recall) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Kenmerk", recall.id()));
        facts.add(new Fact(
                "Batch",
                String.join("; ", recall.supplierLots().stream().sorted().toList())));
        return facts;
    }

    private static String orUnknown(String text) {
        return text.isEmpty() ? "onbekend" : text;
    }
}
