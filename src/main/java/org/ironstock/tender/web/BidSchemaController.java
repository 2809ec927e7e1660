package org.ironstock.tender.web;

import org.ironstock.platform.Problem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The forms of price and ESPD envelopes, so that a bidder can check them itself: an envelope is read only after it is
 * opened, when a fault in it can no longer be mended.
 */
@RestController
class BidSchemaController {

    private static final MediaType JSON_SCHEMA = MediaType.parseMediaType("application/schema+json");

    /** JSON Schema of the part {@code price} or {@code espd}, or of a request to take part. */
    @GetMapping("/api/bid-schemas/{part}")
    ResponseEntity<Resource> schema(@PathVariable String part) {
        String file =
                switch (part) {
                    case "price" -> "bidPrice";
                    case "espd" -> "bidEspd";
                    case "participation-request" -> "participationRequest";
                    default ->
                        throw new Problem(
                                HttpStatus.NOT_FOUND,
                                "schema-unknown",
                                "There are schemas of price, espd and participation-request.");
                };
        return ResponseEntity.ok()
                .contentType(JSON_SCHEMA)
                .body(new ClassPathResource("schemas/tender/" + file + ".schema.json"));
    }
}
