package org.ironstock.tender.vault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.UnitPrice;
import org.ironstock.tender.domain.PriceOffer;
import org.springframework.stereotype.Component;

/** Reads what stands in a price envelope. */
@Component
class PriceForm {

    private final EnvelopeForm form = new EnvelopeForm("bidPrice", "PRICE_UNREADABLE", "price");

    /**
     * The offer, or empty with findings.
     *
     * @param productCodes products of the need; each must have one price
     */
    Optional<PriceOffer> read(byte[] content, List<String> productCodes, List<Finding> findings) {
        return form.read(content, findings)
                .map(PriceForm::offer)
                .filter(offer -> complete(offer, productCodes, findings));
    }

    private static PriceOffer offer(JsonNode read) {
        List<PriceOffer.Line> lines = new ArrayList<>();
        for (JsonNode line : read.get("lines")) {
            lines.add(new PriceOffer.Line(
                    line.get("productCode").asText(),
                    UnitPrice.of(line.get("unitPrice").asText())));
        }
        return new PriceOffer(Money.euro(read.get("totalExclVat").asText()), lines);
    }

    private static boolean complete(PriceOffer offer, List<String> productCodes, List<Finding> findings) {
        int before = findings.size();
        Set<String> priced = new HashSet<>();
        for (PriceOffer.Line line : offer.lines()) {
            if (!priced.add(line.productCode())) {
                findings.add(Finding.of(
                        "PRICE_LINE_TWICE", "price", "Product " + line.productCode() + " heeft meer dan één prijs."));
            } else if (!productCodes.contains(line.productCode())) {
                findings.add(Finding.of(
                        "PRICE_LINE_UNKNOWN", "price", "Product " + line.productCode() + " wordt niet gevraagd."));
            }
        }
        productCodes.stream()
                .filter(code -> !priced.contains(code))
                .map(code ->
                        Finding.of("PRICE_LINE_MISSING", "price", "Voor product " + code + " ontbreekt een prijs."))
                .forEach(findings::add);
        return findings.size() == before;
    }
}
