package org.ironstock.dossier.web;

import java.util.List;
import java.util.stream.Stream;
import org.ironstock.dossier.DocumentKinds;
import org.ironstock.dossier.DocumentNotes;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.Officials;
import org.ironstock.shared.DutchText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a dossier: its documents and what happened, in Dutch. */
@Controller
class DossierPage {

    private final Dossier dossier;
    private final DocumentReading reading;
    private final ObjectProvider<DocumentNotes> notes;
    private final CurrentOfficial currentOfficial;
    private final Officials officials;

    DossierPage(
            Dossier dossier,
            DocumentReading reading,
            ObjectProvider<DocumentNotes> notes,
            CurrentOfficial currentOfficial,
            Officials officials) {
        this.dossier = dossier;
        this.reading = reading;
        this.notes = notes;
        this.currentOfficial = currentOfficial;
        this.officials = officials;
    }

    /** A document as the page shows it. */
    record DocumentLine(
            String title, String kind, int version, String filedAt, String sha256, String href, List<String> notes) {}

    /** A fact as the page shows it. */
    record EvidenceLine(int number, String at, String actor, String statement, String ruleVersion) {}

    @GetMapping("/dossiers/{caseRef}")
    String show(@PathVariable String caseRef, Model model) {
        model.addAttribute("caseRef", caseRef);
        model.addAttribute("publisher", Stream.of(DossierAccess.PUBLISHERS).anyMatch(currentOfficial.get()::in));
        model.addAttribute(
                "documents",
                reading.readable(caseRef, currentOfficial.get()).stream()
                        .map(this::line)
                        .toList());
        model.addAttribute(
                "evidence", dossier.evidenceOf(caseRef).stream().map(this::line).toList());
        return "dossier/dossier";
    }

    private DocumentLine line(StoredDocument document) {
        return new DocumentLine(
                document.title(),
                DocumentKinds.inDutch(document.kind()),
                document.version(),
                DutchText.moment(document.filedAt()),
                document.sha256(),
                document.href(),
                notes.orderedStream()
                        .flatMap(source -> source.notesOn(document).stream())
                        .toList());
    }

    private EvidenceLine line(Evidence fact) {
        return new EvidenceLine(
                fact.number(),
                DutchText.moment(fact.recordedAt()),
                fact.actor().equals("system") ? "systeem" : officials.displayName(fact.actor()),
                fact.statement(),
                fact.ruleVersion());
    }
}
