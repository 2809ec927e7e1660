package org.ironstock.contract.watch;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ironstock.contract.domain.LotRecall;
import org.ironstock.contract.domain.LotRecall.Choice;
import org.ironstock.contract.domain.LotRecall.Decision;
import org.ironstock.contract.domain.LotRecall.State;
import org.ironstock.contract.domain.ProductComplaint;
import org.ironstock.contract.persistence.LotRecallRows;
import org.ironstock.contract.persistence.ProductComplaintRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.Holding;
import org.ironstock.stock.LedgerEntry;
import org.ironstock.stock.Lot;
import org.ironstock.stock.Movement;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.StockLedger;
import org.ironstock.stock.StockStatus;
import org.ironstock.supplier.Suppliers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goods that were complained of again: blocked while they are investigated, recalled, or left alone when two officials
 * agree. Whatever is decided is booked in the ledger and told to everybody who has a part of them.
 */
@Service
@Transactional
public class LotRecalls {

    private static final String FOUR_EYES = "Comptabiliteitswet 2016: ordelijk en controleerbaar beheer";
    private static final String BLOCKED = "RECALL-BLOCK-";
    private static final Set<StockStatus> MAY_REACH_CARE = EnumSet.of(StockStatus.FREE, StockStatus.RESERVED);
    private static final Set<StockStatus> NOT_YET_REJECTED =
            EnumSet.of(StockStatus.FREE, StockStatus.RESERVED, StockStatus.NOT_FREE);

    private final LotRecallRows rows;
    private final ProductComplaintRows complaintRows;
    private final ProductComplaints complaints;
    private final LotTrail trail;
    private final StockLedger ledger;
    private final Suppliers suppliers;
    private final WatchPolicy policy;
    private final Dossier dossier;

    LotRecalls(
            LotRecallRows rows,
            ProductComplaintRows complaintRows,
            ProductComplaints complaints,
            LotTrail trail,
            StockLedger ledger,
            Suppliers suppliers,
            WatchPolicy policy,
            Dossier dossier) {
        this.rows = rows;
        this.complaintRows = complaintRows;
        this.complaints = complaints;
        this.trail = trail;
        this.ledger = ledger;
        this.suppliers = suppliers;
        this.policy = policy;
        this.dossier = dossier;
    }

    /** Opens the check for every supplier lot of a complaint that asks for one. @return its id, e.g. {@code TRG-2026-001} */
    public String open(String complaintId) {
        List<String> supplierLots = complaints.toJudge(complaintId);
        String id = policy.nextId("TRG");
        rows.add(new LotRecall(id, complaintId, State.OPEN, new HashSet<>(supplierLots), List.of(), policy.now()));
        complaintRows.openRecall(supplierLots, id);
        record(
                id,
                "RECALL_CHECK_OPENED",
                "system",
                "Herhaalde klacht over dezelfde partij; zie %s.".formatted(complaintId));
        return id;
    }

    @Transactional(readOnly = true)
    public LotRecall get(String id) {
        return rows.get(id);
    }

    /** Where the goods are now. */
    @Transactional(readOnly = true)
    public List<LotTrail.Whereabouts> whereabouts(String id) {
        return trail.whereabouts(lots(rows.get(id)));
    }

    /** Every complaint about the goods, oldest first. */
    @Transactional(readOnly = true)
    public List<ProductComplaint> complaints(String id) {
        return complaintRows.about(rows.get(id).supplierLots());
    }

    /** What who judges must know. */
    @Transactional(readOnly = true)
    public List<Finding> findings(String id) {
        return lots(rows.get(id)).isEmpty()
                ? List.of(Finding.warning(
                        "RECALL_LOT_UNKNOWN",
                        id,
                        "De voorraad kent deze partij niet: er is niets te blokkeren en niemand te schrijven.",
                        "werkwijze productiecontracten, deel B: klachtenloket"))
                : List.of();
    }

    /** The named supplier lots only: a number on a box may be that of another producer too. */
    private List<Lot> lots(LotRecall recall) {
        return complaints.lots(complaintRows.get(recall.complaintId())).stream()
                .filter(lot -> recall.supplierLots()
                        .contains(LotTrail.supplierLotOf(lot).key()))
                .toList();
    }

    /** Keeps what an official decided. */
    public void decide(String id, Choice choice, String motive, String official) {
        rows.decide(id, choice, motive, official, policy.now());
        record(id, "RECALL_JUDGED", official, "Besluit: %s. %s".formatted(choice.inDutch(), motive));
    }

