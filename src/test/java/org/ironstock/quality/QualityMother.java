package org.ironstock.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Papers with which each product of the list may be released, to be spoiled by tests one at a time. */
public final class QualityMother {

    public static final LocalDate MADE = LocalDate.of(2026, 3, 2);

    private QualityMother() {}

    /** A paper without anything but its kind and number. */
    public static Certificate paper(CertificateKind kind) {
        return new Certificate(
                kind,
                kind.name() + "-1",
                List.of(),
                "",
                "",
                MADE.minusYears(1),
                Optional.empty(),
                "",
                "",
                Optional.empty());
    }

    public static Certificate naming(Certificate paper, String performance, String... editions) {
        return new Certificate(
                paper.kind(),
                paper.reference(),
                List.of(editions),
                performance,
                paper.notifiedBody(),
                paper.issuedOn(),
                paper.validUntil(),
                paper.udiDi(),
                paper.srn(),
                paper.documentId());
    }

    public static Certificate from(Certificate paper, String notifiedBody, LocalDate issuedOn, LocalDate validUntil) {
        return new Certificate(
                paper.kind(),
                paper.reference(),
                paper.normEditions(),
                paper.performance(),
                notifiedBody,
                issuedOn,
                Optional.ofNullable(validUntil),
                paper.udiDi(),
                paper.srn(),
                paper.documentId());
    }

    private static Certificate declarationMdr() {
        return new Certificate(
                CertificateKind.DECLARATION_MDR,
                "DoC-1",
                List.of(),
                "",
                "",
                MADE.minusYears(1),
                Optional.empty(),
                "08712345678906",
                "NL-MF-000012345",
                Optional.empty());
    }

    private static Certificate typeExamination() {
        return from(paper(CertificateKind.TYPE_EXAMINATION), "2797", MADE.minusYears(1), MADE.plusYears(4));
    }

    private static Certificate surveillance() {
        return from(paper(CertificateKind.SURVEILLANCE), "2797", MADE.minusMonths(6), MADE.plusMonths(6));
    }

    public static List<Certificate> iir(String edition) {
        return List.of(declarationMdr(), naming(paper(CertificateKind.TEST_REPORT), "", edition));
    }

    public static List<Certificate> ffp2() {
        return List.of(
                paper(CertificateKind.DECLARATION_PPE),
                naming(typeExamination(), "", "EN 149:2001+A1:2009"),
                surveillance());
    }

    public static List<Certificate> gown(String performance) {
        return List.of(declarationMdr(), naming(paper(CertificateKind.TEST_REPORT), performance, "EN 13795-1:2019"));
    }

    public static List<Certificate> isolation(String type) {
        return List.of(
                paper(CertificateKind.DECLARATION_PPE),
                naming(typeExamination(), type, "EN 14126:2003+AC:2004"),
                surveillance());
    }

    /** A glove that is a medical device only. */
    public static List<Certificate> glove() {
        return List.of(
                declarationMdr(),
                naming(
                        paper(CertificateKind.TEST_REPORT),
                        "NITRILE",
                        "EN 455-1:2020+A1:2022",
                        "EN 455-2:2024",
                        "EN 455-3:2023",
                        "EN 455-4:2009"));
    }

    public static List<Certificate> goggles(String edition, LocalDate certifiedOn) {
        return List.of(
                paper(CertificateKind.DECLARATION_PPE),
                naming(
                        from(paper(CertificateKind.TYPE_EXAMINATION), "2797", certifiedOn, certifiedOn.plusYears(5)),
                        "",
                        edition));
    }

    public static List<Certificate> cap() {
        return List.of(paper(CertificateKind.DECLARATION_OTHER), paper(CertificateKind.SPECIFICATION));
    }

    public static List<Certificate> disinfectant() {
        return List.of(
                from(paper(CertificateKind.AUTHORISATION), "", MADE.minusYears(1), MADE.plusYears(5)),
                naming(paper(CertificateKind.TEST_REPORT), "", "EN 1500:2013", "EN 14476:2013+A2:2019"));
    }
}
