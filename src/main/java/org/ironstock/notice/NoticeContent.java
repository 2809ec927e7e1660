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
public sealed interface NoticeContent
        permits NoticeContent.Procured, PlanningNotice, MarketConsultation, ModificationNotice, CompletionNotice {

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

    /** eForms subtype that this content becomes. */
    String subtype();

    /** The same notice with other wording, codes and contact; nothing that was decided and signed changes with them. */
    NoticeContent withWording(String title, String description, List<String> cpvCodes, Buyer buyer);

    /** A notice of a procedure that leads, or led, to a framework agreement; the house tenders no other contracts. */
    sealed interface Procured extends NoticeContent permits ContractNotice, ExAnteNotice, AwardNotice {

        /** Term of the framework agreement in months, at least 1 (BT-36). */
        int frameworkMonths();

        /** Most parties that the framework agreement can have (BT-113). */
        int maximumParticipants();

        /** Highest value of the framework agreement over its whole term, excluding VAT (BT-271, BT-709; CJEU C-23/20). */
        Money maximum();

        /** Award criteria with weights that add up to 100 (BT-539, BT-541). */
        List<AwardCriterion> criteria();

        /** Kind of procedure (BT-105). */
        ProcedureType procedure();
    }

    /**
     * Contract notice, subtype 16: general directive, supplies.
     *
     * @param procedure open, or restricted or negotiated with a call
     * @param candidates how candidates are chosen; empty in an open procedure
     * @param priorPublication planning notice or market consultation of elsewhere (BT-125): its publication number, e.g.
     *     {@code 123456-2026}, or {@link ImportedNotice#reference()}; our own are found by their case
     * @param accelerated whether the period for bids is shortened for urgency (art. 2.74 Aw 2012)
     * @param accelerationReason the motive of the urgency; empty unless accelerated
     * @param estimate estimated value excluding VAT (BT-27)
     * @param longTermReason motive for a term above 48 months (BT-109, art. 2.140 Aw 2012); empty otherwise
     * @param closingAt last moment for bids (BT-131); where candidates are chosen first it stands in the invitation, not
     *     in the notice
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
            String submissionUrl,
            ProcedureType procedure,
            Optional<CandidateSelection> candidates,
            Optional<String> priorPublication)
            implements Procured {

        private static final int LONGEST_TERM_MONTHS = 48;

        public ContractNotice {
            cpvCodes = List.copyOf(cpvCodes);
            criteria = List.copyOf(criteria);
        }

        /** The notice of an open procedure without an earlier publication elsewhere. */
        public ContractNotice(
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
                String submissionUrl) {
            this(
                    caseRef,
                    title,
                    description,
                    buyer,
                    cpvCodes,
                    accelerated,
                    accelerationReason,
                    estimate,
                    maximum,
                    frameworkMonths,
                    longTermReason,
                    maximumParticipants,
                    criteria,
                    closingAt,
                    questionsUntil,
                    validityDays,
                    documentsUrl,
                    submissionUrl,
                    ProcedureType.OPEN,
                    Optional.empty(),
                    Optional.empty());
        }

        @Override
        public String subtype() {
            return Notice.CONTRACT_NOTICE;
        }

        @Override
        public ContractNotice withWording(
                String newTitle, String newDescription, List<String> newCpvCodes, Buyer newBuyer) {
            return new ContractNotice(
                    caseRef,
                    newTitle,
                    newDescription,
                    newBuyer,
                    newCpvCodes,
                    accelerated,
                    accelerationReason,
                    estimate,
                    maximum,
                    frameworkMonths,
                    longTermReason,
                    maximumParticipants,
                    criteria,
                    closingAt,
                    questionsUntil,
                    validityDays,
                    documentsUrl,
                    submissionUrl,
                    procedure,
                    candidates,
                    priorPublication);
        }

        /** The same notice with other last moments for bids and for questions: what an extension changes. */
        public ContractNotice withDeadlines(Instant newClosingAt, Instant newQuestionsUntil) {
            return new ContractNotice(
                    caseRef,
                    title,
                    description,
                    buyer,
                    cpvCodes,
                    accelerated,
                    accelerationReason,
                    estimate,
                    maximum,
                    frameworkMonths,
                    longTermReason,
                    maximumParticipants,
                    criteria,
                    newClosingAt,
                    newQuestionsUntil,
                    validityDays,
                    documentsUrl,
                    submissionUrl,
                    procedure,
                    candidates,
                    priorPublication);
        }

        /** The same notice for another procedure. */
        public ContractNotice inProcedure(ProcedureType newProcedure, Optional<CandidateSelection> newCandidates) {
            return new ContractNotice(
                    caseRef,
                    title,
                    description,
                    buyer,
                    cpvCodes,
                    accelerated,
                    accelerationReason,
                    estimate,
                    maximum,
                    frameworkMonths,
                    longTermReason,
                    maximumParticipants,
                    criteria,
                    closingAt,
                    questionsUntil,
                    validityDays,
                    documentsUrl,
                    submissionUrl,
                    newProcedure,
                    newCandidates,
                    priorPublication);
        }

        /** The same notice, referring to an earlier publication elsewhere (BT-125). */
        public ContractNotice afterPublication(String publicationNumber) {
            return new ContractNotice(
                    caseRef,
                    title,
                    description,
                    buyer,
                    cpvCodes,
                    accelerated,
                    accelerationReason,
                    estimate,
                    maximum,
                    frameworkMonths,
                    longTermReason,
                    maximumParticipants,
                    criteria,
                    closingAt,
                    questionsUntil,
                    validityDays,
                    documentsUrl,
                    submissionUrl,
                    procedure,
                    candidates,
                    Optional.of(publicationNumber));
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
     * @param procedure kind of procedure that was followed
     * @param directAward why the procedure had no call for competition; filled exactly when it had none
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
            Optional<LocalDate> contractConcludedOn,
            ProcedureType procedure,
            Optional<DirectAward> directAward)
            implements Procured {

        public AwardNotice {
            cpvCodes = List.copyOf(cpvCodes);
            criteria = List.copyOf(criteria);
        }

        /** The result of an open procedure. */
        public AwardNotice(
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
                Optional<LocalDate> contractConcludedOn) {
            this(
                    caseRef,
                    title,
                    description,
                    buyer,
                    cpvCodes,
                    maximum,
                    frameworkMonths,
                    maximumParticipants,
                    criteria,
                    bids,
                    winner,
                    nonAwardReason,
                    awardedOn,
                    contractConcludedOn,
                    ProcedureType.OPEN,
                    Optional.empty());
        }

        @Override
        public String subtype() {
            return Notice.AWARD_NOTICE;
        }

        @Override
        public AwardNotice withWording(
                String newTitle, String newDescription, List<String> newCpvCodes, Buyer newBuyer) {
            return new AwardNotice(
                    caseRef,
                    newTitle,
                    newDescription,
                    newBuyer,
                    newCpvCodes,
                    maximum,
                    frameworkMonths,
                    maximumParticipants,
                    criteria,
                    bids,
                    winner,
                    nonAwardReason,
                    awardedOn,
                    contractConcludedOn,
                    procedure,
                    directAward);
        }

        /** The same result of another procedure than the open one. */
        public AwardNotice inProcedure(ProcedureType newProcedure, Optional<DirectAward> newDirectAward) {
            return new AwardNotice(
                    caseRef,
                    title,
                    description,
                    buyer,
                    cpvCodes,
                    maximum,
                    frameworkMonths,
                    maximumParticipants,
                    criteria,
                    bids,
                    winner,
                    nonAwardReason,
                    awardedOn,
                    contractConcludedOn,
                    newProcedure,
                    newDirectAward);
        }
    }

    /**
     * Choice of the candidates who may bid, in a procedure of two stages.
     *
     * @param requestsUntil last moment for requests to participate (BT-1311)
     * @param minimum fewest candidates that are invited (BT-50); the law asks five in a restricted procedure, three in a
     *     negotiated one
     * @param maximum most candidates that are invited (BT-51); empty when there is no limit
     */
    record CandidateSelection(Instant requestsUntil, int minimum, Optional<Integer> maximum) {}

    /** eForms procurement-procedure-type, as far as the house uses it. */
    enum ProcedureType {
        OPEN("open", "Openbare procedure"),
        RESTRICTED("restricted", "Niet-openbare procedure"),
        NEGOTIATED_WITH_CALL("neg-w-call", "Mededingingsprocedure met onderhandeling"),
        NEGOTIATED_WITHOUT_CALL("neg-wo-call", "Onderhandelingsprocedure zonder aankondiging");

        private final String code;
        private final String label;

        ProcedureType(String code, String label) {
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

        /** Whether candidates are chosen before they bid. */
        public boolean twoStages() {
            return this == RESTRICTED || this == NEGOTIATED_WITH_CALL;
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
