package org.ironstock.quality.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.ironstock.product.NormLimit;
import org.ironstock.quality.Certificate;
import org.ironstock.quality.CertificateKind;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;

/**
 * Whether the papers of a lot show that it may be on the market and by which norms it is tested. Gives every finding, not
 * only the first.
 */
public final class CertificateCheck {

    /** The ground on which the lot is on the market ends before it can be issued. */
    public static final String BASIS_EXPIRED = "REGULATORY_BASIS_EXPIRED";

    private static final String PPE = "art. 15, 19 en bijlagen V, VII en VIII Verordening (EU) 2016/425";
    private static final String MDR = "art. 19, 27 en 31 Verordening (EU) 2017/745";
    private static final String BIOCIDES = "art. 17 Verordening (EU) 528/2012";
    private static final String NORM = "Normgrenzen: editie toegelaten op de productiedag";
    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");
    private static final int LONGEST_TYPE_EXAMINATION_YEARS = 5;
    private static final String PPE_GLOVE_NORM = "EN ISO 374-5";

    private final LotRelease lot;
    private final List<TestRequirement> requirements;
    private final List<Certificate> certificates;
    private final LotNorms norms;
    private final LocalDate today;
    private final List<Finding> found = new ArrayList<>();

    private CertificateCheck(
            LotRelease lot,
            List<TestRequirement> requirements,
            List<Certificate> certificates,
            LotNorms norms,
            LocalDate today) {
        this.lot = lot;
        this.requirements = requirements;
        this.certificates = certificates;
        this.norms = norms;
        this.today = today;
    }

    /** Everything that is wrong with the papers today; empty when the lot may be tested and released. */
    public static List<Finding> findings(
            LotRelease lot,
            List<TestRequirement> requirements,
            List<Certificate> certificates,
            LotNorms norms,
            LocalDate today) {
        CertificateCheck check = new CertificateCheck(lot, requirements, certificates, norms, today);
        check.lot();
        check.present();
        check.certificates.forEach(check::oneCertificate);
        check.editions();
        check.shelfLife();
        return List.copyOf(check.found);
    }

    private void lot() {
        if (requirements.isEmpty()) {
            add(Finding.of(
                    "LOT_WITHOUT_TEST_RULES",
                    lot.productCode(),
                    "Voor product %s is niet vastgesteld wat moet worden getoetst; de partij is niet vrij te geven."
                            .formatted(lot.productCode())));
        }
        if (lot.producedOn().isEmpty()) {
            add(Finding.of(
                    "LOT_PRODUCTION_DATE_MISSING",
                    lot.lotId(),
                    "De productiedatum is niet bekend; zonder die datum is geen certificaat te toetsen."));
        }
        if (!lot.expiresOn().isAfter(today)) {
            add(Finding.of(
                    "RECEIVED_LOT_EXPIRED",
                    lot.lotId(),
                    "De partij is verlopen op %s; de vervaldag zelf telt als verlopen."
                            .formatted(DutchText.day(lot.expiresOn()))));
        }
        if (lot.basisEndsBeforeIssue(today)) {
            add(Finding.of(
                    BASIS_EXPIRED,
                    lot.lotId(),
                    "De grondslag %s eindigt op %s, voor de voorgenomen uitgifte op %s."
                            .formatted(
                                    lot.basis().code(),
                                    lot.basis().endsOn().map(DutchText::day).orElse(""),
                                    DutchText.day(lot.issueOn(today)))));
        }
    }

    private void present() {
        for (String code : new TreeSet<>(TestRequirement.certificates(requirements))) {
            switch (code) {
                case "IDENTIFICATION" -> identification();
                case "TYPE_SUFFIX_B" -> typeSuffix();
                case "DUAL_PURPOSE" -> dualPurpose();
                case "DECLARATION" ->
                    require("Conformiteitsverklaring", paper -> paper.kind().declaration(), "");
                default -> require(CertificateKind.valueOf(code));
            }
        }
    }

    private void require(CertificateKind kind) {
        require(kind.inDutch(), paper -> paper.kind() == kind, ground(kind));
    }

    private static String ground(CertificateKind kind) {
        return switch (kind) {
            case DECLARATION_PPE, TYPE_EXAMINATION, SURVEILLANCE -> PPE;
            case DECLARATION_MDR -> MDR;
            case AUTHORISATION -> BIOCIDES;
            case DECLARATION_OTHER, TEST_REPORT, SPECIFICATION -> "";
        };
    }

    private void require(String what, Predicate<Certificate> fits, String ground) {
        if (certificates.stream().noneMatch(fits)) {
            add(Finding.of("CERTIFICATE_MISSING", what, "Bij de partij ontbreekt: %s.".formatted(what), ground));
        }
    }

    private void identification() {
        boolean named = certificates.stream()
                .anyMatch(paper -> !paper.udiDi().isBlank() && !paper.srn().isBlank());
        if (!named) {
            add(Finding.of(
                    "CERTIFICATE_IDENTIFICATION_MISSING",
                    lot.lotId(),
                    "Geen van de papieren noemt het hulpmiddel (UDI-DI) en de fabrikant (SRN).",
                    MDR));
        }
    }

