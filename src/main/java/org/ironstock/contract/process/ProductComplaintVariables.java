package org.ironstock.contract.process;

import java.time.Instant;
import org.ironstock.platform.ProcessVariable;

/** Variables of {@code productComplaint} and {@code lotRecall}. */
public final class ProductComplaintVariables {

    /** Id of the complaint, e.g. {@code KLA-2026-001}; also the business key. */
    public static final ProcessVariable<String> COMPLAINT_ID = ProcessVariable.text("productComplaintId");

    /** Whether somebody must judge a recall; written by {@code weighProductComplaint}. */
    public static final ProcessVariable<Boolean> RECALL_NEEDED = ProcessVariable.flag("recallNeeded");

    /** Last moment for the answer; written by {@code weighProductComplaint}. */
    public static final ProcessVariable<Instant> ANSWER_DUE_AT = ProcessVariable.moment("complaintAnswerDueAt");

    /** First moment at which the answer is late; written by {@code weighProductComplaint}, read by its timer. */
    public static final ProcessVariable<Instant> ANSWER_LATE_AT = ProcessVariable.moment("complaintAnswerLateAt");

    /** Id of the recall check, e.g. {@code TRG-2026-001}; also the business key. */
    public static final ProcessVariable<String> RECALL_ID = ProcessVariable.text("recallId");

    /** What an official decided about the goods. */
    public static final ProcessVariable<RecallChoice> RECALL_CHOICE =
            ProcessVariable.code("recallChoice", RecallChoice.class);

    /** Whether a second official agreed that they are not recalled. */
    public static final ProcessVariable<Boolean> RECALL_DROPPED = ProcessVariable.flag("recallDropped");

    /** How the investigation of blocked goods ended. */
    public static final ProcessVariable<Conclusion> RECALL_CONCLUSION =
            ProcessVariable.code("recallConclusion", Conclusion.class);

    /** What can be decided about the goods. */
    public enum RecallChoice {
        BLOCK,
        RECALL,
        NONE
    }

    /** How an investigation can end. */
    public enum Conclusion {
        LIFT,
        RECALL
    }

    private ProductComplaintVariables() {}
}
