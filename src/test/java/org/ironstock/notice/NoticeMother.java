package org.ironstock.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.notice.NoticeContent.AwardCriterion;
import org.ironstock.notice.NoticeContent.AwardNotice;
import org.ironstock.notice.NoticeContent.BidCounts;
import org.ironstock.notice.NoticeContent.Buyer;
import org.ironstock.notice.NoticeContent.CandidateSelection;
import org.ironstock.notice.NoticeContent.ContractNotice;
import org.ironstock.notice.NoticeContent.CriterionType;
import org.ironstock.notice.NoticeContent.NonAwardReason;
import org.ironstock.notice.NoticeContent.ProcedureType;
import org.ironstock.notice.NoticeContent.Winner;
import org.ironstock.notice.eforms.NoticeIdentity;
import org.ironstock.notice.eforms.ReviewBody;
import org.ironstock.shared.Money;

/** Complete notices that a test changes in one place. */
public final class NoticeMother {

    public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    public static final ReviewBody COURT = new ReviewBody(
            "Rechtbank Den Haag",
            "RBDHA",
            "Prins Clauslaan 60",
            "2595 AJ",
            "Den Haag",
            "NL361",
            "Binnen 20 dagen na verzending van de gunningsbeslissing.");

    private static final List<AwardCriterion> CRITERIA = List.of(
            new AwardCriterion(CriterionType.QUALITY, "Kwaliteit van de leveringszekerheid", 60),
            new AwardCriterion(CriterionType.PRICE, "Prijs per stuk", 40));

    private NoticeMother() {}

    public static NoticeIdentity identity() {
        return NoticeIdentity.first(
                UUID.fromString("4805c409-5939-4be9-8abd-837f7a5fee23"),
                UUID.fromString("f42be27e-09cf-4f0e-a745-63ec689631e6"),
                NOW);
    }

    public static Buyer buyer() {
        return new Buyer(
                "CIBG",
                "00000001234567890000",
                "Rijnstraat 50",
                "2515 XP",
                "Den Haag",
                "NL361",
                "inkoop@example.org",
                "+31 70 3407911",
                "https://www.cibg.nl");
    }

    public static Notice16 contractNotice() {
        return new Notice16();
    }

    public static Notice29 awardNotice() {
        return new Notice29();
    }

    public static Winner winner() {
        return new Winner(
                "Maskerfabriek De Vries B.V.",
                "12345678",
                "Industrieweg 1",
                "5651 GH",
                "Eindhoven",
                "NL414",
                "NL",
                "verkoop@example.com",
                true,
                Money.euro(2_400_000));
    }

    public static PlanningNotice planningNotice() {
        return new PlanningNotice(
                "TND-2026-001",
                "Medische mondmaskers voor de ijzeren voorraad",
                "Raamovereenkomst voor de levering van medische mondmaskers type IIR.",
                buyer(),
                List.of("33140000", "18143000"),
                Money.euro(3_000_000),
                LocalDate.of(2026, 6, 1));
    }

    public static MarketConsultation marketConsultation() {
        return new MarketConsultation(
                "TND-2026-001",
                "Marktconsultatie medische mondmaskers",
                "Wat kan de markt leveren uit productie in Europa, en binnen welke tijd?",
                buyer(),
                List.of("33140000"),
                Instant.parse("2026-03-31T21:59:59Z"),
                "https://ijzerenvoorraad.example.nl/aanbestedingen/TND-2026-001",
                "https://ijzerenvoorraad.example.nl/aanbestedingen/TND-2026-001/antwoorden");
    }

    public static ExAnteNotice exAnteNotice() {
        return new ExAnteNotice(
                "TND-2026-001",
                "Medische mondmaskers, overbrugging",
                "Levering van medische mondmaskers type IIR tot de raamovereenkomst er is.",
                buyer(),
                List.of("33140000"),
                Money.euro(2_500_000),
                4,
                1,
                List.of(),
                urgency(),
                winner(),
                LocalDate.of(2026, 2, 27));
    }

    public static ModificationNotice modificationNotice() {
        return modification("342558-2020", LocalDate.of(2020, 7, 1), Money.euro(2_400_000));
    }

    /** Of a contract that our own notice told of. */
    public static ModificationNotice unforeseenModification() {
        ModificationNotice sample = modificationNotice();
        return new ModificationNotice(
                sample.caseRef(),
                sample.title(),
                sample.description(),
                sample.buyer(),
                sample.cpvCodes(),
                "65667997-031a-4198-bd25-7225449ef479-01",
                sample.contractor(),
                sample.concludedOn(),
                ModificationNotice.Justification.UNFORESEEN_CIRCUMSTANCES,
                "De uitvoer van filtermateriaal is in het land van herkomst verboden.",
                sample.modification());
    }

    /** A modification of a contract that was told of in this notice, concluded on this day, worth this much from now on. */
    public static ModificationNotice modification(String modifiedNotice, LocalDate concludedOn, Money value) {
        Winner party = winner();
        return new ModificationNotice(
                "CTR-2026-001",
                "Productie van medische mondmaskers",
                "Productie van medische mondmaskers type IIR in Nederland.",
                buyer(),
                List.of("33140000"),
                modifiedNotice,
                new Winner(
                        party.name(),
                        party.kvkNumber(),
                        party.street(),
                        party.postalCode(),
                        party.city(),
                        party.nutsCode(),
                        party.countryCode(),
                        party.email(),
                        party.smallOrMedium(),
                        value),
                concludedOn,
                ModificationNotice.Justification.ADDITIONAL_NEED,
                "De besmettingen namen sneller toe dan geraamd; een andere producent kan niet binnen de term leveren.",
                "De hoogste hoeveelheid gaat van 10.000.000 naar 12.000.000 stuks.");
    }

