package org.ironstock.notice.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ironstock.notice.CompletionNotice;
import org.ironstock.notice.DirectAward;
import org.ironstock.notice.ExAnteNotice;
import org.ironstock.notice.MarketConsultation;
import org.ironstock.notice.ModificationNotice;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.NoticeContent.AwardNotice;
import org.ironstock.notice.NoticeContent.BidCounts;
import org.ironstock.notice.NoticeContent.Buyer;
import org.ironstock.notice.NoticeContent.CandidateSelection;
import org.ironstock.notice.NoticeContent.ContractNotice;
import org.ironstock.notice.NoticeContent.NonAwardReason;
import org.ironstock.notice.NoticeContent.Procured;
import org.ironstock.notice.NoticeContent.Winner;
import org.ironstock.notice.PlanningNotice;
import org.ironstock.shared.DutchText;

/**
 * One thing that a change notice changes, in the words that bidders read (BT-141). Found by comparison, so that no change
 * stays unsaid.
 *
 * @param section part of the notice that it stands in (BT-13716)
 * @param description what was and what will be, in Dutch
 */
public record ChangedPart(Section section, String description) {

    /** Longest text that is repeated in full beside the new one. */
    private static final int LONGEST_QUOTE = 200;

    /** Part of a notice. */
    public enum Section {
        /** The authority and its contact. */
        BUYER,
        /** What concerns the procedure as a whole. */
        PROCEDURE,
        /** The lot, of which each notice of the house has one; in a planning notice the part. */
        LOT,
        /** The result. */
        RESULT
    }

    /** Every difference between two contents of the same subtype, in the order of the notice. */
    public static List<ChangedPart> between(NoticeContent before, NoticeContent after) {
        Map<Field, String> old = fields(before);
        Map<Field, String> now = fields(after);
        List<ChangedPart> parts = new ArrayList<>();
        for (Map.Entry<Field, String> entry : now.entrySet()) {
            String was = old.getOrDefault(entry.getKey(), "");
            if (!was.equals(entry.getValue())) {
                parts.add(entry.getKey().changed(was, entry.getValue()));
            }
        }
        return List.copyOf(parts);
    }

    private static Map<Field, String> fields(NoticeContent content) {
        Facts facts = new Facts();
        facts.common(content);
        if (content instanceof Procured procured) {
            facts.procured(procured);
        }
        if (content instanceof ContractNotice notice) {
            facts.contract(notice);
        } else if (content instanceof AwardNotice notice) {
            facts.award(notice);
        } else if (content instanceof ExAnteNotice notice) {
            facts.exAnte(notice);
        } else if (content instanceof PlanningNotice notice) {
            facts.planning(notice);
        } else if (content instanceof ModificationNotice notice) {
            facts.modification(notice);
        } else if (content instanceof CompletionNotice notice) {
            facts.completion(notice);
        } else if (content instanceof MarketConsultation notice) {
            facts.consultation(notice);
        }
        return facts.texts;
    }

    /** One thing that a notice says, with the section that it stands in. */
    private record Field(Section section, String label) {

        ChangedPart changed(String was, String now) {
            return new ChangedPart(section, label + ": " + difference(was, now));
        }

        private static String difference(String was, String now) {
            if (was.length() > LONGEST_QUOTE || now.length() > LONGEST_QUOTE) {
                return "gewijzigd, zie de nieuwe tekst.";
            }
            if (was.isEmpty()) {
                return "toegevoegd is '" + now + "'.";
            }
            return now.isEmpty() ? "vervallen is '" + was + "'." : "was '" + was + "', wordt '" + now + "'.";
        }
    }

    /** What a notice says, as text, in the order of the notice. */
    private static final class Facts {

        private final Map<Field, String> texts = new LinkedHashMap<>();

        void common(NoticeContent content) {
            Buyer buyer = content.buyer();
            say(Section.BUYER, "Naam van de aanbestedende dienst", buyer.name());
            say(Section.BUYER, "Organisatienummer", buyer.oin());
            say(
                    Section.BUYER,
                    "Adres",
                    String.join(", ", buyer.street(), buyer.postalCode(), buyer.city(), buyer.nutsCode()));
            say(Section.BUYER, "E-mailadres", buyer.email());
            say(Section.BUYER, "Telefoonnummer", buyer.telephone());
            say(Section.BUYER, "Website", buyer.url());
            say(Section.PROCEDURE, "Titel", content.title());
            say(Section.PROCEDURE, "Omschrijving", content.description());
            say(Section.PROCEDURE, "CPV-codes", String.join(", ", content.cpvCodes()));
        }

        void procured(Procured notice) {
            say(Section.PROCEDURE, "Procedure", notice.procedure().label());
            say(Section.PROCEDURE, "Maximumwaarde", notice.maximum().inDutch());
            say(Section.LOT, "Looptijd in maanden", Integer.toString(notice.frameworkMonths()));
            say(Section.LOT, "Hoogste aantal partijen", Integer.toString(notice.maximumParticipants()));
            say(
                    Section.LOT,
                    "Gunningscriteria",
                    notice.criteria().stream()
                            .map(criterion -> "%s (%s) %d%%"
                                    .formatted(
                                            criterion.name(), criterion.type().code(), criterion.weight()))
                            .collect(Collectors.joining("; ")));
        }

