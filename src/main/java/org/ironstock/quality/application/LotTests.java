package org.ironstock.quality.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.quality.domain.LotNorms;
import org.ironstock.quality.domain.LotRelease;
import org.ironstock.quality.domain.SampleTaken;
import org.ironstock.quality.domain.SamplingPlan;
import org.ironstock.quality.domain.TestJudgement;
import org.ironstock.quality.domain.TestRequirement;
import org.ironstock.quality.domain.TestResult;
import org.ironstock.quality.domain.TestRound;
import org.ironstock.quality.domain.Verdict;
import org.ironstock.quality.persistence.LotReleaseRows;
import org.ironstock.quality.persistence.LotTestRows;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Samples of a lot, what was measured in them and what that says. */
@Service
public class LotTests {

    /** Days within which a laboratory answers (P5D); what passes decides nothing. */
    private static final int TERM_DAYS = 5;

    /** Days before the end of the term at which the laboratory is reminded [A]. */
    private static final int REMINDER_DAYS = 1;

    private static final String SAMPLING_GROUND = "ISO 2859-1, enkelvoudige bemonstering";

    private final LotReleaseRows rows;
    private final LotTestRows tests;
    private final LotPapers papers;
    private final LotDocuments documents;
    private final Dossier dossier;
    private final Clock clock;

    LotTests(
            LotReleaseRows rows,
            LotTestRows tests,
            LotPapers papers,
            LotDocuments documents,
            Dossier dossier,
            Clock clock) {
        this.rows = rows;
        this.tests = tests;
        this.papers = papers;
        this.documents = documents;
        this.dossier = dossier;
        this.clock = clock;
    }

    public List<TestRound> rounds(String lotId) {
        return tests.rounds(lotId);
    }

