package org.ironstock.tender.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.BidEnvelope;
import org.ironstock.tender.domain.EspdAnswers;
import org.ironstock.tender.domain.PriceOffer;
import org.ironstock.tender.persistence.BidRows;
import org.springframework.stereotype.Component;

/** Deciphers envelopes. Its callers have asked the rules of opening first: nothing here asks them. */
@Component
class EnvelopeReading {

    private final EnvelopeKeys keys;
    private final BidRows bids;
    private final EspdForm espdForm;
    private final PriceForm priceForm;

    EnvelopeReading(EnvelopeKeys keys, BidRows bids, EspdForm espdForm, PriceForm priceForm) {
        this.keys = keys;
        this.bids = bids;
        this.espdForm = espdForm;
        this.priceForm = priceForm;
    }

    InputStream open(BidEnvelope envelope) throws IOException {
        return keys.opening(envelope, bids.ciphertext(envelope.id()));
    }

    /** Reads an envelope to its end; a broken seal is a finding, not a fault: the other bids still open. */
    void verify(BidEnvelope envelope, List<Finding> findings) {
        try (InputStream clear = open(envelope)) {
            if (clear.transferTo(OutputStream.nullOutputStream()) != envelope.clearSize()) {
                findings.add(broken(envelope));
            }
        } catch (IOException broken) {
            findings.add(broken(envelope));
        }
    }

    Optional<EspdAnswers> espd(BidEnvelope envelope, List<Finding> findings) {
        return bytes(envelope, findings).flatMap(bytes -> espdForm.read(envelope.mediaType(), bytes, findings));
    }

    Optional<PriceOffer> price(BidEnvelope envelope, List<String> productCodes, List<Finding> findings) {
        return bytes(envelope, findings).flatMap(bytes -> priceForm.read(bytes, productCodes, findings));
    }

    private Optional<byte[]> bytes(BidEnvelope envelope, List<Finding> findings) {
        try (InputStream clear = open(envelope)) {
            return Optional.of(clear.readAllBytes());
        } catch (IOException broken) {
            findings.add(broken(envelope));
            return Optional.empty();
        }
    }

    private static Finding broken(BidEnvelope envelope) {
        return Finding.of(
                "SEAL_BROKEN",
                envelope.kind().part(),
                "%s %d is niet ongeschonden: de versleutelde inhoud klopt niet met het zegel."
                        .formatted(envelope.kind().dutch(), envelope.position()),
                "art. 2.53 Aw 2012");
    }
}
