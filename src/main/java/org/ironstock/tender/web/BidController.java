package org.ironstock.tender.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.ironstock.platform.Problem;
import org.ironstock.tender.vault.BidReception;
import org.ironstock.tender.vault.BidSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Bids of the supplier that is signed in; nobody else's, and never their content. */
@RestController
@RequestMapping("/api/tenders/{tenderId}/bids")
class BidController {

    private final BidReception reception;
    private final BidSettings settings;

    BidController(BidReception reception, BidSettings settings) {
        this.reception = reception;
        this.settings = settings;
    }

    /** Hands a bid in, in the place of an earlier one. */
    @PostMapping
    ResponseEntity<ReceiptView> submit(@PathVariable String tenderId, Principal supplier, HttpServletRequest request)
            throws IOException {
        if (request instanceof MultipartHttpServletRequest) {
            throw new IllegalStateException("The container has read this bid already: its parts may be on disk in"
                    + " clear; spring.servlet.multipart.enabled must be false");
        }
        ReceiptView receipt = ReceiptView.of(
                reception.receive(tenderId, supplier.getName(), BidRequest.of(request, settings.requestLimit())));
        return ResponseEntity.created(
                        URI.create("/api/tenders/%s/bids/%s/receipt".formatted(tenderId, receipt.bidId())))
                .cacheControl(CacheControl.noStore())
                .body(receipt);
    }

    /** Takes the bid back, before closing. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String tenderId, Principal supplier) {
        reception.withdraw(tenderId, supplier.getName());
    }

    /** Own receipts, oldest first. */
    @GetMapping
    List<ReceiptView> receipts(@PathVariable String tenderId, Principal supplier) {
        return reception.receipts(tenderId, supplier.getName()).stream()
                .map(ReceiptView::of)
                .toList();
    }

    /** One receipt of one's own; another's is answered as if it did not exist. */
    @GetMapping("/{bidId}/receipt")
    ReceiptView receipt(@PathVariable String tenderId, @PathVariable UUID bidId, Principal supplier) {
        return receipts(tenderId, supplier).stream()
                .filter(receipt -> receipt.bidId().equals(bidId))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND, "bid-unknown", "There is no bid of yours in tender " + tenderId + "."));
    }
}
