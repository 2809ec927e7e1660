package org.ironstock.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.shared.Money;

/**
 * What a notice says, in the words of the domain; the module turns it into eForms fields.
 *
 * <p>Values are checked by {@link Notices#check}, not by the constructors: a notice that lacks much must answer with
 * every finding at once.
 */
public sealed interface NoticeContent {

    /** Case that the notice belongs to; notices of one case share one procedure identifier (BT-04). */
    String caseRef();

    /** Title of the procurement (BT-21), at most 400 characters. */
    String title();

    /** Description of the procurement (BT-24), at most 6,000 characters. */
    String description();

    /** Contracting authority. */
    Buyer buyer();

    /** CPV codes of eight digits, the main one first (BT-262, BT-263). */
    List<String> cpvCodes();

    /** Term of the framework agreement in months, at least 1 (BT-36); the house tenders framework agreements only. */
    int frameworkMonths();

    /** Most parties that the framework agreement can have (BT-113). */
    int maximumParticipants();

    /** Highest value of the framework agreement over its whole term, excluding VAT (BT-271, BT-709; CJEU C-23/20). */
    Money maximum();

    /** Award criteria with weights that add up to 100 (BT-539, BT-541). */
    List<AwardCriterion> criteria();

    /** eForms subtype that this content becomes. */
    String subtype();

