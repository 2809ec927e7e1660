package org.ironstock.stock.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ironstock.shared.CanonicalJson;
import org.ironstock.shared.Sha256;
import org.ironstock.stock.AllocationRequest;
import org.ironstock.stock.Movement;

/** The hash of what somebody asked to book, by which the same request is known again. */
public final class RequestHash {

    private RequestHash() {}

    public static String of(Movement movement) {
        List<Map<String, Object>> lines = movement.lines().stream()
                .map(line -> Map.of(
                        "lot", line.lotId(),
                        "quantity", line.quantity().pieces(),
                        "from", EntryLink.account(line.from()),
                        "to", EntryLink.account(line.to())))
                .toList();
        return Sha256.of(CanonicalJson.of(Map.of(
                "kind", movement.kind().name(),
                "document", movement.documentRef(),
                "occurredAt", movement.occurredAt().toString(),
                "bookedBy", movement.bookedBy(),
                "lines", lines)));
    }

    public static String of(AllocationRequest request) {
        return Sha256.of(CanonicalJson.of(Map.of(
                "product", request.productCode(),
                "quantity", request.quantity().pieces(),
                "wholeMonths", request.wholeMonths(),
                "issueOn", request.issueOn().map(LocalDate::toString).orElse(""),
                "reservedFor", request.reservedFor(),
                "places", request.places().stream().sorted().toList(),
                "owners", request.owners().stream().sorted().toList(),
                "document", request.documentRef(),
                "bookedBy", request.bookedBy())));
    }
}