    /** Of a contract from 1 July 2020 to 28 February 2026. */
    public static CompletionNotice completionNotice() {
        return completion(LocalDate.of(2026, 2, 28), Money.euro(2_300_000), Money.euro(12_500));
    }

    /** Of a contract that ended on this day, under which this much was paid and owed as penalties. */
    public static CompletionNotice completion(LocalDate endedOn, Money paid, Money penalties) {
        return new CompletionNotice(
                "CTR-2026-001",
                "Productie van medische mondmaskers",
                "Productie van medische mondmaskers type IIR in Nederland.",
                buyer(),
                List.of("33140000"),
                "342558-2020",
                winner(),
                LocalDate.of(2020, 7, 1),
                endedOn,
                paid,
                "Betaald onder RVO, inclusief btw.",
                penalties,
                "Het contract liep van 1 juli 2020 tot en met 28 februari 2026.");
    }

    public static ContractNotice restricted() {
        return contractNotice()
                .build()
                .inProcedure(
                        ProcedureType.RESTRICTED,
                        Optional.of(new CandidateSelection(Instant.parse("2026-04-01T21:59:59Z"), 5, Optional.of(7))));
    }

    public static ContractNotice negotiated() {
        return contractNotice()
                .build()
                .inProcedure(
                        ProcedureType.NEGOTIATED_WITH_CALL,
                        Optional.of(
                                new CandidateSelection(Instant.parse("2026-04-01T21:59:59Z"), 3, Optional.empty())));
    }

    public static AwardNotice awardedDirectly() {
        Notice29 notice = awardNotice();
        notice.criteria = List.of(new AwardCriterion(CriterionType.PRICE, "Prijs per stuk", 100));
        return notice.build().inProcedure(ProcedureType.NEGOTIATED_WITHOUT_CALL, Optional.of(urgency()));
    }

    public static DirectAward urgency() {
        return new DirectAward(
                DirectAward.Reason.URGENCY, "De uitbraak was niet te voorzien en de voorraad is binnen een maand op.");
    }

    /** A contract notice under construction. */
    public static final class Notice16 {
        public String caseRef = "TND-2026-001";
        public String title = "Medische mondmaskers voor de ijzeren voorraad";
        public String description = "Raamovereenkomst voor de levering van medische mondmaskers type IIR.";
        public Buyer buyer = buyer();
        public List<String> cpv = List.of("33140000", "18143000");
        public boolean accelerated;
        public String accelerationReason = "";
        public Money estimate = Money.euro(3_000_000);
        public Money maximum = Money.euro(4_500_000);
        public int months = 48;
        public String longTermReason = "";
        public int participants = 1;
        public List<AwardCriterion> criteria = CRITERIA;
        public Instant closingAt = Instant.parse("2026-04-13T21:59:59Z");
        public Instant questionsUntil = Instant.parse("2026-03-27T22:59:59Z");
        public int validityDays = 90;
        public String documentsUrl = "https://ijzerenvoorraad.example.nl/aanbestedingen/TND-2026-001";
        public String submissionUrl = "https://ijzerenvoorraad.example.nl/api/tenders/TND-2026-001/bids";

        public ContractNotice build() {
            return new ContractNotice(
                    caseRef,
                    title,
                    description,
                    buyer,
                    cpv,
                    accelerated,
                    accelerationReason,
                    estimate,
                    maximum,
                    months,
                    longTermReason,
                    participants,
                    criteria,
                    closingAt,
                    questionsUntil,
                    validityDays,
                    documentsUrl,
                    submissionUrl);
        }
    }

    /** A contract award notice under construction. */
    public static final class Notice29 {
        public String caseRef = "TND-2026-001";
        public String title = "Medische mondmaskers voor de ijzeren voorraad";
        public String description = "Raamovereenkomst voor de levering van medische mondmaskers type IIR.";
        public Buyer buyer = buyer();
        public List<String> cpv = List.of("33140000");
        public Money maximum = Money.euro(4_500_000);
        public int months = 48;
        public int participants = 1;
        public List<AwardCriterion> criteria = CRITERIA;
        public BidCounts bids = BidCounts.none().and("NL", true).and("BE", true).and("CN", false);
        public Optional<Winner> winner = Optional.of(winner());
        public Optional<NonAwardReason> nonAward = Optional.empty();
        public Optional<LocalDate> awardedOn = Optional.of(LocalDate.of(2026, 1, 20));
        public Optional<LocalDate> concludedOn = Optional.of(LocalDate.of(2026, 2, 20));

        /** The same notice when nothing was awarded. */
        public Notice29 withoutWinner(NonAwardReason reason, BidCounts received) {
            winner = Optional.empty();
            nonAward = Optional.of(reason);
            bids = received;
            awardedOn = Optional.empty();
            concludedOn = Optional.empty();
            return this;
        }

        public AwardNotice build() {
            return new AwardNotice(
                    caseRef,
                    title,
                    description,
                    buyer,
                    cpv,
                    maximum,
                    months,
                    participants,
                    criteria,
                    bids,
                    winner,
                    nonAward,
                    awardedOn,
                    concludedOn);
        }
    }
}
