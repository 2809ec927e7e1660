package org.ironstock.tender.process;

import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.TaskView;
import org.ironstock.signing.Signing;
import org.springframework.stereotype.Component;

/** Tells who must go on why the newest document of a kind came back unsigned. */
@Component
class WhyNotSigned {

    private static final String LABEL = "Waarom niet getekend";

    private final Dossier dossier;
    private final Signing signing;

    WhyNotSigned(Dossier dossier, Signing signing) {
        this.dossier = dossier;
        this.signing = signing;
    }

    /** Why the newest document of this kind was not signed; empty when it was, or when nobody was asked. */
    Optional<String> why(String caseRef, String documentKind) {
        return dossier.latest(caseRef, documentKind).flatMap(document -> signing.whyNotSigned(document.id()));
    }

    /** The view with the reason, where there is one. */
    TaskView addTo(TaskView view, String caseRef, String documentKind) {
        return why(caseRef, documentKind).map(why -> view.fact(LABEL, why)).orElse(view);
    }
}
