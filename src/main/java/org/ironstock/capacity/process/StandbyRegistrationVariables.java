package org.ironstock.capacity.process;

import org.ironstock.platform.ProcessVariable;

/** Variables of {@code standbyRegistration}. */
public final class StandbyRegistrationVariables {

    /** Contract under which the line is kept ready; written by the start form, or comes with the message. */
    public static final ProcessVariable<String> STANDBY_CONTRACT_ID = ProcessVariable.text("standbyContractId");

    /** Whether the line was registered. */
    public static final ProcessVariable<Registration> LINE_REGISTRATION =
            ProcessVariable.code("lineRegistration", Registration.class);

    /** What can be done with a line that somebody brings. */
    public enum Registration {
        /** It is registered and was the last one. */
        REGISTERED,
        /** It is registered and another one of the contract follows. */
        ANOTHER,
        /** It is not registered, and no other one is. */
        STOPPED
    }

    private StandbyRegistrationVariables() {}
}