    /**
     * Another official agrees, or not, that the goods are not recalled.
     *
     * @throws AnswerRefused when it is the official who decided so
     */
    public void confirmNone(String id, boolean agreed, String motive, String official) {
        if (rows.lock(id).last(Choice.NONE).official().equals(official)) {
            throw new AnswerRefused(Finding.of(
                    "RECALL_SAME_PERSON",
                    id,
                    "Wie besloot niet terug te roepen, kan dat niet zelf bevestigen.",
                    FOUR_EYES));
        }
        decide(id, agreed ? Choice.NONE_CONFIRMED : Choice.NONE_REJECTED, motive, official);
    }

    /**
     * The investigation of blocked goods is done.
     *
     * @param choice {@link Choice#LIFT} or {@link Choice#RECALL}
     * @throws AnswerRefused when the official who blocked the goods sets them free
     */
    public void conclude(String id, Choice choice, String motive, String official) {
        if (choice == Choice.LIFT && rows.lock(id).last(Choice.BLOCK).official().equals(official)) {
            throw new AnswerRefused(Finding.of(
                    "RECALL_LIFT_SAME_PERSON",
                    id,
                    "Wie de partij blokkeerde, kan de blokkade niet zelf opheffen.",
                    FOUR_EYES));
        }
        decide(id, choice, motive, official);
    }

    /** What could go to care is not free any more; a second time has no effect. */
    public void block(String id) {
        LotRecall recall = rows.lock(id);
        if (recall.state() == State.BLOCKED) {
            return;
        }
        require(recall, State.OPEN);
        Decision decision = recall.last(Choice.BLOCK);
        List<LotTrail.Whereabouts> whereabouts = trail.whereabouts(lots(recall));
        StoredDocument document =
                draw(recall, "De partij wordt geblokkeerd tot het onderzoek is afgerond.", decision, whereabouts);
        post(
                BLOCKED + id,
                MovementKind.QUARANTINE,
                document,
                decision,
                lines(recall, MAY_REACH_CARE, StockStatus.NOT_FREE));
        tell(
                recall,
                whereabouts,
                "Over deze partij zijn meer klachten ontvangen. Gebruik haar niet, geef haar niet uit en houd haar apart "
                        + "tot u nader bericht krijgt.");
        rows.move(id, State.BLOCKED);
    }

    /** Rejects all that is left and asks everybody to send back what they have; a second time has no effect. */
    public void recall(String id) {
        LotRecall recall = rows.lock(id);
        if (recall.state() == State.RECALLED) {
            return;
        }
        require(recall, State.OPEN, State.BLOCKED);
        Decision decision = recall.last(Choice.RECALL);
        List<LotTrail.Whereabouts> whereabouts = trail.whereabouts(lots(recall));
        StoredDocument document = draw(recall, "De partij wordt teruggeroepen en afgekeurd.", decision, whereabouts);
        post(
                "RECALL-" + id,
                MovementKind.REJECTION,
                document,
                decision,
                lines(recall, NOT_YET_REJECTED, StockStatus.REJECTED));
        tell(
                recall,
                whereabouts,
                "Deze partij wordt teruggeroepen. Gebruik haar niet meer en houd haar apart; u ontvangt bericht over het "
                        + "ophalen.");
        rows.move(id, State.RECALLED);
        complaintRows.closeRecall(id, true);
    }

    /** The goods are left alone, on the word of two officials; a second time has no effect. */
    public void drop(String id) {
        LotRecall recall = rows.lock(id);
        if (recall.state() == State.DROPPED) {
            return;
        }
        require(recall, State.OPEN);
        Decision decision = recall.last(Choice.NONE);
        Decision confirmed = recall.last(Choice.NONE_CONFIRMED);
        StoredDocument document = draw(
                recall,
                "De partij wordt niet teruggeroepen. Een tweede ambtenaar heeft dit bevestigd: %s"
                        .formatted(confirmed.motive()),
                decision,
                trail.whereabouts(lots(recall)));
        dossier.addPreparer(document.id(), confirmed.official());
        rows.move(id, State.DROPPED);
        complaintRows.closeRecall(id, false);
    }

    /** Sets what was blocked and still lies there free again, or reserved as it was; a second time has no effect. */
    public void lift(String id) {
        LotRecall recall = rows.lock(id);
        if (recall.state() == State.LIFTED) {
            return;
        }
        require(recall, State.BLOCKED);
        Decision decision = recall.last(Choice.LIFT);
        List<LotTrail.Whereabouts> whereabouts = trail.whereabouts(lots(recall));
        StoredDocument document = draw(recall, "De blokkade wordt opgeheven.", decision, whereabouts);
        List<Movement.Line> freed = freed(recall);
        post("RECALL-LIFT-" + id, MovementKind.RELEASE, document, decision, freed);
        post("RECALL-RESERVE-" + id, MovementKind.RESERVATION, document, decision, reservedAgain(recall, freed));
        tell(recall, whereabouts, "Het onderzoek naar deze partij is afgerond. U mag haar weer gebruiken en uitgeven.");
        rows.move(id, State.LIFTED);
        complaintRows.closeRecall(id, false);
    }

