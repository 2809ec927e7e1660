package org.ironstock.contract.application;

import java.util.List;
import java.util.Optional;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.domain.Modification;
import org.ironstock.contract.domain.ModificationRules;
import org.ironstock.contract.persistence.ModificationRows;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.shared.Money;

/** Words of a modification agreement, in Dutch. */
final class ModificationPapers {

    static final String AGREEMENT = "modification";

    private ModificationPapers() {}

    /** What changes in the contract, on which ground, and why. */
    static DocumentToDraw agreement(
            ProductionContract contract, Modification modification, Optional<ModificationRows.Opinion> opinion) {
        Modification.Judgment judgment = modification.requireJudgment();
        List<Section> sections = new java.util.ArrayList<>(List.of(
                Section.of(
                        "Wijziging",
                        ModificationRules.inDutch(contract, modification.requireWish())
                                .toArray(String[]::new)),
                Section.of("Aanleiding", modification.reason()),
                Section.of(
                        "Grond",
                        judgment.ground().inDutch() + ".",
                        judgment.motive(),
                        judgment.noticeRequired()
                                ? "De wijziging wordt gepubliceerd als wijziging van aankondiging "
                                        + judgment.modifiedNotice() + "."
                                : "De wijziging hoeft niet te worden gepubliceerd.")));
        opinion.ifPresent(given -> sections.add(Section.of("Juridisch oordeel", given.text())));
        sections.add(Section.of("Overig", "De overige bepalingen van het contract blijven gelijk."));
        return new DocumentToDraw(
                contract.id(),
                AGREEMENT,
                "Wijziging %s van contract %s".formatted(modification.id(), contract.reference()),
                List.of(
                        new Fact("Kenmerk", modification.id()),
                        new Fact("Contract", contract.title()),
                        new Fact("Leverancier", contract.supplier().name()),
                        new Fact(
                                "Hoogste waarde nu",
                                contract.terms().maximum().map(Money::inDutch).orElse("onbekend")),
                        new Fact(
                                "Verandering van de hoogste waarde",
                                modification.change().inDutch())),
                sections,
                Audience.OFFICIALS,
                judgment.official());
    }
}
