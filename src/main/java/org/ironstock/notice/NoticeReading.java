package org.ironstock.notice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was read from an eForms notice that was made elsewhere; the file itself stays the truth.
 *
 * @param noticeId notice identifier (BT-701)
 * @param version version of the notice (BT-757), two digits
 * @param subtype eForms subtype, e.g. {@code 38}
 * @param kind what the official SDK calls the subtype in Dutch
 * @param title title in the language of the notice (BT-21)
 * @param buyers names of the contracting authorities (BT-500)
 * @param lots lots, or the parts of a planning notice
 * @param value value of the procedure or of its result, as the notice gives it; empty when it gives none
 * @param previous earlier notices that it follows (OPP-090, BT-125, BT-1501)
 * @param changes notice that it changes (BT-758)
 * @param publicationNumber number in the Official Journal (OPP-010); empty before publication
 * @param issuedOn day on which it was dispatched (BT-05)
 * @param language language of the notice, ISO 639-2 (BT-702)
 * @param sdkVersion version of the SDK that it was made with (OPT-002)
 */
public record NoticeReading(
        String noticeId,
        String version,
        String subtype,
        String kind,
        String title,
        List<String> buyers,
        List<Lot> lots,
        Optional<Amount> value,
        List<String> previous,
        Optional<String> changes,
        Optional<String> publicationNumber,
        LocalDate issuedOn,
        String language,
        String sdkVersion) {

    public NoticeReading {
        buyers = List.copyOf(buyers);
        lots = List.copyOf(lots);
        previous = List.copyOf(previous);
    }

    /**
     * One lot or part.
     *
     * @param deadline last moment for bids, requests or answers; empty when the notice gives none
     */
    public record Lot(String id, String title, Optional<Instant> deadline) {}

    /**
     * An amount in the currency of the notice, excluding VAT.
     *
     * @param currency ISO 4217
     */
    public record Amount(BigDecimal amount, String currency) {}

    /** First deadline of all lots. */
    public Optional<Instant> deadline() {
        return lots.stream().flatMap(lot -> lot.deadline().stream()).min(Instant::compareTo);
    }

    /** How a later notice refers to this one (BT-125, OPP-090): its publication number, or its identifier and version. */
    public String reference() {
        return publicationNumber.orElse(noticeId + "-" + version);
    }
}