    /**
     * Contract notice, subtype 16: general directive, supplies, open procedure.
     *
     * @param accelerated whether the period for bids is shortened for urgency (art. 2.74 Aw 2012)
     * @param accelerationReason the motive of the urgency; empty unless accelerated
     * @param estimate estimated value excluding VAT (BT-27)
     * @param longTermReason motive for a term above 48 months (BT-109, art. 2.140 Aw 2012); empty otherwise
     * @param closingAt last moment for bids (BT-131)
     * @param questionsUntil last moment for questions (BT-13)
     * @param validityDays days that a bid must stay valid (BT-98)
     * @param documentsUrl where the documents lie open (BT-15)
     * @param submissionUrl where bids are handed in (BT-18)
     */
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
            String longTermReason,
            int maximumParticipants,
            List<AwardCriterion> criteria,
            Instant closingAt,
            Instant questionsUntil,
            int validityDays,
            String documentsUrl,
            String submissionUrl)
            implements NoticeContent {

        private static final int LONGEST_TERM_MONTHS = 48;

        public ContractNotice {
            cpvCodes = List.copyOf(cpvCodes);
            criteria = List.copyOf(criteria);
        }

        @Override
        public String subtype() {
            return Notice.CONTRACT_NOTICE;
        }

        /** Whether the term is longer than a framework agreement has without a motive (art. 2.140 Aw 2012). */
        public boolean needsLongTermReason() {
            return frameworkMonths > LONGEST_TERM_MONTHS;
        }
    }

    /**
     * Contract award notice, subtype 29; without winner when nothing was awarded.
     *
     * @param bids how many bids were received in time, and from whom (BT-759)
     * @param winner who won; empty when nothing was awarded
     * @param nonAwardReason why nothing was awarded (BT-144); empty when there is a winner
     * @param awardedOn day of the award decision (BT-1451); empty when nothing was awarded
     * @param contractConcludedOn day of the last signature under the contract (BT-145); empty when there is none
     */
    record AwardNotice(
            String caseRef,
            String title,
            String description,
            Buyer buyer,
            List<String> cpvCodes,
            Money maximum,
            int frameworkMonths,
            int maximumParticipants,
            List<AwardCriterion> criteria,
            BidCounts bids,
            Optional<Winner> winner,
            Optional<NonAwardReason> nonAwardReason,
            Optional<LocalDate> awardedOn,
            Optional<LocalDate> contractConcludedOn)
            implements NoticeContent {

        public AwardNotice {
            cpvCodes = List.copyOf(cpvCodes);
            criteria = List.copyOf(criteria);
        }

        @Override
        public String subtype() {
            return Notice.AWARD_NOTICE;
        }
    }

    /**
     * Contracting authority as eForms wants it. The house has one: {@link Notices#buyer()}.
     *
     * @param oin organisation identification number (BT-501)
     * @param nutsCode region of its address, NUTS level 3, e.g. {@code NL361} (BT-507)
     * @param telephone international, e.g. {@code +31 70 3407911} (BT-503)
     */
    record Buyer(
            String name,
            String oin,
            String street,
            String postalCode,
            String city,
            String nutsCode,
            String email,
            String telephone,
            String url) {}

    /**
     * Award criterion.
     *
     * @param weight in whole percents
     */
    record AwardCriterion(CriterionType type, String name, int weight) {}

    /**
     * Bids received in time, all of them electronic, as eForms wants them counted (BT-760).
     *
     * @param received all of them
     * @param smallOrMedium from small or medium enterprises; the others count as large
     * @param otherEea from elsewhere in the European Economic Area than the Netherlands
     * @param outsideEea from outside the European Economic Area
     */
    record BidCounts(int received, int smallOrMedium, int otherEea, int outsideEea) {

        private static final Set<String> OTHER_EEA = Set.of(
                "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT",
                "LI", "LT", "LU", "LV", "MT", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

        /** No bid was received. */
        public static BidCounts none() {
            return new BidCounts(0, 0, 0, 0);
        }

        /** The same counts with one more bid, from a party in this country (ISO 3166-1, two letters). */
        public BidCounts and(String countryCode, boolean fromSmallOrMedium) {
            boolean eea = OTHER_EEA.contains(countryCode);
            boolean outside = !eea && !"NL".equals(countryCode);
            return new BidCounts(
                    received + 1,
                    smallOrMedium + (fromSmallOrMedium ? 1 : 0),
                    otherEea + (eea ? 1 : 0),
                    outsideEea + (outside ? 1 : 0));
        }
    }

    /** eForms award-criterion-type. */
    enum CriterionType {
        PRICE("price"),
        COST("cost"),
        QUALITY("quality");

        private final String code;

        CriterionType(String code) {
            this.code = code;
        }

        /** Code in the notice. */
        public String code() {
            return code;
        }
    }

    /** Why nothing was awarded: eForms non-award-justification. */
    enum NonAwardReason {
        ALL_REJECTED("all-rej", "Alle inschrijvingen zijn afgewezen of ingetrokken"),
        NEED_CHANGED("chan-need", "De behoefte is veranderd"),
        NO_FUNDS("ins-fund", "Er is onvoldoende geld"),
        NO_BIDS("no-rece", "Er is geen inschrijving ontvangen"),
        NOT_SIGNED("no-signed", "De winnaar heeft het contract niet getekend"),
        ONE_ADMISSIBLE("one-admis", "Er was maar één geldige inschrijving"),
        OTHER("other", "Andere reden"),
        REVIEW_BODY("rev-body", "Besluit van de rechter"),
        BUYER_WITHDREW("rev-buyer", "Besluit van de aanbestedende dienst na een klacht"),
        PROCEDURE_FAULT("tch-pr-error", "Fout in de techniek of in de procedure");

        private final String code;
        private final String label;

        NonAwardReason(String code, String label) {
            this.code = code;
            this.label = label;
        }

        /** Code in the notice. */
        public String code() {
            return code;
        }

        /** As an official reads it. */
        public String label() {
            return label;
        }
    }

    /**
     * Party to which the contract was awarded.
     *
     * @param nutsCode region of its address, NUTS level 3 (BT-507); may be empty for a Dutch party, then the code for
     *     "region unknown in the Netherlands" is used
     * @param countryCode ISO 3166-1, two letters
     * @param amount value of the winning bid, excluding VAT (BT-720)
     */
    record Winner(
            String name,
            String kvkNumber,
            String street,
            String postalCode,
            String city,
            String nutsCode,
            String countryCode,
            String email,
            boolean smallOrMedium,
            Money amount) {}
}
