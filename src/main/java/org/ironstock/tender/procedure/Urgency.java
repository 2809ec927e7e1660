package org.ironstock.tender.procedure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.notice.DirectAward;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.ProcedureWish.Justification;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.UrgencyCase;
import org.ironstock.tender.domain.UrgencyMotive;
import org.ironstock.tender.domain.UrgencyRules;
import org.ironstock.tender.persistence.ProcedureWishes;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.persistence.UrgencyRows;
import org.springframework.stereotype.Component;

/** Negotiation without notice: motive, rule and legal test (art. 2.32 Aw 2012). */
@Component
public class Urgency {

    /** Kind of the document that holds motive and legal test. */
    public static final String NEGOTIATION_MOTIVE = "negotiationMotive";

    /** Longest text that a notice takes (BT-135). */
    private static final int LONGEST_EXPLANATION = 4_000;

    private final UrgencyRows rows;
    private final ProcedureWishes wishes;
    private final TenderCases cases;
    private final Dossier dossier;
    private final ProcedureSettings settings;
    private final Clock clock;

    Urgency(
            UrgencyRows rows,
            ProcedureWishes wishes,
            TenderCases cases,
            Dossier dossier,
            ProcedureSettings settings,
            Clock clock) {
        this.rows = rows;
        this.wishes = wishes;
        this.cases = cases;
        this.dossier = dossier;
        this.settings = settings;
        this.clock = clock;
    }

    /** Ground that the buyer chose. */
    public Justification justification(String tenderId) {
        return wishes.of(tenderId)
                .justification()
                .orElseThrow(() -> new NoSuchElementException("Tender %s asks no negotiation".formatted(tenderId)));
    }

    public Optional<UrgencyCase> find(String tenderId) {
        return rows.find(tenderId);
    }

    /** Keeps a motive, right or not. */
    public void motivate(String tenderId, UrgencyMotive motive, String official) {
        rows.add(new UrgencyCase(
                tenderId, justification(tenderId), motive, official, clock.instant(), Optional.empty()));
    }

    /** Everything that the rule finds in the newest motive; empty while there is none. */
    public List<Finding> findings(String tenderId) {
        return rows.find(tenderId)
                .map(urgency -> UrgencyRules.check(
                        urgency.motive(),
                        urgency.justification(),
                        cases.get(tenderId).need(),
                        DutchCalendar.dayOf(urgency.motivatedAt()),
                        settings.longestBridgeMonths()))
                .orElse(List.of());
    }

    /** Whether every condition is said to be met; one "no" and negotiation is off. */
    public boolean conditionsHold(String tenderId) {
        return get(tenderId).motive().holds();
    }

    /** Keeps what the legal test said. */
    public void judge(String tenderId, boolean allowed, String reason, String official) {
        rows.judge(tenderId, new UrgencyCase.Verdict(allowed, reason, official, clock.instant()));
    }

    /** Draws motive and legal test as one document of the case. */
    public StoredDocument file(String tenderId) {
        Tender tender = cases.get(tenderId);
        UrgencyCase urgency = get(tenderId);
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("Kenmerk", tenderId),
                new Fact("Aanbesteding", tender.title()),
                new Fact("Grond", urgency.justification().inDutch()),
                new Fact("Grondslag", tender.requireProcedure().ground())));
        urgency.motive().bridge().ifPresent(bridge -> {
            facts.add(new Fact("Overbrugging tot", DutchText.day(bridge.stableFrom())));
            facts.add(new Fact(
                    "Strikt noodzakelijk", DutchText.number(bridge.quantity().pieces()) + " stuks"));
        });
        List<Section> sections = new ArrayList<>();
        urgency.motive()
                .conditions()
                .forEach(answer -> sections.add(Section.of(
                        answer.condition().inDutch(),
                        answer.condition().statement() + (answer.met() ? " Ja." : " Nee."),
                        answer.text())));
        if (!urgency.motive().motive().isBlank()) {
            sections.add(Section.of("Motivering", urgency.motive().motive()));
        }
        urgency.verdict()
                .ifPresent(verdict -> sections.add(Section.of(
                        "Juridische toets",
                        (verdict.allowed() ? "Akkoord, " : "Niet akkoord, ") + DutchText.moment(verdict.judgedAt()),
                        verdict.reason())));
        return dossier.draw(new DocumentToDraw(
                tenderId,
                NEGOTIATION_MOTIVE,
                "Motivering onderhandeling zonder aankondiging " + tender.title(),
                facts,
                sections,
                Audience.OFFICIALS,
                urgency.motivatedBy()));
    }

    /**
     * Guard before the decision to invite: the legal test said yes to the motive as it stands.
     *
     * @return why not; empty when it did
     */
    public Optional<Finding> notAllowed(Tender tender) {
        if (tender.procedure().filter(rules -> rules.steps().motivated()).isEmpty()
                || rows.find(tender.id()).filter(UrgencyCase::allowed).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                "NEGOTIATION_NOT_ALLOWED",
                tender.id(),
                "De juridische toets heeft onderhandelen zonder aankondiging niet toegestaan.",
                "art. 2.32 Aw 2012"));
    }

    /** Why a tender is awarded without a call for competition; empty when it had one. */
    public Optional<DirectAward> directAward(Tender tender) {
        return tender.procedure()
                .filter(rules -> rules.steps().motivated())
                .flatMap(rules -> rows.find(tender.id()))
                .map(urgency -> new DirectAward(reason(urgency.justification()), explanation(urgency.motive())));
    }

    private static DirectAward.Reason reason(Justification justification) {
        return switch (justification) {
            case URGENCY -> DirectAward.Reason.URGENCY;
            case CRISIS -> DirectAward.Reason.CRISIS;
            case UNSUITABLE -> DirectAward.Reason.UNSUITABLE;
            case TECHNICAL -> DirectAward.Reason.TECHNICAL;
        };
    }

    private static String explanation(UrgencyMotive motive) {
        String text = motive.motive().isBlank()
                ? motive.conditions().stream()
                        .map(answer -> answer.condition().inDutch() + ": " + answer.text())
                        .collect(Collectors.joining(" "))
                : motive.motive();
        return text.length() <= LONGEST_EXPLANATION ? text : text.substring(0, LONGEST_EXPLANATION);
    }

    private UrgencyCase get(String tenderId) {
        return rows.find(tenderId)
                .orElseThrow(() -> new NoSuchElementException("Tender %s has no motive".formatted(tenderId)));
    }
}
