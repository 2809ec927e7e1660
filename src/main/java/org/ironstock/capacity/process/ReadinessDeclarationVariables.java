package org.ironstock.capacity.process;

import org.ironstock.platform.ProcessVariable;

/** Variables of {@code readinessDeclaration}; its business key is the line. */
public final class ReadinessDeclarationVariables {

    /** Line about which is declared; written by the start form. */
    public static final ProcessVariable<String> LINE_ID = ProcessVariable.text("lineId");

    /** What came of the declaration. */
    public static final ProcessVariable<DeclarationChoice> DECLARATION_CHOICE =
            ProcessVariable.code("declarationChoice", DeclarationChoice.class);

    /** What can be done with a declaration that a producer brought on paper. */
    public enum DeclarationChoice {
        DECLARED,
        STOPPED
    }

    private ReadinessDeclarationVariables() {}
}
