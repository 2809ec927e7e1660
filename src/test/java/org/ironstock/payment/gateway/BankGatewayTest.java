package org.ironstock.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ironstock.payment.gateway.BankGateway.DeliveryFailed;
import org.ironstock.payment.gateway.BankGateway.FileRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ways to the bank: the same file twice is one file. */
class BankGatewayTest {

    private static final byte[] FILE = "<Document/>".getBytes(StandardCharsets.UTF_8);

    @Test
    void sameFileTwiceIsOneFile(@TempDir Path directory) throws Exception {
        BankGateway gateway = new DirectoryGateway(directory.resolve("outbox"));

        gateway.deliver("PAY-2026-11-23", FILE);
        gateway.deliver("PAY-2026-11-23", FILE);

        try (var files = Files.list(directory.resolve("outbox"))) {
            assertThat(files).hasSize(1).allSatisfy(file -> assertThat(file).hasBinaryContent(FILE));
        }
    }

    @Test
    void otherFileUnderTheSameKeyIsRefused(@TempDir Path directory) throws Exception {
        BankGateway gateway = new DirectoryGateway(directory);
        gateway.deliver("PAY-2026-11-23", FILE);

        assertThatThrownBy(() -> gateway.deliver("PAY-2026-11-23", new byte[] {1}))
                .isInstanceOf(FileRefused.class);
    }

    @Test
    void keyNeverLeavesTheDirectory(@TempDir Path directory) {
        assertThatThrownBy(() -> new DirectoryGateway(directory).deliver("../x", FILE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void directoryThatCannotBeWrittenIsTriedAgain(@TempDir Path directory) throws IOException {
        Path noDirectory = Files.writeString(directory.resolve("bestand"), "x");

        assertThatThrownBy(() -> new DirectoryGateway(noDirectory).deliver("PAY-2026-11-23", FILE))
                .isInstanceOf(DeliveryFailed.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 409})
    void takenIsTakenAlsoWhenItWasBefore(int status) throws Exception {
        List<String> seen = new ArrayList<>();
        withServer(status, seen, gateway -> gateway.deliver("PAY-2026-11-23", FILE));

        assertThat(seen).containsExactly("PAY-2026-11-23 Bearer geheim <Document/>");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 415, 422})
    void fileThatTheBankWillNeverTakeIsRefusedWithItsWords(int status) throws Exception {
        withServer(
                status, new ArrayList<>(), gateway -> assertThatThrownBy(() -> gateway.deliver("PAY-2026-11-23", FILE))
                        .isInstanceOf(FileRefused.class)
                        .hasMessageContaining("antwoord van de bank"));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 404, 429, 500, 503})
    void everythingElseIsTriedAgain(int status) throws Exception {
        withServer(
                status, new ArrayList<>(), gateway -> assertThatThrownBy(() -> gateway.deliver("PAY-2026-11-23", FILE))
                        .isInstanceOf(DeliveryFailed.class));
    }

    @Test
    void silenceIsTriedAgain() {
        BankGateway gateway = new HttpBankGateway(URI.create("http://127.0.0.1:1/"), "", Duration.ofSeconds(1));

        assertThatThrownBy(() -> gateway.deliver("PAY-2026-11-23", FILE)).isInstanceOf(DeliveryFailed.class);
    }

    private interface Work {
        void with(BankGateway gateway) throws Exception;
    }

    private static void withServer(int status, List<String> seen, Work work) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            seen.add(exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] words = "antwoord\nvan de bank".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, words.length);
            exchange.getResponseBody().write(words);
            exchange.close();
        });
        server.start();
        try {
            work.with(new HttpBankGateway(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"),
                    "geheim",
                    Duration.ofSeconds(5)));
        } finally {
            server.stop(0);
        }
    }
}
