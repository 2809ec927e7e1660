package org.ironstock.dossier.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ironstock.dossier.ChainLink;
import org.ironstock.dossier.DocumentKinds;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.ExportAddition;
import org.ironstock.dossier.Revision;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The file of a case as one ZIP: every document that this official may read with all its revisions, an index with hashes,
 * the chain of evidence and the report of a check.
 */
@Component
public class CaseExport {

    private static final List<String> HEADER = List.of(
            "bestand",
            "stuk",
            "soort",
            "versie",
            "revisie",
            "ondertekenaar",
            "als",
            "namens",
            "moment",
            "bytes",
            "sha256");

    private final Dossier dossier;
    private final Index index;
    private final ObjectProvider<ExportAddition> additions;
    private final Clock clock;

    CaseExport(Dossier dossier, Index index, ObjectProvider<ExportAddition> additions, Clock clock) {
        this.dossier = dossier;
        this.index = index;
        this.additions = additions;
        this.clock = clock;
    }

    /** One file in the ZIP: a revision of a document. */
    public record Line(
            String file,
            String title,
            String kind,
            int version,
            int revision,
            String signer,
            String role,
            String onBehalfOf,
            Instant at,
            long size,
            String sha256) {}

    /** A document that is not in the ZIP; its title may say more than this official may know. */
    public record LeftOut(String kind, int version, String sha256, String reason) {}

    /** Everything but the bytes of the documents, which never change. */
    public record Contents(
            String caseRef,
            Instant madeAt,
            List<Line> lines,
            List<Revision> revisions,
            List<LeftOut> leftOut,
            Map<String, String> files) {}

    /**
     * Gathers what goes into the ZIP and notes in the file that it was taken out.
     *
     * @param readable documents that this official may read
     * @param restricted the other documents of the case
     */
    public Contents gather(
            String caseRef, List<StoredDocument> readable, List<StoredDocument> restricted, String official) {
        Instant now = clock.instant();
        List<Line> lines = new ArrayList<>();
        List<Revision> revisions = new ArrayList<>();
        for (StoredDocument document : readable) {
            int place = readable.indexOf(document) + 1;
            for (Revision revision : dossier.revisions(document.id())) {
                revisions.add(revision);
                lines.add(line(place, document, revision));
            }
        }
        List<LeftOut> leftOut = restricted.stream()
                .map(document -> new LeftOut(
                        DocumentKinds.inDutch(family(document.kind())),
                        document.version(),
                        document.sha256(),
                        "vertrouwelijk: niet voor uw functie bestemd"))
                .toList();
        List<ChainLink> chain = dossier.evidenceChain(caseRef);
        Map<String, String> files = new java.util.LinkedHashMap<>();
        files.put("bewijs/keten.json", index.json(chain));
        List<Finding> findings = new ArrayList<>(dossier.brokenEvidence(caseRef));
        findings.addAll(dossier.brokenDocuments(caseRef));
        additions.orderedStream().forEach(addition -> {
            files.put("bewijs/" + addition.fileName(), index.json(addition.rows(caseRef)));
            findings.addAll(addition.findings(caseRef));
        });
        files.put("nagerekend.txt", report(caseRef, now, lines, chain, findings));
        files.put(
                "index.csv",
                Index.csv(HEADER, lines.stream().map(CaseExport::row).toList()));
        files.put(
                "index.json",
                index.json(Map.of("caseRef", caseRef, "madeAt", now, "files", lines, "leftOut", leftOut)));
        files.put(
                "index.html",
                index.html(
                        "dossier/export",
                        Map.of(
                                "caseRef", caseRef,
                                "madeAt", DutchText.moment(now),
                                "lines", lines,
                                "leftOut", leftOut,
                                "broken", findings)));
        dossier.record(new EvidenceToRecord(
                caseRef,
                "DOSSIER_EXPORTED",
                official,
                "Het dossier is uitgevoerd: %d bestanden, %d vertrouwelijke stukken weggelaten."
                        .formatted(lines.size(), leftOut.size()),
                ""));
        return new Contents(caseRef, now, lines, revisions, leftOut, files);
    }

    /** Writes the ZIP; one document at a time is in memory. */
    public void write(Contents contents, OutputStream out) throws IOException {
        ZipFolder zip = new ZipFolder(out, contents.madeAt());
        for (Map.Entry<String, String> file : contents.files().entrySet()) {
            zip.add(file.getKey(), file.getValue());
        }
        for (int i = 0; i < contents.lines().size(); i++) {
            Revision revision = contents.revisions().get(i);
            zip.add(contents.lines().get(i).file(), dossier.revision(revision.documentId(), revision.number()));
        }
        zip.finish();
    }

    /** The kind without the party that it is meant for. */
    static String family(String kind) {
        int dash = kind.indexOf('-');
        return dash < 0 ? kind : kind.substring(0, dash);
    }

    static String extension(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> ".pdf";
            case "application/xml", "text/xml" -> ".xml";
            case "application/json" -> ".json";
            case "text/plain" -> ".txt";
            default -> ".bin";
        };
    }

    static String safe(String name) {
        return name.replaceAll("[^A-Za-z0-9-]", "_");
    }

    private static Line line(int place, StoredDocument document, Revision revision) {
        return new Line(
                "stukken/%03d-%s-v%d/revisie-%d%s"
                        .formatted(
                                place,
                                safe(document.kind()),
                                document.version(),
                                revision.number(),
                                extension(document.mediaType())),
                document.title(),
                DocumentKinds.inDutch(document.kind()),
                document.version(),
                revision.number(),
                revision.signerName(),
                revision.role(),
                revision.onBehalfOf(),
                revision.at(),
                revision.size(),
                revision.sha256());
    }

    private static List<String> row(Line line) {
        return List.of(
                line.file(),
                line.title(),
                line.kind(),
                String.valueOf(line.version()),
                String.valueOf(line.revision()),
                line.signer(),
                line.role(),
                line.onBehalfOf(),
                line.at().toString(),
                String.valueOf(line.size()),
                line.sha256());
    }

    private static String report(
            String caseRef, Instant now, List<Line> lines, List<ChainLink> chain, List<Finding> findings) {
        StringBuilder report = new StringBuilder();
        report.append("Dossier %s, nagerekend op %s%n".formatted(caseRef, DutchText.momentToTheSecond(now)));
        report.append(
                "Bestanden in deze uitvoer: %d; schakels in het bewijs: %d%n".formatted(lines.size(), chain.size()));
        if (findings.isEmpty()) {
            report.append("Alle stukken, zegels en schakels van deze zaak kloppen.%n".formatted());
        }
        findings.forEach(finding -> report.append("FOUT %s: %s%n".formatted(finding.code(), finding.message())));
        report.append(
                "%nZelf narekenen: 'sha256sum -c %s' in deze map, 'pdfsig' op elke pdf.%n".formatted(ZipFolder.SUMS));
        report.append("Elke schakel in bewijs/keten.json: hash = SHA-256 van previousHash gevolgd door content.%n"
                .formatted());
        return report.toString();
    }
}
