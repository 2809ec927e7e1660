package org.ironstock.stock.application;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.ironstock.stock.FlowKey;
import org.ironstock.stock.FlowScope;
import org.ironstock.stock.FlowTotal;
import org.ironstock.stock.LotFlow;
import org.ironstock.stock.LotLeft;
import org.ironstock.stock.MovementFlow;
import org.ironstock.stock.PlaceTotal;
import org.ironstock.stock.StockFlows;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.persistence.FlowQuestions;
import org.springframework.stereotype.Service;

/** The flows of the ledger in use. */
@Service
public class LedgerFlows implements StockFlows {

    private final FlowQuestions questions;

    public LedgerFlows(FlowQuestions questions) {
        this.questions = questions;
    }

    @Override
    public List<FlowTotal> totals(FlowScope scope) {
        return questions.totals(scope);
    }

    @Override
    public void lots(FlowScope scope, Collection<FlowKey> sums, Consumer<LotFlow> each) {
        questions.lots(scope, sums, each);
    }

    @Override
    public List<MovementFlow> movements(FlowScope scope) {
        return questions.movements(scope);
    }

    @Override
    public List<PlaceTotal> left(FlowScope scope) {
        return questions.left(scope);
    }

    @Override
    public List<LotLeft> leftLots(FlowScope scope, int most) {
        return questions.leftLots(scope, most);
    }

    @Override
    public List<StockHolding> holdings(FlowScope scope, String afterLot, int lots) {
        return questions.holdings(scope, afterLot, lots);
    }
}
