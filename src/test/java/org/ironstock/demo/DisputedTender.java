package org.ironstock.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.HistoryService;
import org.ironstock.demo.TenderWalk.Stop;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.notice.Notice;
import org.ironstock.notice.Notices;
import org.ironstock.opendata.OpenRecord;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.signing.Signing;
import org.ironstock.support.Desk;
import org.ironstock.tender.PublicTender;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.Tenders;
import org.springframework.context.ApplicationContext;
import org.springframework.web.client.HttpClientErrorException;

/**
 * One tender that goes wrong wherever it can and still ends in a contract, the same for whoever works on it: a question
 * that changes the documents, a late bid, a low price, a judge who orders a new decision, a second standstill.
 */
final class DisputedTender {

    private static final String PRODUCT = "IIR-MASK";
    private static final String ANSWER = "Nee, de levertijd wordt 24 uur.";
    private static final String CHANGE = "De levertijd gaat van 48 naar 24 uur.";
    private static final LocalDate CLOSING = LocalDate.of(2026, 3, 16);
    private static final LocalDate NEW_CLOSING = LocalDate.of(2026, 3, 23);

    private final ApplicationContext beans;
    private final DisputeOffice office;
    private final TenderWalk walk;
    private final Outsiders outsiders;
    private final Desk desk;
    private final Tenders tenders;
    private final Dossier dossier;
    private final Clock clock;
    private final List<Outsiders.Party> bidders;
    private final String number = "C/09/" + UUID.randomUUID();
    private final String id;

    /** Published on Monday 2 February 2026, with its bidders registered. */
    DisputedTender(ApplicationContext beans, DisputeOffice office) {
        this.beans = beans;
        this.office = office;
        this.walk = beans.getBean(TenderWalk.class);
        this.outsiders = beans.getBean(Outsiders.class);
        this.desk = beans.getBean(Desk.class);
        this.tenders = beans.getBean(Tenders.class);
        this.dossier = beans.getBean(Dossier.class);
        this.clock = beans.getBean(Clock.class);
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
        this.bidders = List.of(party("Noordzee"), party("Veilig Zorg"), party("Delta"));
        this.id = walk.walk("Mondmaskers " + UUID.randomUUID(), PRODUCT, 500_000, List.of(), Stop.BIDDING);
    }

    String id() {
        return id;
    }

    /** From the first question to the closed file. */
    void play() {
        office.appointPanel(id);
        aQuestionChangesTheDocuments();
        theChangeMovesClosing();
        aLateBidIsRefused();
        aLowPriceIsExplainedAndJudged();
        theAwardIsDecided();
        aCourtCaseBlocksTheContract();
        theJudgeOrdersANewDecision();
        theContractIsConcluded();
        everythingIsKept();
    }

    private void aQuestionChangesTheDocuments() {
        desk.travelTo(publicPart().dates().questionsUntil().orElseThrow());
        Outsiders.Party asker = bidders.get(1);
        office.ask(id, asker, "Levertijd", "Blijft de levertijd 48 uur?");
        office.answer(id, ANSWER);
        assertThat(office.readAnswers(id)).as("before the nota").doesNotContain(ANSWER);
        office.publishNota(id, CHANGE);
        assertThat(office.readAnswers(id))
                .contains("Blijft de levertijd 48 uur?", ANSWER, CHANGE)
                .doesNotContain(asker.name(), asker.id());
        StoredDocument nota = dossier.latest(id, "answersNota").orElseThrow();
        assertThat(dossier.published(nota.id())).isTrue();
    }

    /** Art. 2.53 Aw 2012: 22 days remain for bids after a substantial change of an open procedure. */
    private void theChangeMovesClosing() {
        assertThat(closing()).isEqualTo(CLOSING);
        office.moveClosing(id);
        assertThat(closing()).isEqualTo(NEW_CLOSING);
        walk.noticePublished(id);
        desk.runJobs(id);
        assertThat(beans.getBean(Notices.class)
                        .findPublished(id, Notice.CONTRACT_NOTICE)
                        .flatMap(Notice::changes))
                .as("the notice that is changed")
                .isPresent();
        StoredDocument notice = dossier.latest(id, "notice16").orElseThrow();
        assertThat(new String(dossier.content(notice.id()), StandardCharsets.UTF_8))
                .contains("<efac:Change", NEW_CLOSING.toString());
        assertThat(OpenRecord.of(beans, id).outcomes()).containsExactly("tenderAmendment");
    }

    private void aLateBidIsRefused() {
        desk.travelTo(DutchCalendar.endOf(CLOSING).plusSeconds(2));
        desk.runJobs(id);
        walk.bid(id, PRODUCT, bidders.get(0), 78);
        walk.bid(id, PRODUCT, bidders.get(1), 82);
        walk.bid(id, PRODUCT, bidders.get(2), 35);
        desk.travelTo(DutchCalendar.endOf(NEW_CLOSING).plusSeconds(2));
        desk.runJobs(id);
        Outsiders.Party late = party("Te Laat");
        assertThatThrownBy(() -> walk.bid(id, PRODUCT, late, 60))
                .isInstanceOf(HttpClientErrorException.UnprocessableEntity.class);
    }

