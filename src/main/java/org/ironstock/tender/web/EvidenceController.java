package org.ironstock.tender.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.platform.AccessRule;
import org.ironstock.tender.domain.EvidencePiece;
import org.ironstock.tender.evidence.WinnerEvidence;
import org.ironstock.tender.evidence.WinnerEvidence.Shown;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Evidence that the first in rank shows; who was not asked finds nothing here. */
@RestController
@RequestMapping(EvidenceController.PATH)
@Tag(name = "Evidence", description = "Evidence of the supplier that is signed in, when it stands first")
class EvidenceController {

    static final String PATH = "/api/tenders/{tenderId}/evidence";

    private final WinnerEvidence evidence;
    private final UploadedPdf uploads;

    EvidenceController(WinnerEvidence evidence, UploadedPdf uploads) {
        this.evidence = evidence;
        this.uploads = uploads;
    }

    @Operation(summary = "What this supplier must show, and what it showed")
    @GetMapping
    List<Demanded> demanded(@PathVariable String tenderId, Principal supplier) {
        return evidence.askedOf(tenderId, supplier.getName()).stream()
                .map(Demanded::of)
                .toList();
    }

    @Operation(
            summary = "Shows a piece of evidence (PDF)",
            description = "issuedOn is the day of issue; validUntil the day on which it ends, where it names one; norm"
                    + " the norm with its edition, for certificates of products.")
    @PostMapping(path = "/{demand}", consumes = MediaType.APPLICATION_PDF_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Received show(
            @PathVariable String tenderId,
            @PathVariable String demand,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate issuedOn,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> validUntil,
            @RequestParam(defaultValue = "") String norm,
            HttpServletRequest request,
            Principal supplier)
            throws IOException {
        EvidencePiece piece = evidence.receive(
                tenderId, supplier.getName(), demand, uploads.read(request), issuedOn, validUntil, norm);
        return new Received(piece.demand(), piece.receivedAt().toString(), piece.late());
    }

    /** What must be shown, with the day of issue of what was shown; empty when nothing came. */
    record Demanded(String demand, String text, String norm, String dueAt, Optional<LocalDate> shownIssuedOn) {

        static Demanded of(Shown shown) {
            return new Demanded(
                    shown.demand().code(),
                    shown.demand().text(),
                    shown.demand().norm(),
                    shown.request().dueAt().orElseThrow().toString(),
                    shown.piece().map(EvidencePiece::issuedOn));
        }
    }

    /** Receipt of a piece. */
    record Received(String demand, String receivedAt, boolean late) {}

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        AccessRule demandedEvidenceAccess() {
            return AccessRule.suppliers(HttpMethod.GET, PATH);
        }

        @Bean
        AccessRule showEvidenceAccess() {
            return AccessRule.suppliers(HttpMethod.POST, PATH + "/{demand}");
        }
    }
}
