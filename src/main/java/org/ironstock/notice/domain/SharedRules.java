package org.ironstock.notice.domain;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ironstock.notice.DirectAward;
import org.ironstock.notice.ExAnteNotice;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.NoticeContent.AwardCriterion;
import org.ironstock.notice.NoticeContent.Buyer;
import org.ironstock.notice.NoticeContent.Procured;
import org.ironstock.notice.NoticeContent.Winner;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;

/** Rules that kinds of notice share. */
final class SharedRules {

    static final String TEXT_CHARACTERS = "NOTICE_TEXT_CHARACTERS";
    static final String CONDITIONAL = "NOTICE_FIELD_CONDITION";

    static final String RESULT = "art. 2.134 Aw 2012";

    private static final String FRAMEWORK_MAXIMUM = "art. 2.140 Aw 2012; HvJ EU C-23/20";
    private static final int ALL = 100;

    private static final Pattern EARLIER_NOTICE = Pattern.compile(
            "[0-9]{1,8}-(19|20)[0-9]{2}|[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12}-[0-9]{2}");

    private final List<Finding> findings = new ArrayList<>();

    List<Finding> findings() {
        return findings;
    }

    void check(NoticeContent content) {
        text("BT-21", content.title());
        text("BT-24", content.description());
        content.cpvCodes().forEach(code -> text("BT-262", code));
        buyer(content.buyer());
        if (content instanceof Procured procured) {
            // What is only meant to be awarded may have been negotiated on the need itself; a result always names
            // criteria.
            if (!(procured instanceof ExAnteNotice) || !procured.criteria().isEmpty()) {
                criteria(procured.criteria());
            }
            framework(procured);
        }
    }

    /** A web address in full. */
    void url(String field, String what, String value) {
        required(field, what, value);
        if (!value.isBlank() && !absolute(value)) {
            add(field, "Geef " + what + " als volledig webadres (https://…).", "");
        }
    }

    private static boolean absolute(String value) {
        try {
            URI uri = URI.create(value.strip());
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** The party to which is awarded, or meant to be. */
    void winner(Winner winner, Money maximum) {
        party(winner);
        if (winner.amount().cents() <= 0) {
            add("BT-720", "De waarde van de winnende inschrijving is hoger dan nul.", RESULT);
        }
        if (winner.amount().exceeds(maximum)) {
            add(
                    "BT-709",
                    "De winnende inschrijving gaat boven de maximale waarde van " + maximum.inDutch() + ".",
                    "HvJ EU C-23/20");
        }
    }

    /** How a published notice is named: by its publication number, or by its identifier and version. */
    void earlierPublication(String field, String reference) {
        text(field, reference);
        if (!EARLIER_NOTICE.matcher(reference).matches()) {
            add(
                    field,
                    "Een eerdere publicatie heeft een nummer als 123456-2026 of een kenmerk met versie; gevonden is '"
                            + reference + "'.",
                    "");
        }
    }

    /** Name and address of the party that has the contract. */
    void party(Winner party) {
        List.of(party.name(), party.street(), party.city(), party.email()).forEach(value -> text("BT-500", value));
        required("BT-501", "het registratienummer van de winnaar", party.kvkNumber());
        required("BT-512", "de postcode van de winnaar", party.postalCode());
    }

    /** The motive for an award without a call for competition. */
    void directAward(DirectAward direct) {
        required("BT-135", "de motivering van de gunning zonder aankondiging", direct.explanation());
    }

    private void buyer(Buyer buyer) {
        List.of(buyer.name(), buyer.oin(), buyer.street(), buyer.city(), buyer.url())
                .forEach(value -> text("BT-500", value));
        required("BT-503", "het telefoonnummer van de aanbestedende dienst", buyer.telephone());
        required("BT-506", "het e-mailadres van de aanbestedende dienst", buyer.email());
        required("BT-507", "de regio (NUTS) van de aanbestedende dienst", buyer.nutsCode());
        required("BT-512", "de postcode van de aanbestedende dienst", buyer.postalCode());
    }

    private void criteria(List<AwardCriterion> criteria) {
        if (criteria.isEmpty()) {
            add("BT-539", "Noem ten minste één gunningscriterium.", "art. 2.115 Aw 2012");
            return;
        }
        criteria.forEach(criterion -> required("BT-540", "de omschrijving van elk criterium", criterion.name()));
        if (criteria.stream().anyMatch(criterion -> criterion.weight() < 1)) {
            add("BT-541", "Elk gunningscriterium heeft een gewicht van ten minste 1%.", "art. 2.115 Aw 2012");
        }
        int sum = criteria.stream().mapToInt(AwardCriterion::weight).sum();
        if (sum != ALL) {
            add(
                    "BT-541",
                    "De gewichten van de gunningscriteria tellen samen op tot 100%; gevonden is " + sum + "%.",
                    "art. 2.115 Aw 2012");
        }
    }

    private void framework(Procured content) {
        if (content.frameworkMonths() < 1) {
            add("BT-36", "Noem de looptijd van de raamovereenkomst (ten minste 1 maand).", "art. 2.140 Aw 2012");
        }
        if (content.maximum().cents() <= 0) {
            add("BT-271", "Noem de maximale waarde van de raamovereenkomst.", FRAMEWORK_MAXIMUM);
        }
        if (content.maximumParticipants() < 1) {
            add("BT-113", "Noem het hoogste aantal partijen in de raamovereenkomst (ten minste 1).", FRAMEWORK_MAXIMUM);
        }
    }

    /** A field that this notice must fill, and with text that XML can carry. */
    void required(String field, String what, String value) {
        if (value.isBlank()) {
            add(field, "Vul " + what + " in.", "");
        }
        text(field, value);
    }

    void add(String field, String message, String ground) {
        Finding finding = Finding.of(CONDITIONAL, field, message, ground);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    /** Refuses characters that no XML document may hold (XML 1.0, production 2); all others are escaped. */
    void text(String field, String value) {
        value.codePoints().filter(character -> !legal(character)).findFirst().ifPresent(character -> {
            Finding finding = Finding.of(
                    TEXT_CHARACTERS,
                    field,
                    "De tekst bij %s bevat een teken dat niet in een aankondiging kan staan (U+%04X). Verwijder het."
                            .formatted(field, character));
            if (!findings.contains(finding)) {
                findings.add(finding);
            }
        });
    }

    private static boolean legal(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
