package org.ironstock.tender.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.ironstock.shared.Money;
import org.ironstock.support.ModuleDatabase;
import org.ironstock.tender.Procedure;
import org.ironstock.tender.TenderListing;
import org.ironstock.tender.TenderSearch;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.BiddingPeriod;
import org.ironstock.tender.domain.Estimate;
import org.ironstock.tender.domain.Need;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TenderMother;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

@ModuleDatabase.Schemas("tender")
class TenderCasesTest {

    private static final Instant NOW = Instant.parse("2026-02-02T09:00:00Z");

    private final TenderCases cases;
    private final TenderOverview overview;
    private final String id = "TND-" + UUID.randomUUID();

    TenderCasesTest(ModuleDatabase.Tables tables) {
        this.cases = new TenderCases(tables.jdbc(), event -> {}, Clock.fixed(NOW, ZoneOffset.UTC));
        this.overview = new TenderOverview(tables.jdbc());
    }

    @Test
    void tenderComesBackAsItWasSaved() {
        Tender asked = TenderMother.tender(id);
        cases.add(asked);
        assertThat(cases.get(id)).isEqualTo(asked);

        BiddingPeriod period =
                new BiddingPeriod(NOW.plusSeconds(1), NOW.plusSeconds(2), NOW.plusSeconds(3), NOW.plusSeconds(4));
        Tender full = asked.withEstimate(TenderMother.estimate())
                .withProcedure(TenderMother.rules(Procedure.OPEN))
                .withPublicationDecision(UUID.randomUUID())
                .withNotice(UUID.randomUUID())
                .withStopReason("Reden")
                .withDates(asked.dates()
                        .dispatched(NOW, period)
                        .closed(NOW.plusSeconds(5))
                        .lettersSent(NOW.plusSeconds(6), NOW.plusSeconds(7))
                        .concluded(NOW.plusSeconds(8)))
                .moveTo(TenderStage.STANDSTILL);
        Tender saved = cases.save(full);
        cases.saveDocuments(id, TenderMother.documents());

        assertThat(cases.get(id)).isEqualTo(saved.withDocuments(TenderMother.documents()));
        assertThat(cases.lock(id)).isEqualTo(cases.get(id));
    }

    @Test
    void secondSaverOfTheSameStateIsRefused() {
        cases.add(TenderMother.tender(id));
        Tender mine = cases.get(id);
        Tender theirs = cases.get(id);
        cases.save(mine.moveTo(TenderStage.PUBLICATION));
        assertThatThrownBy(() -> cases.save(theirs.moveTo(TenderStage.STOPPED)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(cases.get(id).stage()).isEqualTo(TenderStage.PUBLICATION);
    }

    @Test
    void endedTenderMovesNoMore() {
        Tender stopped = TenderMother.tender(id).moveTo(TenderStage.STOPPED);
        assertThatThrownBy(() -> stopped.moveTo(TenderStage.BIDDING)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void unknownTenderIsNotFound() {
        assertThat(cases.find("TND-0000-000")).isEmpty();
        assertThatThrownBy(() -> cases.get("TND-0000-000")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> cases.lock("TND-0000-000")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void idsOfAYearNeverRepeatAlsoWhenManyAskAtOnce() {
        ConcurrentHashMap.KeySetView<String, Boolean> ids = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 40).parallel().forEach(number -> ids.add(cases.nextId()));
        assertThat(ids).hasSize(40).allMatch(one -> one.matches("TND-2026-\\d{3}"));
    }

    @Test
    void similarTendersOfTwelveMonthsCountUnlessTheyEndedWithoutContract() {
        String product = "PRODUCT-" + id;
        similar(id + "-counts", product, NOW.minusSeconds(1), TenderStage.CONTRACTING);
        similar(id + "-edge", product, NOW.minusSeconds(100), TenderStage.CONCLUDED);
        similar(id + "-old", product, NOW.minusSeconds(101), TenderStage.CONCLUDED);
        similar(id + "-later", product, NOW.plusSeconds(1), TenderStage.PREPARATION);
        similar(id + "-stopped", product, NOW, TenderStage.STOPPED);
        similar(id + "-none", product, NOW, TenderStage.NOT_AWARDED);
        similar(id + "-other", "OTHER-" + id, NOW, TenderStage.CONCLUDED);
        assertThat(cases.similar(id, List.of(product), NOW.minusSeconds(100), NOW))
                .containsExactlyInAnyOrder(Money.euro(480_000), Money.euro(480_000));
    }

    @Test
    void outsidersFindOnlyWhatIsPublished() {
        String word = "woord%_!" + id;
        listed(word + " een", TenderStage.PREPARATION, Procedure.OPEN);
        listed(word + " twee", TenderStage.BIDDING, Procedure.OPEN);
        listed(word + " drie", TenderStage.BIDDING, Procedure.BELOW_THRESHOLD);
        listed(word + " vier", TenderStage.CONCLUDED, Procedure.BELOW_THRESHOLD);
        listed(word + " vijf", TenderStage.STOPPED, Procedure.OPEN);

        assertThat(titles(word, true)).containsExactlyInAnyOrder(word + " twee", word + " vier");
        assertThat(titles(word, false)).hasSize(5);
        assertThat(overview.list(search(word, false, Set.of(TenderStage.BIDDING), 0))
                        .total())
                .isEqualTo(2);
        assertThat(overview.list(search(word, false, Set.of(), 1)).lines()).isEmpty();
        assertThat(titles("%" + id, false)).isEmpty();
    }

    private List<String> titles(String text, boolean publicOnly) {
        return overview.list(search(text, publicOnly, Set.of(), 0)).lines().stream()
                .map(TenderListing.Line::title)
                .toList();
    }

    private static TenderSearch search(String text, boolean publicOnly, Set<TenderStage> stages, int page) {
        return new TenderSearch(stages, text, publicOnly, page, 10);
    }

    private void listed(String title, TenderStage stage, Procedure procedure) {
        Tender tender = Tender.requested(
                "TND-" + UUID.randomUUID(), titled(title, TenderMother.MASK), "test", NOW, TenderMother.TODAY);
        cases.add(tender);
        cases.save(tender.withProcedure(TenderMother.rules(procedure)).moveTo(stage));
    }

    private void similar(String tenderId, String product, Instant requestedAt, TenderStage stage) {
        Tender tender = Tender.requested(tenderId, titled("Titel", product), "test", requestedAt, TenderMother.TODAY);
        cases.add(tender);
        Estimate estimate = TenderMother.estimate();
        cases.save(tender.withEstimate(estimate).moveTo(stage));
    }

    private static Need titled(String title, String product) {
        Need need = TenderMother.need();
        return new Need(
                title,
                need.reason(),
                need.executor(),
                need.needBy(),
                List.of(new Need.NeedLine(product, need.lines().get(0).monthlyQuantity())),
                need.virtualStockMonths(),
                need.termMonths(),
                need.optionMonths(),
                need.regions(),
                need.servicesFee(),
                false,
                "");
    }
}
