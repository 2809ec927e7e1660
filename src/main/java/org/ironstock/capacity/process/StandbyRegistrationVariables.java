package org.ironstock.capacity.process;

import org.ironstock.platform.ProcessVariable;

/** Variables of {@code standbyRegistration}. */
public final class StandbyRegistrationVariables {

    /** Contract under which the line is kept ready; written by the start form. */
    public static final ProcessVariable<String> STANDBY_CONTRACT_ID = ProcessVariable.text("standbyContractId");

    /** Whether the line was registered. */
    public static final ProcessVariable<Registration> LINE_REGISTRATION =
            ProcessVariable.code("lineRegistration", Registration.class);

    /** What can be done with a line that somebody brings. */
    public enum Registration {
        REGISTERED,
        STOPPED
    }

    private StandbyRegistrationVariables() {}
}
