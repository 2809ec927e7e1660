package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.Notices;
import org.ironstock.opendata.OpenRecord;
import org.ironstock.opendata.persistence.ReleaseRows;
import org.ironstock.opendata.release.OcdsJson;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.Problem;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.RegisteredSupplier;
import org.ironstock.support.ConnectedSystem;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.tender.Procedure;
import org.ironstock.tender.TenderRequest;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.Tenders;
import org.ironstock.tender.domain.Candidate;
import org.ironstock.tender.domain.QuestionRules.Asking;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.inquiry.Questions;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.preparation.Publication;
import org.ironstock.tender.preparation.PublicationNotAllowed;
import org.ironstock.tender.procedure.Selection;
import org.ironstock.tender.vault.BidReception;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A restricted procedure: notice, requests, selection, letters, invitations; only the invited bid. */
@EngineTest
class TenderSelectionProcessTest {

    private static final String BUYER = PreparationOffice.BUYER;
    private static final String MASK = "IIR-MASK";
    private static final Instant PUBLISHED_AT = Instant.parse("2026-02-02T09:00:00Z");

    @Autowired
    private Desk desk;

    @Autowired
    private Tenders tenders;

    @Autowired
    private TenderCases cases;

    @Autowired
    private Selection selection;

    @Autowired
    private Publication publication;

    @Autowired
    private Notices notices;

    @Autowired
    private Dossier dossier;

    @Autowired
    private BidReception bids;

    @Autowired
    private Questions questions;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private PreparationOffice office;

    @BeforeEach
    void begin() {
        desk.travelTo(PUBLISHED_AT);
        office = new PreparationOffice(context);
    }

    @Test
    void bestCandidatesAreInvitedAndOnlyTheyBid() throws Exception {
        String tender = published(5, false);
        Tender open = cases.get(tender);
        assertThat(open.requireProcedure().procedure()).isEqualTo(Procedure.RESTRICTED);
        assertThat(open.stage()).isEqualTo(TenderStage.SELECTION);
        assertThat(open.isPublic()).isTrue();
        assertThat(dossier.latest(tender, "publishedDocuments")).isPresent();
        NoticeContent.ContractNotice notice =
                (NoticeContent.ContractNotice) notices.getContent(open.notice().orElseThrow());
        assertThat(notice.procedure()).isEqualTo(NoticeContent.ProcedureType.RESTRICTED);
        Instant until = DutchCalendar.endOf(LocalDate.of(2026, 3, 4));
        assertThat(notice.candidates()).contains(new NoticeContent.CandidateSelection(until, 5, Optional.of(5)));

        JsonNode announced = released(tender);
        assertThat(announced.at("/tag/0").asText()).isEqualTo("tender");
        assertThat(announced.at("/tender/procurementMethod").asText()).isEqualTo("selective");
        assertThat(announced.at("/tender/expressionOfInterestDeadline").asText())
                .isEqualTo(until.toString());
        assertThat(announced.at("/tender/tenderPeriod").isMissingNode()).isTrue();

        List<RegisteredSupplier> asked = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            asked.add(VaultCase.published(context).supplier());
        }
        HttpResponse<String> receipt = request(asked.get(0), tender, request());
        assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(201);
        assertThat(request(asked.get(0), tender, "{}").statusCode()).isEqualTo(422);
        asked.stream().skip(1).forEach(party -> selection.receive(tender, id(party), request()));
        selection.receive(tender, id(asked.get(1)), request());
        assertThatThrownBy(() -> selection.requests(tender)).isInstanceOf(IllegalStateException.class);
        assertThat(request(asked.get(0), tender, "selection-letter", null).statusCode())
                .isEqualTo(404);

