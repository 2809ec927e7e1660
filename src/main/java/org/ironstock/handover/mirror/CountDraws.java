package org.ironstock.handover.mirror;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.application.FrameworkRegister;
import org.ironstock.handover.domain.HalfYear;
import org.ironstock.handover.persistence.StockCountRows;
import org.ironstock.handover.persistence.StockCountRows.Draw;
import org.ironstock.shared.DrawSeed;
import org.ironstock.shared.DutchCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The draw of unannounced counts: its hash is published before the half year, its seed after it. */
@Service
@Transactional
public class CountDraws {

    private static final String COMMITMENT = "stockCountDraw";
    private static final String REVEAL = "stockCountReveal";

    private final StockCountRows rows;
    private final FrameworkRegister frameworks;
    private final MirrorPolicy policy;
    private final Dossier dossier;
    private final SecureRandom random = new SecureRandom();

    CountDraws(StockCountRows rows, FrameworkRegister frameworks, MirrorPolicy policy, Dossier dossier) {
        this.rows = rows;
        this.frameworks = frameworks;
        this.policy = policy;
        this.dossier = dossier;
    }

    /** Case of a draw, e.g. {@code LOT-2027-H1}. */
    public static String caseOf(HalfYear period) {
        return "LOT-" + period.code();
    }

    /** Draws the seed of the next half year and publishes its hash; again has no effect. */
    public HalfYear commit() {
        HalfYear period = HalfYear.of(policy.today()).next();
        if (rows.find(period).isPresent()) {
            return period;
        }
        DrawSeed seed = DrawSeed.random(random);
        String commitment = seed.commitment(period.code());
        StoredDocument paper = published(new DocumentToDraw(
                caseOf(period),
                COMMITMENT,
                "Vastlegging van de loting van onaangekondigde tellingen, " + period.code(),
                List.of(new Fact("Halfjaar", period.code()), new Fact("SHA-256", commitment)),
                List.of(
                        Section.of(
                                "Werkwijze",
                                "De dag en de locatie van de telling onder elke raamovereenkomst volgen uit een geheim getal en het kenmerk van de overeenkomst. Van dat getal wordt nu de hash bekendgemaakt, na afloop van het halfjaar het getal zelf.",
                                "Hash: SHA-256 van halfjaar, dubbele punt en het getal in kleine hexadecimale cijfers. Dag: van de werkdagen van het halfjaar waarop de overeenkomst loopt, geteld vanaf 0, die met nummer HMAC-SHA256(getal; halfjaar, dubbele punt, kenmerk) modulo hun aantal. Locatie: op dezelfde manier uit de gemelde locaties op naam, met achter het kenmerk nog ':site'.")),
                Audience.PUBLIC,
                ""));
        if (!rows.commit(new Draw(period, seed, commitment, paper.id(), Optional.empty()), policy.now())) {
            // two commitments to one half year would let somebody choose between two draws
            throw new IllegalStateException("The draw of %s was committed at the same moment".formatted(period.code()));
        }
        record(period, "DRAW_COMMITTED", "De hash van het geheime getal is bekendgemaakt: %s.".formatted(commitment));
        return period;
    }

    /** First moment after a half year: then its seed may be known. */
    public Instant revealAt(HalfYear period) {
        return DutchCalendar.startOf(period.next().firstDay());
    }

    /**
     * Publishes the seed of a half year that is over with what was drawn; again has no effect.
     *
     * @throws IllegalStateException while the half year lasts
     */
    public void reveal(HalfYear period) {
        if (policy.now().isBefore(revealAt(period))) {
            throw new IllegalStateException("The seed of %s is secret until it is over".formatted(period.code()));
        }
        Draw draw = rows.find(period).orElseThrow();
        if (draw.revealDocumentId().isPresent()) {
            return;
        }
        StoredDocument paper = published(new DocumentToDraw(
                caseOf(period),
                REVEAL,
                "Onthulling van de loting van onaangekondigde tellingen, " + period.code(),
                List.of(
                        new Fact("Halfjaar", period.code()),
                        new Fact("Geheim getal", draw.seed().hex()),
                        new Fact("SHA-256, vooraf bekendgemaakt", draw.commitment())),
                List.of(new Section(
                        "Getrokken dagen",
                        List.of("Iedereen kan de loting met deze gegevens nadoen."),
                        List.of(new Table(
                                "Raamovereenkomsten",
                                List.of("Overeenkomst", "Loopt van", "Tot en met", "Getrokken dag"),
                                drawn(draw))))),
                Audience.PUBLIC,
                ""));
        rows.reveal(period, paper.id(), policy.now());
        record(period, "DRAW_REVEALED", "Het geheime getal en de getrokken dagen zijn bekendgemaakt.");
    }

    private List<List<String>> drawn(Draw draw) {
        return frameworks.all().stream()
                .flatMap(framework -> draw
                        .period()
                        .dayOf(framework, draw.seed())
                        .map(day -> List.of(
                                framework.contractId(),
                                framework.from().toString(),
                                framework.until().toString(),
                                day.toString()))
                        .stream())
                .toList();
    }

    private StoredDocument published(DocumentToDraw paper) {
        StoredDocument drawn = dossier.draw(paper);
        dossier.freeze(drawn.id());
        dossier.publish(drawn.id());
        return drawn;
    }

    private void record(HalfYear period, String what, String statement) {
        dossier.record(new EvidenceToRecord(caseOf(period), what, "system", statement, ""));
    }
}
