package org.ironstock.tender.web;

import java.io.InputStream;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.Problem;
import org.ironstock.tender.domain.BidAccess;
import org.ironstock.tender.domain.OpenedBids;
import org.ironstock.tender.domain.SealNotBroken;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The quality document of an opened bid, for the evaluators whom the assessment admits. */
@RestController
class OpenedBidController {

    private final OpenedBids bids;
    private final ObjectProvider<BidAccess> access;
    private final CurrentOfficial officials;

    OpenedBidController(OpenedBids bids, ObjectProvider<BidAccess> access, CurrentOfficial officials) {
        this.bids = bids;
        this.access = access;
        this.officials = officials;
    }

    /** Deciphered while it is sent; the same answer for a bid that does not exist, is sealed, or is not for this official. */
    @GetMapping("/api/tenders/{tenderId}/bids/{bidId}/quality")
    ResponseEntity<StreamingResponseBody> quality(@PathVariable String tenderId, @PathVariable UUID bidId) {
        String official = officials.get().id();
        requireReadable(tenderId, bidId, official);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"kwaliteit-" + bidId + ".pdf\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.noStore())
                .body(out -> {
                    try (InputStream clear = bids.qualityDocument(bidId)) {
                        clear.transferTo(out);
                    }
                });
    }

    private void requireReadable(String tenderId, UUID bidId, String official) {
        if (!readable(tenderId, bidId, official)) {
            throw new Problem(HttpStatus.NOT_FOUND, "bid-unknown", "There is no bid that you may read here.");
        }
    }

    private boolean readable(String tenderId, UUID bidId, String official) {
        BidAccess rule = access.getIfAvailable();
        try {
            return bids.get(bidId).tenderId().equals(tenderId)
                    && rule != null
                    && rule.mayReadQuality(tenderId, bidId, official);
        } catch (NoSuchElementException | SealNotBroken hidden) {
            return false;
        }
    }
}
