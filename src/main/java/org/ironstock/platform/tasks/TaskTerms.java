package org.ironstock.platform.tasks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ironstock.shared.DutchCalendar;
import org.springframework.stereotype.Component;

/**
 * Within how many working days officials answer a task, where the domain itself gives no date. A task that passes its
 * term shows as overdue; silence decides nothing. The terms are dated data in {@code officials/task-terms.csv}.
 */
@Component
public class TaskTerms {

    private static final String FILE = "/officials/task-terms.csv";

    private final Map<String, TreeMap<LocalDate, Integer>> workingDays;
    private final DutchCalendar calendar = DutchCalendar.official();

    TaskTerms() {
        this(readLines());
    }

    /** @param lines {@code task;from;workingDays}, blank lines and lines that start with # left out */
    TaskTerms(List<String> lines) {
        workingDays = lines.stream()
                .map(line -> line.split(";"))
                .collect(Collectors.groupingBy(
                        columns -> columns[0],
                        Collectors.toMap(
                                columns -> LocalDate.parse(columns[1]),
                                columns -> Integer.valueOf(columns[2]),
                                (one, other) -> {
                                    throw new IllegalArgumentException(FILE + " gives a task two terms from one day");
                                },
                                TreeMap::new)));
    }

    /** Keys of the tasks that have a term here. */
    public Set<String> tasks() {
        return workingDays.keySet();
    }

    /** Last moment of the last day on which a task that was created at this moment is answered in time. */
    Optional<Instant> dueAt(String taskKey, Instant created) {
        LocalDate day = DutchCalendar.dayOf(created);
        return Optional.ofNullable(workingDays.get(taskKey))
                .map(terms -> terms.floorEntry(day))
                .map(term -> DutchCalendar.endOf(calendar.plusWorkingDays(day, term.getValue())));
    }

    private static List<String> readLines() {
        try (InputStream file = Objects.requireNonNull(TaskTerms.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }
}
