package org.ironstock.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Money;

/** What a notice says, in the words of the domain; the module turns it into eForms fields. */
public sealed interface NoticeContent {

    String caseRef();

    String title();

    String description();

    /** Contracting authority. */
    Buyer buyer();

    /** CPV codes, the main one first. */
    List<String> cpvCodes();

    /** Contract notice, subtype 16 (general directive, supplies). */
    record ContractNotice(
            String caseRef,
            String title,
            String description,
            Buyer buyer,
            List<String> cpvCodes,
            boolean accelerated,
            String accelerationReason,
            Money estimate,
            Money maximum,
            int frameworkMonths,
            int maximumParticipants,
            List<AwardCriterion> criteria,
            Instant closingAt,
            Instant questionsUntil,
            int validityDays,
            String documentsUrl,
            String submissionUrl)
            implements NoticeContent {}

    /** Contract award notice, subtype 29; without winner when nothing was awarded. */
    record AwardNotice(
            String caseRef,
            String title,
            String description,
            Buyer buyer,
            List<String> cpvCodes,
            int bidsReceived,
            Optional<Winner> winner,
            /* eForms non-award-justification code, e.g. "no-rece"; empty when awarded */
            String nonAwardReason,
            Money maximum,
            Optional<LocalDate> contractConcludedOn,
            List<AwardCriterion> criteria)
            implements NoticeContent {}

    /** Contracting authority as eForms wants it. */
    record Buyer(
            String name,
            String oin,
            String street,
            String postalCode,
            String city,
            String email,
            String telephone,
            String url) {}

    /** Award criterion with its weight in whole percents. */
    record AwardCriterion(String type, String name, int weight) {}

    /** Party to which the contract was awarded. */
    record Winner(
            String name,
            String kvkNumber,
            String street,
            String postalCode,
            String city,
            String countryCode,
            boolean smallOrMedium,
            Money amount) {}
}
