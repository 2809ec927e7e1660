package org.ironstock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.ironstock.demo.TenderWalk.Stop;
import org.ironstock.notice.Notice;
import org.ironstock.notice.Notices;
import org.ironstock.payment.Commitments;
import org.ironstock.platform.DemoMode;
import org.ironstock.shared.Money;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.NeedsBrowser;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.Tenders;
import org.ironstock.tender.persistence.WithdrawalRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * What goes wrong with tenders, as officials handle it in Chromium: a tender that is disputed from question to contract, a
 * complaint that takes an award back, and a withdrawal. Until there each tender was walked without a browser.
 */
@EngineTest
@NeedsBrowser
class DisputeBrowserIT {

    private static final Path PICTURES = Path.of("target", "screenshots");

    @LocalServerPort
    private int port;

    @Autowired
    private TenderWalk walk;

    @Autowired
    private Outsiders outsiders;

    @Autowired
    private Desk desk;

    @Autowired
    private Desks desks;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private DemoMode demo;

    @Autowired
    private Tenders tenders;

    @Autowired
    private Commitments commitments;

    @Autowired
    private WithdrawalRows withdrawals;

    @Autowired
    private Notices notices;

    private BrowserOffice office;
    private OfficialBrowser browser;

    @BeforeEach
    void openABrowserInFebruary() {
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
        office = new BrowserOffice(application, port);
        browser = office.browser();
    }

    @AfterEach
    void closeTheBrowser() {
        office.close();
    }

    @Test
    void officialsTakeADisputedTenderFromAQuestionToTheContractAfterASecondStandstill() {
        new DisputedTender(application, office).play();
    }

    @Test
    void officialsTakeAnAwardBackAfterAComplaint() {
        List<Outsiders.Party> parties = List.of(party("Noordzee"), party("Delta"));
        String tender = walk.walk("Mondmaskers " + UUID.randomUUID(), "IIR-MASK", 500_000, parties, Stop.STANDSTILL);
        outsiders.send(
                "complaint.received",
                Map.of(
                        "tenderId",
                        tender,
                        "complainant",
                        "Delta",
                        "content",
                        "De brief noemt geen relatieve voordelen."));
        desk.runJobs(tender);
        office.pictured("cibg-contract-manager-1", "Task_AnswerComplaint", tender, () -> {
            browser.choose("Gegrond, de gunningsbeslissing wordt heroverwogen");
            browser.fill("Antwoord aan de klager", "U hebt gelijk: de brief was onvolledig. Wij heroverwegen.");
        });
        office.pictured("cibg-lawyer-1", "Task_ProposeReview", tender, () -> {
            browser.choose("Nieuwe gunningsbeslissing");
            browser.fill("Motivering", "De motivering van de brieven was onvolledig.");
        });
        office.pictured("cibg-director-1", "Task_ConfirmReview", tender, () -> {
            browser.choose("Bevestigen: de gunningsbeslissing vervalt");
            browser.fill("Reden", "De klacht is terecht.");
        });
        assertThat(stage(tender)).isEqualTo(TenderStage.AWARD);
        desks.signAll(tender);
        assertThat(stage(tender)).isEqualTo(TenderStage.STANDSTILL);

        browser.signIn("cibg-lawyer-1", demo.password());
        browser.go("/klachten");
        assertThat(browser.text()).contains("Klachtenmeldpunt", tender, "Delta");
        browser.screenshot(PICTURES.resolve("klachten.png"));
    }

    @Test
    void officialsWithdrawATenderAndEverythingIsGivenBackAndTold() {
        List<Outsiders.Party> parties = List.of(party("Noordzee"), party("Delta"));
        String tender = walk.walk("Mondmaskers " + UUID.randomUUID(), "IIR-MASK", 500_000, parties, Stop.OPENING);
        assertThat(commitments.reserved(tender, Money.euro(1))).isTrue();
        office.start("cibg-lawyer-1", "Aanbesteding intrekken", tender);
        office.pictured("cibg-buyer-2", "Task_MotivateWithdrawal", tender, () -> {
            browser.choose("Intrekken en ter ondertekening voorleggen");
            browser.choose("De behoefte is veranderd");
            browser.choose("Nieuwe aanbesteding");
            browser.fill("Motivering", "De behoefte is door nieuw beleid geheel vervallen.");
        });
        office.sign(tender);
        walk.noticePublished(tender);
        desk.runJobs(tender);

        assertThat(stage(tender)).isEqualTo(TenderStage.WITHDRAWN);
        assertThat(commitments.reserved(tender, Money.euro(1))).isFalse();
        assertThat(withdrawals.told(tender))
                .containsExactlyInAnyOrderElementsOf(
                        parties.stream().map(Outsiders.Party::id).toList());
        assertThat(notices.findPublished(tender, Notice.AWARD_NOTICE)).isPresent();
        assertThat(desk.openTasks(tender)).isEmpty();
        browser.go("/aanbestedingen/" + tender);
        assertThat(browser.text()).contains("De behoefte is veranderd");
    }

    private TenderStage stage(String tender) {
        return tenders.find(tender).orElseThrow().stage();
    }

    private Outsiders.Party party(String name) {
        String kvk = String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
        return walk.party(name + " " + kvk, kvk, "Utrecht");
    }
}
