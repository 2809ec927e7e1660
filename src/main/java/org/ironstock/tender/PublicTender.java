package org.ironstock.tender;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.Money;

/**
 * What everybody may know of a tender at this moment: what its notices and published documents say, and after the
 * contract who won and for how much (art. 2.134 Aw 2012). Who bid and did not win is never in it, nor any price but the
 * winner's (art. 2.138 Aw 2012).
 *
 * @param description why it is held, as the notice says
 * @param procedure empty only while it is not chosen
 * @param estimate estimated value excluding VAT, as the notice says
 * @param maximum highest value with all options, excluding VAT, as the notice says
 * @param formula how price and quality become one score, in Dutch; empty until the documents are drafted
 * @param term term of the framework; empty until the documents are drafted
 * @param bids how many bids were in the vault; empty before it is opened
 * @param awards award decisions of which the letters were sent, oldest first
 * @param contract empty until both sides have signed
 * @param ending why it ended without award; empty unless it did
 * @param notas published notes with answers (nota van inlichtingen), by number
 */
public record PublicTender(
        String id,
        String title,
        String description,
        Executor executor,
        TenderStage stage,
        Optional<Procedure> procedure,
        Optional<Money> estimate,
        Optional<Money> maximum,
        List<Subject> subjects,
        List<Criterion> criteria,
        Optional<String> formula,
        Optional<Term> term,
        Dates dates,
        Optional<Integer> bids,
        List<Award> awards,
        Optional<Contract> contract,
        Optional<Ending> ending,
        List<Nota> notas) {

    /**
     * A product that is asked for.
     *
     * @param cpv Common Procurement Vocabulary code, eight digits
     */
    public record Subject(String productCode, String name, String cpv) {}

    /**
     * Award criterion.
     *
     * @param weight whole percents
     */
    public record Criterion(String code, String name, String kind, int weight) {}

    /** Term of the framework in months, without and with options. */
    public record Term(int months, int optionMonths) {}

    /**
     * Moments, each empty until it is known. A deadline is the last moment on which something is in time.
     *
     * @param dispatchedAt dispatch of the notice (T0)
     * @param requestsUntil last moment for requests to take part; empty unless candidates are selected first
     * @param closedAt moment at which bidding was in fact closed
     * @param standstillEndsAt last moment of the standstill that runs or ran; empty when its decision was withdrawn
     */
    public record Dates(
            Optional<Instant> dispatchedAt,
            Optional<Instant> requestsUntil,
            Optional<Instant> questionsUntil,
            Optional<Instant> answersUntil,
            Optional<Instant> closingAt,
            Optional<Instant> closedAt,
            Optional<Instant> validUntil,
            Optional<Instant> lettersSentAt,
            Optional<Instant> standstillEndsAt,
            Optional<Instant> concludedAt) {}

    /**
     * An award decision that the bidders were told.
     *
     * @param round counts from 1
     * @param sentAt when the letters were sent
     * @param standing whether it still counts: not replaced, withdrawn or followed by an ending without award
     * @param winner empty until the contract is concluded
     */
    public record Award(int round, Instant sentAt, boolean standing, Optional<Winner> winner) {}

    /**
     * Who won.
     *
     * @param supplierId id in {@code supplier}
     * @param price value of the winning bid, excluding VAT
     */
    public record Winner(String supplierId, Money price) {}

    /**
     * The concluded framework contract.
     *
     * @param id e.g. {@code CTR-2026-001}
     * @param maximum highest value, excluding VAT
     */
    public record Contract(String id, String supplierId, Money maximum, Instant signedAt) {}

    /**
     * Why nothing was awarded.
     *
     * @param unsuccessful whether there was nothing to award to; otherwise the State decided not to
     * @param reason in Dutch
     */
    public record Ending(boolean unsuccessful, String reason) {}

    /**
     * A published nota van inlichtingen; nothing in it tells who asked.
     *
     * @param statement what the State tells of its own accord; may be empty
     * @param change what changes in the documents and why; empty unless the change is substantial
     * @param document id of the PDF in the dossier
     */
    public record Nota(
            int number,
            Instant publishedAt,
            String statement,
            String change,
            Optional<UUID> document,
            List<Answer> answers) {
        public Nota {
            answers = List.copyOf(answers);
        }
    }

    /** A question and its answer, in the words in which they were published. */
    public record Answer(int number, String subject, String question, String answer) {}

    public PublicTender {
        notas = List.copyOf(notas);
        subjects = List.copyOf(subjects);
        criteria = List.copyOf(criteria);
        awards = List.copyOf(awards);
    }
}