    /** Whoever explains may stay in: a low price alone rejects nobody. */
    private void aLowPriceIsExplainedAndJudged() {
        office.assess(id);
        assertThat(outsiders.explain(id, bidders.get(2), "Wij hebben een eigen lijn en lage energiekosten."))
                .isEqualTo(1);
        desk.runJobs(id);
        office.acceptLowPrice(id, "De toelichting is onderbouwd met contracten.");
        assertThat(publicPart().bids()).contains(3);
    }

    private void theAwardIsDecided() {
        office.advise(id);
        walk.showEvidence(id, bidders);
        desk.runJobs(id);
        office.checkEvidence(id);
        office.sign(id);
        assertThat(stage()).isEqualTo(TenderStage.STANDSTILL);
        assertThat(standstillDays()).isGreaterThanOrEqualTo(20);
    }

    private void aCourtCaseBlocksTheContract() {
        Instant end = standstillEnd();
        office.defend(id, number, bidders.get(1).name(), today());
        desk.travelTo(end.plusSeconds(2));
        desk.runJobs(id);
        assertThat(stage()).as("the judge has not spoken").isEqualTo(TenderStage.STANDSTILL);
        nothingIsOffered();
    }

    private void theJudgeOrdersANewDecision() {
        Instant firstEnd = standstillEnd();
        office.hearJudgment(id, number, today());
        assertThat(stage()).isEqualTo(TenderStage.AWARD);
        office.sign(id);
        assertThat(stage()).isEqualTo(TenderStage.STANDSTILL);
        assertThat(standstillEnd()).isAfter(firstEnd);
        assertThat(standstillDays()).isGreaterThanOrEqualTo(20);
        assertThat(publicPart().awards())
                .extracting(PublicTender.Award::standing)
                .containsExactly(false, true);
        desk.travelTo(standstillEnd());
        desk.runJobs(id);
        nothingIsOffered();
    }

    private void theContractIsConcluded() {
        walk.waitOutStandstill(id);
        desk.runJobs(id);
        walk.supplierSigns(id, bidders);
        desk.runJobs(id);
        office.sign(id);
        walk.noticePublished(id);
        desk.runJobs(id);
        office.closeFile(id);
        assertThat(stage()).isEqualTo(TenderStage.CONCLUDED);
        StoredDocument contract = dossier.latest(id, "frameworkContract").orElseThrow();
        assertThat(beans.getBean(Signing.class).notSigned(contract.id())).isEmpty();
        assertThat(beans.getBean(Notices.class).findPublished(id, Notice.AWARD_NOTICE))
                .isPresent();
    }

    private void everythingIsKept() {
        List<String> kinds =
                dossier.documentsOf(id).stream().map(StoredDocument::kind).toList();
        assertThat(kinds)
                .contains("answersNota", "extensionDecision", "extensionMessage", "judgment", "notice29")
                .filteredOn("awardDecision"::equals)
                .hasSize(2);
        assertThat(kinds).filteredOn(kind -> kind.startsWith("awardLetter-")).hasSize(6);
        assertThat(kinds)
                .filteredOn(kind -> kind.startsWith("awardWithdrawnLetter-"))
                .hasSize(3);
        assertThat(OpenRecord.of(beans, id).outcomes())
                .containsExactly("tenderAmendment", "award", "awardCancellation", "award", "contract");
        assertThat(desk.openTasks(id)).isEmpty();
        assertThat(beans.getBean(HistoryService.class)
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(id)
                        .unfinished()
                        .count())
                .isZero();
    }

    private void nothingIsOffered() {
        assertThat(dossier.latest(id, "frameworkContract")).isEmpty();
        bidders.forEach(bidder -> assertThatThrownBy(() -> outsiders.offeredContract(id, bidder))
                .isInstanceOf(HttpClientErrorException.NotFound.class));
    }

    private LocalDate closing() {
        return DutchCalendar.dayOf(publicPart().dates().closingAt().orElseThrow());
    }

    private Instant standstillEnd() {
        return publicPart().dates().standstillEndsAt().orElseThrow();
    }

    private long standstillDays() {
        return Duration.between(publicPart().dates().lettersSentAt().orElseThrow(), standstillEnd())
                .toDays();
    }

    private LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }

    private TenderStage stage() {
        return tenders.find(id).orElseThrow().stage();
    }

    private PublicTender publicPart() {
        return tenders.findPublic(id).orElseThrow();
    }

    private Outsiders.Party party(String name) {
        String kvk = String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
        return walk.party(name + " " + kvk, kvk, "Utrecht");
    }
}
