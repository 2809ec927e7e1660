package org.ironstock.tender.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ironstock.platform.ReadOnce;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.ironstock.tender.domain.AgreedLine;
import org.ironstock.tender.domain.Contract;
import org.ironstock.tender.domain.NoAward;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Award decisions, letters, contracts and endings without award. */
@Repository
public class AwardRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    AwardRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An award decision that was drawn. */
    public record Decision(String tenderId, int round, UUID documentId, UUID bidId, String supplierId) {}

    /**
     * A letter to one bidder.
     *
     * @param sentAt empty until all letters of its round are sent
     */
    public record Letter(
            String tenderId, int round, UUID bidId, String supplierId, UUID documentId, Optional<Instant> sentAt) {}

    /** Keeps a decision as the newest of its tender. */
    public Decision addDecision(String tenderId, UUID documentId, UUID bidId, String supplierId) {
        int round = decision(tenderId).map(before -> before.round() + 1).orElse(1);
        jdbc.sql("insert into tender.award_decision (tender_id, round, document_id, bid_id, supplier_id, made_at) "
                        + "values (?, ?, ?, ?, ?, ?)")
                .params(tenderId, round, documentId, bidId, supplierId, now())
                .update();
        return new Decision(tenderId, round, documentId, bidId, supplierId);
    }

    /** The newest decision. */
    public Optional<Decision> decision(String tenderId) {
        return jdbc.sql("select * from tender.award_decision where tender_id = ? order by round desc limit 1")
                .param(tenderId)
                .query((rs, n) -> new Decision(
                        tenderId,
                        rs.getInt("round"),
                        rs.getObject("document_id", UUID.class),
                        rs.getObject("bid_id", UUID.class),
                        rs.getString("supplier_id")))
                .optional();
    }

    /** @throws NoSuchElementException when no award decision was drawn */
    public Decision getDecision(String tenderId) {
        return decision(tenderId)
                .orElseThrow(() -> new NoSuchElementException("Tender %s has no award decision".formatted(tenderId)));
    }

    /** Takes the place of an unsent letter of the same round. */
    public void putLetter(String tenderId, int round, UUID bidId, String supplierId, UUID documentId) {
        jdbc.sql("insert into tender.award_letter (tender_id, round, bid_id, supplier_id, document_id) "
                        + "values (?, ?, ?, ?, ?) on conflict (tender_id, round, bid_id) do update "
                        + "set document_id = excluded.document_id where award_letter.sent_at is null")
                .params(tenderId, round, bidId, supplierId, documentId)
                .update();
    }

    /** The same for a letter that is drawn today and sent later. */
    public void putDrawnLetter(
            String tenderId, int round, UUID bidId, String supplierId, UUID documentId, LocalDate drawnOn) {
        jdbc.sql("insert into tender.award_letter (tender_id, round, bid_id, supplier_id, document_id, drawn_on) "
                        + "values (?, ?, ?, ?, ?, ?) on conflict (tender_id, round, bid_id) do update "
                        + "set document_id = excluded.document_id, drawn_on = excluded.drawn_on "
                        + "where award_letter.sent_at is null")
                .params(tenderId, round, bidId, supplierId, documentId, drawnOn)
                .update();
    }

    /** Bids whose letter was drawn on this day and lacks nothing that was added since. */
    public Set<UUID> lettersDrawn(String tenderId, int round, LocalDate day) {
        return jdbc.sql("select bid_id from tender.award_letter where tender_id = ? and round = ? and drawn_on = ?")
                .params(tenderId, round, day)
                .query(UUID.class)
                .set();
    }

    /** Sends all letters of a round at once. */
    public void sendLetters(String tenderId, int round, Instant moment) {
        jdbc.sql("update tender.award_letter set sent_at = ? where tender_id = ? and round = ? and sent_at is null")
                .params(Moments.toColumn(moment), tenderId, round)
                .update();
    }

    public List<Letter> letters(String tenderId, int round) {
        return jdbc.sql("select * from tender.award_letter where tender_id = ? and round = ? order by supplier_id")
                .params(tenderId, round)
                .query((rs, n) -> letter(rs))
                .list();
    }

    /** The newest letter that this supplier was sent in this tender. */
    public Optional<Letter> letterTo(String tenderId, String supplierId) {
        return jdbc.sql("select * from tender.award_letter where tender_id = ? and supplier_id = ? "
                        + "and sent_at is not null order by round desc limit 1")
                .params(tenderId, supplierId)
                .query((rs, n) -> letter(rs))
                .optional();
    }

    private static Letter letter(ResultSet rs) throws SQLException {
        return new Letter(
                rs.getString("tender_id"),
                rs.getInt("round"),
                rs.getObject("bid_id", UUID.class),
                rs.getString("supplier_id"),
                rs.getObject("document_id", UUID.class),
                Moments.find(rs, "sent_at"));
    }

    /**
     * Keeps what a lawyer added to a letter of this award decision, which must be drawn anew; the last words before
     * sending count.
     */
    public void putAddition(String tenderId, int round, UUID bidId, String reason, String official) {
        jdbc.sql("update tender.award_letter set drawn_on = null "
                        + "where tender_id = ? and round = ? and bid_id = ? and sent_at is null")
                .params(tenderId, round, bidId)
                .update();
        jdbc.sql("insert into tender.letter_addition (tender_id, award_round, bid_id, reason, written_by, written_at) "
                        + "values (?, ?, ?, ?, ?, ?) on conflict (tender_id, bid_id, award_round) do update "
                        + "set reason = excluded.reason, written_by = excluded.written_by, "
                        + "written_at = excluded.written_at")
                .params(tenderId, round, bidId, reason, official, now())
                .update();
    }

    /** Added reasons of this award decision by bid. */
    public Map<UUID, String> additions(String tenderId, int round) {
        return jdbc
                .sql("select bid_id, reason from tender.letter_addition where tender_id = ? and award_round = ?")
                .params(tenderId, round)
                .query((rs, n) -> Map.entry(rs.getObject("bid_id", UUID.class), rs.getString("reason")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Replaces what the last check of this step found. */
    public void noteObstacles(String tenderId, String step, List<Finding> findings) {
        jdbc.sql("delete from tender.award_obstacle where tender_id = ? and step = ?")
                .params(tenderId, step)
                .update();
        int position = 0;
        for (Finding finding : findings) {
            jdbc.sql("insert into tender.award_obstacle (tender_id, step, position, code, subject, message, ground) "
                            + "values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            tenderId,
                            step,
                            position++,
                            finding.code(),
                            finding.subject(),
                            finding.message(),
                            finding.ground())
                    .update();
        }
    }

    public List<Finding> obstacles(String tenderId, String step) {
        return jdbc.sql("select * from tender.award_obstacle where tender_id = ? and step = ? order by position")
                .params(tenderId, step)
                .query((rs, n) -> Finding.of(
                        rs.getString("code"), rs.getString("subject"), rs.getString("message"), rs.getString("ground")))
                .list();
    }

    /** The next id of this year, e.g. {@code CTR-2026-001}. */
    public String nextContractId() {
        return nextContractIds(1).get(0);
    }

    /** The next ids of this year, in their order. */
    public List<String> nextContractIds(int count) {
        int year = DutchCalendar.dayOf(clock.instant()).getYear();
        int last = jdbc.sql("insert into tender.contract_number (year, last) values (?, ?) "
                        + "on conflict (year) do update set last = contract_number.last + excluded.last returning last")
                .param(year)
                .param(count)
                .query(Integer.class)
                .single();
        return IntStream.rangeClosed(last - count + 1, last)
                .mapToObj(number -> "CTR-%d-%03d".formatted(year, number))
                .toList();
    }

    public void addContract(Contract contract) {
        jdbc.sql("insert into tender.contract (id, tender_id, supplier_id, bid_id, document_id, document_sha256, "
                        + "maximum_cents, offered_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        contract.id(),
                        contract.tenderId(),
                        contract.supplierId(),
                        contract.bidId(),
                        contract.documentId(),
                        contract.documentSha256(),
                        contract.maximum().cents(),
                        Moments.toColumn(contract.offeredAt()))
                .update();
    }

    /** Keeps what a contract names; it does not change. */
    public void addLines(String contractId, List<AgreedLine> lines) {
        int number = 0;
        for (AgreedLine line : lines) {
            jdbc.sql("insert into tender.contract_line (contract_id, line_number, product_code, unit_price, "
                            + "monthly_quantity, maximum_quantity) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            contractId,
                            ++number,
                            line.productCode(),
                            line.unitPrice().euro(),
                            line.monthlyQuantity().pieces(),
                            line.maximum().pieces())
                    .update();
        }
    }

    /** What a contract names; empty for one that was drawn before this was kept. */
    public List<AgreedLine> lines(String contractId) {
        return jdbc.sql("select * from tender.contract_line where contract_id = ? order by line_number")
                .param(contractId)
                .query((rs, n) -> new AgreedLine(
                        rs.getString("product_code"),
                        new UnitPrice(rs.getBigDecimal("unit_price")),
                        Quantity.of(rs.getLong("monthly_quantity")),
                        Quantity.of(rs.getLong("maximum_quantity"))))
                .list();
    }

    /** The contract that is offered or concluded; those that lapsed stay in the file. */
    public Optional<Contract> contractOf(String tenderId) {
        return jdbc.sql("select * from tender.contract where tender_id = ? and lapsed_at is null")
                .param(tenderId)
                .query((rs, n) -> contract(rs))
                .optional();
    }

    /** @throws NoSuchElementException when the tender has no contract */
    public Contract getContract(String tenderId) {
        return contractOf(tenderId)
                .orElseThrow(() -> new NoSuchElementException("Tender %s has no contract".formatted(tenderId)));
    }

    public Optional<Contract> findContract(String contractId) {
        Optional<Contract> locked = jdbc.sql("select * from tender.contract where id = ? for update")
                .param(contractId)
                .query((rs, n) -> contract(rs))
                .optional();
        ReadOnce.forgetAll();
        return locked;
    }

    public void supplierSigned(String contractId, String signer, Instant moment) {
        jdbc.sql("update tender.contract set supplier_signer = ?, supplier_signed_at = ? where id = ? "
                        + "and supplier_signed_at is null")
                .params(signer, Moments.toColumn(moment), contractId)
                .update();
    }

    /** An offered contract lapses; it stays in the file. */
    public void lapse(String contractId, String reason, Instant moment) {
        jdbc.sql("update tender.contract set lapsed_at = ?, lapse_reason = ? where id = ? and lapsed_at is null "
                        + "and concluded_at is null")
                .params(Moments.toColumn(moment), reason, contractId)
                .update();
    }

    public void concluded(String contractId, Instant moment) {
        jdbc.sql("update tender.contract set concluded_at = ? where id = ? and concluded_at is null")
                .params(Moments.toColumn(moment), contractId)
                .update();
    }

    private static Contract contract(ResultSet rs) throws SQLException {
        return new Contract(
                rs.getString("id"),
                rs.getString("tender_id"),
                rs.getString("supplier_id"),
                rs.getObject("bid_id", UUID.class),
                rs.getObject("document_id", UUID.class),
                rs.getString("document_sha256"),
                new Money(rs.getLong("maximum_cents")),
                Moments.get(rs, "offered_at"),
                Optional.ofNullable(rs.getString("supplier_signer")),
                Moments.find(rs, "supplier_signed_at"),
                Moments.find(rs, "concluded_at"),
                Moments.find(rs, "lapsed_at"));
    }

    /** Keeps why nothing is awarded; the last words before the signature count. */
    public void putNoAward(
            String tenderId, NoAward.Reason reason, String motive, NoAward.FollowUp followUp, String official) {
        jdbc.sql("insert into tender.no_award (tender_id, reason, motive, follow_up, decided_by, decided_at) "
                        + "values (?, ?, ?, ?, ?, ?) on conflict (tender_id) do update set reason = excluded.reason, "
                        + "motive = excluded.motive, follow_up = excluded.follow_up, "
                        + "decided_by = excluded.decided_by, decided_at = excluded.decided_at, document_id = null")
                .params(tenderId, reason.name(), motive, followUp.name(), official, now())
                .update();
    }

    public void noAwardDrawn(String tenderId, UUID documentId) {
        jdbc.sql("update tender.no_award set document_id = ? where tender_id = ?")
                .params(documentId, tenderId)
                .update();
    }

    public Optional<NoAward> noAward(String tenderId) {
        return jdbc.sql("select * from tender.no_award where tender_id = ?")
                .param(tenderId)
                .query((rs, n) -> new NoAward(
                        tenderId,
                        NoAward.Reason.valueOf(rs.getString("reason")),
                        rs.getString("motive"),
                        NoAward.FollowUp.valueOf(rs.getString("follow_up")),
                        rs.getString("decided_by"),
                        Moments.get(rs, "decided_at"),
                        Optional.ofNullable(rs.getObject("document_id", UUID.class))))
                .optional();
    }

    /** @throws NoSuchElementException when nobody decided so */
    public NoAward getNoAward(String tenderId) {
        return noAward(tenderId)
                .orElseThrow(() -> new NoSuchElementException("Tender %s is not refused".formatted(tenderId)));
    }

    private OffsetDateTime now() {
        return Moments.toColumn(clock.instant());
    }
}
