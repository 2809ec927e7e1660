package org.ironstock.contract.process;

import org.ironstock.platform.ProcessVariable;

/** Variables of {@code mediumTermNeed}. */
public final class MediumTermNeedVariables {

    /** Id of the need, e.g. {@code BEH-2026-001}; also the business key. */
    public static final ProcessVariable<String> NEED_ID = ProcessVariable.text("mediumTermNeedId");

    /** What was decided. */
    public static final ProcessVariable<Course> NEED_COURSE = ProcessVariable.code("mediumTermCourse", Course.class);

    /** What can be decided. */
    public enum Course {
        TENDER,
        DROP
    }

    private MediumTermNeedVariables() {}
}