        void contract(ContractNotice notice) {
            say(
                    Section.PROCEDURE,
                    "Versnelde procedure",
                    notice.accelerated() ? "ja: " + notice.accelerationReason() : "nee");
            say(Section.PROCEDURE, "Geraamde waarde", notice.estimate().inDutch());
            say(Section.LOT, "Motivering van de lange looptijd", notice.longTermReason());
            if (!notice.procedure().twoStages()) {
                say(Section.LOT, "Uiterste moment voor inschrijvingen", moment(notice.closingAt()));
            }
            say(Section.LOT, "Uiterste moment voor vragen", moment(notice.questionsUntil()));
            say(Section.LOT, "Geldigheid van inschrijvingen in dagen", Integer.toString(notice.validityDays()));
            say(Section.LOT, "Adres van de aanbestedingsstukken", notice.documentsUrl());
            say(Section.LOT, "Adres voor inschrijvingen", notice.submissionUrl());
            say(Section.LOT, "Eerdere publicatie", notice.priorPublication().orElse(""));
            Optional<CandidateSelection> selection = notice.candidates();
            say(
                    Section.LOT,
                    "Uiterste moment voor verzoeken tot deelname",
                    selection.map(chosen -> moment(chosen.requestsUntil())).orElse(""));
            say(
                    Section.LOT,
                    "Aantal gegadigden dat wordt uitgenodigd",
                    selection.map(Facts::numbers).orElse(""));
        }

        void award(AwardNotice notice) {
            notice.directAward().ifPresent(this::directAward);
            BidCounts bids = notice.bids();
            say(
                    Section.RESULT,
                    "Ontvangen inschrijvingen",
                    "%d, waarvan %d van midden- en kleinbedrijf, %d uit een ander land van de EER en %d van daarbuiten"
                            .formatted(bids.received(), bids.smallOrMedium(), bids.otherEea(), bids.outsideEea()));
            say(Section.RESULT, "Winnaar", notice.winner().map(Facts::winner).orElse(""));
            say(
                    Section.RESULT,
                    "Reden waarom niet is gegund",
                    notice.nonAwardReason().map(NonAwardReason::label).orElse(""));
            say(
                    Section.RESULT,
                    "Dag van het gunningsbesluit",
                    notice.awardedOn().map(DutchText::day).orElse(""));
            say(
                    Section.RESULT,
                    "Dag van het contract",
                    notice.contractConcludedOn().map(DutchText::day).orElse(""));
        }

        void exAnte(ExAnteNotice notice) {
            directAward(notice.directAward());
            say(Section.RESULT, "Winnaar", winner(notice.winner()));
            say(Section.RESULT, "Dag van het gunningsbesluit", DutchText.day(notice.decidedOn()));
        }

        void modification(ModificationNotice notice) {
            say(Section.RESULT, "Aankondiging van het contract", notice.modifiedNotice());
            say(Section.RESULT, "Contractpartij", winner(notice.contractor()));
            say(Section.RESULT, "Dag van het contract", DutchText.day(notice.concludedOn()));
            say(
                    Section.RESULT,
                    "Reden van de contractwijziging",
                    notice.justification().label() + ": " + notice.explanation());
            say(Section.RESULT, "Contractwijziging", notice.modification());
        }

        void completion(CompletionNotice notice) {
            say(Section.RESULT, "Aankondiging van het contract", notice.concludedNotice());
            say(Section.RESULT, "Contractpartij", winner(notice.contractor()));
            say(Section.RESULT, "Dag van het contract", DutchText.day(notice.concludedOn()));
            say(Section.LOT, "Laatste dag van het contract", DutchText.day(notice.endedOn()));
            say(Section.LOT, "Looptijd", notice.duration());
            say(Section.RESULT, "Betaald", "%s: %s".formatted(notice.paid().inDutch(), notice.paidExplanation()));
            say(Section.RESULT, "Boetes", notice.penalties().inDutch());
        }

        void planning(PlanningNotice notice) {
            say(Section.PROCEDURE, "Geraamde waarde", notice.estimate().inDutch());
            say(Section.PROCEDURE, "Verwachte dag van de aankondiging", DutchText.day(notice.noticeExpectedOn()));
        }

        void consultation(MarketConsultation notice) {
            say(Section.LOT, "Uiterste moment voor antwoorden", moment(notice.answersUntil()));
            say(Section.LOT, "Adres van de vragen aan de markt", notice.documentsUrl());
            say(Section.LOT, "Adres voor antwoorden", notice.answersUrl());
        }

        private void directAward(DirectAward direct) {
            say(
                    Section.PROCEDURE,
                    "Reden om niet aan te kondigen",
                    direct.reason().label() + ": " + direct.explanation());
        }

        private static String winner(Winner winner) {
            return "%s (%s), %s %s %s %s, %s, %s"
                    .formatted(
                            winner.name(),
                            winner.kvkNumber(),
                            winner.street(),
                            winner.postalCode(),
                            winner.city(),
                            winner.countryCode(),
                            winner.email(),
                            winner.amount().inDutch());
        }

        private static String numbers(CandidateSelection selection) {
            return "ten minste " + selection.minimum()
                    + selection
                            .maximum()
                            .map(maximum -> ", ten hoogste " + maximum)
                            .orElse("");
        }

        private static String moment(Instant moment) {
            return DutchText.momentToTheSecond(moment);
        }

        private void say(Section section, String label, String text) {
            texts.put(new Field(section, label), text);
        }
    }
}
