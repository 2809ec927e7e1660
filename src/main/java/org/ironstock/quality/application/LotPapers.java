package org.ironstock.quality.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.product.NormLimits;
import org.ironstock.quality.Certificate;
import org.ironstock.quality.domain.CertificateCheck;
import org.ironstock.quality.domain.LotNorms;
import org.ironstock.quality.domain.LotRelease;
import org.ironstock.quality.domain.SupplierHistory;
import org.ironstock.quality.domain.TestRequirement;
import org.ironstock.quality.persistence.LotReleaseRows;
import org.ironstock.quality.persistence.LotTestRows;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What must be shown of a lot, and whether its papers show it. */
@Service
public class LotPapers {

    private static final int PAST = 20;

    private final LotReleaseRows rows;
    private final LotTestRows tests;
    private final NormLimits norms;
    private final Dossier dossier;
    private final Clock clock;

    LotPapers(LotReleaseRows rows, LotTestRows tests, NormLimits norms, Dossier dossier, Clock clock) {
        this.rows = rows;
        this.tests = tests;
        this.norms = norms;
        this.dossier = dossier;
        this.clock = clock;
    }

    /** @throws java.util.NoSuchElementException when the lot was never received */
    public LotRelease lot(String lotId) {
        return rows.get(lotId);
    }

    /**
     * The case of a lot begins.
     *
     * @param caseRef business key of the case; papers and reports go into its dossier
     * @return what earlier lots of this supplier and product say
     * @throws IllegalStateException when it was decided already
     */
    @Transactional
    public SupplierHistory begin(String lotId, String caseRef) {
        LotRelease lot = rows.lock(lotId);
        if (!lot.inTest()) {
            throw new IllegalStateException("Lot %s is %s already".formatted(lotId, lot.state()));
        }
        SupplierHistory history = lot.supplierId().isEmpty()
                ? SupplierHistory.NEW
                : SupplierHistory.of(rows.past(lot.productCode(), lot.supplierId(), PAST), lot.rulesDate());
        rows.begin(lotId, caseRef, history);
        return history;
    }

    /** Keeps what decision {@code requiredTests} asks of the lot. */
    @Transactional
    public void require(String lotId, List<TestRequirement> requirements, String rulesVersion) {
        LotRelease lot = rows.lock(lotId);
        rows.require(lotId, requirements, rulesVersion);
        record(
                lot,
                "LOT_TESTS_DETERMINED",
                "Voor partij %s zijn %d toetsen en %d stukken vereist."
                        .formatted(
                                lotId,
                                TestRequirement.tests(requirements).size(),
                                TestRequirement.certificates(requirements).size()),
                rulesVersion);
    }

    public List<TestRequirement> requirements(String lotId) {
        return rows.requirements(lotId);
    }

    public List<Certificate> certificates(String lotId) {
        return tests.certificates(lotId);
    }

    /** Norms and limits to which the lot was made, as its papers name them. */
    public LotNorms norms(LotRelease lot) {
        LocalDate producedOn = lot.producedOn().orElse(lot.rulesDate());
        return LotNorms.of(lot.productCode(), producedOn, tests.certificates(lot.lotId()), norms::limits);
    }

    /** Everything that is wrong with the papers today; empty when all is well. */
    public List<Finding> findings(String lotId) {
        LotRelease lot = rows.get(lotId);
        return CertificateCheck.findings(lot, rows.requirements(lotId), tests.certificates(lotId), norms(lot), today());
    }

    /** The same, kept as evidence. */
    @Transactional
    public List<Finding> check(String lotId) {
        LotRelease lot = rows.lock(lotId);
        List<Finding> findings = findings(lotId);
        record(
                lot,
                "LOT_CERTIFICATES_CHECKED",
                findings.isEmpty()
                        ? "De papieren van partij %s zijn in orde.".formatted(lotId)
                        : "De papieren van partij %s hebben bevindingen: %s."
                                .formatted(
                                        lotId,
                                        String.join(
                                                ", ",
                                                findings.stream()
                                                        .map(Finding::code)
                                                        .distinct()
                                                        .toList())),
                rows.rulesVersion(lotId));
        return findings;
    }

    /**
     * An official read the papers anew: these take the place of all that were known.
     *
     * @param producedOn day of production, where it was not known yet
     * @throws AnswerRefused when the lot cannot have been made on that day
     */
    @Transactional
    public void replace(String lotId, List<Certificate> papers, Optional<LocalDate> producedOn, String official) {
        LotRelease lot = rows.lock(lotId);
        if (!tests.certificates(lotId).equals(papers)) {
            tests.strikeAll(lotId, official, clock.instant());
            papers.forEach(paper -> tests.add(lotId, paper, official, clock.instant()));
        }
        if (lot.producedOn().isEmpty() && producedOn.isPresent()) {
            LocalDate day = producedOn.get();
            if (day.isAfter(today()) || !day.isBefore(lot.expiresOn())) {
                throw new AnswerRefused(Finding.of(
                        "LOT_PRODUCTION_DATE",
                        "producedOn",
                        "De productiedag ligt niet in de toekomst en voor de vervaldag %s."
                                .formatted(DutchText.day(lot.expiresOn()))));
            }
            rows.producedOn(lotId, day);
        }
    }

    private void record(LotRelease lot, String what, String statement, String version) {
        dossier.record(new EvidenceToRecord(lot.caseRef(), what, "system", statement, version));
    }

    private LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }
}
