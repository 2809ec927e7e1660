package org.ironstock.notice.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.notice.ImportedNotice;
import org.ironstock.notice.NoticeInvalid;
import org.ironstock.notice.NoticeReading;
import org.ironstock.notice.eforms.NoticeReader;
import org.ironstock.notice.persistence.ImportedRows;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of notices that were made elsewhere. */
@Service
public class NoticeImport {

    private static final int LONGEST_SOURCE = 200;

    private final NoticeReader reader;
    private final ImportedRows rows;
    private final Clock clock;

    NoticeImport(NoticeReader reader, ImportedRows rows, Clock clock) {
        this.reader = reader;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What a file says, before anything is stored.
     *
     * @param reading empty when a finding blocks
     */
    public record Judgement(Optional<NoticeReading> reading, List<Finding> findings) {

        public Judgement {
            findings = List.copyOf(findings);
        }
    }

    /** Reads a file and holds it against the official SDK; stores nothing. */
    public Judgement judge(byte[] file) {
        List<Finding> findings = new ArrayList<>();
        Optional<NoticeReading> reading = reader.read(file, findings);
        return new Judgement(reading, findings);
    }

    /**
     * Keeps the notice with its file and its source. The same file again is the same notice.
     *
     * @param source where the file came from, in words
     * @throws NoticeInvalid with every reason why it is refused
     */
    @Transactional
    public ImportedNotice take(byte[] file, String source, String official) {
        Judgement judgement = judge(file);
        List<Finding> blocking = new ArrayList<>(
                judgement.findings().stream().filter(Finding::blocking).toList());
        if (source.isBlank() || source.strip().length() > LONGEST_SOURCE) {
            blocking.add(Finding.of(
                    "IMPORT_SOURCE",
                    "bron",
                    "Noem in hoogstens " + LONGEST_SOURCE + " tekens waar het bestand vandaan komt."));
        }
        if (!blocking.isEmpty()) {
            throw new NoticeInvalid(blocking);
        }
        ImportedNotice notice = new ImportedNotice(
                UUID.randomUUID(),
                judgement.reading().orElseThrow(),
                source.strip(),
                Sha256.of(file),
                official,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return rows.add(notice, file) ? notice : sameAs(notice);
    }

    private ImportedNotice sameAs(ImportedNotice again) {
        ImportedNotice known =
                rows.find(again.reading().noticeId(), again.reading().version()).orElseThrow();
        if (!known.sha256().equals(again.sha256())) {
            throw new NoticeInvalid(List.of(Finding.of(
                    "IMPORT_OTHER_CONTENT",
                    "BT-701",
                    "Van deze aankondiging staat al een ander bestand met dezelfde versie in het register.")));
        }
        return known;
    }

    public Optional<ImportedNotice> find(UUID id) {
        return rows.find(id);
    }

    /** The file as it was brought. */
    public Optional<byte[]> findFile(UUID id) {
        return rows.findFile(id);
    }

    /** The whole register, newest first. */
    public List<ImportedNotice> all() {
        return rows.all();
    }
}
