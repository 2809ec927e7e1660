package org.ironstock.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ironstock.platform.OutgoingGateway.DeliveryFailed;
import org.ironstock.platform.OutgoingGateway.FileRefused;
import org.ironstock.platform.OutgoingGateway.OutgoingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outbox directory. */
class DirectoryGatewayTest {

    @TempDir
    private Path directory;

    @Test
    void noticeAppearsWholeUnderItsKey() throws Exception {
        Path outbox = directory.resolve("outbox/notices");

        new DirectoryGateway(outbox, ".xml").deliver(notice("abc-01", "<notice/>"));

        assertThat(outbox.resolve("abc-01.xml")).hasContent("<notice/>");
        assertThat(files(outbox)).containsExactly("abc-01.xml");
    }

    @Test
    void sameKeyTwiceLeavesOneFile() throws Exception {
        DirectoryGateway gateway = new DirectoryGateway(directory, ".xml");
        gateway.deliver(notice("abc-01", "<notice/>"));
        gateway.deliver(notice("abc-01", "<notice/>"));

        assertThat(files(directory)).containsExactly("abc-01.xml");
    }

    @Test
    void sameKeyWithOtherBytesIsRefusedAndTheFirstStays() throws Exception {
        DirectoryGateway gateway = new DirectoryGateway(directory, ".xml");
        gateway.deliver(notice("abc-01", "<notice/>"));

        assertThatThrownBy(() -> gateway.deliver(notice("abc-01", "<other/>"))).isInstanceOf(FileRefused.class);
        assertThat(directory.resolve("abc-01.xml")).hasContent("<notice/>");
    }

    @Test
    void keyNeverLeavesTheDirectory() {
        assertThatThrownBy(() -> new DirectoryGateway(directory, ".xml").deliver(notice("../abc", "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void directoryThatCannotBeWrittenIsAFailureToTryAgain() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> new DirectoryGateway(file, ".xml").deliver(notice("abc-01", "x")))
                .isInstanceOf(DeliveryFailed.class);
    }

    @Test
    void manyAtOnceLeaveOneWholeFile() throws Exception {
        DirectoryGateway gateway = new DirectoryGateway(directory, ".xml");
        String text = "x".repeat(100_000);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> calls = IntStream.range(0, 32)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        gateway.deliver(notice("abc-01", text));
                        return true;
                    })
                    .toList();
            for (var call : threads.invokeAll(calls)) {
                assertThat(call.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(files(directory)).containsExactly("abc-01.xml");
        assertThat(directory.resolve("abc-01.xml")).hasContent(text);
    }

    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static OutgoingFile notice(String key, String xml) {
        return new OutgoingFile(key, xml.getBytes(StandardCharsets.UTF_8));
    }
}
