package org.ironstock.dossier.web;

import java.util.ArrayList;
import java.util.List;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.dossier.export.CaseExport;
import org.ironstock.dossier.export.WooExport;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.CurrentOfficial.Official;
import org.ironstock.platform.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The file of a case as a ZIP: with what this official may read, and with what the public may have. */
@RestController
class DossierExportController {

    private final Dossier dossier;
    private final DocumentReading reading;
    private final CaseExport export;
    private final WooExport woo;
    private final CurrentOfficial currentOfficial;

    DossierExportController(
            Dossier dossier,
            DocumentReading reading,
            CaseExport export,
            WooExport woo,
            CurrentOfficial currentOfficial) {
        this.dossier = dossier;
        this.reading = reading;
        this.export = export;
        this.woo = woo;
        this.currentOfficial = currentOfficial;
    }

    @GetMapping("/dossiers/{caseRef}/export")
    ResponseEntity<StreamingResponseBody> export(@PathVariable String caseRef) {
        Official official = currentOfficial.get();
        List<StoredDocument> all = documents(caseRef);
        List<StoredDocument> readable = reading.readable(caseRef, official);
        List<StoredDocument> restricted = new ArrayList<>(all);
        restricted.removeAll(readable);
        CaseExport.Contents contents = export.gather(caseRef, readable, restricted, official.id());
        return zip("dossier-" + caseRef, out -> export.write(contents, out));
    }

    /** What the public may have of it, with personal data replaced by the ground. */
    @GetMapping("/dossiers/{caseRef}/woo")
    ResponseEntity<StreamingResponseBody> woo(@PathVariable String caseRef) {
        WooExport.Contents contents =
                woo.gather(caseRef, documents(caseRef), currentOfficial.get().id());
        return zip("woo-" + caseRef, out -> woo.write(contents, out));
    }

    private List<StoredDocument> documents(String caseRef) {
        List<StoredDocument> all = dossier.documentsOf(caseRef);
        if (all.isEmpty()) {
            throw new Problem(HttpStatus.NOT_FOUND, "case-unknown", "Van deze zaak is er geen dossier.");
        }
        return all;
    }

    private static ResponseEntity<StreamingResponseBody> zip(String name, StreamingResponseBody body) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name.replaceAll("[^A-Za-z0-9-]", "_") + ".zip")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(body);
    }
}
