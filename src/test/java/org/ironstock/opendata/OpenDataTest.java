package org.ironstock.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.StreamSupport;
import org.ironstock.demo.Outsiders;
import org.ironstock.demo.TenderWalk;
import org.ironstock.demo.TenderWalk.Stop;
import org.ironstock.opendata.release.OcdsSchema;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.tender.PublicTender;
import org.ironstock.tender.Tenders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What outsiders can download of a tender, from its publication to its end. */
@EngineTest
class OpenDataTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private TenderWalk walk;

    @Autowired
    private Desk desk;

    @Autowired
    private Tenders tenders;

    private MockMvc outsider;

    @BeforeEach
    void inFebruary() {
        outsider = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
    }

    @Test
    void aTenderIsReleasedStepByStepAndEveryPackageIsValid() throws Exception {
        List<Outsiders.Party> parties = List.of(party("Kanarie"), party("Lijster"), party("Merel"));
        String tender = walk.walk(title(), "IIR-MASK", 500_000, parties, Stop.END);

        String text = body("/api/ocds/records/ocds-000000-" + tender);
        assertThat(OcdsSchema.faultsOfRecords(text)).isEmpty();
        List<JsonNode> releases = releases(text);
        assertThat(releases)
                .extracting(release -> texts(release.path("tag")))
                .containsExactly(
                        List.of("tender"),
                        List.of("tenderUpdate"),
                        List.of("tenderUpdate"),
                        List.of("tenderUpdate", "award"),
                        List.of("awardUpdate", "contract"),
                        List.of("awardUpdate"));
        assertThat(releases)
                .extracting(release -> release.at("/tender/status").asText())
                .containsExactly("active", "active", "active", "complete", "complete", "complete");
        assertThat(releases)
                .extracting(release -> release.at("/awards/0/status").asText())
                .containsExactly("", "", "", "pending", "active", "active");
        for (JsonNode release : releases) {
            String single = body("/api/ocds/releases/" + release.path("id").asText());
            assertThat(OcdsSchema.faultsOfReleases(single)).isEmpty();
            assertThat(JSON.readTree(single).at("/releases/0")).isEqualTo(release);
            assertThat(single).contains("\"language\":\"nl\"").contains("creativecommons.org/publicdomain/zero");
        }
        for (JsonNode document : releases.get(5).at("/tender/documents")) {
            assertThat(call(path(document)).getStatus()).as(document.toString()).isEqualTo(200);
        }
        assertThat(releases.get(0).at("/tender/documents"))
                .extracting(document -> document.path("documentType").asText())
                .containsExactlyInAnyOrder("tenderNotice", "biddingDocuments");
        assertThat(releases.get(5).at("/awards/0/documents/0/documentType").asText())
                .isEqualTo("awardNotice");

        PublicTender known = tenders.findPublic(tender).orElseThrow();
        JsonNode compiled = JSON.readTree(text).at("/records/0/compiledRelease");
        assertThat(compiled.at("/tender/value/amount").decimalValue())
                .isEqualTo(known.estimate().orElseThrow().inEuro());
        assertThat(compiled.at("/contracts/0/maximumValue/amount").decimalValue())
                .isEqualTo(known.contract().orElseThrow().maximum().inEuro());
        assertThat(texts(compiled.path("tag"))).containsExactly("compiled");
        assertThat(compiled.at("/contracts/0/awardID")).isEqualTo(compiled.at("/awards/0/id"));
    }

    @Test
    void nobodyIsNamedBeforeTheContractAndNeverWhoDidNotWin() throws Exception {
        List<Outsiders.Party> parties = List.of(party("Kanarie"), party("Lijster"), party("Merel"));
        String tender = walk.walk(title(), "IIR-MASK", 500_000, parties, Stop.END);
        BigDecimal maximum =
                tenders.findPublic(tender).orElseThrow().maximum().orElseThrow().inEuro();
        String winner = tenders.findPublic(tender)
                .orElseThrow()
                .contract()
                .orElseThrow()
                .supplierId();

        List<JsonNode> releases = releases(body("/api/ocds/records/ocds-000000-" + tender));
        for (JsonNode release : releases) {
            String text = release.toString();
            boolean contracted = release.has("contracts");
            for (Outsiders.Party party : parties) {
                boolean named = text.contains(party.name()) || text.contains(party.kvkNumber());
                assertThat(named)
                        .as("%s in %s", party.name(), release.path("id"))
                        .isEqualTo(contracted && party.id().equals(winner));
            }
            for (int bidder = 0; bidder < parties.size(); bidder++) {
                BigDecimal price = maximum.multiply(BigDecimal.valueOf(70 + 8L * bidder))
                        .movePointLeft(2)
                        .setScale(2);
                assertThat(text.contains(price.toPlainString()))
                        .as("price %s in %s", price, release.path("id"))
                        .isEqualTo(contracted && parties.get(bidder).id().equals(winner));
            }
            assertThat(text).doesNotContain("inschrijving@example.org");
        }
        assertThat(releases)
                .extracting(release -> release.at("/tender/numberOfTenderers").asInt(-1))
                .as("how many bid is told when the vault is opened, not when bidding closes")
                .containsExactly(-1, -1, 3, 3, 3, 3);
    }

    @Test
    void nothingIsReleasedOfATenderThatIsNotPublished() throws Exception {
        String tender = walk.walk(title(), "IIR-MASK", 500_000, List.of(), Stop.PUBLICATION_DECISION);
        assertThat(call("/api/ocds/records/ocds-000000-" + tender).getStatus()).isEqualTo(404);
        assertThat(tenders.findPublic(tender)).isEmpty();
    }

    @Test
    void theFeedLeadsToEveryReleaseOnceAndAnUnchangedPageIsNotSentAgain() throws Exception {
        long end = end();
        String tender = walk.walk(title(), "IIR-MASK", 500_000, List.of(), Stop.OPENING);
        JsonNode page = JSON.readTree(body("/api/ocds/changes?size=1&after=" + end));
        List<String> seen = new ArrayList<>();
        while (!page.path("changes").isEmpty()) {
            page.path("changes")
                    .forEach(change -> seen.add(change.path("releaseId").asText()));
            page = JSON.readTree(body(pathOf(page.path("next").asText())));
        }
        assertThat(seen)
                .filteredOn(id -> id.contains(tender))
                .containsExactly("ocds-000000-%s-001".formatted(tender), "ocds-000000-%s-002".formatted(tender));
        assertThat(seen).doesNotHaveDuplicates();

        String address = "/api/ocds/changes?after=" + end;
        MockHttpServletResponse first = call(address);
        assertThat(first.getHeader(HttpHeaders.LINK)).contains("rel=\"next\"");
        MockHttpServletResponse again = outsider.perform(get(address)
                        .header(HttpHeaders.IF_NONE_MATCH, String.valueOf(first.getHeader(HttpHeaders.ETAG))))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsString()).isEmpty();
    }

    @Test
    void everythingIsDownloadedAsLinesOfValidPackages() throws Exception {
        walk.walk(title(), "IIR-MASK", 500_000, List.of(), Stop.BIDDING);
        MockHttpServletResponse answer = call("/api/ocds/releases");
        assertThat(answer.getContentType()).startsWith("application/x-ndjson");
        List<String> lines = answer.getContentAsString().lines().toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(OcdsSchema.faultsOfReleases(line))
                .isEmpty());
        assertThat(lines.stream().flatMap(line -> releasesOf(line).stream()).map(release -> release.path("id")
                        .asText()))
                .hasSize((int) end())
                .doesNotHaveDuplicates();
    }

    @Test
    void aBadPlaceInTheFeedIsNamed() throws Exception {
        assertThat(call("/api/ocds/changes?after=-1").getStatus()).isEqualTo(400);
        assertThat(call("/api/ocds/changes?size=0").getStatus()).isEqualTo(400);
        assertThat(call("/api/ocds/changes?size=1001").getStatus()).isEqualTo(400);
        assertThat(call("/api/ocds/changes?after=x").getStatus()).isEqualTo(400);
        assertThat(call("/api/ocds/releases/none").getStatus()).isEqualTo(404);
    }

    private long end() throws Exception {
        long position = 0;
        JsonNode page = JSON.readTree(body("/api/ocds/changes?size=1000"));
        while (!page.path("changes").isEmpty()) {
            position = page.path("changes")
                    .get(page.path("changes").size() - 1)
                    .path("position")
                    .asLong();
            page = JSON.readTree(body(pathOf(page.path("next").asText())));
        }
        return position;
    }

    private MockHttpServletResponse call(String path) throws Exception {
        return outsider.perform(get(URI.create(path))).andReturn().getResponse();
    }

    private String body(String path) throws Exception {
        MockHttpServletResponse answer = call(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<JsonNode> releases(String record) throws Exception {
        return list(JSON.readTree(record).at("/records/0/releases"));
    }

    private static List<JsonNode> releasesOf(String line) {
        try {
            return list(JSON.readTree(line).path("releases"));
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<String> texts(JsonNode array) {
        return list(array).stream().map(JsonNode::asText).toList();
    }

    private static String path(JsonNode document) {
        return pathOf(document.path("url").asText());
    }

    private static String pathOf(String url) {
        return url.replace("http://localhost:8080", "");
    }

    private Outsiders.Party party(String name) {
        String kvk = String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
        return walk.party(name + " " + kvk, kvk, "Utrecht");
    }

    private static String title() {
        return "Mondmaskers " + UUID.randomUUID();
    }
}
