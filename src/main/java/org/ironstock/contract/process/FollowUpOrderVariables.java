package org.ironstock.contract.process;

import java.time.Instant;
import org.ironstock.contract.order.OrderRequests.CheckOutcome;
import org.ironstock.platform.ProcessVariable;

/** Variables of {@code followUpOrder}; that of its signing stands with {@link ProductionContractVariables}. */
public final class FollowUpOrderVariables {

    /** Id of the order, e.g. {@code ORD-2026-001}; written when it is asked for. */
    public static final ProcessVariable<String> ORDER_ID = ProcessVariable.text("orderId");

    /** How the seven checks ended; written by {@code checkOrderRequest}. */
    public static final ProcessVariable<CheckOutcome> ORDER_CHECK_OUTCOME =
            ProcessVariable.code("orderCheckOutcome", CheckOutcome.class);

    /** Last moment for GMT to decide about a price; written by {@code checkOrderRequest}, read by its timer. */
    public static final ProcessVariable<Instant> PRICE_DECISION_UNTIL_AT =
            ProcessVariable.moment("priceDecisionUntilAt");

    /** What a person decided about a price outside the range. */
    public static final ProcessVariable<PriceDecision> ORDER_PRICE_DECISION =
            ProcessVariable.code("orderPriceDecision", PriceDecision.class);

    /** Whether a buyer drew the order up. */
    public static final ProcessVariable<Preparation> ORDER_PREPARATION =
            ProcessVariable.code("orderPreparation", Preparation.class);

    /** Last moment for the supplier to answer; written by {@code offerOrder} and by who waits longer, read by its timer. */
    public static final ProcessVariable<Instant> SUPPLIER_ANSWERS_BY_AT = ProcessVariable.moment("supplierAnswersByAt");

    /** What the supplier answered; comes with the message. */
    public static final ProcessVariable<OrderAnswer> ORDER_ANSWER =
            ProcessVariable.code("orderAnswer", OrderAnswer.class);

    /** What an official decided about a silent supplier. */
    public static final ProcessVariable<SilenceChoice> SILENCE_CHOICE =
            ProcessVariable.code("silenceChoice", SilenceChoice.class);

    /** What can be decided about a price. */
    public enum PriceDecision {
        APPROVED,
        REFUSED
    }

    /** What a buyer can do with an accepted request. */
    public enum Preparation {
        READY,
        STOPPED
    }

    /** What a supplier can answer. */
    public enum OrderAnswer {
        CONFIRMED,
        DECLINED
    }

    /** What can be done about a supplier that does not answer. */
    public enum SilenceChoice {
        WAIT,
        WITHDRAW
    }

    private FollowUpOrderVariables() {}
}
