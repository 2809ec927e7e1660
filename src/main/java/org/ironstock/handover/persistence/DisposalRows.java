package org.ironstock.handover.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.handover.domain.Disposal;
import org.ironstock.handover.domain.Donation;
import org.ironstock.handover.domain.Lane;
import org.ironstock.handover.domain.LaneRules;
import org.ironstock.handover.domain.Processing;
import org.ironstock.handover.domain.Sale;
import org.ironstock.platform.Columns;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.Holding;
import org.ironstock.stock.StockStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sets of lots that leave the stock together, with what is agreed about each. */
@Repository
public class DisposalRows {

    private final JdbcClient jdbc;

    public DisposalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A part of a disposal. */
    public record HeldLot(
            String lotId,
            String productCode,
            String supplierLot,
            Holding holding,
            LocalDate expiresOn,
            Quantity quantity) {}

    /** What a disposal has of a product. */
    public record ProductTotal(
            String productCode, long lots, long pieces, LocalDate firstExpiry, LocalDate lastExpiry) {}

    /** Adds an empty disposal under the next number of its handover, whose row the caller has locked. */
    public String add(String handoverId, Lane lane, String official, Instant now) {
        return jdbc.sql("""
                        insert into handover.disposal (disposal_id, handover_id, lane, state, lots, pieces, first_expiry,
                               last_expiry, chosen_by, chosen_at)
                        select :handover || '-A' || (count(*) + 1), :handover, :lane, 'OPEN', 1, 1, 'epoch', 'epoch', :by, :at
                          from handover.disposal where handover_id = :handover
                        returning disposal_id""")
                .param("handover", handoverId)
                .param("lane", lane.name())
                .param("by", official)
                .param("at", Columns.of(now))
                .query(String.class)
                .single();
    }

    /** Adds up what it holds. */
    public void addUp(String disposalId) {
        jdbc.sql("""
                        update handover.disposal d
                           set lots = s.lots, pieces = s.pieces, first_expiry = s.first_expiry, last_expiry = s.last_expiry
                          from (select count(*) as lots, sum(quantity) as pieces, min(expires_on) as first_expiry,
                                       max(expires_on) as last_expiry
                                  from handover.disposal_lot where disposal_id = :id) s
                         where d.disposal_id = :id""").param("id", disposalId).update();
    }

    public Optional<Disposal> find(String disposalId) {
        return jdbc.sql("select * from handover.disposal where disposal_id = :id")
                .param("id", disposalId)
                .query(DisposalRows::disposal)
                .optional();
    }

    /** Disposals of a handover, the newest first. */
    public List<Disposal> of(String handoverId) {
        return jdbc.sql("select * from handover.disposal where handover_id = :handover order by disposal_number desc")
                .param("handover", handoverId)
                .query(DisposalRows::disposal)
                .list();
    }

    public void document(String disposalId, UUID document) {
        jdbc.sql("update handover.disposal set document_id = :document, state = 'DECIDED' where disposal_id = :id")
                .param("document", document)
                .param("id", disposalId)
                .update();
    }

    /** @param ending how it ended, in Dutch */
    public void end(String disposalId, Disposal.State state, String ending) {
        jdbc.sql("update handover.disposal set state = :state, ending = :ending where disposal_id = :id")
                .param("state", state.name())
                .param("ending", ending)
                .param("id", disposalId)
                .update();
    }

