package org.ironstock.contract.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.contract.ContractWatch.OpenComplaint;
import org.ironstock.contract.domain.ProductComplaint;
import org.ironstock.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Complaints about products, and how often a supplier lot was complained of. */
@Repository
public class ProductComplaintRows {

    private final JdbcClient jdbc;

    ProductComplaintRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How a supplier lot stands.
     *
     * @param complaints about it so far
     * @param openRecall check whether it is recalled that runs now
     * @param recalled whether it was recalled
     */
    public record Count(String supplierLot, int complaints, Optional<String> openRecall, boolean recalled) {}

    public void add(ProductComplaint complaint) {
        jdbc.sql("""
                        insert into contract.product_complaint (id, complainant, content, product_code, lot_ref,
                            received_by, received_at, due_at)
                        values (:id, :complainant, :content, :product, :lot, :by, :at, :due)""")
                .param("id", complaint.id())
                .param("complainant", complaint.complainant())
                .param("content", complaint.content())
                .param("product", complaint.productCode())
                .param("lot", complaint.lotRef())
                .param("by", complaint.receivedBy())
                .param("at", Columns.of(complaint.receivedAt()))
                .param("due", Columns.of(complaint.dueAt()))
                .update();
    }

    public Optional<ProductComplaint> find(String id) {
        return jdbc.sql("select * from contract.product_complaint where id = :id")
                .param("id", id)
                .query((row, number) -> complaint(row))
                .optional();
    }

    /** @throws NoSuchElementException when there is no such complaint */
    public ProductComplaint get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("There is no complaint %s".formatted(id)));
    }

    /** @return whether it is weighed now for the first time */
    public boolean weighed(String id, Optional<String> contractId, Instant at) {
        return jdbc.sql("""
                        update contract.product_complaint set weighed_at = :at, contract_id = :contract
                         where id = :id and weighed_at is null""")
                        .param("id", id)
                        .param("contract", contractId.orElse(null))
                        .param("at", Columns.of(at))
                        .update()
                == 1;
    }

    /** Counts a complaint for a supplier lot, whose row stays locked until the transaction ends. */
    public Count count(String complaintId, String supplierLot) {
        jdbc.sql("insert into contract.product_complaint_lot (complaint_id, supplier_lot) values (:id, :lot)")
                .param("id", complaintId)
                .param("lot", supplierLot)
                .update();
        return jdbc.sql("""
                        insert into contract.complaint_count (supplier_lot, complaints) values (:lot, 1)
                        on conflict (supplier_lot) do update set complaints = complaint_count.complaints + 1 returning *""")
                .param("lot", supplierLot)
                .query((row, number) -> count(row))
                .single();
    }

    /** How the supplier lots of a complaint stand, locked until the transaction ends. */
    public List<Count> counts(String complaintId) {
        return jdbc.sql("""
                        select c.* from contract.complaint_count c
                          join contract.product_complaint_lot b on b.supplier_lot = c.supplier_lot
                         where b.complaint_id = :id order by c.supplier_lot for update of c""")
                .param("id", complaintId)
                .query((row, number) -> count(row))
                .list();
    }

    /** A check whether these supplier lots are recalled begins. */
    public void openRecall(Collection<String> supplierLots, String recallId) {
        jdbc.sql("update contract.complaint_count set open_recall = :recall where supplier_lot = any(:lots)")
                .param("recall", recallId)
                .param("lots", supplierLots.toArray(String[]::new))
                .update();
    }

    /** The check ended. */
    public void closeRecall(String recallId, boolean recalled) {
        jdbc.sql("""
                        update contract.complaint_count set open_recall = null, recalled = recalled or :recalled
                         where open_recall = :recall""").param("recall", recallId).param("recalled", recalled).update();
    }

    /** Complaints about any of these supplier lots, oldest first. */
    public List<ProductComplaint> about(Collection<String> supplierLots) {
        return jdbc.sql("""
                        select * from contract.product_complaint where id in (
                            select complaint_id from contract.product_complaint_lot where supplier_lot = any(:lots))
                         order by number""")
                .param("lots", supplierLots.toArray(String[]::new))
                .query((row, number) -> complaint(row))
                .list();
    }

    /** Supplier lots of a complaint as they were counted. */
    public List<String> supplierLots(String complaintId) {
        return jdbc.sql(
                        "select supplier_lot from contract.product_complaint_lot where complaint_id = :id order by supplier_lot")
                .param("id", complaintId)
                .query(String.class)
                .list();
    }

    public void answer(String id, ProductComplaint.Answer answer) {
        jdbc.sql("""
                        update contract.product_complaint set outcome = :outcome, answer = :answer, answered_by = :by,
                            answered_at = :at, document_id = :document
                         where id = :id""")
                .param("id", id)
                .param("outcome", answer.outcome().name())
                .param("answer", answer.text())
                .param("by", answer.official())
                .param("at", Columns.of(answer.at()))
                .param("document", answer.letter())
                .update();
    }

    /** Complaints about goods of a contract without an answer, oldest first. */
    public List<OpenComplaint> open(String contractId) {
        return jdbc.sql("""
                        select * from contract.product_complaint
                         where contract_id = :contract and answered_at is null order by number""")
                .param("contract", contractId)
                .query((row, number) -> new OpenComplaint(
                        row.getString("id"),
                        row.getString("lot_ref"),
                        Columns.moment(row, "received_at"),
                        Columns.moment(row, "due_at")))
                .list();
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                row.getString("supplier_lot"),
                row.getInt("complaints"),
                Optional.ofNullable(row.getString("open_recall")),
                row.getBoolean("recalled"));
    }

    private static ProductComplaint complaint(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new ProductComplaint(
                row.getString("id"),
                row.getString("complainant"),
                row.getString("content"),
                row.getString("product_code"),
                row.getString("lot_ref"),
                row.getString("received_by"),
                Columns.moment(row, "received_at"),
                Columns.moment(row, "due_at"),
                Optional.ofNullable(row.getString("contract_id")),
                outcome == null
                        ? Optional.empty()
                        : Optional.of(new ProductComplaint.Answer(
                                ProductComplaint.Outcome.valueOf(outcome),
                                row.getString("answer"),
                                row.getString("answered_by"),
                                Columns.moment(row, "answered_at"),
                                row.getObject("document_id", UUID.class))));
    }
}
