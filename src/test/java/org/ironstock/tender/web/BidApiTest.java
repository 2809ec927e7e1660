package org.ironstock.tender.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ironstock.supplier.RegisteredSupplier;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.tender.process.VaultCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Bids over HTTP, as a supplier sends them. */
@EngineTest
class BidApiTest {

    private static final String BOUNDARY = "grens-1234";

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Desk desk;

    @LocalServerPort
    private int port;

    private VaultCase tender;
    private RegisteredSupplier supplier;

    @BeforeEach
    void publish() {
        tender = VaultCase.published(context).withVault();
        supplier = tender.supplier();
    }

    @Test
    void aBidIsReceiptedAndItsHashCanBeProven() throws Exception {
        byte[] quality = pdf("aanbod");
        HttpResponse<String> answer = submit(supplier, quality(quality), price("{}"), espd("{}"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode receipt = json.readTree(answer.body());
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        hash.update(HexFormat.of().parseHex(receipt.get("salt").asText()));
        assertThat(receipt.get("parts").findValuesAsText("saltedSha256"))
                .contains(HexFormat.of().formatHex(hash.digest(quality)));

        HttpResponse<String> later =
                get(supplier, answer.headers().firstValue("Location").orElseThrow());
        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(json.readTree(later.body()).has("salt")).isFalse();
        assertThat(json.readTree(get(supplier, bids()).body())).hasSize(1);
    }

    @Test
    void aNewBidReplacesAndAWithdrawalEndsIt() throws Exception {
        submit(supplier, quality(pdf("een")), price("{}"), espd("{}"));
        submit(supplier, quality(pdf("twee")), price("{}"), espd("{}"), espd("{}"));
        assertThat(json.readTree(get(supplier, bids()).body()).findValuesAsText("state"))
                .containsExactly("REPLACED", "SUBMITTED");
        assertThat(send(request(supplier, bids()).DELETE()).statusCode()).isEqualTo(204);
        assertThat(json.readTree(get(supplier, bids()).body()).findValuesAsText("state"))
                .containsExactly("REPLACED", "WITHDRAWN");
        assertThat(send(request(supplier, bids()).DELETE()).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodySeesTheReceiptOfAnother() throws Exception {
        String receipt = submit(supplier, quality(pdf("x")), price("{}"), espd("{}"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        RegisteredSupplier other = tender.supplier();

        assertThat(get(other, receipt).statusCode()).isEqualTo(404);
        assertThat(json.readTree(get(other, bids()).body())).isEmpty();
        HttpRequest.Builder nobody = HttpRequest.newBuilder(uri(receipt)).GET();
        assertThat(send(nobody).statusCode()).isEqualTo(401);
        assertThat(get(supplier, receipt.replace("receipt", "quality")).statusCode())
                .as("content is not for suppliers either")
                .isIn(401, 403);
    }

    @Test
    void aRequestThatIsNoBidGetsAClearAnswer() throws Exception {
        assertProblem(
                send(request(supplier, bids())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))),
                415,
                "bid-not-multipart");
        assertProblem(
                send(request(supplier, bids())
                        .header("Content-Type", "multipart/form-data")
                        .POST(HttpRequest.BodyPublishers.ofString("x"))),
                400,
                "bid-malformed");
        HttpResponse<String> faulty = submit(supplier, quality("geen pdf".getBytes(StandardCharsets.UTF_8)), espd(""));
        assertProblem(faulty, 422, "bid-incomplete");
        assertThat(json.readTree(faulty.body()).get("findings").findValuesAsText("code"))
                .containsExactlyInAnyOrder("PART_MISSING", "PART_WRONG_TYPE", "PART_EMPTY");
        desk.travelTo(tender.closingAt().plusSeconds(1));
        assertProblem(submit(supplier, quality(pdf("x")), price("{}"), espd("{}")), 422, "too-late");
    }

    @Test
    void theFormsOfPriceAndDeclarationAreOpenToAll() throws Exception {
        HttpResponse<String> price =
                send(HttpRequest.newBuilder(uri("/api/bid-schemas/price")).GET());
        assertThat(price.statusCode()).isEqualTo(200);
        assertThat(json.readTree(price.body())
                        .at("/properties/totalExclVat/type")
                        .asText())
                .isEqualTo("string");
        assertProblem(
                send(HttpRequest.newBuilder(uri("/api/bid-schemas/quality")).GET()), 404, "schema-unknown");
    }

    @Test
    void aBidThatIsCutOffLeavesNothing() throws Exception {
        byte[] whole = body(quality(pdf("half")), price("{}"), espd("{}"));
        HttpResponse<String> answer = send(request(supplier, bids())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Arrays.copyOf(whole, whole.length - 60))));

        assertProblem(answer, 400, "bid-malformed");
        assertThat(json.readTree(get(supplier, bids()).body())).isEmpty();
    }

    @Test
    void noFileOfTheMachineHoldsAClearByteAfterALargeBid() throws Exception {
        String canary = UUID.randomUUID().toString();
        byte[] large = new byte[12 << 20];
        Arrays.fill(large, (byte) '.');
        byte[] start = pdf(canary);
        System.arraycopy(start, 0, large, 0, start.length);
        assertThat(submit(supplier, quality(large), price("{}"), espd("{}")).statusCode())
                .isEqualTo(201);

        assertThat(filesHolding(canary)).isEmpty();
    }

    private List<Path> filesHolding(String canary) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("java.io.tmpdir")), 6)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("tomcat")
                            || file.getFileName().toString().startsWith("bid-"))
                    .filter(file -> holds(file, canary))
                    .toList();
        } catch (java.io.UncheckedIOException vanished) {
            return List.of();
        }
    }

    private static boolean holds(Path file, String canary) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(canary);
        } catch (IOException vanished) {
            return false;
        }
    }

    private void assertProblem(HttpResponse<String> answer, int status, String code) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json.readTree(answer.body()).get("type").asText()).isEqualTo("urn:ironstock:problem:" + code);
    }

    private String bids() {
        return "/api/tenders/" + tender.id() + "/bids";
    }

    private HttpResponse<String> submit(RegisteredSupplier as, Part... parts) throws Exception {
        return send(request(as, bids())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(parts))));
    }

    private HttpResponse<String> get(RegisteredSupplier as, String path) throws Exception {
        return send(request(as, path).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(RegisteredSupplier as, String path) {
        String credential = as.supplier().id() + ":" + as.secret();
        return HttpRequest.newBuilder(uri(path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8)));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.7 " + text).getBytes(StandardCharsets.UTF_8);
    }

    private static Part quality(byte[] content) {
        return new Part("quality", "application/pdf", content);
    }

    private static Part price(String content) {
        return new Part("price", "application/json", content.getBytes(StandardCharsets.UTF_8));
    }

    private static Part espd(String content) {
        return new Part("espd", "application/json", content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] body(Part... parts) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Part part : parts) {
            body.write(
                    ("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                                    .formatted(BOUNDARY, part.name(), part.name(), part.type()))
                            .getBytes(StandardCharsets.UTF_8));
            body.write(part.content());
            body.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private record Part(String name, String type, byte[] content) {}
}
