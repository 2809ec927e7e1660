package org.ironstock.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ironstock.demo.Outsiders;
import org.ironstock.demo.TenderWalk;
import org.ironstock.demo.TenderWalk.Stop;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Quantity;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.ScriptToken;
import org.ironstock.tender.Executor;
import org.ironstock.tender.TenderRequest;
import org.ironstock.tender.Tenders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages on which everybody reads about tenders. */
@EngineTest
class TenderPagesTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/documents/[^\"]+|/api/ocds/[^\"]+)\"");

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private TenderWalk walk;

    @Autowired
    private Tenders tenders;

    @Autowired
    private Desk desk;

    @Autowired
    private Clock clock;

    private final String word = "woord" + UUID.randomUUID();
    private MockMvc browser;

    @BeforeEach
    void openBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
    }

    @Test
    void anOutsiderFollowsATenderToItsWinner() throws Exception {
        List<Outsiders.Party> parties = List.of(party("Noordzee"), party("Veilig Zorg"), party("Delta"));
        String tender = walk.walk(word, "IIR-MASK", 500_000, parties, Stop.END);
        String winner = tenders.findPublic(tender)
                .orElseThrow()
                .contract()
                .orElseThrow()
                .supplierId();
        String page = page("/aanbestedingen/" + tender);

        assertThat(page)
                .contains("De raamovereenkomst is gesloten.")
                .contains("Inschrijven tot en met")
                .contains("16 maart 2026, 23:59 uur")
                .contains("Aanbesteding bekendgemaakt")
                .contains("Gunningsbeslissing meegedeeld")
                .contains(
                        "Inschrijving gesloten", "Aantal inschrijvingen: 3", "Document: Aankondiging van het resultaat")
                .doesNotContain("<script", "Dossier openen");
        for (Outsiders.Party party : parties) {
            assertThat(page.contains("Gegund aan " + party.name() + " voor "))
                    .isEqualTo(party.id().equals(winner));
            assertThat(page.contains(party.name())).isEqualTo(party.id().equals(winner));
        }
        List<String> links =
                LINK.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(links)
                .hasSizeGreaterThan(8)
                .allSatisfy(link -> assertThat(call(link).getStatus()).as(link).isEqualTo(200));
        assertThat(search(word, "ended")).contains(tender, "1</span> <span>aanbesteding</span> gevonden");
        assertThat(search(word, "open")).doesNotContain(tender).contains("Er is hier niets te tonen.");
    }

    @Test
    void aRunningTenderTellsUntilWhenOneCanBid() throws Exception {
        String tender = walk.walk(word, "IIR-MASK", 500_000, List.of(), Stop.BIDDING);
        assertThat(page("/aanbestedingen/" + tender))
                .contains("U kunt inschrijven tot en met 16 maart 2026, 23:59 uur.")
                .contains("Aanbestedingsstukken")
                .doesNotContain("Uitkomst");
        assertThat(search(word, "open")).contains(tender);
        assertThat(search(tender.toLowerCase(Locale.ROOT), "")).contains(word);
    }

    @Test
    void whatIsNotPublishedIsThereForOfficialsOnly() throws Exception {
        String tender = request("Mondmaskers <b>" + word + "</b>");
        assertThat(call("/aanbestedingen/" + tender).getStatus()).isEqualTo(404);
        assertThat(search(word, "")).doesNotContain(tender).contains("Er is hier niets te tonen.");
        assertThat(search(word, "unpublished"))
                .as("an outsider cannot ask for what is not published")
                .doesNotContain(tender);

        MockHttpSession official =
                (MockHttpSession) Objects.requireNonNull(browser.perform(ScriptToken.signIn("vws-gmt-policy-1"))
                        .andReturn()
                        .getRequest()
                        .getSession());
        String list = browser.perform(
                        get("/aanbestedingen?stand=unpublished&zoek={w}", word).session(official))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(list).contains(tender, "&lt;b&gt;").doesNotContain("<b>" + word);
        assertThat(browser.perform(get("/aanbestedingen/" + tender).session(official))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("alleen ambtenaren zien deze aanbesteding", "/dossiers/" + tender);
        assertThat(call("/aanbestedingen/TND-1999-001").getStatus()).isEqualTo(404);
    }

    @Test
    void aLongListIsReadPageByPage() throws Exception {
        IntStream.range(0, 26).forEach(number -> request("Lijst " + word));
        MockHttpSession official =
                (MockHttpSession) Objects.requireNonNull(browser.perform(ScriptToken.signIn("vws-gmt-policy-1"))
                        .andReturn()
                        .getRequest()
                        .getSession());
        String first = browser.perform(get("/aanbestedingen?zoek={w}", word).session(official))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(first).contains("Blad 1 van 2", "Volgende").doesNotContain("Vorige");
        String second = browser.perform(
                        get("/aanbestedingen?blad=1&zoek={w}", word).session(official))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(second).contains("Blad 2 van 2", "Vorige").doesNotContain("Volgende");
        assertThat(call("/aanbestedingen?blad=x&stand=y").getStatus()).isEqualTo(200);
        assertThat(page("/aanbestedingen?blad=999999")).contains("Toon alle aanbestedingen");
    }

    private String search(String text, String standing) throws Exception {
        return page(UriComponentsBuilder.fromPath("/aanbestedingen")
                .queryParam("zoek", text)
                .queryParam("stand", standing)
                .build()
                .encode()
                .toUriString());
    }

    private MockHttpServletResponse call(String path) {
        try {
            return browser.perform(get(URI.create(path))).andReturn().getResponse();
        } catch (Exception failed) {
            throw new AssertionError(path, failed);
        }
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse answer = call(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private String request(String title) {
        LocalDate today = DutchCalendar.dayOf(clock.instant());
        return tenders.request(
                new TenderRequest(
                        title,
                        "Aanvulling",
                        Executor.CIBG,
                        today.plusMonths(9),
                        List.of(new TenderRequest.Line("IIR-MASK", Quantity.of(1))),
                        3,
                        36,
                        12,
                        false,
                        ""),
                "test");
    }

    private Outsiders.Party party(String name) {
        String kvk = String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
        return walk.party(name + " " + kvk, kvk, "Utrecht");
    }
}
