package org.ironstock.dossier.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ironstock.dossier.DocumentKinds;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.PersonalDetail;
import org.ironstock.dossier.Revision;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.dossier.drawing.PdfDrawing;
import org.ironstock.dossier.sealing.PdfSeal;
import org.ironstock.platform.Officials;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.springframework.stereotype.Component;

/**
 * The file of a case for publication under the Open Government Act (Woo): each document drawn anew from its content with
 * {@value PersonalDetail#GROUND} in the place of personal data, and a list of all documents with the ground for each that
 * stays out. Nothing that was not drawn anew goes along, so what was left out is in no byte of it.
 */
@Component
public class WooExport {

    /** Competition and secrets of companies, given in confidence. */
    private static final String CONFIDENTIAL = "5.1.1c";

    /** Personal views on policy in internal advice. */
    private static final String ADVICE = "5.2.1";

    private static final Set<String> ADVICES =
            Set.of("awardAdvice", "qualityReport", "qualityAnnex", "individualScores");

    private static final List<String> HEADER =
            List.of("nummer", "datum", "soort", "titel", "versie", "beoordeling", "grond", "bestand");

    private final Dossier dossier;
    private final PdfDrawing drawing;
    private final PdfSeal seal;
    private final Index index;
    private final Officials officials;
    private final Clock clock;

    WooExport(Dossier dossier, PdfDrawing drawing, PdfSeal seal, Index index, Officials officials, Clock clock) {
        this.dossier = dossier;
        this.drawing = drawing;
        this.seal = seal;
        this.index = index;
        this.officials = officials;
        this.clock = clock;
    }

    /** How much of a document the public gets. */
    public enum Judgement {
        PUBLIC("openbaar"),
        PARTLY("deels openbaar"),
        WITHHELD("niet openbaar"),
        OUTSIDE("niet in deze uitvoer");

        private final String dutch;

        Judgement(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }

    /**
     * One line of the inventory.
     *
     * @param title empty for what is withheld
     * @param ground article of the Woo, or why else it is not there; empty when all of it is public
     * @param file name in the ZIP; empty when it is not there
     */
    public record Line(
            int number,
            String date,
            String kind,
            String title,
            int version,
            Judgement judgement,
            String ground,
            String file) {}

    /** A document as the public gets it. */
    public record PublicDocument(String file, DocumentToDraw content, Instant filedAt) {}

    /** What will be written. */
    public record Contents(String caseRef, Instant madeAt, List<Line> lines, List<PublicDocument> documents) {}

    /** Judges each document of the case and notes in the file that it was exported. */
    public Contents gather(String caseRef, List<StoredDocument> documents, String official) {
        Instant now = clock.instant();
        List<String> names = names(caseRef, documents);
        List<Line> lines = new ArrayList<>();
        List<PublicDocument> published = new ArrayList<>();
        for (StoredDocument document : documents) {
            int number = lines.size() + 1;
            Optional<DocumentToDraw> drawn = dossier.drawing(document.id());
            if (document.audience() == Audience.RESTRICTED) {
                String family = CaseExport.family(document.kind());
                lines.add(withheld(number, document, ADVICES.contains(family) ? ADVICE : CONFIDENTIAL));
            } else if (drawn.isEmpty()) {
                lines.add(outside(number, document));
            } else {
                DocumentToDraw content =
                        withSignatures(drawn.get(), document).withTexts(text -> PersonalDetail.withheld(text, names));
                String file = "stukken/%03d-%s-v%d.pdf"
                        .formatted(number, CaseExport.safe(CaseExport.family(document.kind())), document.version());
                published.add(new PublicDocument(file, content, document.filedAt()));
                lines.add(published(number, document, content, file));
            }
        }
        dossier.record(new EvidenceToRecord(
                caseRef,
                "WOO_EXPORTED",
                official,
                "Uitvoer voor openbaarmaking (Woo) gemaakt: %d van %d stukken."
                        .formatted(published.size(), documents.size()),
                ""));
        return new Contents(caseRef, now, lines, published);
    }

    /** Draws, seals and writes one document after the other. */
    public void write(Contents contents, OutputStream out) throws IOException {
        ZipFolder zip = new ZipFolder(out, contents.madeAt());
        zip.add("inventaris.pdf", pdf(inventory(contents), contents.madeAt(), contents.madeAt()));
        zip.add(
                "inventaris.csv",
                Index.csv(HEADER, contents.lines().stream().map(WooExport::row).toList()));
        zip.add("inventaris.json", index.json(contents.lines()));
        for (PublicDocument document : contents.documents()) {
            zip.add(document.file(), pdf(document.content(), document.filedAt(), contents.madeAt()));
        }
        zip.finish();
    }

