package org.ironstock.contract.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.ProductionContract.Line;
import org.ironstock.contract.domain.FiledPiece;
import org.ironstock.contract.domain.Judgment;
import org.ironstock.contract.domain.Piece;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.PersonalDetail;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;

/** Words of the documents by which a contract is taken over, in Dutch. */
public final class ContractPapers {

    static final String TRANSFER = "contractTransfer";
    static final String CHECK = "contractDossierCheck";
    static final String SIGNED_COPY = "contractSignedCopy";
    static final String PIECE = "contractPiece";
    static final String STATEMENT = "contractStatement";

    private static final String UNKNOWN = "onbekend";

    private ContractPapers() {}

    /** What the check of the file found, piece by piece. */
    static DocumentToDraw check(
            ProductionContract contract, List<FiledPiece> pieces, List<Finding> gaps, Instant checkedAt) {
        List<List<String>> rows = new java.util.ArrayList<>();
        for (Piece piece : Piece.values()) {
            Optional<FiledPiece> filed =
                    pieces.stream().filter(one -> one.piece() == piece).findFirst();
            rows.add(List.of(
                    piece.inDutch(),
                    filed.map(ContractPapers::where).orElse("ontbreekt"),
                    filed.map(FiledPiece::sha256).orElse("–")));
        }
        return new DocumentToDraw(
                contract.id(),
                CHECK,
                "Toets van het contractdossier " + contract.reference(),
                facts(contract),
                List.of(
                        new Section(
                                "Stukken",
                                List.of("Getoetst op %s.".formatted(DutchText.moment(checkedAt))),
                                List.of(new Table(
                                        "De twaalf stukken van het dossier",
                                        List.of("Stuk", "Waar", "SHA-256"),
                                        rows))),
                        Section.of(
                                "Uitkomst",
                                gaps.isEmpty()
                                        ? new String[] {"Het dossier is compleet."}
                                        : gaps.stream().map(Finding::message).toArray(String[]::new))),
                Audience.OFFICIALS,
                "");
    }

    private static String where(FiledPiece piece) {
        if (piece.inapplicable()) {
            return "niet van toepassing, zie verklaring";
        }
        return piece.place().isEmpty() ? "hele document" : piece.place();
    }

    /** The document by which VWS hands the contract over to RVO. */
    static DocumentToDraw transfer(
            ProductionContract contract, List<Finding> gaps, Optional<Judgment> regularised, String preparer) {
        List<Section> sections = new java.util.ArrayList<>();
        sections.add(Section.of(
                "Overdracht",
                ("Het ministerie van VWS draagt het beheer van dit contract over aan de Rijksdienst voor Ondernemend "
                        + "Nederland (RVO). RVO plaatst vanaf de laatste handtekening de vervolgorders, namens de "
                        + "Staat der Nederlanden, die partij bij het contract blijft."),
                "Het beheer omvat %s voor ten hoogste %s exclusief btw."
                        .formatted(
                                contract.title(),
                                contract.terms().maximum().map(Money::inDutch).orElse(UNKNOWN))));
        sections.add(new Section("Producten", List.of(), List.of(lines(contract.lines()))));
        if (gaps.isEmpty()) {
            sections.add(Section.of("Dossier", "Het dossier is getoetst en compleet."));
        } else {
            sections.add(new Section(
                    "Dossier",
                    java.util.stream.Stream.concat(
                                    java.util.stream.Stream.of("Het dossier is niet compleet:"),
                                    gaps.stream().map(Finding::message))
                            .toList(),
                    List.of()));
        }
        regularised.ifPresent(judgment -> sections.add(Section.of(
                "Regularisatie",
                "Een jurist van RVO heeft op %s besloten het contract toch over te nemen:"
                        .formatted(DutchText.moment(judgment.decidedAt())),
                judgment.motive())));
        return new DocumentToDraw(
                contract.id(),
                TRANSFER,
                "Overdracht contract " + contract.reference() + " van VWS aan RVO",
                facts(contract),
                sections,
                Audience.OFFICIALS,
                preparer);
    }

    /** Why a piece does not apply. */
    static DocumentToDraw statement(ProductionContract contract, Piece piece, String motive, String preparer) {
        return new DocumentToDraw(
                contract.id(),
                STATEMENT,
                "Verklaring: %s niet van toepassing".formatted(piece.inDutch()),
                List.of(new Fact("Kenmerk", contract.id()), new Fact("Contract", contract.reference())),
                List.of(Section.of("Verklaring", motive)),
                Audience.OFFICIALS,
                preparer);
    }

    private static List<Fact> facts(ProductionContract contract) {
        ProductionContract.Terms terms = contract.terms();
        return List.of(
                new Fact("Kenmerk", contract.id()),
                new Fact("Kenmerk crisisorganisatie", contract.reference()),
                new Fact("Leverancier", contract.supplier().name()),
                new Fact("KvK-nummer", orUnknown(contract.supplier().kvkNumber())),
                new Fact("Getekend op", day(terms.signedOn())),
                new Fact("Ondertekenaar", new PersonalDetail(orUnknown(terms.signer()))),
                new Fact("Mandaat", orUnknown(terms.mandateReference())),
                new Fact(
                        "Maximale waarde exclusief btw",
                        terms.maximum().map(Money::inDutch).orElse(UNKNOWN)),
                new Fact("Einddatum", day(terms.endsOn())));
    }

    private static Table lines(List<Line> lines) {
        return new Table(
                "Producten, prijzen en maximum",
                List.of("Regel", "Product", "Stuksprijs", "Maximum", "Al besteld"),
                lines.stream()
                        .map(line -> List.of(
                                String.valueOf(line.number()),
                                line.productCode(),
                                line.unitPrice().map(UnitPrice::inDutch).orElse(UNKNOWN),
                                line.maximum().map(ContractPapers::number).orElse(UNKNOWN),
                                number(line.ordered())))
                        .toList());
    }

    private static String number(Quantity quantity) {
        return DutchText.number(quantity.pieces());
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(DutchText::day).orElse(UNKNOWN);
    }

    private static String orUnknown(String text) {
        return text.isEmpty() ? UNKNOWN : text;
    }
}
