package org.ironstock.tender.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.ironstock.shared.Finding;

/**
 * Looks in a text that is to be published for whatever points to a party: its name, its number in the trade register,
 * its e-mail domain. What it finds a lawyer resolves; it removes nothing by itself.
 */
public final class AnonymityCheck {

    /** Code of each finding. */
    public static final String CODE = "ANONYMITY";

    private static final int SHORTEST_NAME = 3;
    private static final String GROUND = "art. 2.57 Aw 2012; gelijke behandeling, art. 1.8 Aw 2012";
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "\\b(b\\.?\\s?v\\.?|n\\.?\\s?v\\.?|v\\.?\\s?o\\.?\\s?f\\.?|c\\.?\\s?v\\.?|gmbh|ltd|limited|s\\.?a\\.?|stichting|holding|"
                    + "cooperatie|u\\.?a\\.?)(?=\\W|$)");

    /** Domains of mail for everyone: they point to nobody. */
    private static final Set<String> EVERYBODYS = Set.of(
            "gmail.com",
            "hotmail.com",
            "outlook.com",
            "live.nl",
            "ziggo.nl",
            "kpnmail.nl",
            "icloud.com",
            "yahoo.com",
            "example.org");

    private AnonymityCheck() {}

    /** A party that must not be recognised. */
    public record Party(String name, String kvkNumber, String email) {}

    /**
     * What in the text points to one of these parties.
     *
     * @param subject where the text stands, e.g. "vraag 3"
     */
    public static List<Finding> findings(String subject, String text, List<Party> parties) {
        String plain = plain(text);
        List<Finding> findings = new ArrayList<>();
        for (Party party : parties) {
            String name = core(party.name());
            if (name.length() >= SHORTEST_NAME && word(name).matcher(plain).find()) {
                findings.add(found(subject, "de naam van een leverancier", party.name()));
            }
            if (!party.kvkNumber().isBlank()
                    && word(party.kvkNumber()).matcher(digitsJoined(plain)).find()) {
                findings.add(found(subject, "een KvK-nummer", party.kvkNumber()));
            }
            String domain = domain(party.email());
            if (!domain.isEmpty()
                    && !EVERYBODYS.contains(domain)
                    && word(domain).matcher(plain).find()) {
                findings.add(found(subject, "een e-maildomein", domain));
            }
        }
        return findings.stream().distinct().toList();
    }

    private static Finding found(String subject, String what, String which) {
        return Finding.warning(
                CODE,
                subject,
                "In %s staat %s: %s. Maak de tekst anoniem of leg uit waarom niemand hierdoor herkend wordt."
                        .formatted(subject, what, which),
                GROUND);
    }

    private static Pattern word(String literal) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(literal) + "(?![\\p{L}\\p{N}])");
    }

    /** The name as people use it: lower case, without accents, legal form and marks. */
    private static String core(String name) {
        return LEGAL_FORM
                .matcher(plain(name))
                .replaceAll(" ")
                .replaceAll("[^\\p{L}\\p{N}&]+", " ")
                .strip();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }

    /** Numbers are often written in groups. */
    private static String digitsJoined(String text) {
        return text.replaceAll("(?<=\\d)[ .](?=\\d)", "");
    }

    private static String domain(String email) {
        return email.substring(email.indexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
    }
}
