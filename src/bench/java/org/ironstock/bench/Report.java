package org.ironstock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The table of a run, in Markdown, and whether every goal was met. */
final class Report {

    private final List<Row> rows = new ArrayList<>();

    /** One figure beside what it is compared with. */
    private record Row(String measure, String figure, String compared, String ratio, String goal, boolean met) {}

    /**
     * A figure that must not exceed a multiple of another.
     *
     * @param most largest ratio that meets the goal
     */
    void ratio(String measure, String format, double figure, double compared, double most) {
        double ratio = figure / compared;
        add(new Row(
                measure,
                text(format, figure),
                text(format, compared),
                text("%.2f", ratio),
                text("≤ %.1f", most),
                ratio <= most));
    }

    /** A figure that must not exceed a bound. */
    void atMost(String measure, String format, double figure, double most) {
        add(new Row(measure, text(format, figure), "", "", text("≤ " + format, most), figure <= most));
    }

    /** A figure that must reach a bound. */
    void atLeast(String measure, String format, double figure, double least) {
        add(new Row(measure, text(format, figure), "", "", text("≥ " + format, least), figure >= least));
    }

    /** Figures without a goal. */
    void told(String measure, String format, double figure, double compared) {
        add(new Row(
                measure,
                text(format, figure),
                text(format, compared),
                text("%.2f", figure / compared),
                "",
                true));
    }

    /** A figure without a goal and with nothing to compare. */
    void told(String measure, String format, double figure) {
        add(new Row(measure, text(format, figure), "", "", "", true));
    }

    /** Tells the figure at once too: a run takes long, and what it measured before a fault is not lost. */
    private void add(Row row) {
        rows.add(row);
        System.out.print(line(row));
    }

    /** The table, ready to be pasted. */
    String markdown() {
        return "| Measured | Product | Compared with | Ratio | Goal | Met |\n| --- | ---: | ---: | ---: | --- | --- |\n"
                + rows.stream().map(Report::line).collect(Collectors.joining());
    }

    private static String line(Row row) {
        return "| %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        row.measure(),
                        row.figure(),
                        row.compared(),
                        row.ratio(),
                        row.goal(),
                        row.goal().isEmpty() ? "" : row.met() ? "yes" : "**no**");
    }

    boolean allMet() {
        return rows.stream().allMatch(Row::met);
    }

    /** The machine on which the figures were taken. */
    static String machine() throws IOException {
        String memory = Files.lines(Path.of("/proc/meminfo")).findFirst().orElse("").replaceAll("\\D", "");
        return text(
                "%d cores, %s GiB, %s %s, JDK %s",
                Runtime.getRuntime().availableProcessors(),
                memory.isEmpty() ? "?" : String.valueOf(Long.parseLong(memory) >> 20),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
