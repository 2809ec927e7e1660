package org.ironstock.contract.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.domain.FiledPiece;
import org.ironstock.contract.domain.Piece;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.IntakeRows;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pieces of the file of a contract, as officials bring them. */
@Service
@Transactional
public class ContractFile {

    private static final int LONGEST_PLACE = 200;
    private static final int SHORTEST_MOTIVE = 20;
    private static final int LONGEST_MOTIVE = 2_000;

    private final ContractRows rows;
    private final IntakeRows intake;
    private final FrameworkContracts frameworks;
    private final Dossier dossier;
    private final Clock clock;

    ContractFile(ContractRows rows, IntakeRows intake, FrameworkContracts frameworks, Dossier dossier, Clock clock) {
        this.rows = rows;
        this.intake = intake;
        this.frameworks = frameworks;
        this.dossier = dossier;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It lies in the file. */
        record Filed(StoredDocument document) implements Outcome {}

        /** Everything that is wrong with it; nothing was kept. */
        record Refused(List<Finding> findings) implements Outcome {}
    }

    /** Kinds of file that everybody can open in ten years, by their first bytes. */
    private enum Format {
        PDF("application/pdf", new byte[] {'%', 'P', 'D', 'F', '-'}),
        PNG("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}),
        JPEG("image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});

        private final String mediaType;
        private final byte[] head;

        Format(String mediaType, byte[] head) {
            this.mediaType = mediaType;
            this.head = head;
        }

        static Optional<Format> of(byte[] bytes) {
            return Arrays.stream(values())
                    .filter(format -> bytes.length > format.head.length
                            && Arrays.equals(Arrays.copyOf(bytes, format.head.length), format.head))
                    .findFirst();
        }
    }

    /** Files a document as one or more pieces; a later one takes the place of the one before. */
    public Outcome file(String contractId, PieceUpload upload, String official) {
        ProductionContract contract = rows.lock(contractId);
        List<Finding> findings = new ArrayList<>(closed(contract));
        if (upload.pieces().isEmpty()) {
            findings.add(Finding.of("PIECE_NOT_NAMED", "piece", "Kies welke stukken in het document staan."));
        }
        if (upload.place().length() > LONGEST_PLACE) {
            findings.add(Finding.of(
                    "PIECE_PLACE_LONG",
                    "place",
                    "De vindplaats heeft ten hoogste %d tekens.".formatted(LONGEST_PLACE)));
        }
        Optional<Format> format = Format.of(upload.bytes());
        if (format.isEmpty()) {
            findings.add(Finding.of("PIECE_FORMAT", "file", "Het bestand is geen PDF, PNG of JPEG."));
        }
        if (!findings.isEmpty()) {
            return new Outcome.Refused(findings);
        }
        return new Outcome.Filed(keep(contract, upload, format.orElseThrow(), official));
    }

    private StoredDocument keep(ProductionContract contract, PieceUpload upload, Format format, String official) {
        StoredDocument document = dossier.file(new DocumentToFile(
                contract.id(),
                upload.pieces().contains(Piece.SIGNED_COPY) ? ContractPapers.SIGNED_COPY : ContractPapers.PIECE,
                title(upload),
                format.mediaType,
                upload.bytes(),
                DocumentToFile.Audience.OFFICIALS,
                official));
        for (Piece piece : new TreeSet<>(upload.pieces())) {
            intake.addPiece(
                    contract.id(),
                    new FiledPiece(
                            piece, document.id(), document.sha256(), upload.place(), false, official, clock.instant()));
        }
        intake.addContributor(contract.id(), official);
        frameworks.pieceBrought(contract.id());
        return document;
    }

    private static String title(PieceUpload upload) {
        String names =
                new TreeSet<>(upload.pieces()).stream().map(Piece::inDutch).collect(Collectors.joining(", "));
        return names.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + names.substring(1);
    }

    /** States with a motive that a piece does not apply to this contract. */
    public Outcome declareInapplicable(String contractId, Piece piece, String motive, String official) {
        ProductionContract contract = rows.lock(contractId);
        List<Finding> findings = new ArrayList<>(closed(contract));
        if (!piece.mayNotApply()) {
            findings.add(Finding.of(
                    "PIECE_ALWAYS_APPLIES",
                    piece.key(),
                    "Zonder dit stuk is een dossier nooit compleet: %s.".formatted(piece.inDutch())));
        }
        if (motive.length() < SHORTEST_MOTIVE || motive.length() > LONGEST_MOTIVE) {
            findings.add(Finding.of(
                    "PIECE_MOTIVE",
                    "motive",
                    "Motiveer in %d tot %d tekens waarom het stuk niet van toepassing is."
                            .formatted(SHORTEST_MOTIVE, LONGEST_MOTIVE)));
        }
        if (!findings.isEmpty()) {
            return new Outcome.Refused(findings);
        }
        StoredDocument statement = dossier.draw(ContractPapers.statement(contract, piece, motive, official));
        intake.addPiece(
                contractId,
                new FiledPiece(piece, statement.id(), statement.sha256(), "", true, official, clock.instant()));
        intake.addContributor(contractId, official);
        frameworks.pieceBrought(contractId);
        return new Outcome.Filed(statement);
    }

    private static List<Finding> closed(ProductionContract contract) {
        return contract.state() == ContractState.ENDED
                ? List.of(Finding.of(
                        "CONTRACT_FILE_CLOSED", contract.id(), "Het contract is beëindigd; het dossier is gesloten."))
                : List.of();
    }
}
