package org.ironstock.contract.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ironstock.contract.InheritedContract;
import org.ironstock.contract.domain.CellFinding;
import org.ironstock.contract.domain.ImportColumn;
import org.ironstock.contract.domain.ImportJudgment;
import org.ironstock.contract.domain.ImportRow;
import org.ironstock.contract.domain.ImportedFile;
import org.ironstock.contract.domain.RowReading;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.ImportRows;
import org.ironstock.contract.persistence.ImportRows.Taken;
import org.ironstock.contract.persistence.ImportRows.Waiting;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Spreadsheets with inherited contracts: judged first, kept when nothing stands in the way, accepted by an official, and
 * then taken row by row.
 */
@Service
@Transactional
public class ContractImports {

    private static final int MOST_FINDINGS = 500;
    private static final int CHUNK = 1_000;
    private static final int LONGEST_NAME = 120;

    private final ImportRows imports;
    private final ContractRows contracts;
    private final Products products;
    private final ContractSettings settings;
    private final ObjectMapper json;
    private final Clock clock;

    ContractImports(
            ImportRows imports,
            ContractRows contracts,
            Products products,
            ContractSettings settings,
            ObjectMapper json,
            Clock clock) {
        this.imports = imports;
        this.contracts = contracts;
        this.products = products;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** What came of a file that was brought. */
    public record Brought(ImportJudgment judgment, Optional<ImportedFile> file) {}

    /**
     * How contracts of rows are taken in, together: the contracts, and who accepted the file; gives the ids of those that
     * began, by reference.
     */
    @FunctionalInterface
    public interface Taking {
        Map<String, String> take(List<InheritedContract> contracts, String acceptedBy);
    }

    /** Judges a file and keeps it, to be accepted, when it has no findings. The same bytes again are the same file. */
    public Brought bring(String fileName, byte[] bytes, String official) {
        String sha256 = Sha256.of(bytes);
        Optional<ImportedFile> before = imports.findBySha256(sha256);
        if (before.isPresent() && before.get().state() != ImportedFile.State.READY) {
            return new Brought(new ImportJudgment(before.get().rows(), 0, List.of(), 0), before);
        }
        ImportJudgment judgment = judge(bytes);
        if (!judgment.acceptable()) {
            return new Brought(judgment, Optional.empty());
        }
        long number = imports.keep(sha256, named(fileName), bytes, judgment.rows(), official, clock.instant());
        return new Brought(judgment, imports.find(number));
    }

    private static String named(String fileName) {
        String name = fileName.isBlank() ? "bestand" : fileName.strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private ImportJudgment judge(byte[] bytes) {
        if (bytes.length > settings.maxImport().toBytes()) {
            return unreadable(CellFinding.ofFile(
                    "FILE_TOO_LARGE",
                    "Het bestand is groter dan %d MB."
                            .formatted(settings.maxImport().toMegabytes())));
        }
        Judging judging = new Judging(onList(), today());
        List<CellFinding> unread = SpreadsheetReader.each(bytes, settings.importRows(), judging::judge);
        return SpreadsheetReader.unreadable(unread)
                ? new ImportJudgment(0, 0, unread, unread.size())
                : judging.judgment(unread);
    }

    /** Judges rows one by one; of the findings only the first are kept, the others counted. */
    private final class Judging {

        private final Predicate<String> onList;
        private final LocalDate today;
        private final Map<String, Integer> places = new HashMap<>();
        private final List<CellFinding> first = new ArrayList<>();
        private int rows;
        private int findings;

        Judging(Predicate<String> onList, LocalDate today) {
            this.onList = onList;
            this.today = today;
        }

        void judge(ImportRow row) {
            rows++;
            RowReading.Read read = RowReading.of(row, onList, today);
            read.findings().forEach(this::add);
            read.contract().ifPresent(contract -> once(contract, row));
        }

        private void once(InheritedContract contract, ImportRow row) {
            Integer before = places.putIfAbsent(contract.reference(), row.number());
            if (before != null) {
                add(CellFinding.in(
                        row.number(),
                        ImportColumn.KENMERK,
                        "REFERENCE_TWICE",
                        "Dit kenmerk staat ook in rij %d.".formatted(before)));
            }
        }

        private void add(CellFinding finding) {
            findings++;
            if (first.size() < MOST_FINDINGS) {
                first.add(finding);
            }
        }

        ImportJudgment judgment(List<CellFinding> unread) {
            int count = unread.size() + findings;
            return new ImportJudgment(
                    rows,
                    count == 0 ? known(List.copyOf(places.keySet())) : 0,
                    Stream.concat(unread.stream(), first.stream())
                            .limit(MOST_FINDINGS)
                            .toList(),
                    count);
        }
    }

    private static ImportJudgment unreadable(CellFinding finding) {
        return new ImportJudgment(0, 0, List.of(finding), 1);
    }

    private int known(List<String> references) {
        int known = 0;
        for (int from = 0; from < references.size(); from += CHUNK) {
            known += contracts
                    .known(references.subList(from, Math.min(references.size(), from + CHUNK)))
                    .size();
        }
        return known;
    }

    /** Looks each product up once: a file names the same few thousands of times. */
    private Predicate<String> onList() {
        Map<String, Boolean> asked = new HashMap<>();
        LocalDate today = today();
        return code ->
                asked.computeIfAbsent(code, one -> products.find(one, today).isPresent());
    }

    public Optional<ImportedFile> find(long number) {
        return imports.find(number);
    }

    /** The newest files. */
    public List<ImportedFile> newest() {
        return imports.newest(20);
    }

    /** What a file that waits would bring, judged anew. */
    public ImportJudgment judgeAgain(long number) {
        return judge(imports.bytes(number));
    }

    /**
     * Accepts a file, so that its rows wait from now on; or lets one go on that was stopped.
     *
     * @return whether it was this call: while its rows are taken, and when they were, again has no effect
     */
    public boolean accept(long number, String official) {
        if (imports.resume(number, official, clock.instant())) {
            return true;
        }
        if (!imports.accept(number, official, clock.instant())) {
            return false;
        }
        List<Waiting> chunk = new ArrayList<>();
        SpreadsheetReader.each(imports.bytes(number), settings.importRows(), row -> {
            chunk.add(new Waiting(row.number(), row.cells().getOrDefault(ImportColumn.KENMERK, ""), written(row)));
            if (chunk.size() == CHUNK) {
                imports.addRows(number, chunk);
                chunk.clear();
            }
        });
        if (!chunk.isEmpty()) {
            imports.addRows(number, chunk);
        }
        return true;
    }

    /** Stops the taking of rows: what was taken stays, what waits can go on later. */
    public void stop(long number, String official) {
        imports.stop(number, official, clock.instant());
    }

    /**
     * Takes the next rows of an accepted file, all in one transaction with the cases that they begin.
     *
     * @return whether there is nothing left to take: all rows were, or somebody stopped it
     */
    public boolean takeRows(long number, Taking taking) {
        Optional<String> acceptedBy = imports.findAcceptedBy(number);
        if (acceptedBy.isEmpty()) {
            return true;
        }
        List<Waiting> rows = imports.waiting(number, settings.importAtOnce());
        take(number, rows, contracts -> taking.take(contracts, acceptedBy.get()));
        boolean last = rows.size() < settings.importAtOnce();
        if (last) {
            imports.done(number, clock.instant());
        }
        return last;
    }

    private void take(long number, List<Waiting> rows, Function<List<InheritedContract>, Map<String, String>> taking) {
        Map<String, String> known =
                contracts.idsOf(rows.stream().map(Waiting::reference).toList());
        Predicate<String> onList = onList();
        List<Taken> outcomes = new ArrayList<>();
        Map<Integer, InheritedContract> sound = new LinkedHashMap<>();
        for (Waiting row : rows) {
            String before = known.get(row.reference());
            if (before != null) {
                outcomes.add(Taken.known(row.number(), before));
                continue;
            }
            RowReading.Read read = RowReading.of(row(row), onList, today());
            read.contract()
                    .ifPresentOrElse(
                            contract -> sound.put(row.number(), contract),
                            () -> outcomes.add(Taken.refused(
                                    row.number(),
                                    read.findings().stream()
                                            .map(CellFinding::rule)
                                            .collect(Collectors.joining(" ")))));
        }
        outcomes.addAll(begin(sound, taking));
        imports.taken(number, outcomes);
    }

    /** What an event brought in at the same moment is known after all. */
    private List<Taken> begin(
            Map<Integer, InheritedContract> sound, Function<List<InheritedContract>, Map<String, String>> taking) {
        if (sound.isEmpty()) {
            return List.of();
        }
        Map<String, String> begun = taking.apply(List.copyOf(sound.values()));
        Map<String, String> meanwhile = begun.size() == sound.size()
                ? Map.of()
                : contracts.idsOf(sound.values().stream()
                        .map(InheritedContract::reference)
                        .filter(reference -> !begun.containsKey(reference))
                        .toList());
        List<Taken> outcomes = new ArrayList<>();
        sound.forEach((row, contract) -> {
            String id = begun.get(contract.reference());
            outcomes.add(
                    id == null
                            ? Taken.known(row, Objects.requireNonNull(meanwhile.get(contract.reference())))
                            : Taken.started(row, id));
        });
        return outcomes;
    }

    /** Rows of a file that could not be taken, the first of them. */
    public List<ImportRows.Refusal> refusals(long number) {
        return imports.refusals(number, MOST_FINDINGS);
    }

    private ImportRow row(Waiting waiting) {
        try {
            return new ImportRow(
                    waiting.number(), json.readValue(waiting.content(), new TypeReference<>() {}), Set.of());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private String written(ImportRow row) {
        try {
            return json.writeValueAsString(row.cells());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }
}
