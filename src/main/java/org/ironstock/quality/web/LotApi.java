package org.ironstock.quality.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.Problem;
import org.ironstock.quality.application.LotDocuments;
import org.ironstock.quality.domain.FollowUp;
import org.ironstock.quality.domain.LotRelease;
import org.ironstock.quality.persistence.LotReleaseRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells a supplier how the release of its lots ended, and gives it the letter about a rejection. */
@RestController
@Tag(name = "Lots", description = "Release of the lots of the supplier that is signed in")
class LotApi {

    private static final int MOST = 100;

    private final LotReleaseRows rows;
    private final Dossier dossier;

    LotApi(LotReleaseRows rows, Dossier dossier) {
        this.rows = rows;
        this.dossier = dossier;
    }

    @Operation(summary = "Lots of this supplier, the newest receipt first, one hundred at a time")
    @GetMapping("/api/lots")
    List<SuppliedLot> lots(@RequestParam(defaultValue = "0") int page, Principal supplier) {
        if (page < 0 || page > Integer.MAX_VALUE / MOST) {
            throw new Problem(HttpStatus.BAD_REQUEST, "parameter", "The page is 0 or more.");
        }
        return rows.ofSupplier(supplier.getName(), MOST, page * MOST).stream()
                .map(this::supplied)
                .toList();
    }

    private SuppliedLot supplied(LotRelease lot) {
        return new SuppliedLot(
                lot.lotId(),
                lot.productCode(),
                lot.supplierLot(),
                lot.quantity().pieces(),
                lot.state().name(),
                rows.rejectionReason(lot.lotId()),
                rows.findFollowUp(lot.lotId())
                        .map(FollowUp::claim)
                        .map(Enum::name)
                        .orElse(""),
                address(lot, LotDocuments.REJECTION_LETTER, "rejection-letter"),
                address(lot, LotDocuments.CLAIM, "claim"));
    }

    private String address(LotRelease lot, String kind, String part) {
        return find(lot, kind)
                .map(any -> "/api/lots/%s/%s".formatted(lot.lotId(), part))
                .orElse("");
    }

    private Optional<StoredDocument> find(LotRelease lot, String kind) {
        return dossier.latest(lot.caseRef(), kind + "-" + lot.lotId());
    }

    @Operation(summary = "The letter about the rejection of one of this supplier's lots, as PDF")
    @GetMapping("/api/lots/{lotId}/rejection-letter")
    ResponseEntity<byte[]> letter(@PathVariable String lotId, Principal supplier) {
        return pdf(lotId, LotDocuments.REJECTION_LETTER, supplier);
    }

    @Operation(summary = "What the State claims because of the rejection of one of this supplier's lots, as PDF")
    @GetMapping("/api/lots/{lotId}/claim")
    ResponseEntity<byte[]> claim(@PathVariable String lotId, Principal supplier) {
        return pdf(lotId, LotDocuments.CLAIM, supplier);
    }

    private ResponseEntity<byte[]> pdf(String lotId, String kind, Principal supplier) {
        return rows.find(lotId)
                .filter(lot -> lot.supplierId().equals(supplier.getName()))
                .flatMap(lot -> find(lot, kind))
                .map(document -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .body(dossier.newest(document.id())))
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND, "nothing-for-you", "There is no letter for you about this lot."));
    }

    /**
     * A lot as its supplier sees it.
     *
     * @param state {@code IN_TEST}, {@code RELEASED} or {@code REJECTED}
     * @param reason why it was rejected, in Dutch; empty otherwise
     * @param claim {@code REPLACEMENT}, {@code REFUND} or {@code NONE}; empty until an official decided
     * @param rejectionLetter address of the letter; empty when there is none
     * @param claimLetter address of the claim; empty when nothing is claimed
     */
    record SuppliedLot(
            String lotId,
            String productCode,
            String supplierLot,
            long quantity,
            String state,
            String reason,
            String claim,
            String rejectionLetter,
            String claimLetter) {}

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        AccessRule suppliedLotsAccess() {
            return AccessRule.suppliers(HttpMethod.GET, "/api/lots");
        }

        @Bean
        AccessRule rejectionLetterAccess() {
            return AccessRule.suppliers(HttpMethod.GET, "/api/lots/{lotId}/rejection-letter");
        }

        @Bean
        AccessRule lotClaimAccess() {
            return AccessRule.suppliers(HttpMethod.GET, "/api/lots/{lotId}/claim");
        }
    }
}