    private void typeSuffix() {
        boolean against = norms.performances().stream().anyMatch(type -> type.endsWith("-B"));
        if (!against) {
            add(Finding.of(
                    "PROTECTION_TYPE_WITHOUT_B",
                    lot.lotId(),
                    "Kleding tegen infectieuze agentia heeft een type met achtervoegsel -B, bijvoorbeeld PB[6]-B.",
                    "EN 14126"));
        }
    }

    /** A glove that claims to protect its wearer too needs the papers of both laws. */
    private void dualPurpose() {
        boolean claimed = certificates.stream()
                .anyMatch(paper -> paper.kind() == CertificateKind.DECLARATION_PPE
                        || paper.kind() == CertificateKind.TYPE_EXAMINATION
                        || paper.normEditions().stream().anyMatch(norm -> norm.startsWith(PPE_GLOVE_NORM)));
        if (claimed) {
            require(CertificateKind.DECLARATION_PPE);
            require(CertificateKind.TYPE_EXAMINATION);
            require(CertificateKind.SURVEILLANCE);
        }
    }

    private void oneCertificate(Certificate paper) {
        String what = paper.kind().inDutch();
        if (paper.kind().forPeriod()
                && lot.producedOn().filter(made -> !paper.validOn(made)).isPresent()) {
            add(Finding.of(
                    "CERTIFICATE_NOT_VALID",
                    paper.reference(),
                    "%s %s gold niet op de productiedag %s."
                            .formatted(
                                    what,
                                    paper.reference(),
                                    DutchText.day(lot.producedOn().get())),
                    ground(paper.kind())));
        }
        boolean byNotifiedBody =
                paper.kind() == CertificateKind.TYPE_EXAMINATION || paper.kind() == CertificateKind.SURVEILLANCE;
        if (byNotifiedBody && !FOUR_DIGITS.matcher(paper.notifiedBody()).matches()) {
            add(Finding.of(
                    "NOTIFIED_BODY_NUMBER",
                    paper.reference(),
                    "%s %s noemt geen aangemelde instantie met een nummer van vier cijfers."
                            .formatted(what, paper.reference()),
                    PPE));
        }
        if (paper.kind() == CertificateKind.TYPE_EXAMINATION && longerThanFiveYears(paper)) {
            add(Finding.of(
                    "TYPE_EXAMINATION_TOO_LONG",
                    paper.reference(),
                    "Een certificaat van EU-typeonderzoek geldt ten hoogste vijf jaar; %s noemt %s tot %s."
                            .formatted(
                                    paper.reference(),
                                    DutchText.day(paper.issuedOn()),
                                    paper.validUntil().map(DutchText::day).orElse("geen einde")),
                    PPE));
        }
    }

    private static boolean longerThanFiveYears(Certificate paper) {
        LocalDate longest = paper.issuedOn().plusYears(LONGEST_TYPE_EXAMINATION_YEARS);
        return paper.validUntil().map(last -> last.isAfter(longest)).orElse(true);
    }

    private void editions() {
        for (String edition : norms.refused()) {
            add(Finding.of(
                    "NORM_EDITION_NOT_ALLOWED",
                    edition,
                    "Norm %s is voor dit product niet toegelaten op de productiedag, of niet bij deze klasse."
                            .formatted(edition),
                    NORM));
        }
        if (norms.performances().size() > 1) {
            add(Finding.of(
                    "CERTIFICATES_DISAGREE",
                    lot.lotId(),
                    "De papieren noemen verschillende klassen of materialen: %s."
                            .formatted(String.join(", ", norms.performances()))));
        }
        Set<String> tests = TestRequirement.tests(requirements);
        for (String test : new TreeSet<>(tests)) {
            if (norms.of(test).isEmpty()) {
                add(Finding.of(
                        "NORM_LIMIT_MISSING",
                        Characteristics.inDutch(test),
                        "Voor de toets '%s' is geen grens bekend: noem de norm met editie en, waar de norm klassen kent, de klasse of het materiaal."
                                .formatted(Characteristics.inDutch(test)),
                        NORM));
            }
        }
    }

    private void shelfLife() {
        for (NormLimit limit : norms.limits()) {
            boolean tooLong = limit.statistic() == NormLimit.Statistic.SHELF_LIFE
                    && lot.producedOn()
                            .filter(made -> lot.expiresOn()
                                    .isAfter(made.plusYears(limit.limit().longValueExact())))
                            .isPresent();
            if (tooLong) {
                add(Finding.of(
                        "SHELF_LIFE_TOO_LONG",
                        lot.lotId(),
                        "De houdbaarheid is langer dan de %s jaar die de norm toelaat."
                                .formatted(limit.limit().toPlainString()),
                        NORM));
            }
        }
    }

    private void add(Finding finding) {
        found.add(finding);
    }
}
