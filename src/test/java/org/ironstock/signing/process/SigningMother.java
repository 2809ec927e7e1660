package org.ironstock.signing.process;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.shared.Money;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningRequest;
import org.ironstock.signing.SigningRequest.Flag;

/** Documents that wait for signatures, with safe defaults: an award decision of EUR 1 million with a whole dossier. */
class SigningMother {

    static final Map<String, Object> SIGN = Map.of("decision", "SIGN");

    private final Dossier dossier;
    private final Signing signing;
    private final RuntimeService runtime;

    final String caseRef = "TND-" + UUID.randomUUID();
    String kind = "awardDecision";
    Money amount = Money.euro(1_000_000);
    String preparer = "cibg-buyer-1";
    String supplierRef = "";
    String needRef = "NEED-" + caseRef;
    String productGroup = "PPE";
    Set<Flag> flags = Set.of();
    Instant deadline = ClockUtil.getCurrentTime()
            .toInstant()
            .truncatedTo(ChronoUnit.MILLIS)
            .plus(10, ChronoUnit.DAYS);
    List<String> present = List.of(
            "openingMinutes", "qualityReport", "awardAdvice", "needStatement", "estimate", "procurementDocuments");

    SigningMother(Dossier dossier, Signing signing, RuntimeService runtime) {
        this.dossier = dossier;
        this.signing = signing;
        this.runtime = runtime;
    }

    /** A document before signers. */
    record Requested(String caseRef, UUID documentId, String signingId, ProcessInstance instance) {}

    Requested requested() {
        present.forEach(this::file);
        StoredDocument document = dossier.draw(document(kind));
        String signingId = signing.request(request(document.id()));
        return new Requested(caseRef, document.id(), signingId, start(signingId));
    }

    SigningRequest request(UUID documentId) {
        return new SigningRequest(
                caseRef, documentId, kind, "", supplierRef, needRef, amount, productGroup, flags, deadline);
    }

    ProcessInstance start(String signingId) {
        return runtime.startProcessInstanceByKey("signingProbe", caseRef, Map.of("signingId", signingId));
    }

    void file(String documentKind) {
        dossier.draw(document(documentKind));
    }

    DocumentToDraw document(String documentKind) {
        return new DocumentToDraw(
                caseRef,
                documentKind,
                "Stuk " + documentKind,
                List.of(new DocumentToDraw.Fact("Kenmerk", caseRef)),
                List.of(DocumentToDraw.Section.of("Besluit", "Zo besloten.")),
                Audience.OFFICIALS,
                preparer);
    }
}
