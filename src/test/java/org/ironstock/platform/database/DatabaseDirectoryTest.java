package org.ironstock.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseDirectoryTest {

    @TempDir
    private Path data;

    @Test
    void two_applications_do_not_work_in_one_directory() throws IOException {
        try (DatabaseDirectory first = DatabaseDirectory.take(data)) {
            assertThat(first.path()).isDirectory();
            assertThatThrownBy(() -> DatabaseDirectory.take(data)).hasMessageContaining("Another application works in");
        }
        DatabaseDirectory.take(data).close();
    }

    @Test
    void a_server_that_a_killed_application_left_running_is_ended_before_the_next_start() throws IOException {
        EmbeddedPostgres left;
        try (DatabaseDirectory killed = DatabaseDirectory.take(data)) {
            left = EmbeddedPostgres.builder()
                    .setDataDirectory(killed.path())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .start();
        }
        try (DatabaseDirectory next = DatabaseDirectory.take(data)) {
            assertThat(next.path().resolve("postmaster.pid")).doesNotExist();
        } finally {
            left.close();
        }
    }

    @Test
    void a_note_of_a_process_that_is_no_database_server_ends_nothing() throws IOException {
        Path directory = Files.createDirectories(data.resolve("postgresql"));
        Files.writeString(
                directory.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

        DatabaseDirectory.take(data).close();

        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }
}
