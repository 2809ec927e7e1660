package org.ironstock.stock.domain;

import java.time.LocalDate;
import java.util.Map;
import org.ironstock.shared.CanonicalJson;
import org.ironstock.shared.Sha256;
import org.ironstock.stock.Lot;

/** The hash of all facts of a lot; every entry about the lot holds it too. */
public final class LotHash {

    private LotHash() {}

    /** SHA-256 in hex. */
    public static String of(Lot lot) {
        return Sha256.of(CanonicalJson.of(Map.of(
                "lot", lot.lotId(),
                "product", lot.productCode(),
                "supplierLot", lot.supplierLot(),
                "producer", lot.producerRef().orElse(""),
                "producedOn", lot.producedOn().map(LocalDate::toString).orElse(""),
                "expiresOn", lot.expiresOn().toString(),
                "basis", lot.basis().code(),
                "basisEndsOn", lot.basis().endsOn().map(LocalDate::toString).orElse(""))));
    }
}
