package org.ironstock.handover.closing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.domain.Reconciliation;
import org.ironstock.handover.domain.Reconciliation.LotPieces;
import org.ironstock.handover.domain.Reconciliation.Paper;
import org.ironstock.handover.domain.Reconciliation.Verdict;
import org.ironstock.handover.domain.ReconciliationRun;
import org.ironstock.handover.persistence.HandoverRows;
import org.ironstock.handover.persistence.ReconciliationRows;
import org.ironstock.stock.Flow;
import org.ironstock.stock.FlowKey;
import org.ironstock.stock.FlowScope;
import org.ironstock.stock.LotFlow;
import org.ironstock.stock.LotLeft;
import org.ironstock.stock.MovementFlow;
import org.ironstock.stock.StockFlows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts up the books of a handover and keeps what came out, with a statement in its file. */
@Service
@Transactional
public class Reconciliations {

    /** Ways out that bind the State: the document is signed, not only filed. */
    private static final Set<Flow> SIGNED = EnumSet.of(Flow.TRANSFERRED, Flow.SOLD, Flow.DONATED);

    private final HandoverRows handovers;
    private final ReconciliationRows rows;
    private final ClosingScope scopes;
    private final StockFlows flows;
    private final Dossier dossier;
    private final ClosingSignatures signatures;
    private final Clock clock;

    Reconciliations(
            HandoverRows handovers,
            ReconciliationRows rows,
            ClosingScope scopes,
            StockFlows flows,
            Dossier dossier,
            ClosingSignatures signatures,
            Clock clock) {
        this.handovers = handovers;
        this.rows = rows;
        this.scopes = scopes;
        this.flows = flows;
        this.dossier = dossier;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** Counts up now and keeps what came out. */
    public ReconciliationRun reconcile(String handoverId) {
        handovers.lock(handoverId);
        Instant now = clock.instant();
        Verdict verdict = verdict(handoverId);
        long run = rows.add(handoverId, verdict, now);
        StoredDocument statement = dossier.draw(ClosingPapers.reconciliation(handoverId, verdict, now));
        rows.document(run, statement.id());
        return new ReconciliationRun(run, handoverId, now, Optional.of(statement.id()), verdict);
    }

    /** How the books stand now; nothing is kept of it. */
    @Transactional(readOnly = true)
    public Verdict verdict(String handoverId) {
        FlowScope scope = scopes.of(handoverId);
        long list = scopes.list(handoverId);
        List<Paper> papers = new ArrayList<>(rows.listed(handoverId, list));
        papers.addAll(rows.disposed(handoverId));
        papers.addAll(rows.lost(handoverId));
        return Reconciliation.of(
                papers, flows.totals(scope), flows.left(scope), unproven(scope), new Behind(handoverId, list, scope));
    }

    private List<MovementFlow> unproven(FlowScope scope) {
        Map<String, Boolean> filed = new HashMap<>();
        Map<String, Boolean> signed = new HashMap<>();
        return flows.movements(scope).stream()
                .filter(movement -> {
                    String document = movement.documentRef();
                    if (!filed.computeIfAbsent(document, ref -> document(ref).isPresent())) {
                        return true;
                    }
                    return SIGNED.contains(movement.flow())
                            && movement.pieces() > 0
                            && !signed.computeIfAbsent(document, ref -> document(ref)
                                    .filter(signatures::signed)
                                    .isPresent());
                })
                .toList();
    }

    /** The document in the file that a movement names. */
    private Optional<UUID> document(String reference) {
        try {
            return dossier.find(UUID.fromString(reference)).map(StoredDocument::id);
        } catch (IllegalArgumentException noDocument) {
            return Optional.empty();
        }
    }

    /** The newest that was kept. */
    @Transactional(readOnly = true)
    public Optional<ReconciliationRun> latest(String handoverId) {
        return rows.latest(handoverId);
    }

    /** All that were kept, the newest first. */
    @Transactional(readOnly = true)
    public List<ReconciliationRun> of(String handoverId) {
        return rows.of(handoverId);
    }

    /** Lots behind sums that differ. */
    private final class Behind implements Reconciliation.Lots {

        private final String handoverId;
        private final long list;
        private final FlowScope scope;

        Behind(String handoverId, long list, FlowScope scope) {
            this.handoverId = handoverId;
            this.list = list;
            this.scope = scope;
        }

        @Override
        public void paper(Collection<FlowKey> sums, Consumer<LotPieces> each) {
            rows.lots(handoverId, list, sums, each);
        }

        @Override
        public void ledger(Collection<FlowKey> sums, Consumer<LotFlow> each) {
            flows.lots(scope, sums, each);
        }

        @Override
        public List<LotLeft> left(int most) {
            return flows.leftLots(scope, most);
        }
    }
}
