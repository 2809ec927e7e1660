package org.ironstock.tender.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.Problem;
import org.ironstock.tender.domain.Contract;
import org.ironstock.tender.persistence.AwardRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a bidder receives after the award: its own letter, and for the winner the contract to sign. */
@RestController
@Tag(name = "Award", description = "Letters and contract for the supplier that is signed in")
class AwardPapersController {

    private final AwardRows rows;
    private final Dossier dossier;

    AwardPapersController(AwardRows rows, Dossier dossier) {
        this.rows = rows;
        this.dossier = dossier;
    }

    @Operation(summary = "The newest letter to this supplier, as PDF")
    @GetMapping("/api/tenders/{tenderId}/letter")
    ResponseEntity<byte[]> letter(@PathVariable String tenderId, Principal supplier) {
        UUID document = rows.letterTo(tenderId, supplier.getName())
                .map(AwardRows.Letter::documentId)
                .orElseThrow(() -> nothing("There is no letter for you in this tender."));
        return pdf(document);
    }

    @Operation(summary = "The contract that is offered to this supplier, with the hash that its signature must name")
    @GetMapping("/api/tenders/{tenderId}/contract")
    OfferedContract contract(@PathVariable String tenderId, Principal supplier) {
        Contract contract = offered(tenderId, supplier);
        return new OfferedContract(
                contract.id(),
                contract.documentSha256(),
                "/api/tenders/" + tenderId + "/contract/document",
                contract.offeredAt().toString());
    }

    @Operation(summary = "The bytes of the offered contract, as PDF")
    @GetMapping("/api/tenders/{tenderId}/contract/document")
    ResponseEntity<byte[]> contractDocument(@PathVariable String tenderId, Principal supplier) {
        return pdf(offered(tenderId, supplier).documentId());
    }

    private Contract offered(String tenderId, Principal supplier) {
        return rows.contractOf(tenderId)
                .filter(contract -> contract.supplierId().equals(supplier.getName()))
                .orElseThrow(() -> nothing("There is no contract for you in this tender."));
    }

    private ResponseEntity<byte[]> pdf(UUID document) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(dossier.newest(document));
    }

    private static Problem nothing(String detail) {
        return new Problem(HttpStatus.NOT_FOUND, "nothing-for-you", detail);
    }

    /** A contract that waits for the signature of the winner. */
    record OfferedContract(String contractId, String documentSha256, String document, String offeredAt) {}

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        AccessRule awardLetterAccess() {
            return AccessRule.suppliers(HttpMethod.GET, "/api/tenders/{tenderId}/letter");
        }

        @Bean
        AccessRule offeredContractAccess() {
            return AccessRule.suppliers(HttpMethod.GET, "/api/tenders/{tenderId}/contract");
        }

        @Bean
        AccessRule contractDocumentAccess() {
            return AccessRule.suppliers(HttpMethod.GET, "/api/tenders/{tenderId}/contract/document");
        }
    }
}
