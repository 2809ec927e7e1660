package org.ironstock.capacity.domain;

import java.util.List;
import org.ironstock.shared.Finding;

/** Whether a line stands ready today. */
public interface ReadinessNow {

    /**
     * Everything why a line does not count as ready today; empty when it does.
     *
     * @throws java.util.NoSuchElementException when there is no such line
     */
    List<Finding> obstacles(String lineId);
}
