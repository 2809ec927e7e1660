package org.ironstock.dossier.web;

import java.util.List;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.RestrictedReading;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.CurrentOfficial.Official;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may read which document. */
@Component
class DocumentReading {

    private final Dossier dossier;
    private final ObjectProvider<RestrictedReading> restricted;

    DocumentReading(Dossier dossier, ObjectProvider<RestrictedReading> restricted) {
        this.dossier = dossier;
        this.restricted = restricted;
    }

    /** Everyone reads what is meant for everyone, once it is published. */
    boolean open(StoredDocument document) {
        return document.audience() == Audience.PUBLIC && dossier.published(document.id());
    }

    /** Officials read all but restricted documents; those only when they prepared them or a module admits them. */
    boolean admits(StoredDocument document, Official official) {
        return document.audience() != Audience.RESTRICTED
                || dossier.preparers(document.id()).contains(official.id())
                || restricted.stream().anyMatch(rule -> rule.admits(document, official.id(), official.groups()));
    }

    List<StoredDocument> readable(String caseRef, Official official) {
        return dossier.documentsOf(caseRef).stream()
                .filter(document -> admits(document, official))
                .toList();
    }
}
