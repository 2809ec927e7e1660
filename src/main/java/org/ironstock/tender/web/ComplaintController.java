package org.ironstock.tender.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.Suppliers;
import org.ironstock.tender.dispute.ComplaintDesk;
import org.ironstock.tender.dispute.Complaints;
import org.ironstock.tender.domain.Complaint;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Complaints of the supplier that is signed in; nobody else's. */
@RestController
@RequestMapping("/api/tenders/{tenderId}/complaints")
@Tag(name = "Complaints", description = "Complaints about a tender, of the supplier that is signed in")
class ComplaintController {

    private final Complaints complaints;
    private final ComplaintDesk desk;
    private final Suppliers suppliers;
    private final Dossier dossier;

    ComplaintController(Complaints complaints, ComplaintDesk desk, Suppliers suppliers, Dossier dossier) {
        this.complaints = complaints;
        this.desk = desk;
        this.suppliers = suppliers;
        this.dossier = dossier;
    }

    @Operation(summary = "Complains about a published tender; no period stops for it")
    @PostMapping
    ResponseEntity<ComplaintView> complain(
            @PathVariable String tenderId, @RequestBody NewComplaint complaint, Principal supplier) {
        if (!complaints.open(tenderId)) {
            throw new Problem(HttpStatus.NOT_FOUND, "tender-unknown", "There is no published tender " + tenderId + ".");
        }
        String content = complaint.text();
        Complaint taken =
                desk.take(tenderId, suppliers.get(supplier.getName()).name(), Optional.of(supplier.getName()), content);
        return ResponseEntity.created(URI.create("/api/tenders/%s/complaints".formatted(tenderId)))
                .body(ComplaintView.of(taken));
    }

    @Operation(summary = "Own complaints with their answers, oldest first")
    @GetMapping
    List<ComplaintView> own(@PathVariable String tenderId, Principal supplier) {
        return ofSupplier(tenderId, supplier).stream().map(ComplaintView::of).toList();
    }

    @Operation(summary = "The letter that answers an own complaint, as PDF")
    @GetMapping("/{complaintId}/letter")
    ResponseEntity<byte[]> letter(@PathVariable String tenderId, @PathVariable UUID complaintId, Principal supplier) {
        UUID document = ofSupplier(tenderId, supplier).stream()
                .filter(complaint -> complaint.id().equals(complaintId))
                .findFirst()
                .flatMap(Complaint::answer)
                .map(Complaint.Answer::document)
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND, "nothing-for-you", "There is no answer to such a complaint of yours."));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(dossier.content(document));
    }

    private List<Complaint> ofSupplier(String tenderId, Principal supplier) {
        return complaints.of(tenderId).stream()
                .filter(complaint -> complaint.supplierId().equals(Optional.of(supplier.getName())))
                .toList();
    }

    /** What a supplier hands in. */
    record NewComplaint(@Nullable String content) {

        private static final int SHORTEST = 10;
        private static final int LONGEST = 10_000;

        /** @throws Problem 422 when it says too little or too much */
        String text() {
            String text = content == null ? "" : content.strip();
            if (text.length() < SHORTEST || text.length() > LONGEST) {
                throw new Problem(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "complaint-refused",
                        "A complaint has between 10 and 10,000 characters.",
                        List.of(Finding.of(
                                "COMPLAINT_LENGTH",
                                "content",
                                "Omschrijf de klacht in ten minste 10 en ten hoogste 10.000 tekens.")));
            }
            return text;
        }
    }

    /** A complaint as its supplier sees it. */
    record ComplaintView(
            UUID complaintId, String receivedAt, String answerBy, boolean answered, String outcome, String answer) {

        static ComplaintView of(Complaint complaint) {
            return new ComplaintView(
                    complaint.id(),
                    complaint.receivedAt().toString(),
                    complaint.dueAt().toString(),
                    complaint.answer().isPresent(),
                    complaint.answer().map(answer -> answer.outcome().name()).orElse(""),
                    complaint.answer().map(Complaint.Answer::text).orElse(""));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        private static final String COMPLAINTS = "/api/tenders/{tenderId}/complaints";

        @Bean
        AccessRule complain() {
            return AccessRule.suppliers(HttpMethod.POST, COMPLAINTS);
        }

        @Bean
        AccessRule ownComplaints() {
            return AccessRule.suppliers(HttpMethod.GET, COMPLAINTS);
        }

        @Bean
        AccessRule complaintLetter() {
            return AccessRule.suppliers(HttpMethod.GET, COMPLAINTS + "/{complaintId}/letter");
        }

        @Bean
        AccessRule complaintList() {
            return AccessRule.officials(HttpMethod.GET, "/klachten");
        }
    }
}