    private byte[] pdf(DocumentToDraw content, Instant drawnAt, Instant sealedAt) {
        return seal.seal(
                drawing.draw(content, drawnAt),
                "Openbare versie op grond van de Wet open overheid: " + content.caseRef(),
                sealedAt);
    }

    /** Names and ids of everyone who acted in the case: withheld also where a text holds them unmarked. */
    private List<String> names(String caseRef, List<StoredDocument> documents) {
        Set<String> people = new TreeSet<>();
        for (Evidence fact : dossier.evidenceOf(caseRef)) {
            people.add(fact.actor());
        }
        Set<String> names = new TreeSet<>();
        for (StoredDocument document : documents) {
            people.addAll(dossier.preparers(document.id()));
            dossier.revisions(document.id()).stream()
                    .filter(revision -> revision.number() > 1)
                    .forEach(revision -> names.add(revision.signerName()));
        }
        people.stream().filter(officials::exists).forEach(official -> {
            names.add(official);
            names.add(officials.displayName(official));
        });
        names.removeIf(String::isBlank);
        // The longest first, so that no part of a name stays behind.
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The signatures are not in the new drawing; their roles are told instead. */
    private DocumentToDraw withSignatures(DocumentToDraw drawn, StoredDocument document) {
        List<Section> sections = new ArrayList<>(drawn.sections());
        List<String> signatures = dossier.revisions(document.id()).stream()
                .filter(revision -> revision.number() > 1)
                .map(WooExport::signature)
                .toList();
        if (!signatures.isEmpty()) {
            sections.add(new Section("Ondertekening", signatures, List.of()));
        }
        return new DocumentToDraw(
                drawn.caseRef(), drawn.kind(), drawn.title(), drawn.facts(), sections, Audience.PUBLIC, "");
    }

    private static String signature(Revision revision) {
        return "Getekend door %s, als %s, namens %s, op %s."
                .formatted(
                        new PersonalDetail(revision.signerName()),
                        revision.role(),
                        revision.onBehalfOf(),
                        DutchText.moment(revision.at()));
    }

    private static Line published(int number, StoredDocument document, DocumentToDraw content, String file) {
        boolean[] partly = {false};
        content.withTexts(text -> {
            partly[0] |= text.contains(PersonalDetail.GROUND);
            return text;
        });
        return new Line(
                number,
                day(document),
                DocumentKinds.inDutch(CaseExport.family(document.kind())),
                content.title(),
                document.version(),
                partly[0] ? Judgement.PARTLY : Judgement.PUBLIC,
                partly[0] ? PersonalDetail.GROUND : "",
                file);
    }

    private static Line withheld(int number, StoredDocument document, String ground) {
        return new Line(
                number,
                day(document),
                DocumentKinds.inDutch(CaseExport.family(document.kind())),
                "",
                document.version(),
                Judgement.WITHHELD,
                ground,
                "");
    }

    private Line outside(int number, StoredDocument document) {
        return new Line(
                number,
                day(document),
                DocumentKinds.inDutch(CaseExport.family(document.kind())),
                "",
                document.version(),
                Judgement.OUTSIDE,
                dossier.published(document.id())
                        ? "al openbaar: " + document.href()
                        : "niet door dit systeem opgemaakt; zelf te beoordelen",
                "");
    }

    private static DocumentToDraw inventory(Contents contents) {
        return new DocumentToDraw(
                contents.caseRef(),
                "wooInventory",
                "Inventarislijst " + contents.caseRef(),
                List.of(
                        new Fact("Kenmerk", contents.caseRef()),
                        new Fact("Gemaakt op", DutchText.moment(contents.madeAt())),
                        new Fact("Stukken", String.valueOf(contents.lines().size()))),
                List.of(new Section(
                        "Stukken en beoordeling",
                        List.of(
                                "Waar 5.1.2e staat, stonden persoonsgegevens: art. 5.1, tweede lid, onder e, Wet open overheid.",
                                "5.1.1c: vertrouwelijk meegedeelde bedrijfsgegevens. 5.2.1: persoonlijke beleidsopvattingen in intern beraad."),
                        List.of(new Table(
                                "Inventarislijst",
                                List.of("Nr.", "Datum", "Soort", "Beoordeling", "Grond"),
                                contents.lines().stream()
                                        .map(line -> List.of(
                                                String.valueOf(line.number()),
                                                line.date(),
                                                line.kind(),
                                                line.judgement().inDutch(),
                                                line.ground()))
                                        .toList())))),
                Audience.PUBLIC,
                "");
    }

    private static List<String> row(Line line) {
        return List.of(
                String.valueOf(line.number()),
                line.date(),
                line.kind(),
                line.title(),
                String.valueOf(line.version()),
                line.judgement().inDutch(),
                line.ground(),
                line.file());
    }

    private static String day(StoredDocument document) {
        return DutchText.day(DutchCalendar.dayOf(document.filedAt()));
    }
}