    /** Lots in it that nobody may use any more. */
    public long unfit(String disposalId, LocalDate today) {
        return jdbc.sql("select count(*) from handover.disposal_lot where disposal_id = :id and " + RemnantRows.UNFIT)
                .param("id", disposalId)
                .param("today", today)
                .param("unfit", LaneRules.UNFIT.stream().map(StockStatus::name).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** What it has of each product. */
    public List<ProductTotal> products(String disposalId) {
        return jdbc.sql("""
                        select product_code, count(*) as lots, sum(quantity) as pieces, min(expires_on) as first_expiry,
                               max(expires_on) as last_expiry
                          from handover.disposal_lot where disposal_id = :id group by product_code order by product_code""")
                .param("id", disposalId)
                .query((row, index) -> new ProductTotal(
                        row.getString("product_code"),
                        row.getLong("lots"),
                        row.getLong("pieces"),
                        row.getObject("first_expiry", LocalDate.class),
                        row.getObject("last_expiry", LocalDate.class)))
                .list();
    }

    /**
     * Its lots, what expires first at the front.
     *
     * @param words words that must all occur in lot, batch number, product or place
     */
    public List<HeldLot> lots(String disposalId, String words, int from, int most) {
        return jdbc.sql("""
                        select * from handover.disposal_lot
                         where disposal_id = :id
                           and not exists (
                               select 1 from unnest(:words::text[]) word
                                where position(word in lower(concat_ws(' ', lot_id, supplier_lot, product_code, place))) = 0)
                         order by line offset :from limit :most""")
                .param("id", disposalId)
                .param("words", RemnantRows.words(words))
                .param("from", from)
                .param("most", most)
                .query((row, index) -> new HeldLot(
                        row.getString("lot_id"),
                        row.getString("product_code"),
                        row.getString("supplier_lot"),
                        new Holding(
                                row.getString("place"),
                                row.getString("owner"),
                                StockStatus.valueOf(row.getString("status")),
                                row.getString("reserved_for")),
                        row.getObject("expires_on", LocalDate.class),
                        Quantity.of(row.getLong("quantity"))))
                .list();
    }

    /** Keeps an offer; a newer one replaces it. */
    public void offer(String disposalId, Sale.Offer offer) {
        jdbc.sql("""
                        insert into handover.sale (disposal_id, minimum_cents, offered_until, market_note, offered_by)
                        values (:id, :minimum, :until, :note, :by)""")
                .param("id", disposalId)
                .param("minimum", offer.minimum().cents())
                .param("until", offer.until())
                .param("note", offer.marketNote())
                .param("by", offer.official())
                .update();
    }

    public void sell(String disposalId, Sale.Buyer buyer) {
        jdbc.sql("""
                        update handover.sale set buyer = :name, register = :register, country = :country,
                               price_cents = :price, buyer_checked = :checked, outside_care = :outside,
                               export_paper = :paper, sold_by = :by
                         where disposal_id = :id""")
                .param("id", disposalId)
                .param("name", buyer.name())
                .param("register", buyer.register())
                .param("country", buyer.country())
                .param("price", buyer.price().cents())
                .param("checked", buyer.checked())
                .param("outside", buyer.outsideCare())
                .param("paper", buyer.exportPaper())
                .param("by", buyer.official())
                .update();
    }

    public Optional<Sale> sale(String disposalId) {
        return jdbc.sql("select * from handover.sale where disposal_id = :id")
                .param("id", disposalId)
                .query((row, index) -> new Sale(
                        new Sale.Offer(
                                new Money(row.getLong("minimum_cents")),
                                row.getObject("offered_until", LocalDate.class),
                                row.getString("market_note"),
                                row.getString("offered_by")),
                        row.getString("buyer") == null ? Optional.empty() : Optional.of(buyer(row))))
                .optional();
    }

    private static Sale.Buyer buyer(ResultSet row) throws SQLException {
        return new Sale.Buyer(
                row.getString("buyer"),
                row.getString("register"),
                row.getString("country"),
                new Money(row.getLong("price_cents")),
                row.getBoolean("buyer_checked"),
                row.getBoolean("outside_care"),
                row.getString("export_paper"),
                row.getString("sold_by"));
    }

    public void give(String disposalId, Donation donation) {
        jdbc.sql("""
                        insert into handover.donation (disposal_id, recipient, recipient_type, register, country, purpose,
                               market_note, recorded_by)
                        values (:id, :recipient, :type, :register, :country, :purpose, :note, :by)""")
                .param("id", disposalId)
                .param("recipient", donation.recipient())
                .param("type", donation.type().name())
                .param("register", donation.register())
                .param("country", donation.country())
                .param("purpose", donation.purpose())
                .param("note", donation.marketNote())
                .param("by", donation.official())
                .update();
    }

    public void advise(String disposalId, Donation.Advice advice) {
        jdbc.sql("""
                        update handover.donation set advice_positive = :positive, advice_text = :text, advised_by = :by
                         where disposal_id = :id""")
                .param("id", disposalId)
                .param("positive", advice.positive())
                .param("text", advice.text())
                .param("by", advice.official())
                .update();
    }

    public Optional<Donation> donation(String disposalId) {
        return jdbc.sql("select * from handover.donation where disposal_id = :id")
                .param("id", disposalId)
                .query((row, index) -> new Donation(
                        row.getString("recipient"),
                        Donation.RecipientType.valueOf(row.getString("recipient_type")),
                        row.getString("register"),
                        row.getString("country"),
                        row.getString("purpose"),
                        row.getString("market_note"),
                        row.getString("recorded_by"),
                        row.getString("advised_by") == null
                                ? Optional.empty()
                                : Optional.of(new Donation.Advice(
                                        row.getBoolean("advice_positive"),
                                        row.getString("advice_text"),
                                        row.getString("advised_by")))))
                .optional();
    }

    public void process(String disposalId, Processing order) {
        jdbc.sql("""
                        insert into handover.processing (disposal_id, processor, permit, method, expected_kilos, cost_cents,
                               ordered_by)
                        values (:id, :processor, :permit, :method, :kilos, :cost, :by)""")
                .param("id", disposalId)
                .param("processor", order.processor())
                .param("permit", order.permit())
                .param("method", order.method().name())
                .param("kilos", order.expectedKilos())
                .param("cost", order.cost().cents())
                .param("by", order.official())
                .update();
    }

    public void certify(String disposalId, Processing.Certificate certificate) {
        jdbc.sql("""
                        update handover.processing set certificate = :number, kilos = :kilos, certified_on = :on,
                               explanation = :explanation, certified_by = :by
                         where disposal_id = :id""")
                .param("id", disposalId)
                .param("number", certificate.number())
                .param("kilos", certificate.kilos())
                .param("on", certificate.on())
                .param("explanation", certificate.explanation())
                .param("by", certificate.official())
                .update();
    }

    public Optional<Processing> processing(String disposalId) {
        return jdbc.sql("select * from handover.processing where disposal_id = :id")
                .param("id", disposalId)
                .query((row, index) -> new Processing(
                        row.getString("processor"),
                        row.getString("permit"),
                        Processing.Method.valueOf(row.getString("method")),
                        row.getLong("expected_kilos"),
                        new Money(row.getLong("cost_cents")),
                        row.getString("ordered_by"),
                        row.getString("certificate") == null ? Optional.empty() : Optional.of(certificate(row))))
                .optional();
    }

    private static Processing.Certificate certificate(ResultSet row) throws SQLException {
        return new Processing.Certificate(
                row.getString("certificate"),
                row.getLong("kilos"),
                row.getObject("certified_on", LocalDate.class),
                row.getString("explanation"),
                row.getString("certified_by"));
    }

    private static Disposal disposal(ResultSet row, int index) throws SQLException {
        return new Disposal(
                row.getString("disposal_id"),
                row.getString("handover_id"),
                Lane.valueOf(row.getString("lane")),
                Disposal.State.valueOf(row.getString("state")),
                row.getLong("lots"),
                row.getLong("pieces"),
                row.getObject("first_expiry", LocalDate.class),
                row.getObject("last_expiry", LocalDate.class),
                Optional.ofNullable(row.getObject("document_id", UUID.class)),
                row.getString("chosen_by"),
                Columns.moment(row, "chosen_at"),
                row.getString("ending"));
    }
}
