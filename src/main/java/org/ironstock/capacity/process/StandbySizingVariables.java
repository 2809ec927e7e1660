package org.ironstock.capacity.process;

import org.ironstock.capacity.domain.Sizing.FollowUp;
import org.ironstock.platform.ProcessVariable;
import org.ironstock.signing.SigningOutcome;

/** Variables of {@code standbySizing}. */
public final class StandbySizingVariables {

    /** Why the need is determined; written by the start form or by {@code startYearlySizing}. */
    public static final ProcessVariable<SizingCause> SIZING_CAUSE =
            ProcessVariable.code("sizingCause", SizingCause.class);

    /** Id of the sizing, e.g. {@code SIZ-2026-001}; written by {@code openSizing}. */
    public static final ProcessVariable<String> SIZING_ID = ProcessVariable.text("sizingId");

    /** Whether all figures are known. */
    public static final ProcessVariable<FiguresChoice> FIGURES_CHOICE =
            ProcessVariable.code("figuresChoice", FiguresChoice.class);

    /** What follows, as was advised. */
    public static final ProcessVariable<FollowUp> SIZING_FOLLOW_UP =
            ProcessVariable.code("sizingFollowUp", FollowUp.class);

    /** Reference of the signing; written by {@code requestSizingSignature}. */
    public static final ProcessVariable<String> SIGNING_ID = ProcessVariable.text("signingId");

    /** How the signing ended. */
    public static final ProcessVariable<SigningOutcome> SIGNING_OUTCOME =
            ProcessVariable.code("signingOutcome", SigningOutcome.class);

    /** Why the need is determined. */
    public enum SizingCause {
        YEARLY("jaarlijkse bepaling op 1 oktober"),
        STOCK_CHANGED("de voorraad van dijk 1 of 2 is gewijzigd"),
        NEED_CHANGED("de behoefte is gewijzigd"),
        REQUESTED("op verzoek");

        private final String inDutch;

        SizingCause(String inDutch) {
            this.inDutch = inDutch;
        }

        public String inDutch() {
            return inDutch;
        }
    }

    /** What can be done with the figures. */
    public enum FiguresChoice {
        CALCULATE,
        STOPPED
    }

    private StandbySizingVariables() {}
}
