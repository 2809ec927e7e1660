package org.ironstock.quality.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ironstock.quality.QualityMother.MADE;
import static org.ironstock.quality.QualityMother.from;
import static org.ironstock.quality.QualityMother.naming;
import static org.ironstock.quality.QualityMother.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ironstock.product.process.NormTable;
import org.ironstock.quality.Certificate;
import org.ironstock.quality.CertificateKind;
import org.ironstock.quality.QualityMother;
import org.ironstock.quality.ReleaseStatus.State;
import org.ironstock.quality.process.RequiredTestsTable;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.RegulatoryBasis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers of lots, held against the decision tables as they are. */
class CertificateCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final NormTable NORMS = new NormTable();
    private static final RequiredTestsTable REQUIRED = new RequiredTestsTable();

    private Optional<LocalDate> producedOn = Optional.of(MADE);
    private LocalDate expiresOn = MADE.plusYears(3);
    private RegulatoryBasis basis = RegulatoryBasis.lasting("MDR-2017-745");
    private Optional<LocalDate> intendedIssueOn = Optional.empty();

    private List<String> codes(String product, List<Certificate> certificates) {
        return findings(product, certificates).stream().map(Finding::code).toList();
    }

    private List<Finding> findings(String product, List<Certificate> certificates) {
        LotRelease lot = new LotRelease(
                "LOT-1",
                "CTR-1",
                product,
                "SUP-1",
                "B1",
                Quantity.of(1000),
                "DC",
                "VWS",
                producedOn,
                expiresOn,
                basis,
                intendedIssueOn,
                TODAY,
                State.IN_TEST);
        List<TestRequirement> requirements = REQUIRED.of(product, SupplierHistory.NEW, TODAY);
        LotNorms norms = LotNorms.of(product, producedOn.orElse(TODAY), certificates, NORMS::limits);
        return CertificateCheck.findings(lot, requirements, certificates, norms, TODAY);
    }

    private static List<Certificate> changed(
            List<Certificate> certificates, CertificateKind kind, UnaryOperator<Certificate> change) {
        return certificates.stream()
                .map(paper -> paper.kind() == kind ? change.apply(paper) : paper)
                .toList();
    }

    private static List<Certificate> without(List<Certificate> certificates, CertificateKind kind) {
        return certificates.stream().filter(paper -> paper.kind() != kind).toList();
    }

    static Stream<Arguments> soundPapers() {
        return Stream.of(
                Arguments.of("IIR-MASK", QualityMother.iir("EN 14683:2019+AC:2019")),
                Arguments.of("IIR-MASK", QualityMother.iir("EN 14683:2025")),
                Arguments.of("FFP2-MASK", QualityMother.ffp2()),
                Arguments.of("SURGICAL-GOWN", QualityMother.gown("STANDARD")),
                Arguments.of("SURGICAL-GOWN", QualityMother.gown("HIGH")),
                Arguments.of("ISOLATION-GOWN", QualityMother.isolation("PB[6]-B")),
                Arguments.of("APRON", QualityMother.isolation("PB[6]-B")),
                Arguments.of("EXAM-GLOVE", QualityMother.glove()),
                Arguments.of("GOGGLES", QualityMother.goggles("EN ISO 16321-1:2022", MADE.minusMonths(1))),
                Arguments.of("FACE-SHIELD", QualityMother.goggles("EN 166:2001", LocalDate.of(2025, 11, 30))),
                Arguments.of("CAP", QualityMother.cap()),
                Arguments.of("HAND-DISINFECTANT", QualityMother.disinfectant()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("soundPapers")
    void soundPapersHaveNoFindings(String product, List<Certificate> certificates) {
        assertThat(findings(product, certificates)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("soundPapers")
    void everyPaperIsNeeded(String product, List<Certificate> certificates) {
        for (Certificate paper : certificates) {
            assertThat(codes(product, without(certificates, paper.kind())))
                    .as("%s without %s", product, paper.kind())
                    .containsAnyOf("CERTIFICATE_MISSING");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OXYGEN", "UNHEARD-OF"})
    void aProductWithoutRulesIsNotReleased(String product) {
        assertThat(codes(product, QualityMother.cap())).containsExactly("LOT_WITHOUT_TEST_RULES");
    }

    @ParameterizedTest(name = "made on {0}: sound {1}")
    @CsvSource({"2025-09-01, false", "2025-09-02, true", "2026-09-02, true", "2026-09-03, false"})
    void aCertificateCountsFromItsFirstToItsLastDay(LocalDate made, boolean sound) {
        producedOn = Optional.of(made);
        expiresOn = made.plusYears(3);

        assertThat(codes("FFP2-MASK", QualityMother.ffp2()).contains("CERTIFICATE_NOT_VALID"))
                .isEqualTo(!sound);
    }

    @ParameterizedTest(name = "notified body ''{0}''")
    @ValueSource(strings = {"", "279", "27977", "279A", "CE 2797"})
    void aNotifiedBodyHasFourDigits(String number) {
        for (CertificateKind kind : List.of(CertificateKind.TYPE_EXAMINATION, CertificateKind.SURVEILLANCE)) {
            List<Certificate> papers = changed(
                    QualityMother.ffp2(),
                    kind,
                    paper -> from(
                            paper, number, paper.issuedOn(), paper.validUntil().orElseThrow()));
            assertThat(codes("FFP2-MASK", papers)).containsExactly("NOTIFIED_BODY_NUMBER");
        }
    }

    @Test
    void aTypeExaminationLastsAtMostFiveYears() {
        LocalDate issued = MADE.minusYears(1);
        assertThat(codes("FFP2-MASK", ffp2Until(issued, issued.plusYears(5)))).isEmpty();
        assertThat(codes("FFP2-MASK", ffp2Until(issued, issued.plusYears(5).plusDays(1))))
                .containsExactly("TYPE_EXAMINATION_TOO_LONG");
        assertThat(codes("FFP2-MASK", ffp2Until(issued, null))).containsExactly("TYPE_EXAMINATION_TOO_LONG");
    }

    private static List<Certificate> ffp2Until(LocalDate issued, LocalDate until) {
        return changed(
                QualityMother.ffp2(), CertificateKind.TYPE_EXAMINATION, paper -> from(paper, "2797", issued, until));
    }

    @Test
    void anEditionMustBeAllowedOnTheDayOfProduction() {
        producedOn = Optional.of(LocalDate.of(2025, 2, 1));
        assertThat(codes("IIR-MASK", QualityMother.iir("EN 14683:2025"))).isEmpty();
        producedOn = Optional.of(LocalDate.of(2025, 1, 31));
        assertThat(codes("IIR-MASK", QualityMother.iir("EN 14683:2025")))
                .contains("NORM_EDITION_NOT_ALLOWED", "NORM_LIMIT_MISSING");
        assertThat(codes("IIR-MASK", QualityMother.iir("EN 14683:2014"))).contains("NORM_EDITION_NOT_ALLOWED");
    }

    @Test
    void theDayOfTheCertificateDecidesOnTheOldNormForEyes() {
        LocalDate last = LocalDate.of(2025, 11, 30);
        assertThat(codes("GOGGLES", QualityMother.goggles("EN 166:2001", last))).isEmpty();
        assertThat(codes("GOGGLES", QualityMother.goggles("EN 166:2001", last.plusDays(1))))
                .contains("NORM_EDITION_NOT_ALLOWED");
        producedOn = Optional.of(last.plusYears(5));
        expiresOn = LocalDate.of(2033, 1, 1);
        assertThat(codes("GOGGLES", QualityMother.goggles("EN 166:2001", last))).isEmpty();
        producedOn = Optional.of(last.plusYears(5).plusDays(1));
        assertThat(codes("GOGGLES", QualityMother.goggles("EN 166:2001", last)))
                .containsExactly("CERTIFICATE_NOT_VALID");
    }

    @Test
    void aTestWithoutALimitIsNamed() {
        assertThat(findings("SURGICAL-GOWN", QualityMother.gown("")))
                .filteredOn(finding -> finding.code().equals("NORM_LIMIT_MISSING"))
                .extracting(Finding::subject)
                .contains("vloeistofdichtheid, kritieke zone", "treksterkte");
    }

    @Test
    void papersMayNotContradictEachOther() {
        List<Certificate> papers = changed(
                QualityMother.gown("HIGH"), CertificateKind.DECLARATION_MDR, paper -> naming(paper, "STANDARD"));
        assertThat(codes("SURGICAL-GOWN", papers)).containsExactly("CERTIFICATES_DISAGREE");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"PB[6]-B, true", "4-B, true", "PB[6], false", "4B, false"})
    void clothingAgainstInfectionHasASuffix(String type, boolean sound) {
        assertThat(codes("ISOLATION-GOWN", QualityMother.isolation(type)).contains("PROTECTION_TYPE_WITHOUT_B"))
                .isEqualTo(!sound);
    }

    @Test
    void aMedicalDeviceNamesItsIdentifierAndItsMaker() {
        List<Certificate> papers = changed(
                QualityMother.iir("EN 14683:2025"),
                CertificateKind.DECLARATION_MDR,
                paper -> paper(CertificateKind.DECLARATION_MDR));
        assertThat(codes("IIR-MASK", papers)).containsExactly("CERTIFICATE_IDENTIFICATION_MISSING");
    }

    @Test
    void aGloveForTwoPurposesNeedsThePapersOfBoth() {
        List<Certificate> papers = new ArrayList<>(QualityMother.glove());
        papers.add(paper(CertificateKind.DECLARATION_PPE));
        assertThat(findings("EXAM-GLOVE", papers))
                .extracting(Finding::code, Finding::subject)
                .containsExactlyInAnyOrder(
                        tuple("CERTIFICATE_MISSING", CertificateKind.TYPE_EXAMINATION.inDutch()),
                        tuple("CERTIFICATE_MISSING", CertificateKind.SURVEILLANCE.inDutch()));

        List<Certificate> virus = changed(
                QualityMother.glove(),
                CertificateKind.TEST_REPORT,
                paper -> naming(
                        paper,
                        "NITRILE",
                        "EN 455-1:2020+A1:2022",
                        "EN 455-2:2024",
                        "EN 455-4:2009",
                        "EN ISO 374-5:2016"));
        assertThat(codes("EXAM-GLOVE", virus))
                .containsOnly("CERTIFICATE_MISSING")
                .hasSize(3);
    }

    @Test
    void aGloveClaimsAtMostFiveYears() {
        expiresOn = MADE.plusYears(5);
        assertThat(codes("EXAM-GLOVE", QualityMother.glove())).isEmpty();
        expiresOn = MADE.plusYears(5).plusDays(1);
        assertThat(codes("EXAM-GLOVE", QualityMother.glove())).containsExactly("SHELF_LIFE_TOO_LONG");
    }

    @Test
    void theDayOfProductionMustBeKnown() {
        producedOn = Optional.empty();
        assertThat(codes("CAP", QualityMother.cap())).containsExactly("LOT_PRODUCTION_DATE_MISSING");
    }

    @Test
    void expiryTodayCountsAsExpired() {
        expiresOn = TODAY.plusDays(1);
        assertThat(codes("CAP", QualityMother.cap())).isEmpty();
        expiresOn = TODAY;
        assertThat(codes("CAP", QualityMother.cap())).containsExactly("RECEIVED_LOT_EXPIRED");
    }

    @Test
    void theRegulatoryBasisLastsUntilTheDayOfIssue() {
        LocalDate issue = TODAY.plusMonths(6);
        intendedIssueOn = Optional.of(issue);
        basis = RegulatoryBasis.until("DEROGATION-2020-403", issue);
        assertThat(codes("CAP", QualityMother.cap())).isEmpty();
        basis = RegulatoryBasis.until("DEROGATION-2020-403", issue.minusDays(1));
        assertThat(codes("CAP", QualityMother.cap())).containsExactly("REGULATORY_BASIS_EXPIRED");
    }

    @Test
    void withoutAPlannedIssueTheRegulatoryBasisHoldsToday() {
        basis = RegulatoryBasis.until("DEROGATION-2020-403", TODAY);
        assertThat(codes("CAP", QualityMother.cap())).isEmpty();
        basis = RegulatoryBasis.until("DEROGATION-2020-403", TODAY.minusDays(1));
        assertThat(codes("CAP", QualityMother.cap())).containsExactly("REGULATORY_BASIS_EXPIRED");
        intendedIssueOn = Optional.of(TODAY.minusYears(1));
        assertThat(codes("CAP", QualityMother.cap())).containsExactly("REGULATORY_BASIS_EXPIRED");
    }

    @ParameterizedTest
    @EnumSource(CertificateKind.class)
    void everyKindOfPaperHasItsDutchName(CertificateKind kind) {
        assertThat(kind.inDutch()).isNotBlank();
    }
}