        desk.travelTo(until.plusSeconds(1));
        assertThatThrownBy(() -> selection.receive(tender, id(asked.get(0)), request()))
                .isInstanceOfSatisfying(
                        Problem.class, late -> assertThat(late.code()).isEqualTo("too-late"));
        desk.runJobs(tender);
        assertThat(selection.requests(tender)).hasSize(7);
        assertThat(Refused.codes(() -> judge(tender, asked.subList(0, 6), 1))).containsExactly("CANDIDATE_NOT_JUDGED");
        judge(tender, asked, 1);
        assertThat(desk.as("cibg-contract-manager-1")
                        .view("Task_ConfirmSelection", tender)
                        .facts())
                .contains(new TaskView.Fact("Beoordeeld door", "Fatima El Amrani"));
        desk.as("cibg-contract-manager-1")
                .completeJson(
                        "Task_ConfirmSelection",
                        tender,
                        Map.of("decision", "AGAIN", "reason", "De motivering van een gegadigde is te kort."));
        judge(tender, asked, 1);
        confirm(tender);
        assertThat(selection.candidates(tender))
                .extracting(candidate -> candidate.rank().orElse(0))
                .containsExactly(1, 2, 3, 4, 5, 6, 0);
        assertThat(selection.candidates(tender)).filteredOn(Candidate::selected).hasSize(5);
        assertThat(request(asked.get(6), tender, "selection-letter", null).statusCode())
                .isEqualTo(200);

        assertThat(desk.openTasks(tender)).isEmpty();
        assertThatThrownBy(() -> bids.receive(tender, id(asked.get(1)), Optional::empty))
                .isInstanceOfSatisfying(
                        Problem.class, early -> assertThat(early.code()).isEqualTo("tender-unknown"));
        desk.travelTo(DutchCalendar.endOf(LocalDate.of(2026, 3, 20)).plusSeconds(1));
        desk.runJobs(tender);
        assertThat(desk.openTasks(tender)).containsExactly("Task_SendInvitations");
        desk.as(BUYER).completeJson("Task_SendInvitations", tender, Map.of("sentToAll", true));
        desk.runJobs(tender);