    private static void require(LotRecall recall, State... states) {
        if (!List.of(states).contains(recall.state())) {
            throw new IllegalStateException("Recall %s is %s".formatted(recall.id(), recall.state()));
        }
    }

    private List<Movement.Line> lines(LotRecall recall, Set<StockStatus> from, StockStatus to) {
        return lots(recall).stream()
                .flatMap(lot -> trail.holdings(lot).stream())
                .filter(held -> from.contains(held.holding().status()))
                .map(held -> new Movement.Line(
                        held.lot().lotId(),
                        held.quantity(),
                        held.holding(),
                        new Holding(held.holding().place(), held.holding().owner(), to, "")))
                .toList();
    }

    /** No more than was blocked, and no more than is there. */
    private List<Movement.Line> freed(LotRecall recall) {
        Map<List<Object>, Long> blocked = new LinkedHashMap<>();
        for (LedgerEntry entry : ledger.entriesOfMovement(BLOCKED + recall.id())) {
            blocked.merge(List.of(entry.lotId(), entry.to()), entry.quantity().pieces(), Long::sum);
        }
        List<Movement.Line> lines = new ArrayList<>();
        for (Lot lot : lots(recall)) {
            for (StockHolding held : trail.holdings(lot)) {
                long was = blocked.getOrDefault(List.of(lot.lotId(), held.holding()), 0L);
                long pieces = Math.min(was, held.quantity().pieces());
                if (pieces > 0) {
                    lines.add(new Movement.Line(
                            lot.lotId(),
                            Quantity.of(pieces),
                            held.holding(),
                            Holding.free(held.holding().place(), held.holding().owner())));
                }
            }
        }
        return lines;
    }

    /** Who had goods set aside gets them back before anybody else. */
    private List<Movement.Line> reservedAgain(LotRecall recall, List<Movement.Line> freed) {
        Map<List<Object>, Long> left = new LinkedHashMap<>();
        freed.forEach(line ->
                left.merge(List.of(line.lotId(), line.to()), line.quantity().pieces(), Long::sum));
        List<Movement.Line> lines = new ArrayList<>();
        for (LedgerEntry entry : ledger.entriesOfMovement(BLOCKED + recall.id())) {
            if (entry.from() instanceof Holding before && before.status() == StockStatus.RESERVED) {
                Holding free = Holding.free(before.place(), before.owner());
                List<Object> key = List.of(entry.lotId(), free);
                long pieces = Math.min(entry.quantity().pieces(), left.getOrDefault(key, 0L));
                if (pieces > 0) {
                    left.merge(key, -pieces, Long::sum);
                    lines.add(new Movement.Line(entry.lotId(), Quantity.of(pieces), free, before));
                }
            }
        }
        return lines;
    }

    private void post(
            String reference,
            MovementKind kind,
            StoredDocument document,
            Decision decision,
            List<Movement.Line> lines) {
        if (!lines.isEmpty()) {
            ledger.post(
                    new Movement(reference, kind, document.id().toString(), policy.now(), decision.official(), lines));
        }
    }

    private StoredDocument draw(
            LotRecall recall, String heading, Decision decision, List<LotTrail.Whereabouts> whereabouts) {
        StoredDocument document = dossier.draw(ComplaintPapers.decision(
                recall, heading, decision, complaintRows.about(recall.supplierLots()), whereabouts));
        return dossier.freeze(document.id());
    }

    /** A letter for each holder, and one for each producer. */
    private void tell(LotRecall recall, List<LotTrail.Whereabouts> whereabouts, String message) {
        Map<String, List<LotTrail.Whereabouts>> holders = new LinkedHashMap<>();
        whereabouts.forEach(one ->
                holders.computeIfAbsent(one.holder(), any -> new ArrayList<>()).add(one));
        producers(recall).forEach(producer -> holders.putIfAbsent(producer, List.of()));
        int number = 0;
        for (Map.Entry<String, List<LotTrail.Whereabouts>> holder : holders.entrySet()) {
            number++;
            StoredDocument letter =
                    dossier.draw(ComplaintPapers.letter(recall, number, holder.getKey(), holder.getValue(), message));
            dossier.freeze(letter.id());
        }
        record(recall.id(), "RECALL_HOLDERS_TOLD", "system", "Brieven opgemaakt: %d.".formatted(number));
    }

    private Set<String> producers(LotRecall recall) {
        Set<String> names = new TreeSet<>();
        lots(recall).forEach(lot -> lot.producerRef()
                .ifPresent(producer -> names.add("producent " + suppliers.name(producer))));
        return names;
    }

    private void record(String id, String what, String by, String statement) {
        dossier.record(new EvidenceToRecord(id, what, by, statement, ""));
    }
}
