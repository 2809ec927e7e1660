package org.ironstock.contract.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ironstock.contract.InheritedContract;
import org.ironstock.contract.domain.CellFinding;
import org.ironstock.contract.domain.ImportColumn;
import org.ironstock.contract.domain.ImportJudgment;
import org.ironstock.contract.domain.ImportRow;
import org.ironstock.contract.domain.ImportedFile;
import org.ironstock.contract.domain.RowReading;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.ImportRows;
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

    /** How a contract of a row is taken in: the contract, and who accepted the file; gives its id. */
    @FunctionalInterface
    public interface Taking {
        String take(InheritedContract contract, String acceptedBy);
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
        SpreadsheetReader.Sheet sheet = SpreadsheetReader.read(bytes, settings.importRows());
        List<CellFinding> findings = new ArrayList<>(sheet.findings());
        Map<String, Integer> places = new HashMap<>();
        Predicate<String> onList = onList();
        for (ImportRow row : sheet.rows()) {
            RowReading.Read read = RowReading.of(row, onList, today());
            findings.addAll(read.findings());
            read.contract().ifPresent(contract -> once(contract, row, places, findings));
        }
        int known = findings.isEmpty() ? known(List.copyOf(places.keySet())) : 0;
        return new ImportJudgment(
                sheet.rows().size(),
                known,
                findings.size() > MOST_FINDINGS ? findings.subList(0, MOST_FINDINGS) : findings,
                findings.size());
    }

    private static ImportJudgment unreadable(CellFinding finding) {
        return new ImportJudgment(0, 0, List.of(finding), 1);
    }

    private static void once(
            InheritedContract contract, ImportRow row, Map<String, Integer> places, List<CellFinding> findings) {
        Integer first = places.putIfAbsent(contract.reference(), row.number());
        if (first != null) {
            findings.add(CellFinding.in(
                    row.number(),
                    ImportColumn.KENMERK,
                    "REFERENCE_TWICE",
                    "Dit kenmerk staat ook in rij %d.".formatted(first)));
        }
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
     * Accepts a file; its rows wait from now on.
     *
     * @return whether it was this call that accepted it: once it is accepted, again has no effect
     */
    public boolean accept(long number, String official) {
        if (!imports.accept(number, official, clock.instant())) {
            return false;
        }
        List<Waiting> chunk = new ArrayList<>();
        for (ImportRow row : SpreadsheetReader.read(imports.bytes(number), settings.importRows())
                .rows()) {
            chunk.add(new Waiting(row.number(), row.cells().getOrDefault(ImportColumn.KENMERK, ""), written(row)));
            if (chunk.size() == CHUNK) {
                imports.addRows(number, chunk);
                chunk.clear();
            }
        }
        if (!chunk.isEmpty()) {
            imports.addRows(number, chunk);
        }
        return true;
    }

    /**
     * Takes the next rows of an accepted file.
     *
     * @return whether all are taken now
     */
    public boolean takeRows(long number, Taking taking) {
        String acceptedBy = imports.findAcceptedBy(number).orElseThrow();
        Predicate<String> onList = onList();
        List<Waiting> rows = imports.waiting(number, settings.importAtOnce());
        for (Waiting waiting : rows) {
            take(number, waiting, onList, contract -> taking.take(contract, acceptedBy));
        }
        boolean done = rows.size() < settings.importAtOnce();
        if (done) {
            imports.done(number, clock.instant());
        }
        return done;
    }

    private void take(
            long number, Waiting waiting, Predicate<String> onList, Function<InheritedContract, String> taking) {
        Optional<String> known = contracts.findByReference(waiting.reference());
        if (known.isPresent()) {
            imports.taken(number, waiting.number(), "KNOWN", known.get());
            return;
        }
        RowReading.Read read = RowReading.of(row(waiting), onList, today());
        if (read.contract().isPresent()) {
            imports.taken(
                    number,
                    waiting.number(),
                    "STARTED",
                    taking.apply(read.contract().get()));
        } else {
            imports.refused(
                    number,
                    waiting.number(),
                    read.findings().stream().map(CellFinding::rule).collect(Collectors.joining(" ")));
        }
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