        Tender bidding = cases.get(tender);
        assertThat(bidding.stage()).isEqualTo(TenderStage.BIDDING);
        assertThat(bidding.dates().closingAt()).contains(DutchCalendar.endOf(LocalDate.of(2026, 4, 28)));
        JsonNode invited = released(tender);
        assertThat(invited.at("/tag/0").asText())
                .as("nobody's terms were changed")
                .isEqualTo("tenderUpdate");
        assertThat(invited.at("/tender/tenderPeriod/endDate").asText())
                .isEqualTo(DutchCalendar.endOf(LocalDate.of(2026, 4, 28)).toString());
        assertThatThrownBy(() -> bids.receive(tender, id(asked.get(6)), Optional::empty))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo("not-invited"));
        assertThatThrownBy(() -> questions.ask(question(tender, asked.get(6))))
                .isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::code, Finding::message)
                        .containsExactly(tuple(
                                "ASKER_NOT_INVITED",
                                "Na de selectie stelt alleen wie is uitgenodigd om in te schrijven nog vragen.")));
        assertThat(questions.ask(question(tender, asked.get(0))).number()).isEqualTo(1);
        assertThatThrownBy(() -> bids.receive(tender, id(asked.get(0)), Optional::empty))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo("bid-incomplete"));
    }

    /** The newest release; the whole record is valid. */
    private JsonNode released(String tender) {
        List<ReleaseRows.Release> releases = OpenRecord.of(context, tender).releases();
        return OcdsJson.read(releases.get(releases.size() - 1).content());
    }

    @Test
    void everyCandidateIsJudgedOnceWithAReasonAndPointsFromZeroToAHundred() {
        String tender = published(5, true);
        RegisteredSupplier party = VaultCase.published(context).supplier();
        selection.receive(tender, id(party), request());
        requestsClose(tender);

        assertThat(Refused.findings(() -> judge(tender, List.of(party, party), 9)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("CANDIDATE_UNKNOWN");
                    assertThat(finding.message()).startsWith(party.supplier().name());
                });
        assertThat(codes(selection.judge(tender, List.of(candidate(tender, party, " ", 0, 100)), BUYER)))
                .containsExactly("CANDIDATE_WITHOUT_REASON");
        for (int outside : new int[] {-1, 101}) {
            assertThat(codes(
                            selection.judge(tender, List.of(candidate(tender, party, "Voldoet.", outside, 50)), BUYER)))
                    .containsExactly("CANDIDATE_WITHOUT_POINTS");
        }
        Candidate halfScored = Candidate.judged(tender, id(party), true, "Voldoet aan alle eisen.", Map.of("ERV", 50));
        assertThat(codes(selection.judge(tender, List.of(halfScored), BUYER)))
                .containsExactly("CANDIDATE_WITHOUT_POINTS");
        assertThat(selection.judge(tender, List.of(candidate(tender, party, "Voldoet.", 0, 100)), BUYER))
                .isEmpty();
        assertThat(selection.candidates(tender)).singleElement().satisfies(judged -> assertThat(judged.score())
                .isEqualByComparingTo("40"));
    }

    private static Candidate candidate(
            String tender, RegisteredSupplier party, String reason, int experience, int capacity) {
        return Candidate.judged(tender, id(party), true, reason, Map.of("ERV", experience, "CAP", capacity));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void selectionWithoutRequestsEndsTheTender() {
        String tender = published(5, true);
        requestsClose(tender);
        assertThat(desk.ends("tenderSelection", tender)).containsExactly("EndEvent_NoRequests");
        assertThat(desk.ends("tenderPublication", tender)).containsExactly("EndEvent_NobodySelected");
        assertThat(desk.openTasks(tender)).containsExactly("Task_MotivateNoAward");
    }

    @Test
    void selectionWithoutSuitableCandidateEndsTheTenderAfterTheTermToGoToCourt() {
        String tender = published(5, true);
        RegisteredSupplier party = VaultCase.published(context).supplier();
        selection.receive(tender, id(party), request());
        requestsClose(tender);
        judge(tender, List.of(party), 0);
        confirm(tender);
        assertThatThrownBy(() -> publication.invited(tender)).isInstanceOf(PublicationNotAllowed.class);
        desk.travelTo(Instant.parse("2026-03-20T09:00:00Z"));
        desk.runJobs(tender);
        assertThat(desk.ends("tenderSelection", tender)).containsExactly("EndEvent_NoSuitableCandidate");
        assertThat(desk.openTasks(tender)).containsExactly("Task_MotivateNoAward");
    }

    @Test
    void nobodyRefusedMeansThatTheInvitationsGoAtOnce() {
        String tender = published(0, true);
        List<RegisteredSupplier> asked = List.of(
                VaultCase.published(context).supplier(),
                VaultCase.published(context).supplier());
        asked.forEach(party -> selection.receive(tender, id(party), request()));
        requestsClose(tender);
        judge(tender, asked, 9);
        confirm(tender);
        assertThat(desk.openTasks(tender)).containsExactly("Task_SendInvitations");
        assertThat(publication.toInvite(cases.get(tender)))
                .containsExactlyInAnyOrderElementsOf(
                        asked.stream().map(TenderSelectionProcessTest::id).toList());
    }

    @Test
    void whoJudgedTheCandidatesDoesNotConfirmTheSelection() {
        String tender = published(0, true);
        RegisteredSupplier party = VaultCase.published(context).supplier();
        selection.receive(tender, id(party), request());
        requestsClose(tender);
        judge(tender, List.of(party), 9);
        String manager = "cibg-contract-manager-1";
        selection.judge(tender, selection.candidates(tender), manager);
        assertThatThrownBy(() ->
                        desk.as(manager).completeJson("Task_ConfirmSelection", tender, Map.of("decision", "AGREED")))
                .isInstanceOfSatisfying(AnswerRefused.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::code, Finding::message)
                        .containsExactly(
                                tuple("OWN_SELECTION", "Wie de gegadigden beoordeelde, stelt de selectie niet vast.")));
        selection.judge(tender, selection.candidates(tender), "cibg-lawyer-1");
        desk.as(manager).completeJson("Task_ConfirmSelection", tender, Map.of("decision", "AGREED"));
        desk.runJobs(tender);
        assertThat(desk.openTasks(tender)).containsExactly("Task_SendInvitations");
    }

    /** All are suitable, the last one excepted when there is a limit; earlier ones score better. */
    private void judge(String tender, List<RegisteredSupplier> parties, int lastSuitable) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Map<String, Object>> points = new ArrayList<>();
        for (int number = 0; number < parties.size(); number++) {
            boolean suitable = lastSuitable > 1 || number < 6 && lastSuitable == 1;
            rows.add(Map.of(
                    "supplierId",
                    id(parties.get(number)),
                    "verdict",
                    suitable ? "SUITABLE" : "UNSUITABLE",
                    "reason",
                    suitable ? "Voldoet aan alle eisen." : "De vereiste referentie ontbreekt."));
            points.add(Map.of("supplierId", id(parties.get(number)), "criterion", "ERV", "points", 90 - number));
            points.add(Map.of("supplierId", id(parties.get(number)), "criterion", "CAP", "points", 50));
        }
        desk.as("cibg-lawyer-1")
                .completeJson("Task_JudgeCandidates", tender, Map.of("candidates", rows, "points", points));
    }

    /** The term of an accelerated procedure for requests has ended. */
    private void requestsClose(String tender) {
        desk.travelTo(DutchCalendar.endOf(LocalDate.of(2026, 2, 17)).plusSeconds(1));
        desk.runJobs(tender);
    }

    private void confirm(String tender) {
        desk.as("cibg-contract-manager-1").completeJson("Task_ConfirmSelection", tender, Map.of("decision", "AGREED"));
        desk.runJobs(tender);
    }

    private String published(int mostInvited, boolean urgent) {
        TenderRequest request = PreparationOffice.request(MASK, 100_000, urgent);
        String tender = tenders.request(request, "test");
        desk.runJobs(tender);
        Map<String, Object> need = new HashMap<>(PreparationOffice.need(request));
        need.put("wanted", "RESTRICTED");
        desk.as(BUYER).completeJson("Task_RecordNeed", tender, need);
        Map<String, Object> documents = office.documents(tender);
        documents.put("mostInvited", mostInvited);
        documents.put(
                "selectionCriteria",
                List.of(
                        Map.of("code", "ERV", "name", "Ervaring", "weight", 60),
                        Map.of("code", "CAP", "name", "Capaciteit", "weight", 40)));
        documents.put("accelerationMotive", urgent ? "De voorraad raakt binnen twee maanden op." : "");
        desk.as(BUYER).completeJson("Task_DraftDocuments", tender, documents);
        office.reviewersApprove(tender);
        office.directorsSign(tender);
        new ConnectedSystem(context).noticePublished(cases.get(tender).notice().orElseThrow(), PUBLISHED_AT);
        desk.runJobs(tender);
        return tender;
    }

    private static String request() {
        return """
                {"espd": {"party": {"name": "Firma", "registrationNumber": "61000001", "role": "SOLE"},
                  "answers": [{"ground": "exg-crim-corrpt", "applies": false}, {"ground": "exg-pmt-bre-tax", "applies": true}],
                  "signedBy": "A. Directeur", "signedOn": "2026-02-10"},
                 "references": [{"competence": "Opslag", "client": "Ziekenhuis", "valueCents": 10000000}],
                 "selection": [{"criterion": "ERV", "text": "Tien jaar ervaring."}]}""";
    }

    private static Asking question(String tender, RegisteredSupplier party) {
        return new Asking(tender, id(party), "Levertijd", "Hoe snel moet het?", false, "");
    }

    private static String id(RegisteredSupplier party) {
        return party.supplier().id();
    }

    private HttpResponse<String> request(RegisteredSupplier party, String tender, String content) throws Exception {
        return request(party, tender, "requests-to-participate", content);
    }

    private HttpResponse<String> request(RegisteredSupplier party, String tender, String path, @Nullable String content)
            throws Exception {
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/api/tenders/%s/%s".formatted(port, tender, path)))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                (id(party) + ":" + party.secret()).getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json");
        HttpRequest sent = content == null
                ? builder.GET().build()
                : builder.POST(HttpRequest.BodyPublishers.ofString(content)).build();
        return HttpClient.newHttpClient().send(sent, HttpResponse.BodyHandlers.ofString());
    }
}