    /**
     * The test that runs now, or the last one.
     *
     * @throws NoSuchElementException when no sample was planned yet
     */
    public TestRound current(String lotId) {
        return tests.rounds(lotId).stream()
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new NoSuchElementException("No sample of lot %s was planned".formatted(lotId)));
    }

    /**
     * Plans the sample: of the first test, or, when that was just outside a limit, of the one retest. A plan that no
     * result was entered to stands.
     *
     * @throws IllegalStateException when there is nothing to plan: the lot passed, failed, or had its retest
     */
    @Transactional
    public void plan(String lotId) {
        LotRelease lot = rows.lock(lotId);
        List<TestRound> rounds = tests.rounds(lotId);
        if (!rounds.isEmpty() && rounds.get(rounds.size() - 1).result().isEmpty()) {
            return;
        }
        boolean retest = !rounds.isEmpty();
        if (retest && rounds.get(rounds.size() - 1).consequence() != Verdict.BORDERLINE) {
            throw new IllegalStateException("Lot %s has no test to be done again".formatted(lotId));
        }
        SamplingPlan plan = planned(lot, retest);
        tests.plan(lotId, rounds.size() + 1, plan, clock.instant());
        record(
                lot,
                "LOT_SAMPLE_PLANNED",
                "%s van partij %s van %d stuks: %s."
                        .formatted(
                                retest ? "Herkeuring" : "Keuring",
                                lotId,
                                lot.quantity().pieces(),
                                plan.inDutch()));
    }

    private SamplingPlan planned(LotRelease lot, boolean retest) {
        List<TestRequirement> requirements = papers.requirements(lot.lotId());
        TestRequirement asked = requirements.stream()
                .filter(requirement -> requirement.kind() == TestRequirement.Kind.SAMPLING)
                .findFirst()
                .orElse(TestRequirement.STANDARD_SAMPLE);
        return SamplingPlan.of(
                lot.quantity().pieces(),
                asked,
                papers.norms(lot).acceptance(TestRequirement.tests(requirements)),
                retest);
    }

    /**
     * The sample left the warehouse.
     *
     * @throws AnswerRefused when it is smaller than the plan or larger than the lot, or was taken already
     */
    @Transactional
    public void take(String lotId, SampleTaken sample) {
        LotRelease lot = rows.lock(lotId);
        TestRound round = current(lotId);
        List<Finding> findings = new ArrayList<>();
        if (sample.pieces() < round.plan().size()) {
            findings.add(Finding.of(
                    "SAMPLE_TOO_SMALL",
                    "pieces",
                    "Het monster heeft ten minste %d stuks; genomen: %d."
                            .formatted(round.plan().size(), sample.pieces()),
                    SAMPLING_GROUND));
        }
        if (sample.pieces() > lot.quantity().pieces()) {
            findings.add(Finding.of(
                    "SAMPLE_TOO_LARGE",
                    "pieces",
                    "De partij heeft %d stuks; genomen: %d."
                            .formatted(lot.quantity().pieces(), sample.pieces())));
        }
        if (findings.isEmpty() && !tests.take(lotId, round.number(), sample)) {
            findings.add(Finding.of("SAMPLE_TAKEN_ALREADY", "pieces", "Van deze keuring is al een monster genomen."));
        }
        refuse(findings);
    }

    /** Until when the laboratory has time, counted from today. */
    public Instant dueAt() {
        return DutchCalendar.endOf(DutchCalendar.dayOf(clock.instant()).plusDays(TERM_DAYS));
    }

    /** When the laboratory is reminded. */
    public Instant remindAt() {
        return DutchCalendar.endOf(DutchCalendar.dayOf(clock.instant()).plusDays(TERM_DAYS - REMINDER_DAYS));
    }

    /**
     * The laboratory's values.
     *
     * @throws AnswerRefused with every finding when something misses or cannot be
     */
    @Transactional
    public void enter(String lotId, TestResult result) {
        LotRelease lot = rows.lock(lotId);
        TestRound round = current(lotId);
        List<Finding> findings = new ArrayList<>(TestJudgement.incomplete(
                TestRequirement.tests(papers.requirements(lotId)), papers.norms(lot), result.measured()));
        if (round.sample().isEmpty()) {
            findings.add(Finding.of(
                    "SAMPLE_NOT_TAKEN", "measured", "Van deze keuring is nog geen monster genomen.", SAMPLING_GROUND));
        }
        long sampled = round.sample().map(SampleTaken::pieces).orElse(0L);
        if (result.defective() > sampled || result.usedUp() > sampled) {
            findings.add(Finding.of(
                    "RESULT_MORE_THAN_SAMPLE",
                    "defective",
                    "Er zijn %d stuks bemonsterd; meer kunnen er niet gebrekkig of verbruikt zijn."
                            .formatted(sampled)));
        }
        if (result.testedOn().isAfter(DutchCalendar.dayOf(clock.instant()))) {
            findings.add(Finding.of("TESTED_IN_FUTURE", "testedOn", "De dag van de toets ligt in de toekomst."));
        }
        if (findings.isEmpty() && !tests.enter(lotId, round.number(), result)) {
            findings.add(Finding.of(
                    "RESULT_ENTERED_ALREADY", "measured", "Het resultaat van deze keuring is al ingevoerd."));
        }
        refuse(findings);
    }

    /**
     * Holds the values against the norms and files the report.
     *
     * @return pass, borderline when the one retest is due, or fail
     * @throws IllegalStateException when no result was entered
     */
    @Transactional
    public Verdict judge(String lotId) {
        LotRelease lot = rows.lock(lotId);
        TestRound round = current(lotId);
        TestJudgement judgement = judgement(lot, round);
        StoredDocument report = documents.report(lot, round, judgement);
        tests.judge(lotId, round.number(), judgement.verdict(), report.id());
        record(
                lot,
                "LOT_TEST_JUDGED",
                "Keuring %d van partij %s: %s."
                        .formatted(round.number(), lotId, judgement.verdict().inDutch()));
        return current(lotId).consequence();
    }

    /**
     * What the values of a test say.
     *
     * @throws IllegalStateException when no result was entered
     */
    public TestJudgement judgement(LotRelease lot, TestRound round) {
        TestResult result = round.result()
                .orElseThrow(() -> new IllegalStateException(
                        "Test %d of lot %s has no result".formatted(round.number(), lot.lotId())));
        Set<String> required = TestRequirement.tests(papers.requirements(lot.lotId()));
        LotNorms norms = papers.norms(lot);
        return TestJudgement.of(required, norms, result.measured(), round.plan(), result.defective());
    }

    /** The laboratory has one day left, or none. */
    @Transactional
    public void remind(String lotId, boolean overdue) {
        LotRelease lot = rows.get(lotId);
        record(
                lot,
                overdue ? "LOT_TEST_OVERDUE" : "LOT_TEST_REMINDED",
                overdue
                        ? "De termijn voor het testresultaat van partij %s is verstreken; de partij blijft niet vrij."
                                .formatted(lotId)
                        : "Herinnerd aan het testresultaat van partij %s.".formatted(lotId));
    }

    private void record(LotRelease lot, String what, String statement) {
        dossier.record(new EvidenceToRecord(lot.caseRef(), what, "system", statement, rows.rulesVersion(lot.lotId())));
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
    }
}
