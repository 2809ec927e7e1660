package org.ironstock.quality.process;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the laboratory found, as it was typed. */
record TestResultAnswer(
        String laboratory,
        String reportNumber,
        String testedOn,
        int defective,
        long usedUp,
        @Nullable String remark,
        List<Row> rows) {

    /** Values of one characteristic. */
    record Row(String characteristic, @Nullable String measured) {}
}
